/**
 * How much a keystroke in a long article leaves behind, beside the text itself, which the editor's change makes anew: V8 clears up the more
 * often the more that is, and the writer waits for it.
 */
import { type HeapProfiler, Session } from "node:inspector";
import { expect, test } from "vitest";
import { quoteAt, readAnnotations } from "../../server/src/engine/citations/index.ts";
import { placedByBlock } from "../../server/src/engine/claims/standing/beside.ts";
import { analyze, emptyLibrary } from "../../server/src/engine/index.ts";
import { readArticle } from "../../server/src/engine/text/index.ts";

/** Long ones: what is made of each is little beside a copy of the text. */
const paragraphs = Array.from(
  { length: 200 },
  (_, i) => `Boat ${i} cost &pound;${i + 1_000},000 and “lies” at Norhaven.${" So it goes.".repeat(400)}`,
);
const withEdit = (typed: string) => ["Boats", ...paragraphs.with(150, `It cost &pound;5,${typed}`), ""].join("\n\n");
const nUnits = withEdit("").length;
const readings = 20;
/** Code that V8 has not compiled leaves other things behind. */
const warmUp = 20;

test("a text with entities is not copied to be read", () => {
  const texts = Array.from({ length: readings }, (_, i) => withEdit(`0${i}`));
  let article = readArticle(withEdit(""), "article");
  const read = () => {
    for (const text of texts) article = readArticle(text, "article", article);
  };
  for (let i = 0; i < warmUp; i++) read();
  const bytes = bytesMadeBy(read);
  expect(bytes / readings).toBeLessThan(nUnits / 2);
});

/** Of the first paragraphs' figures. */
function annotationsOf(text: string): string {
  const all = Array.from({ length: nAnnotations }, (_, i) => {
    const figure = `${i + 1_000},000`;
    const start = text.indexOf(figure);
    const { exact, prefix, suffix, position } = quoteAt(text, { start, end: start + figure.length });
    const quote = { type: "TextQuoteSelector", exact, prefix, suffix };
    const selector = [quote, { type: "TextPositionSelector", ...position }];
    return { type: "Annotation", id: `urn:uuid:${i}`, body: [], target: { source: "boats.article", selector } };
  });
  return JSON.stringify(all);
}

const nAnnotations = 100;

test("nor is it copied to anchor annotations in it, and those above the edit stay what they were", () => {
  let article = readArticle(withEdit(""), "article");
  const annotations = annotationsOf(article.text);
  const first = readAnnotations(annotations, article);
  expect(first.filter(({ anchor }) => anchor)).toHaveLength(nAnnotations);
  const articles = Array.from({ length: readings }, (_, i) => readArticle(withEdit(`0${i}`), "article"));
  let last = first;
  const read = () => {
    for (const next of articles.map((one) => ({ ...one }))) {
      last = readAnnotations(annotations, next, article);
      article = next;
    }
  };
  for (let i = 0; i < warmUp; i++) read();
  const bytes = bytesMadeBy(read);
  expect(last[0]).toBe(first[0]);
  expect(bytes / readings).toBeLessThan(nUnits / 2);
});

test("what stands beside a block takes no more room than it needs", () => {
  const text = withEdit("");
  const context = { library: emptyLibrary, rules: new Map(), commonKnowledge: [], models: {} };
  const analysis = analyze({ text, format: "article" }, { ...context, annotations: annotationsOf(text) });
  const place = () => {
    for (let i = 0; i < readings; i++) placedByBlock(analysis, analysis.layers);
  };
  for (let i = 0; i < warmUp; i++) place();
  expect(bytesMadeBy(place) / readings / nAnnotations).toBeLessThan(600);
});

/** What was cleared up in the meantime as well; a sample is taken every few kilobytes. */
function bytesMadeBy(work: () => void): number {
  const session = new Session();
  session.connect();
  session.post("HeapProfiler.startSampling", {
    samplingInterval: 2048,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  } as HeapProfiler.StartSamplingParameterType);
  work();
  let bytes = 0;
  session.post("HeapProfiler.stopSampling", (_, { profile }) => {
    bytes = total(profile.head);
  });
  session.disconnect();
  return bytes;
}

function total({ selfSize, children }: HeapProfiler.SamplingHeapProfileNode): number {
  return children.reduce((sum, child) => sum + total(child), selfSize);
}
