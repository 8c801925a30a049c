/** Words and tables as a reader will see them. */
import { expect, test } from "vitest";
import { readArticle } from "../engine/text/index.ts";
import { asideShown, cellsOf, wordsShown } from "./without-mark-up.ts";

test.each([
  ["markdown", "# Fares"],
  ["article", "Fares"],
] as const)("an entity is shown as what it stands for: %s", (format, title) => {
  const article = readArticle(
    `${title}\n\nIt didn&rsquo;t cost &pound;5&nbsp;million.\n\n<p>&ldquo;It did,&rdquo; she said.</p>`,
    format,
  );
  expect(article.blocks.map((block) => wordsShown(article, block))).toEqual([
    "Fares",
    "It didn’t cost £5 million.",
    "“It did,” she said.",
  ]);
});

test("tags in the line are mark-up, and one that ends a line parts words", () => {
  const article = readArticle(
    '# Fares\n\n<p>It <b>lost</b> <a href="https://u1.org?a=1&amp;b=2">40</a> boats.<br/>And 50.</p>\n\nH<sub>2</sub>O and 4 <5{{< x >}}, {5}.{: .lead}',
    "markdown",
  );
  expect(article.blocks.map((block) => wordsShown(article, block))).toEqual([
    "Fares",
    "It lost 40 boats. And 50.",
    "H2O and 4 <5, {5}.",
  ]);
});

test("tags between blocks are mark-up; a comment and a note are none", () => {
  const article = readArticle("", "markdown");
  for (const tag of [
    '</p>\n<p class="lead">',
    "<!-- /wp:paragraph -->\n\n<!-- wp:list -->\n<ul><li>",
    '{{< figure src="40.jpg" caption="12% up" >}}',
    "{% include x.html %}\n{: .lead}",
  ]) {
    expect(asideShown(article, tag)).toBe(undefined);
  }
  expect(asideShown(article, "<!-- ask the port -->")).toBe("<!-- ask the port -->");
  expect(asideShown(article, "[^1]: The port.")).toBe("[^1]: The port.");
});

test("rows have as many cells as the longest, however many rows there are", () => {
  const rows = cellsOf(`| Ward |\n|---|\n${"| North | £812 |\n".repeat(150_000)}`);
  expect(rows.slice(0, 2)).toEqual([
    ["Ward", ""],
    ["North", "£812"],
  ]);
});
