/**
 * “The company put the damage at $8 million; the union, | at $12 million”: a second speaker, whose verb is that of the first and is
 * left out. “With Datora showing her ahead 3 points, | Corvin 4.3 points”: one name after another, each with its figure.
 */
import { bodyNouns, looseGroups, officialGroups, roleNouns, singularOf } from "../../lexicon/index.ts";
import { trimEnd } from "./contents.ts";
import { holdsFigure, numberFrom } from "./figures.ts";
import { likelihood } from "./likelihood.ts";
import { type Phrase, phraseFrom } from "./phrases.ts";
import type { Made, Reference } from "./types.ts";
import type { Unit } from "./units.ts";
import { AUXILIARY, CAPITAL, MARK, NUMBER, PLAIN_VERB, TIME, type Words } from "./words.ts";

/** The clause without a verb that begins with the mark or the conjunction at `first`. `valued`: where the verb's object begins. */
export function gappedAt(words: Words, unit: Unit, first: number, valued: number): Made | undefined {
  const hasMark = /^[,;—–]$/.test(words.lower(first));
  const afterMark = hasMark ? first + 1 : first;
  const hasJoint = /^(?:and|but|while|whereas)$/.test(words.lower(afterMark));
  if (!hasMark && !hasJoint) return undefined;
  const source = phraseFrom(words, hasJoint ? afterMark + 1 : afterMark, unit.end);
  if (!source || !isSpeaker(words, source, hasMark)) return undefined;
  // “put Ruiz at 45 percent and Calloway at 42”: one more of those who are counted.
  if (words.is(source.end - 1, CAPITAL) && words.lower(nameEnd(words, valued)) === "at") return undefined;
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

/** “with Datora | showing | her ahead 3 points, Corvin 4.3 points, and FiveCount 2.1 points”, where `first` is the “with”. */
export function showingNames(words: Words, unit: Unit, first: number): readonly Reference[] {
  if (words.lower(first) !== "with" || words.isQuoted(first)) return [];
  const source = { first: first + 1, end: nameEnd(words, first + 1) };
  if (source.end === source.first || !showing.has(words.lower(source.end))) return [];
  const about = source.end + 1;
  // “showing Ruiz at 41%, Calloway at 38%”: the names are those whom one pollster counts.
  if (words.is(about, CAPITAL)) return [];
  const end = clauseEnd(words, unit, about);
  if (end === undefined || !holdsFigure(words, about, end)) return [];
  const cue = { first: source.end, end: about };
  const references: Reference[] = [{ cue, source, content: [{ first: about, end }], ofFigures: true }];
  for (let next = namedAmount(words, unit, end); next; next = namedAmount(words, unit, next.end)) {
    references.push(next.reference);
  }
  return references;
}

const showing: ReadonlySet<string> = new Set(["giving", "having", "putting", "showing"]);

/** “, and FiveCount 2.1 points” whose comma stands at `first`: its cue is what joins it to the one before. */
function namedAmount(words: Words, unit: Unit, first: number): { reference: Reference; end: number } | undefined {
  let joint = first;
  while (/^(?:[,;]|and)$/.test(words.lower(joint)) && joint < first + 2) joint++;
  if (joint === first) return undefined;
  const named = nameEnd(words, joint);
  if (named === joint || numberFrom(words, named) === undefined) return undefined;
  const end = clauseEnd(words, unit, named);
  if (end === undefined) return undefined;
  const source = { first: joint, end: named };
  const content = { first: named, end: trimEnd(words, named, end) };
  return { reference: { cue: { first, end: joint }, source, content: [content], ofFigures: true }, end };
}

/** The end of the name at `first`, with its article; `first` where none stands there. */
function nameEnd(words: Words, first: number): number {
  let end = words.lower(first) === "the" ? first + 1 : first;
  const limit = end + LONGEST_NAME;
  while (end < limit && words.is(end, CAPITAL) && !words.is(end, TIME)) end++;
  return words.is(end - 1, CAPITAL) ? end : first;
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
  const limit = Math.min(unit.end, first + LONGEST_GAPPED);
  for (let at = first; at < limit; at++) {
    if (words.isQuoted(at) || words.is(at, AUXILIARY | PLAIN_VERB) || words.verb(at)?.form === "past") return undefined;
    if (words.is(at, MARK) && /^[,;:.—–(]$/.test(words.lower(at))) return at;
    if (/^(?:and|but|while|whereas)$/.test(words.lower(at)) && !words.is(at + 1, NUMBER)) return at;
  }
  return limit < unit.end ? undefined : unit.end;
}

/** In tokens; what is longer has a verb that the lists do not know. */
const LONGEST_GAPPED = 60;
/** In tokens, without the article. */
const LONGEST_NAME = 8;
