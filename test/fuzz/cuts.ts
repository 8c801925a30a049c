/**
 * Articles that begin and end in the middle of a sentence, as drafts do while they are typed: an analysis of any cut ends, and points at
 * nothing outside of it. `fuzzCuts` is the check; run as a program (`npm run fuzz -- --cuts 100000`) it goes on for as long as it is told.
 */
import { type Analysis, analyze, type Context } from "../../server/src/engine/index.ts";
import type { FuzzArticle } from "./incremental.ts";
import { type Random, randomFrom } from "./random.ts";

export interface Broken {
  readonly text: string;
  readonly error: unknown;
}

/** The first cut of an article at random whose analysis fails, or undefined. */
export function fuzzCuts(
  articles: readonly FuzzArticle[],
  context: Context,
  { seed, nCuts, onProgress }: { seed: number; nCuts: number; onProgress?: (done: number) => void },
): Broken | undefined {
  const random = randomFrom(seed);
  for (let cut = 0; cut < nCuts; cut++, onProgress?.(cut)) {
    const { text: whole, format } = random.pick(articles);
    const text = cutFrom(whole, random);
    try {
      const analysis = analyze({ text, format }, context);
      const outside = spansOf(analysis).find(({ start, end }) => start < 0 || end < start || text.length < end);
      if (outside)
        throw new RangeError(`Of ${text.length} code units, one speaks of ${outside.start} to ${outside.end}.`);
    } catch (error) {
      return { text, error };
    }
  }
  return undefined;
}

/**
 * From one word to another of some neighbouring sentences, or into the middle of one, as it is typed; every other time close before a figure,
 * where rules look back the most.
 */
function cutFrom(text: string, random: Random): string {
  const from = random.below(text.length);
  const figure = random.below(2) === 0 ? from + text.slice(from).search(/\d/) : -1;
  let start = text.indexOf(" ", from) + 1;
  if (from <= figure) {
    start = figure;
    for (let word = random.below(5); 0 < word && 0 < start; word--) start = text.lastIndexOf(" ", start - 2) + 1;
  }
  const least = start + random.below(300);
  const end = random.below(2) === 0 ? least : text.indexOf(" ", least);
  return text.slice(start, end < start ? text.length : end);
}

function spansOf({ quantities, attributions, sentences, findings }: Analysis) {
  const ofAttributions = attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]);
  return [...quantities, ...ofAttributions, ...sentences, ...findings.map(({ span }) => span)];
}
