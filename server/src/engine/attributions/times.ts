/** A stretch of time says nothing: “In | recent years, | parties proposed a law” has no source there, whatever stands where a subject would. */
import { textOf } from "../base/index.ts";
import { timeNouns } from "../lexicon/index.ts";
import type { BlockReading } from "../text/index.ts";
import type { BlockAttribution } from "./types.ts";

export function withoutTimeSources<T extends BlockAttribution>(
  attributions: readonly T[],
  { prose }: BlockReading,
): T[] {
  return attributions.filter(({ source }) => source.length === 0 || !isTime(textOf(prose, source[0]!)));
}

function isTime(source: string): boolean {
  const words = source.split(/[,;(]/, 1)[0]!.trim().split(/\s+/);
  const noun = words.pop()!;
  // “Time” with its capital is a magazine.
  return timeNouns.has(noun) && words.every((word) => /^\d+$/.test(word) || beforeTime.has(word.toLowerCase()));
}

const beforeTime: ReadonlySet<string> = new Set(
  "the this last past next recent previous coming first final few several many two three four five six seven eight nine ten".split(
    " ",
  ),
);
