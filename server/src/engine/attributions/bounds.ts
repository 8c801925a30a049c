/**
 * Where a content that the model found must end: with its sentence, quotations apart, before someone else speaks in it, and with what
 * somebody was asked (“Asked | if it was late |, she said no”). The model sees words one by one, and now and then runs on.
 */
import { anyOverlap, firstEndingAfter, overlaps, type Span, sameSpans } from "../base/index.ts";
import type { BlockReading } from "../text/index.ts";
import { LEAST_OF_RULES } from "./combine.ts";
import { kindOf, outermostQuotations } from "./kind.ts";
import type { BlockAttribution } from "./types.ts";

export function bounded(
  byModel: readonly BlockAttribution[],
  byRules: readonly BlockAttribution[],
  reading: BlockReading,
): readonly BlockAttribution[] {
  if (byModel.length === 0) return byModel;
  const ends = sentenceEnds(reading);
  const turns = turnsIn(byRules, reading);
  return byModel.map((one) => {
    const own = withoutAnothersQuotation(withoutAfterthought(one, ends, reading), one, reading).map((piece) =>
      untilTurn(withinSentence(piece, one.cue[0]!, ends, reading), one, turns),
    );
    const content = withinQuestion(own, one, byRules, reading);
    return sameSpans(content, one.content) ? one : { ...one, content, kind: kindOf(content, reading) };
  });
}

/** “…, the port reported. | The fire is out |”: plain words of another sentence than the cue's, where it has some in its own. */
function withoutAfterthought(
  { content, cue }: BlockAttribution,
  ends: readonly Span[],
  reading: BlockReading,
): readonly Span[] {
  if (content.length < 2) return content;
  const own = firstEndingAfter(ends, cue[0]!.start);
  const isOwn = (piece: Span) => firstEndingAfter(ends, piece.start) === own;
  if (content.every(isOwn) || !content.some(isOwn)) return content;
  const quotations = outermostQuotations(reading);
  return content.filter((piece) => isOwn(piece) || anyOverlap([piece], quotations));
}

/**
 * “| “It is shut.” | Hay's deputy, Ann Orlik, said: | “It is not.” |”: a quotation that ended before the sentence of somebody who comes on with
 * a full name, and whose own a colon announces, is not theirs.
 */
function withoutAnothersQuotation(
  content: readonly Span[],
  { cue, source: [who] }: BlockAttribution,
  { prose, sentences }: BlockReading,
): readonly Span[] {
  const saying = cue.at(-1)!;
  if (content.length < 2 || !who || saying.end < who.end) return content;
  const own = content.find(({ start }) => saying.end <= start);
  if (!own || !/^["“‘']/.test(prose.slice(own.start, own.start + 1))) return content;
  if (
    !prose
      .slice(Math.max(saying.start, own.start - 2), own.start)
      .trimEnd()
      .endsWith(":")
  )
    return content;
  if (!holdsFullName(prose.slice(who.start, Math.min(who.end, who.start + LONGEST_NAMED)))) return content;
  const { start } = sentences[firstEndingAfter(sentences, who.start)]!;
  return content.filter((piece) => start < piece.end);
}

function holdsFullName(source: string): boolean {
  const isName = (word = "") => /^\p{Lu}\p{L}/u.test(word);
  return source.split(" ").some((word, i, all) => isName(word) && isName(all[i + 1]));
}

/** In code units. */
const LONGEST_NAMED = 100;

/** The sentences, but the last, that end outside quotations. A quotation may hold several, and its mark may close after the last. */
function sentenceEnds(reading: BlockReading): readonly Span[] {
  const quotations = outermostQuotations(reading);
  return reading.sentences.slice(0, -1).filter(({ end }) => {
    const quotation = quotations[firstEndingAfter(quotations, end)];
    return quotation === undefined || end <= quotation.start;
  });
}

/** The part of a piece in the sentence that is nearest to the cue. */
function withinSentence(piece: Span, cue: Span, ends: readonly Span[], { sentences }: BlockReading): Span {
  const first = ends[firstEndingAfter(ends, piece.start)];
  if (!first || piece.end <= first.end) return piece;
  if (cue.start < piece.start) return { start: piece.start, end: first.end };
  const last = ends[firstEndingAfter(ends, piece.end - 1) - 1]!;
  return { start: sentences[firstEndingAfter(sentences, last.end)]!.start, end: piece.end };
}

/** “Asked | if it was late |, she said no”: in the sentence that opens by asking, up to where the rules see the question end. */
function withinQuestion(
  content: readonly Span[],
  { cue }: BlockAttribution,
  byRules: readonly BlockAttribution[],
  { prose, sentences }: BlockReading,
): readonly Span[] {
  const { start } = cue[0]!;
  const sentence = sentences[firstEndingAfter(sentences, start)]!;
  if (!/^(?:When )?[Aa]sked\b/.test(prose.slice(sentence.start, sentence.start + LONGEST_ASKING))) return content;
  const question = byRules.find((rule) => rule.cue[0]!.start === start)?.content.at(-1);
  const pieces = question
    ? content
        .map((piece) =>
          piece.start < question.end ? { start: piece.start, end: Math.min(piece.end, question.end) } : piece,
        )
        .filter((piece) => piece.start < question.end || sentence.end <= piece.start)
    : [];
  return pieces.length === 0 ? content : pieces;
}

/** In code units. */
const LONGEST_ASKING = 11;

/** Someone else begins to speak: from the mark or the conjunction before them to the end of their cue. */
interface Turn extends Span {
  readonly cue: Span;
}

function turnsIn(byRules: readonly BlockAttribution[], { prose }: BlockReading): readonly Turn[] {
  return byRules.flatMap(({ source, cue, probability }) => {
    const who = source[0];
    const saying = cue[0]!;
    if (!who || probability < LEAST_OF_RULES || saying.start < who.start) return [];
    if (!/^(?:\p{Lu}|the )/u.test(prose.slice(who.start, who.start + 4))) return [];
    const joint = joints.exec(prose.slice(Math.max(0, who.start - LONGEST_JOINT), who.start));
    return joint ? [{ start: who.start - joint[0].length, end: saying.end, cue: saying }] : [];
  });
}

/** “…; Edison said”, “…, while the rebels claimed”, “… and Edison said”. */
const joints = /(?:; ?(?:and |but |while )?|, (?:and|but|while|whereas) | (?:and|while|whereas) )$/;
/** In code units. */
const LONGEST_JOINT = 10;

function untilTurn(piece: Span, { cue, source }: BlockAttribution, turns: readonly Turn[]): Span {
  const own = [...cue, ...source];
  for (let at = firstEndingAfter(turns, piece.start); at < turns.length && turns[at]!.end <= piece.end; at++) {
    const { start, cue: theirs } = turns[at]!;
    if (piece.start < start && cue[0]!.start < start && !own.some((span) => overlaps(span, theirs)))
      return { start: piece.start, end: start };
  }
  return piece;
}
