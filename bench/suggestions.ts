/** How long a claim waits for its best entries in a library of 5,000, whose titles and names are made of the words of real articles. */
import { type LibraryFile, matchEntries, nearestKey, readLibrary, suggestEntries } from "../server/src/engine/index.ts";
import { articles } from "./articles.ts";
import { percentile, printFigure } from "./figure.ts";

const nEntries = 5_000;
const nQuestions = 500;

const sentences = articles()
  .flatMap((text) => text.split(/(?<=[.!?”"])\s+/))
  .filter((sentence) => 40 < sentence.length);
const names = [...new Set(sentences.flatMap((sentence) => sentence.match(/\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu) ?? []))];
const items = Array.from({ length: nEntries }, (_, i) => ({
  id: `entry${i}`,
  type: "article-newspaper",
  title: pick(sentences, i, 7).slice(0, 80),
  author: [{ literal: pick(names, i, 3) }],
  "container-title": pick(names, i % 200, 5),
  abstract: pick(sentences, i, 11).slice(0, 300),
}));
const file: LibraryFile = { uri: "library.json", format: "csl-json", text: JSON.stringify(items, null, 2) };

const started = performance.now();
const library = readLibrary([file]);
printFigure({ name: "read a CSL-JSON library, 5,000 entries", unit: "ms", value: performance.now() - started });
const indexing = performance.now();
suggestEntries(library, { claim: "first" });
printFigure({
  name: "index a library for suggestions, 5,000 entries, once",
  unit: "ms",
  value: performance.now() - indexing,
});

time("suggest entries for a claim, 5,000 entries", (i) => {
  const sentence = pick(sentences, i, 13);
  suggestEntries(library, {
    claim: sentence.slice(0, 20),
    sentence,
    speaker: pick(names, i, 17),
    nearbyKeys: ["entry1", "entry2"],
  });
});
time("complete a key, 5,000 entries", (i) => matchEntries(library, pick(names, i, 19).slice(0, 1 + (i % 6))));
time("find the key that was meant, 5,000 entries", (i) => nearestKey(library, `entri${i}`));

function time(name: string, question: (i: number) => unknown): void {
  const times: number[] = [];
  for (let i = 0; i < nQuestions; i++) {
    const asked = performance.now();
    question(i);
    times.push(performance.now() - asked);
  }
  times.sort((a, b) => a - b);
  printFigure({ name: `${name}, p50`, unit: "ms", value: percentile(times, 0.5), rounds: nQuestions });
  printFigure({ name: `${name}, p95`, unit: "ms", value: percentile(times, 0.95), rounds: nQuestions });
}

/** An item that changes with `i`, each `stride` through the list in its own order. */
function pick<T>(items: readonly T[], i: number, stride: number): T {
  return items[(i * stride * 7919) % items.length]!;
}
