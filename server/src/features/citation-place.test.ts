import { describe, expect, test } from "vitest";
import { applyEdits, type Claim } from "../engine/index.ts";
import { citationPlace } from "./citation-place.ts";
import { exempt } from "./citing.ts";
import { analysisOf } from "./cursor.fixture.ts";
import { conversionTo } from "./move-citations.ts";

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

describe("an exemption exempts the claim that was asked for, and no other", () => {
  const reason = { kind: "calculation", reason: "316 − 264" } as const;
  const wordsOf = (text: string, { start, end }: Claim) => text.slice(start, end).replace(/ \[@[^\]]*\]/g, "");

  test.each([
    "The fire took 316 structures, including 52 homes, on Monday.",
    "It burnt 316 houses and 20 boats.",
    "The fire took 316 structures and 52 homes [@gone], and hurt 20 men [@gone, p. 3].",
    "The men lost 20 boats. “We lost 316 houses, and 52 homes, in there.” It burnt for 20 days.",
    "The man had 40 boats and spoke up: “We lost 316 houses there.”",
    "The fire took 316 structures [@exempt:own-reporting, counted, by hand], including 52 homes, on Monday.",
  ])("%s", (body) => {
    const text = head + body;
    const analysis = analysisOf(text);
    const wasExempt = analysis.claims.filter(({ exemption }) => exemption).map((claim) => wordsOf(text, claim));
    for (const claim of analysis.claims.filter(({ standing }) => standing === "unattributed")) {
      const change = exempt(analysis, "inline", claim, reason);
      if (typeof change === "string") throw new Error(change);
      const after = applyEdits(text, change.edits);
      const exempted = analysisOf(after).claims.filter(({ exemption }) => exemption);
      const words = wordsOf(text, claim);
      expect(exempted.map((one) => wordsOf(after, one)).sort(), after).toEqual([...wasExempt, words].sort());

      // And it is about the same words when it is kept beside the text, and in the text again.
      const beside = conversionTo("annotations", analysisOf(after), "", "a.article");
      const clean = applyEdits(after, beside.article);
      const back = conversionTo(
        "inline",
        analysisOf(clean, "article", beside.annotations),
        beside.annotations,
        "a.article",
      );
      const again = applyEdits(clean, back.article);
      const kept = analysisOf(again).claims.filter(({ exemption }) => exemption?.kind === reason.kind);
      expect(
        kept.map((one) => wordsOf(again, one)),
        again,
      ).toEqual([words]);
    }
  });
});

describe("the source of a table goes into the row that heads it", () => {
  const rows = "North | £812\nSouth | £954\nEast | £780";
  const marked = "| North | £812 |\n| South | £954 |";

  test("behind its last words", () => {
    expect(cited(`${head}⟦Ward | Rent⟧\n${rows}`)).toBe(`${head}Ward | Rent [@k]\n${rows}`);
    expect(cited(`# Port\n\n| ⟦Ward | Rent⟧ |\n|---|---|\n${marked}`, "markdown")).toBe(
      `# Port\n\n| Ward | Rent [@k] |\n|---|---|\n${marked}`,
    );
  });

  test.each(["[@port-2025]", "[@exempt:calculation, 316 − 205]"])(
    "and %s speaks for it from there and from beside it",
    (mark) => {
      const text = `# Port\n\nIt rains.\n\n| Ward | Rent ${mark} |\n|---|---|\n${marked}\n\nIt rains.\n`;
      const { standing } = analysisOf(text, "markdown").claims[0]!;
      expect(standing).toBe(mark.startsWith("[@port") ? "cited" : "exempt");
      const beside = conversionTo("annotations", analysisOf(text, "markdown"), "", "a.md");
      const clean = applyEdits(text, beside.article);
      expect(clean).toContain("| Ward | Rent |\n");
      const noted = analysisOf(clean, "markdown", beside.annotations);
      expect(noted.claims.map((claim) => [claim.subject, claim.standing])).toEqual([["table", standing]]);
      const back = conversionTo("inline", noted, beside.annotations, "a.md");
      expect(applyEdits(clean, back.article)).toBe(text);
    },
  );
});
