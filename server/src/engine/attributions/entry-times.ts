/** “17.31 | Police say …”: when an entry of a live blog was written belongs neither to a speaker nor to what is said. */
import type { Span } from "../base/index.ts";
import type { BlockReading } from "../text/index.ts";
import { kindOf } from "./kind.ts";
import type { BlockAttribution } from "./types.ts";

export function withoutEntryTime(
  attributions: readonly BlockAttribution[],
  reading: BlockReading,
): readonly BlockAttribution[] {
  const end = entryTime.exec(reading.prose.slice(0, LONGEST_TIME))?.[0].length;
  if (end === undefined) return attributions;
  const behind = (spans: readonly Span[]) =>
    spans.map((span) => (span.start < end && end < span.end ? { start: end, end: span.end } : span));
  return attributions.map((one) => {
    if ([...one.source, ...one.content].every(({ start }) => end <= start)) return one;
    const content = behind(one.content);
    return { ...one, source: behind(one.source), content, kind: kindOf(content, reading) };
  });
}

/** What is written begins a sentence of its own: “2.10 million people”, “1.50 a litre” are no times. */
const entryTime = /^(?:[01]?\d|2[0-3])[.:][0-5]\d(?: ?[ap]m)?(?: [A-Z]{2,4})?(?:[ :|–—-]+(?=[^\p{Ll} ])|$)/u;

/** In code units: “11.45am AEDT - ”, and marks of emphasis. */
const LONGEST_TIME = 24;
