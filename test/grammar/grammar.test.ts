/** What the grammars say of article text and of citations in Markdown, as scope snapshots. */
import { expect, test } from "vitest";
import { processorTime } from "../support/processor-time.ts";
import { drawScopes } from "./scopes.ts";

const article = `Harbour bridge to close for 14 months
By Ann Lee and Bo Ek

PORT ASHE, Norland (NPA) — The bridge will close in May, the city said on Monday [@city-2025, p. 3].
%% wellsourced-ignore-next unattributed-quantity: counted by our reporter

The work costs “at least $40 million,” said engineer Di Ray, “and takes 2.5% of the budget.” She added: "It was time."

bridge-at-dawn.jpg

The bridge on May 12, 1931, when 300 people and 2,025 carts crossed it daily.

Photo: Ann Lee/AFP

Tom Varley/Calderwick Courier

What happens to the ferry

A paragraph that was wrapped by hand at seventy-two columns keeps going
here with 1,400 words
and a short line.

The quotation “is never closed
but the paragraph ends

Next paragraph [see @a; @b, para. 2] and an address@example.com [not a citation].
`;

test("article text", async () => {
  await expect(await drawScopes("text.article", article)).toMatchFileSnapshot("article.scopes.txt");
});

test("the headline is the first line that is not empty", async () => {
  const drawn = await drawScopes("text.article", "\n\nShares fall 3%\n\nShares fell.");
  expect(drawn).toContain("> Shares fall 3%\n  ^^^^^^^^^^^^ markup.heading.1.headline");
  expect(drawn).toContain("> Shares fell.");
  expect(drawn.match(/headline/g)).toHaveLength(2);
});

test("line ends do not matter", async () => {
  const crlf = await drawScopes("text.article", article.replaceAll("\n", "\r\n"));
  expect(crlf).toBe(await drawScopes("text.article", article));
});

test("citations in Markdown, but not in code", async () => {
  const markdown = [
    "# Bridge",
    "Costs rose 3% [@city-2025, p. 3], see `[@code]`.",
    "<!-- wellsourced-ignore-next vague-source: reviewed -->",
    "```",
    "[@code]",
    "```",
  ].join("\n");
  await expect(await drawScopes("text.html.markdown", markdown)).toMatchFileSnapshot("markdown.scopes.txt");
});

test.each([
  ["only digits", "1".repeat(20_000)],
  ["only brackets", "[".repeat(20_000)],
  ["only at-signs in brackets", `[${"@".repeat(20_000)}`],
  ["only quotation marks", "“".repeat(20_000)],
  ["only single quotation marks", "‘ ".repeat(10_000)],
  ["capitals without a dash", `${"AB ".repeat(7_000)}`],
  ["groups of digits", "1,".repeat(10_000)],
])(
  "a long line of %s is read in a moment",
  async (_, line) => {
    const started = processorTime();
    await drawScopes("text.article", `Headline\n\n${line}`);
    expect(processorTime() - started).toBeLessThan(3000);
  },
  20_000,
);
