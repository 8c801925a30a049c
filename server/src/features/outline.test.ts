/** The outline, folds, links, lenses and hints of one article. */
import { expect, test } from "vitest";
import { codeLenses } from "./code-lens.ts";
import { analysisOf, atCursor, libraryPath } from "./cursor.fixture.ts";
import { definition } from "./definition.ts";
import { documentLinks } from "./document-links.ts";
import { foldingRanges } from "./folding-ranges.ts";
import { inlayHints } from "./inlay-hints.ts";
import { type ArticleSymbol, symbols } from "./symbols.ts";
import { tallyInWords, tallyOf } from "./tally.ts";

const text = `Port grows

Di Ray said the port lost $7 billion.

What happens next

The fire destroyed 316 houses in the old town.

It moved 1,400 ships [@port-2025, p. 3].
`;
const analysis = analysisOf(text);
const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);

test("symbols: claims lie under their subhead, subheads under the headline", () => {
  const draw = ({ name, detail, children }: ArticleSymbol): unknown[] => [name, detail, ...children.map(draw)];
  expect(symbols(analysis).map(draw)).toEqual([
    [
      "Port grows",
      "",
      ["$7 billion", "Di Ray"],
      ["What happens next", "", ["316 houses", "unattributed"], ["1,400 ships", "port-2025"]],
    ],
  ]);
});

test("symbols: every one lies in the one above it, and has a name and a selection inside its span", () => {
  const check = (symbol: ArticleSymbol, within: { start: number; end: number }) => {
    expect(symbol.name).not.toBe("");
    expect(within.start <= symbol.span.start && symbol.span.end <= within.end).toBe(true);
    expect(symbol.span.start <= symbol.selection.start && symbol.selection.end <= symbol.span.end).toBe(true);
    for (const child of symbol.children) check(child, symbol.span);
  };
  for (const each of [text, "", "\n\n", "1,400", text.replace("Port grows\n\n", ""), text.replaceAll("\n", "\r\n")]) {
    for (const symbol of symbols(analysisOf(each))) check(symbol, { start: 0, end: each.length });
  }
});

test("a subhead folds what follows it", () => {
  const [fold] = foldingRanges(analysis);
  expect(words(fold!)).toMatch(/^What happens next.*p\. 3\]/s);
});

test("a citation links to its source, and leads to its entry", () => {
  expect(documentLinks(analysis).map((link) => [words(link.span), link.url, link.tooltip])).toEqual([
    ["@port-2025", "https://port.example/traffic", "Traffic at Port Ashe"],
  ]);
  const at = atCursor(text.replace("@port", "@$0port"));
  expect(definition(at.analysis, at.offset)).toMatchObject({ uri: libraryPath });
  const nowhere = atCursor("Port grows\n\nIt moved 1,400 ships [@no$0body].\n");
  expect(definition(nowhere.analysis, nowhere.offset)).toBeUndefined();
});

test("the tally over the headline, and over each paragraph where that is wanted", () => {
  expect(tallyInWords(tallyOf(analysis))).toBe("3 claims: 1 attributed, 1 cited, 1 unattributed (1 open)");
  expect(codeLenses(analysis, { headline: true, paragraphs: false }).map(({ title }) => title)).toEqual([
    "3 claims: 1 attributed, 1 cited, 1 unattributed (1 open)",
  ]);
  expect(codeLenses(analysis, { headline: false, paragraphs: true }).map(({ title }) => title)).toEqual([
    "1 claim: 1 attributed",
    "1 claim: 1 unattributed (1 open)",
    "1 claim: 1 cited",
  ]);
  expect(codeLenses(analysisOf("Port grows\n\nFine.\n"), { headline: true, paragraphs: true })).toEqual([]);
});

test("hints name who answers for a claim", () => {
  const all = { start: 0, end: text.length };
  expect(inlayHints(analysis, all).map(({ offset, label }) => [text.slice(offset - 9, offset), label])).toEqual([
    [" $7 billion".slice(-9), "Di Ray"],
    ["400 ships", "@port-2025"],
  ]);
  expect(inlayHints(analysis, { start: 0, end: 5 })).toEqual([]);
});

test("no hint says over again whom the text names right behind the claim", () => {
  const close =
    "Port grows\n\n“It is full,” said Di Ray. She said it moved 1,400 ships.\n\nIt cost $7 million, said Di Ray.\n";
  const hints = inlayHints(analysisOf(close), { start: 0, end: close.length });
  expect(hints.map(({ offset, label }) => [close.slice(offset - 5, offset), label])).toEqual([["ships", "Di Ray"]]);
});
