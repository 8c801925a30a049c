/**
 * Whoever stands behind “by” in a passive is its source: “The plan was described as reckless | by Ann Ruiz |”, “Hay was also endorsed | by
 * the union |”. The model often takes the subject for it, or nobody. Of whom something is said belongs to what is said.
 */
import { firstEndingAfter, mergeSpans, overlaps, type Span, textOf } from "../base/index.ts";
import { documentNouns, formsOfBe, looseGroups, participlesOfAddress, participlesOfFeeling } from "../lexicon/index.ts";
import type { BlockReading } from "../text/index.ts";
import { kindOf } from "./kind.ts";
import { trimEnd } from "./rules/contents.ts";
import { canAnswer } from "./rules/origins.ts";
import { type Phrase, phraseFrom } from "./rules/phrases.ts";
import { AUXILIARY, CAPITAL, MARK, type Words, wordsOf } from "./rules/words.ts";
import type { BlockAttribution } from "./types.ts";

export function withAgents(
  attributions: readonly BlockAttribution[],
  reading: BlockReading,
): readonly BlockAttribution[] {
  return attributions.map((one) => {
    const [cue] = one.cue;
    if (!cue || one.cue.length > 1 || one.source.some(({ start }) => cue.start < start)) return one;
    const participle = cue.end - cue.start <= LONGEST_CUE ? participleOf(textOf(reading.prose, cue)) : undefined;
    // Who is surprised by the mayor feels it; nobody says anything of them.
    if (!participle || participlesOfFeeling.has(participle)) return one;
    const words = wordsOf(reading);
    const by = byBehind(words, cue);
    const agent = by === undefined ? undefined : agentAt(words, by + 1, cue);
    if (by === undefined || !agent) return one;
    const away = { start: words.tokens[by]!.start, end: agent.end };
    const kept = one.content.flatMap((piece) => outside(piece, away, reading.prose));
    // Who was told does not belong to it.
    const content = participlesOfAddress.has(participle) ? kept : mergeSpans([...one.source, ...kept]);
    return content.length === 0 ? one : { ...one, source: [agent], content, kind: kindOf(content, reading) };
  });
}

/** Of “was also described”, “has been echoed by”, “is seen as” the last verb; of “is to restate” none. */
function participleOf(cue: string): string | undefined {
  const words = cue.toLowerCase().split(" ");
  if (/^(?:as|by)$/.test(words.at(-1)!)) words.pop();
  const participle = words.pop() ?? "";
  const before = words.slice(-MOST_BEFORE);
  const be = before.findLastIndex((word) => formsOfBe.has(word));
  const isPassive = be >= 0 && !before.includes("to", be) && /(?:ed|en|ght|ld|ne|wn)$/.test(participle);
  return isPassive ? participle : undefined;
}

/** Words from the “was” to the participle: “was then hotly criticised”. */
const MOST_BEFORE = 3;

/** In code units: “has since repeatedly been described as”. */
const LONGEST_CUE = 60;

/** The “by” of the passive: at the end of the cue, or behind a few words, “as reckless”, “on Monday”, or a quotation. */
function byBehind(words: Words, cue: Span): number | undefined {
  const last = firstEndingAfter(words.tokens, cue.end - 1);
  if (words.lower(last) === "by") return last;
  for (let at = last + 1, nPlain = 0; at < words.length && at <= last + FARTHEST; at++) {
    if (words.isQuoted(at)) continue;
    // “was shown | a report | by the mayor”: the mayor's, whoever showed it.
    if (words.lower(at) === "by") return documentNouns.has(words.lower(at - 1)) ? undefined : at;
    if (++nPlain > MOST_BETWEEN || words.is(at, MARK | AUXILIARY)) return undefined;
  }
  return undefined;
}

/** In tokens, with those of a quotation. */
const FARTHEST = 24;
/** In tokens. Of “as part of a drive by the mayor” it is the drive that is the mayor's. */
const MOST_BETWEEN = 3;

/** Somebody: not “by a landslide”, “by Friday” or “by hiding the books of Hay & Sons”. */
function agentAt(words: Words, first: number, cue: Span): Span | undefined {
  const { sentences } = words.reading;
  const ceiling = sentences[firstEndingAfter(sentences, cue.start)]!.endToken;
  if (words.isQuoted(first) || (words.lower(first).endsWith("ing") && !words.is(first, CAPITAL))) return undefined;
  const phrase = phraseFrom(words, first, trimEnd(words, first, ceiling), { description: "closed" });
  if (!phrase || !(canAnswer(words, phrase) || isLooseGroup(words, phrase))) return undefined;
  // “advised by Hay | not to run”
  const last = phrase.end - (words.lower(phrase.end - 1) === "not" ? 2 : 1);
  return { start: words.tokens[phrase.first]!.start, end: words.tokens[last]!.end };
}

function isLooseGroup(words: Words, { first, end }: Phrase): boolean {
  for (let at = first; at < end; at++) if (looseGroups.has(words.lower(at))) return true;
  return false;
}

/** What of a piece is not `away`, nor the blank at its edge. */
function outside(piece: Span, away: Span, prose: string): readonly Span[] {
  if (!overlaps(piece, away)) return [piece];
  const before = { start: piece.start, end: away.start - (/\s/.test(prose[away.start - 1] ?? "") ? 1 : 0) };
  const behind = {
    start: away.end + (/^[,\s]*/.exec(prose.slice(away.end, away.end + 2))?.[0].length ?? 0),
    end: piece.end,
  };
  return [before, behind].filter(({ start, end }) => start < end);
}
