/**
 * How well the words around a place agree with those that stood around a quote. Each side is aligned on its own (a sentence that moved
 * keeps one side whole), nearer words count for more, and telling words for more than common ones.
 */
import { keptWith, type Span } from "../../base/index.ts";
import { type TextIndex, wordsOf } from "./text-index.ts";

export interface QuoteContext {
  /** The nearest first. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface Agreement {
  /** 0 to 1: the share of the context that is there still, the better of both sides together and the best side alone. */
  readonly share: number;
  /** The bits of what is there still, both sides together. */
  readonly bits: number;
}

/** The words on either side of a quote; one cut in half at the outer end is left out. */
export const contextOf = keptWith(
  ({ prefix, suffix }: { readonly prefix: string; readonly suffix: string }): QuoteContext => {
    const before = wordsOf(prefix).forms.toReversed().slice(0, REACH);
    const after = wordsOf(suffix).forms.slice(0, REACH);
    return { before, after };
  },
);

export function agreementAt(index: TextIndex, { start, end }: Span, context: QuoteContext): Agreement {
  const before = align(index, context.before, index.wordsBefore(start, LOOK));
  const after = align(index, context.after, index.wordsAfter(end, LOOK));
  if (before.kept + after.kept === 0) return { share: 0, bits: 0 };
  const [totalBefore, totalAfter] = [weightOf(context.before, index), weightOf(context.after, index)];
  const both = (before.kept + after.kept) / (totalBefore + totalAfter);
  // One side alone speaks for the place when it is whole, or nearly, and says enough.
  const alone = Math.max(oneSide(before, totalBefore), oneSide(after, totalAfter));
  return { share: Math.max(both, alone), bits: before.bits + after.bits };
}

/** Words on each side that are compared: about what 64 characters hold. */
const REACH = 12;
/** Words of the text that are looked at, so that a few may have been put in between. */
const LOOK = 18;
/** What each step away from the quote takes off a word's weight. */
const FADE = 0.85;
/** What each word put in or taken out between a word and the quote takes off its weight. */
const SHIFT = 0.9;
/** What a side must say by itself, in bits, to be believed without the other. */
const ENOUGH = 18;

interface Side {
  readonly kept: number;
  readonly bits: number;
}

/** What a side weighs that is there as a whole. */
function weightOf(forms: readonly string[], index: TextIndex): number {
  return forms.reduce((sum, form, i) => sum + index.bitsOf(form) * fades[i]!, 0);
}

function oneSide({ kept, bits }: Side, total: number): number {
  return ENOUGH <= bits ? (0.9 * kept) / total : 0;
}

/** A weighed longest common subsequence: words may be put in, left out or changed, but keep their order. */
function align(index: TextIndex, wanted: readonly string[], there: readonly string[]): Side {
  // Each cell: the weight kept and, in step with it, its bits.
  const kept = cellsOfKept.fill(0);
  const bits = cellsOfBits.fill(0);
  for (const [i, form] of wanted.entries()) {
    // A word that is not there leaves every cell as it is.
    if (!there.includes(form)) continue;
    const own = index.bitsOf(form);
    const weight = own * fades[i]!;
    let keptBefore = 0;
    let bitsBefore = 0;
    for (let j = 1; j <= there.length; j++) {
      const keptWithout = kept[j]!;
      const bitsWithout = bits[j]!;
      if (keptWithout < kept[j - 1]!) {
        kept[j] = kept[j - 1]!;
        bits[j] = bits[j - 1]!;
      }
      const match = form === there[j - 1] ? keptBefore + weight * shifts[Math.abs(i - (j - 1))]! : 0;
      if (kept[j]! < match) {
        kept[j] = match;
        bits[j] = bitsBefore + own;
      }
      keptBefore = keptWithout;
      bitsBefore = bitsWithout;
    }
  }
  return { kept: kept[there.length]!, bits: bits[there.length]! };
}

const cellsOfKept = new Float64Array(LOOK + 1);
const cellsOfBits = new Float64Array(LOOK + 1);

const fades = Array.from({ length: REACH }, (_, steps) => FADE ** steps);
const shifts = Array.from({ length: LOOK + REACH }, (_, words) => SHIFT ** words);
