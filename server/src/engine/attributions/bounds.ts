/**
 * Where a content that the model found must end: with its sentence, quotations apart, and before someone else speaks in it. The model
 * sees words one by one, and now and then runs on.
 */
import { overlaps, type Span } from "../base/index.ts";
import type { BlockReading } from "../text/index.ts";
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
    const content = one.content.map((piece) =>
      untilTurn(withinSentence(piece, one.cue[0]!, ends, reading), one, turns),
    );
    const isSame = content.every(
      (piece, i) => piece.start === one.content[i]!.start && piece.end === one.content[i]!.end,
    );
    return isSame ? one : { ...one, content, kind: kindOf(content, reading) };
  });
}

/** Where sentences end outside quotations. A quotation may hold several, and its mark may close after the last. */
function sentenceEnds(reading: BlockReading): readonly number[] {
  const ends = reading.sentences.slice(0, -1).map(({ end }) => end);
  const quotations = outermostQuotations(reading);
  return quotations.length === 0
    ? ends
    : ends.filter((at) => !quotations.some(({ start, end }) => start < at && at < end));
}

/** The part of a piece in the sentence that is nearest to the cue. */
function withinSentence(piece: Span, cue: Span, ends: readonly number[], { prose }: BlockReading): Span {
  const inside = ends.filter((at) => piece.start < at && prose.slice(at, piece.end).trim() !== "");
  if (inside.length === 0 || piece.end <= inside[0]!) return piece;
  if (cue.start < piece.start) return { start: piece.start, end: inside[0]! };
  const last = inside.findLast((at) => at < piece.end)!;
  return { start: last + (prose.slice(last).length - prose.slice(last).trimStart().length), end: piece.end };
}

/** Someone else begins to speak: where the mark or the conjunction before them stands, and their cue. */
interface Turn {
  readonly start: number;
  readonly cue: Span;
}

function turnsIn(byRules: readonly BlockAttribution[], { prose }: BlockReading): readonly Turn[] {
  return byRules.flatMap(({ source, cue, probability }) => {
    const who = source[0];
    const saying = cue[0]!;
    if (!who || probability < LEAST_OF_TURN || saying.start < who.start) return [];
    if (!/^(?:\p{Lu}|the )/u.test(prose.slice(who.start, who.start + 4))) return [];
    const joint = joints.exec(prose.slice(Math.max(0, who.start - LONGEST_JOINT), who.start));
    return joint ? [{ start: who.start - joint[0].length, cue: saying }] : [];
  });
}

/** Below it are the verbs that seldom report. */
const LEAST_OF_TURN = 0.62;

/** “…; Edison said”, “…, while the rebels claimed”, “… and Edison said”. */
const joints = /(?:; ?(?:and |but |while )?|, (?:and|but|while|whereas) | (?:and|while|whereas) )$/;
const LONGEST_JOINT = 10;

function untilTurn(piece: Span, { cue, source }: BlockAttribution, turns: readonly Turn[]): Span {
  const own = [...cue, ...source];
  const turn = turns.find(
    ({ start, cue: theirs }) =>
      piece.start < start &&
      theirs.end <= piece.end &&
      cue[0]!.start < start &&
      !own.some((span) => overlaps(span, theirs)),
  );
  return turn ? { start: piece.start, end: turn.start } : piece;
}
