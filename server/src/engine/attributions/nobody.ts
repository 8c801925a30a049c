/**
 * What stands where a source would and is nobody: a stretch of time (“In | recent years, | parties proposed a law”), and the word that
 * points to the very thing that is quoted (“… exemplified by | this | finding: “…””).
 */
import { firstEndingAfter, textOf } from "../base/index.ts";
import { timeNouns } from "../lexicon/index.ts";
import type { BlockReading } from "../text/index.ts";
import { AUXILIARY, PLAIN_VERB, wordsOf } from "./rules/words.ts";
import type { BlockAttribution } from "./types.ts";

export function withoutNobody<T extends BlockAttribution>(attributions: readonly T[], reading: BlockReading): T[] {
  return attributions.filter((one) => {
    const [who] = one.source;
    return !who || !(isTime(textOf(reading.prose, who)) || pointsToCue(one, reading));
  });
}

/** “This finding:”, but not “This was their message:”, nor “the letter that read:”. */
function pointsToCue({ source: [who], cue: [saying] }: BlockAttribution, reading: BlockReading): boolean {
  if (!who || saying?.start !== who.end + 1 || !pointing.test(textOf(reading.prose, who))) return false;
  if (!textOf(reading.prose, saying).endsWith(":")) return false;
  const words = wordsOf(reading);
  const first = firstEndingAfter(words.tokens, saying.start);
  const form = words.verb(first)?.form;
  return !words.is(first, AUXILIARY | PLAIN_VERB) && (form === undefined || form === "gerund");
}

const pointing = /^(?:this|that|these|those)$/i;

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
