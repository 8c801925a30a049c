/** Hostile text: always an answer, every offset inside the text, and at a length where anything but linear cost would time out. */
import { beforeAll, expect, test } from "vitest";
import { hostileTexts } from "../../bench/hostile.ts";
import {
  type Analysis,
  analyze,
  type Context,
  defaultRuleSettings,
  emptyLibrary,
  type Span,
} from "../../server/src/engine/index.ts";
import { loadModels } from "../../server/src/host/index.ts";

let context: Context;
beforeAll(async () => {
  context = { models: await loadModels(), library: emptyLibrary, rules: defaultRuleSettings(), commonKnowledge: [] };
});

test.each(hostileTexts)("$name", { timeout: 60_000 }, ({ make, format }) => {
  const text = make(300_000);
  expect(outside(analyze({ text, format }, context), text.length)).toEqual([]);
});

const odd: readonly [string, string][] = [
  ["nothing", ""],
  ["a byte-order mark alone", "\ufeff"],
  ["NUL", "The port\u0000 took $7\u0000 million."],
  ["lone surrogates", "\udc00 He said \ud83d 41 boats \ud83d\n\n\ud800“\udfff"],
  ["zero-width and right-to-left", "\u202eThe \u200bport\u200d took\u2066 $7 mil\u200blion\u2069, he said."],
  ["combining marks on everything", [..."The port took $7 million, he said."].join("\u0301\u0308")],
  ["other scripts", "港は700万ドルを受け取った。「12隻」と彼は言った。\n\nالميناء أخذ ٧ ملايين دولار"],
  ["carriage returns alone", "Headline\r\rThe port took $7 million.\r\rHe said so.\r"],
  ["line and paragraph separators", "Headline\u2028\u2029The port took $7 million.\u0085He said so."],
];

test.each(odd)("%s", (_, text) => {
  for (const format of ["article", "markdown"] as const) {
    expect(outside(analyze({ text, format }, context), text.length)).toEqual([]);
  }
});

/** Spans that leave the text, wherever they stand in an analysis; those inside a block's own reading are measured by the block. */
function outside(analysis: Analysis, length: number): Span[] {
  const { article, sentences, quantities, quotations, attributions, speakers, citations, claims, findings } = analysis;
  const spans: Span[] = [
    ...article.blocks.map(({ span }) => span),
    ...article.islands.map(({ span }) => span),
    ...sentences,
    ...quantities,
    ...quotations,
    ...attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
    ...speakers.flatMap(({ mentions }) => mentions),
    ...citations.map(({ span }) => span),
    ...claims,
    ...findings.map(({ span }) => span),
  ];
  return spans.filter(({ start, end }) => !(0 <= start && start <= end && end <= length));
}
