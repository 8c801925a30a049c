/**
 * “61% said they would go, | while 32% would not |”, “Six in 10 back her|, a 12-point lead|”: those who were counted say what they think,
 * and not how many think otherwise. What a share of people says ends before the next share.
 */
import { firstEndingAfter, type Span } from "../base/index.ts";
import type { BlockReading } from "../text/index.ts";
import { kindOf } from "./kind.ts";
import { holdsFigure, isShareAt } from "./rules/figures.ts";
import { type Words, wordsOf } from "./rules/words.ts";
import type { BlockAttribution } from "./types.ts";

export function withSharesApart(
  attributions: readonly BlockAttribution[],
  reading: BlockReading,
): readonly BlockAttribution[] {
  return attributions.map((one) => {
    const [who] = one.source;
    const [saying] = one.cue;
    if (!who || !saying || one.ofFigures || saying.start < who.end) return one;
    const words = wordsOf(reading);
    if (!isShareAt(words, firstEndingAfter(words.tokens, who.start))) return one;
    const at = one.content.findIndex(({ start }) => saying.end <= start);
    const piece = one.content[at];
    const end = piece && nextShare(words, piece);
    if (!piece || end === undefined) return one;
    const content = [...one.content.slice(0, at), { start: piece.start, end }];
    return { ...one, content, kind: kindOf(content, reading) };
  });
}

/** Where what stands before another share ends, in code units; undefined where there is none, or nothing before it. */
function nextShare(words: Words, { start, end }: Span): number | undefined {
  const first = firstEndingAfter(words.tokens, start);
  for (let at = first + 1; at < words.length && words.tokens[at]!.end <= end; at++) {
    if (words.isQuoted(at)) continue;
    const next = afterJoint(words, at);
    if (next === undefined || !isShareAt(words, next) || end <= words.tokens[next]!.start) continue;
    // “want cuts of 10% | and 20%”, “a quarter of it | and a third of the rest”
    if (words.lower(at) !== "and" || !holdsShareOrFigure(words, first, at)) return words.tokens[at - 1]!.end;
  }
  return undefined;
}

/** “, and | more than”, “compared with |”, “versus |”; undefined where none begins: “a rise from 3% | to | 5%”, “happy | with | 5%”. */
function afterJoint(words: Words, at: number): number | undefined {
  const isMark = /^[,;—–-]$/.test(words.lower(at));
  const joint = isMark ? at + 1 : at;
  if (words.lower(joint) === "compared" && /^(?:to|with)$/.test(words.lower(joint + 1))) return joint + 2;
  if (joints.has(words.lower(joint))) return joint + 1;
  if (!isMark) return undefined;
  return /^(?:against|with)$/.test(words.lower(joint)) ? joint + 1 : joint;
}

const joints: ReadonlySet<string> = new Set(["and", "but", "versus", "whereas", "while"]);

function holdsShareOrFigure(words: Words, first: number, end: number): boolean {
  if (holdsFigure(words, first, end)) return true;
  for (let at = first; at < end; at++) if (isShareAt(words, at)) return true;
  return false;
}
