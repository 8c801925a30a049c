/**
 * All that the claims of a block hang on, together and comparable: where it is the same as before an edit, so are the claims. What
 * concerns every block is in the surroundings.
 */
import type { BlockAttribution, SpokenBlock, Voice } from "../attributions/index.ts";
import { sameItems } from "../base/index.ts";
import type { Library } from "../library/index.ts";
import type { Quotation } from "../text/index.ts";
import type { LayeredBlock } from "./block-frame.ts";
import type { Evidence } from "./facts.ts";
import { type GroundedBlock, type Grounds, type GroundWork, originOf, type ReadBlocks } from "./grounds.ts";
import type { Standings } from "./standing/standings.ts";
import { type ListedWords, type Tone, toneOf } from "./urgency/setting.ts";

export interface Basis {
  readonly work: GroundWork;
  readonly grounds: Grounds;
  readonly standings: Standings;
  readonly tone: Tone;
  readonly attributes: boolean;
  /** 0 for the first block of the article, 1 for the last; rounded, so that a paragraph more moves it for few of the others. */
  readonly depth: number;
  readonly library: Library;
  /** How the next paragraph opens, where that says whether a quotation goes on. */
  readonly opening: Quotation["style"] | undefined;
  /** One for each of the grounds' `fromOthers`. */
  readonly handed: readonly Handed[];
}

/** An attribution of another block, with how far up: in blocks, and in code units from the start of that block to the start of this. */
interface Handed {
  readonly back: number;
  readonly distance: number;
  /** Its number in its own block. */
  readonly number: number;
  readonly attribution: BlockAttribution;
  readonly voice: Voice | undefined;
}

/** What the claims of all blocks hang on. */
export interface Surroundings {
  readonly withSentences: boolean;
  readonly words: ListedWords;
  /** True where the article attributes anything at all. */
  readonly attributes: boolean;
  readonly library: Library;
  /** What the team lists as needing no source. */
  readonly phrases: readonly string[];
}

/** Whether every block has about it what it had, all but what figures elsewhere state. */
export function isSameAround(around: Surroundings, aroundNow: Surroundings): boolean {
  return (
    around.library === aroundNow.library &&
    sameItems(around.phrases, aroundNow.phrases) &&
    around.attributes === aroundNow.attributes &&
    sameTone(toneOf(around.words), toneOf(aroundNow.words))
  );
}

function sameTone(a: Tone, b: Tone): boolean {
  return (Object.keys(a) as (keyof Tone)[]).every((sign) => a[sign] === b[sign]);
}

export function basisOf(
  evidence: Evidence,
  {
    read,
    grounded,
    surroundings,
  }: {
    readonly read: ReadBlocks;
    readonly grounded: readonly GroundedBlock[];
    readonly surroundings: Surroundings;
  },
  index: number,
  standings: Standings,
): Basis {
  const block = grounded[index]!;
  return {
    work: block.work,
    grounds: block.grounds,
    standings,
    tone: toneOf(surroundings.words),
    attributes: surroundings.attributes,
    depth: depthOf(index, grounded.length),
    library: surroundings.library,
    opening: openingAfter(read.layers, index),
    handed: handedTo(evidence, read.spoken, block, index),
  };
}

export function depthOf(index: number, nBlocks: number): number {
  return Math.round((index / Math.max(1, nBlocks - 1)) * DEPTHS) / DEPTHS;
}

/** Eighths. */
const DEPTHS = 8;

const none: readonly never[] = [];

/** An unclosed quotation goes on where the next paragraph opens with a quotation mark of the same kind, as newspapers set it. */
function openingAfter(layers: readonly LayeredBlock[], index: number): Quotation["style"] | undefined {
  if (layers[index]!.reading.quotations.every(({ closed }) => closed)) return undefined;
  // Pictures and captions may stand between.
  for (let i = index + 1; i < layers.length; i++) {
    const { kind, tokens, quotations } = layers[i]!.reading;
    if (kind !== "paragraph" && kind !== "list") continue;
    return quotations[0]?.start === tokens[0]?.start ? quotations[0]?.style : undefined;
  }
  return undefined;
}

function handedTo(
  { article }: Evidence,
  spoken: readonly SpokenBlock[],
  block: GroundedBlock,
  index: number,
): readonly Handed[] {
  if (block.grounds.fromOthers.length === 0) return none;
  const startOf = (at: number) => article.blocks[at]!.span.start;
  return block.grounds.fromOthers.map((held) => {
    const { back, number } = originOf(held, block)!;
    const { attributions, voices } = spoken[index - back]!;
    const distance = startOf(index) - startOf(index - back);
    return { back, number, distance, attribution: attributions[number]!, voice: voices[number] };
  });
}

/** The grounds are the same ones only where the work for them is. */
export function sameBasis(a: Basis, b: Basis): boolean {
  return (
    a.grounds === b.grounds &&
    a.standings === b.standings &&
    a.library === b.library &&
    a.opening === b.opening &&
    a.depth === b.depth &&
    a.attributes === b.attributes &&
    sameTone(a.tone, b.tone) &&
    a.handed.length === b.handed.length &&
    a.handed.every((one, i) => isHandedAlike(one, b.handed[i]!))
  );
}

function isHandedAlike(a: Handed, b: Handed): boolean {
  return (
    a.back === b.back &&
    a.distance === b.distance &&
    a.number === b.number &&
    a.attribution === b.attribution &&
    a.voice === b.voice
  );
}
