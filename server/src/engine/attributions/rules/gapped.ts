/**
 * “The company put the damage at $8 million; the union, | at $12 million”: a second speaker, whose verb is that of the first and is
 * left out.
 */
import { bodyNouns, looseGroups, officialGroups, roleNouns, singularOf } from "../../lexicon/index.ts";
import type { Made } from "./constructions.ts";
import { trimEnd } from "./contents.ts";
import { numberFrom } from "./figures.ts";
import { likelihood } from "./likelihood.ts";
import { type Phrase, phraseFrom } from "./phrases.ts";
import type { Unit } from "./units.ts";
import { AUXILIARY, CAPITAL, MARK, NUMBER, PLAIN_VERB, TIME, type Words } from "./words.ts";

/** The clause without a verb that begins with the mark or the conjunction at `first`. */
export function gappedAt(words: Words, unit: Unit, first: number): Made | undefined {
  const hasMark = /^[,;—–]$/.test(words.lower(first));
  const afterMark = hasMark ? first + 1 : first;
  const hasJoint = /^(?:and|but|while|whereas)$/.test(words.lower(afterMark));
  if (!hasMark && !hasJoint) return undefined;
  const source = phraseFrom(words, hasJoint ? afterMark + 1 : afterMark, unit.end);
  if (!source || !isSpeaker(words, source, hasMark)) return undefined;
  const at = words.lower(source.end) === "," ? source.end + 1 : source.end;
  if (words.lower(at) !== "at" || numberFrom(words, at + 1) === undefined) return undefined;
  const end = clauseEnd(words, unit, at + 1);
  if (end === undefined) return undefined;
  const content = { first: at + 1, end: trimEnd(words, at + 1, end) };
  return {
    found: { source: [source], cue: [{ first: at, end: at + 1 }], content: [content], probability: likelihood.gapped },
    end,
  };
}

/** Whoever could say so: “put the dead at 40 and the damage at £8m” has one speaker, and so may “and the school at £2m”. */
function isSpeaker(words: Words, { end }: Phrase, hasMark: boolean): boolean {
  const noun = words.lower(end - 1);
  if (words.is(end - 1, CAPITAL)) return !words.is(end - 1, TIME);
  if (officialGroups.has(noun) || looseGroups.has(noun) || roleNouns.has(singularOf(noun))) return true;
  return hasMark && bodyNouns.has(singularOf(noun));
}

/** Where the clause ends: at a mark, or where another one begins; undefined where it has a verb after all. */
function clauseEnd(words: Words, unit: Unit, first: number): number | undefined {
  for (let at = first; at < unit.end; at++) {
    if (words.isQuoted(at) || words.is(at, AUXILIARY | PLAIN_VERB) || words.verb(at)?.form === "past") return undefined;
    if (words.is(at, MARK) && /^[,;:.—–(]$/.test(words.lower(at))) return at;
    if (/^(?:and|but|while|whereas)$/.test(words.lower(at)) && !words.is(at + 1, NUMBER)) return at;
  }
  return unit.end;
}
