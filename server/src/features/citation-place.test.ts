import { describe, expect, test } from "vitest";
import { citationPlace } from "./citation-place.ts";
import { analysisOf } from "./cursor.fixture.ts";

/** The article with “[@k]” put behind the claim that is written in ⟦brackets⟧. */
function cited(marked: string, format: "article" | "markdown" = "article"): string {
  const start = marked.indexOf("⟦");
  const words = marked.slice(start + 1, marked.indexOf("⟧"));
  const text = marked.replace(/[⟦⟧]/g, "");
  const analysis = analysisOf(text, format);
  const claim = analysis.claims.find((each) => each.start === start && each.end === start + words.length);
  if (!claim)
    throw new Error(`No claim “${words}” in: ${analysis.claims.map((c) => text.slice(c.start, c.end)).join(" | ")}`);
  const place = citationPlace(analysis, claim);
  if (place.kind === "group") return `${text.slice(0, place.span.end - 1)}; @k${text.slice(place.span.end - 1)}`;
  return `${text.slice(0, place.offset)}${place.before}[@k]${place.after}${text.slice(place.offset)}`;
}

const head = "Port grows\n\n";

describe("a new citation", () => {
  test.each([
    ["before the full stop", "The fire destroyed ⟦316 houses⟧ in May.", "The fire destroyed 316 houses in May [@k]."],
    [
      "before the comma that parts two claims",
      "The fire destroyed ⟦316 houses⟧ in May, and hurt 20 people.",
      "The fire destroyed 316 houses in May [@k], and hurt 20 people.",
    ],
    [
      "right behind the claim where nothing parts them",
      "It burnt ⟦316 houses⟧ and 20 boats.",
      "It burnt 316 houses [@k] and 20 boats.",
    ],
    [
      "for the last claim at the sentence's end",
      "It burnt 316 houses and ⟦20 boats⟧ in all.",
      "It burnt 316 houses and 20 boats in all [@k].",
    ],
    [
      "behind a quotation, not in it",
      "“We lost ⟦316 houses⟧ there,” she said.",
      "“We lost 316 houses there,” she said [@k].",
    ],
    [
      "behind the mark of a quotation that ends the sentence",
      "She wrote: “We lost ⟦316 houses⟧ there.”",
      "She wrote: “We lost 316 houses there.” [@k]",
    ],
    ["at the end of a line without a full stop", "It burnt ⟦316 houses⟧", "It burnt 316 houses [@k]"],
  ])("%s", (_, marked, expected) => expect(cited(head + marked)).toBe(head + expected));

  test("not inside a Markdown link", () => {
    expect(cited("# Port\n\nIt burnt [⟦316 houses⟧](https://a.example) and 20 boats.", "markdown")).toBe(
      "# Port\n\nIt burnt [316 houses](https://a.example) [@k] and 20 boats.",
    );
  });

  test("with CRLF", () => {
    expect(cited("Port grows\r\n\r\nIt burnt ⟦316 houses⟧.\r\n")).toBe(
      "Port grows\r\n\r\nIt burnt 316 houses [@k].\r\n",
    );
  });
});

test("a second source joins the group that is there", () => {
  expect(cited(`${head}The fire destroyed ⟦316 houses⟧ in May [@port-2025].`)).toBe(
    `${head}The fire destroyed 316 houses in May [@port-2025; @k].`,
  );
});

test("what was inserted answers for the claim", () => {
  const text = cited(`${head}The fire destroyed ⟦316 houses⟧ in May, and hurt 20 people.`);
  const { claims } = analysisOf(text.replace("@k", "@port-2025"));
  expect(claims.map(({ standing }) => standing)).toEqual(["cited", "unattributed"]);
});
