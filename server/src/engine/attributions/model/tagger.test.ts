/** The shipped model on sentences of our own, with and without WebAssembly, and on text that no one would write. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { processorTime } from "../../../../../test/support/processor-time.ts";
import { textOf } from "../../base/index.ts";
import { readWeights, WeightsError, writeWeights } from "../../sequence/index.ts";
import { readBlock } from "../../text/index.ts";
import { loadAttributionTagger } from "./tagger.ts";

const weights = readFileSync(new URL("../../../../models/attribution.weights", import.meta.url));
const tagger = loadAttributionTagger(weights);
const plain = loadAttributionTagger(weights, { kernels: "plain" });
const read = (prose: string) => readBlock({ kind: "paragraph", prose });

/** Each attribution as "source | cue | content", pieces parted by " + ". */
function found(prose: string): string[] {
  return tagger
    .tag(read(prose))
    .map(({ source, cue, content }) =>
      [source, cue, content].map((spans) => spans.map((span) => textOf(prose, span)).join(" + ")).join(" | "),
    );
}

describe("the shipped attribution model", () => {
  it.each([
    ["The mayor said the bridge would reopen in May.", "The mayor | said | the bridge would reopen in May"],
    ["“The bridge is safe,” said Anna Kowalska.", "Anna Kowalska | said | “The bridge is safe,”"],
    ["“It is safe,” she added.", "she | added | “It is safe,”"],
    ['"It is safe," she added.', 'she | added | "It is safe,"'],
    [
      "According to the ministry, exports fell by 3 percent last year.",
      "the ministry | According to | exports fell by 3 percent last year",
    ],
    [
      "Exports fell by 3 percent last year, the ministry said.",
      "the ministry | said | Exports fell by 3 percent last year",
    ],
  ])("%s", (prose, expected) => {
    expect(found(prose)).toContain(expected);
  });

  it.each(["The bridge reopened in May.", "It rained.", "The train leaves at noon from platform 4."])(
    "finds no one speaking in: %s",
    (prose) => {
      expect(found(prose)).toEqual([]);
    },
  );

  const samples = [
    "“The harvest was poor,” the farmers’ union said on Friday, adding that prices would rise by a tenth.",
    "Council 'to sell' two swimming pools, report says",
    "Officials believe that some 1,400 homes are without power; the grid operator put the number at 1,250.",
    "",
    "\ud800 “ ” ' \" …",
    "word ".repeat(1500),
  ];

  it.each(samples)("answers alike with WebAssembly and without: %.60s", (prose) => {
    expect(plain.tag(read(prose))).toEqual(tagger.tag(read(prose)));
  });

  it("gives spans inside the block, in order, and a probability", () => {
    for (const prose of samples)
      for (const { source, cue, content, probability } of tagger.tag(read(prose))) {
        expect(cue).toHaveLength(1);
        expect(content.length).toBeGreaterThan(0);
        expect(probability).toBeGreaterThan(0);
        expect(probability).toBeLessThan(1);
        for (const spans of [source, cue, content]) {
          let before = 0;
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeGreaterThan(start);
            before = end;
          }
          expect(before).toBeLessThanOrEqual(prose.length);
        }
      }
  });

  it("weighs what was found otherwise, each by its own words", () => {
    const prose = "The mayor said the bridge would reopen in May.";
    const [right] = tagger.tag(read(prose));
    const wrong = { ...right!, cue: [{ start: prose.indexOf("reopen"), end: prose.indexOf(" in May") }] };
    const [asFound, elsewhere, empty] = tagger.weigh(read(prose), [right!, wrong, { ...right!, content: [] }]);
    expect(asFound).toEqual(right);
    expect(elsewhere!.sureness!.cue).toBeLessThan(right!.sureness!.cue);
    expect(empty!.content).toEqual([]);
  });

  it("tells blocks apart, whichever was read last", () => {
    const [one, other] = ["Ann Hay said the port was shut.", "The port, according to Ruiz, was shut."];
    const fresh = [one, other].map((prose) => loadAttributionTagger(weights).tag(read(prose)));
    const [first, second] = [read(one), read(other)];
    expect([first, second, second, first].map((reading) => tagger.tag(reading))).toEqual([
      ...fresh,
      ...fresh.toReversed(),
    ]);
    const found = tagger.tag(first);
    const weighed = tagger.weigh(first, found);
    tagger.tag(second);
    expect(tagger.weigh(first, found)).toEqual(weighed);
    // The same tokens as a heading are another block.
    const heading = { ...first, kind: "headline" as const };
    tagger.tag(first);
    expect(tagger.tagTokens(heading).probabilities).not.toEqual(tagger.tagTokens(first).probabilities);
  });

  it("takes time in proportion to the length of a block without end", () => {
    const hostile = ["said ", "“", "1,", "(", "he said “it rained”, "].map((piece) => read(piece.repeat(4_000)));
    for (const reading of hostile) {
      const started = processorTime();
      tagger.tag(reading);
      // Far above what it takes (some 40 ms), far below what a quadratic loop would.
      expect(processorTime() - started).toBeLessThan(3_000);
    }
  });

  it("refuses weights of another make", () => {
    const { tensors } = readWeights(weights);
    expect(() => loadAttributionTagger(writeWeights({ meta: { model: "other" }, tensors }))).toThrow(WeightsError);
    expect(() => loadAttributionTagger(weights.subarray(0, 1000))).toThrow(WeightsError);
  });
});
