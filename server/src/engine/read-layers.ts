/**
 * Reads blocks one by one: tokens, quantities, attributions and check-worthiness, each from the block's own words alone.
 * Because of that, a block whose kind and words did not change keeps what was read of it, wherever it has moved.
 */
import { findAttributions, readSpeech, type Speech } from "./attributions/index.ts";
import { changedStretch } from "./base/index.ts";
import { SentenceScores } from "./claims/index.ts";
import type { Models } from "./context.ts";
import { findQuantities, type Quantity } from "./quantities/index.ts";
import { type Block, type BlockReading, changedSentences, readBlock } from "./text/index.ts";

/** All that one block says by itself; every offset counts from the start of the block. */
export interface BlockLayers {
  readonly reading: BlockReading;
  readonly quantities: readonly Quantity[];
  readonly speech: Speech;
  /** How likely each of the reading's sentences makes a claim worth checking. */
  readonly checkworthiness: SentenceScores;
}

export interface EarlierReading {
  readonly layers: readonly BlockLayers[];
  readonly models: Models;
}

/** One entry a block, in order. Equal to what it would be without `earlier`, only sooner. */
export function readLayers(blocks: readonly Block[], models: Models, earlier?: EarlierReading): readonly BlockLayers[] {
  const known = earlier && sameModels(earlier.models, models) ? earlier.layers : [];
  const { first, end, earlierEnd } = changedStretch(blocks, known, isOf);
  const moved = byWords(known.slice(first, earlierEnd));
  const changed = blocks.slice(first, end).map((block, i) => {
    const before = first + i < earlierEnd ? known[first + i] : undefined;
    return moved.get(wordsOf(block)) ?? readLayersOf(block, models, before);
  });
  return [...known.slice(0, first), ...changed, ...known.slice(earlierEnd)];
}

function isOf({ kind, prose }: Block, { reading }: BlockLayers): boolean {
  return reading.kind === kind && reading.prose === prose;
}

/** `before`: the layers of the block whose place it takes. */
function readLayersOf(block: Block, models: Models, before?: BlockLayers): BlockLayers {
  const reading = readBlock(block);
  const earlier =
    before && before.reading.kind === reading.kind
      ? { ...before, changed: changedSentences(reading, before.reading) }
      : undefined;
  return {
    reading,
    // The figures of a table are one claim together.
    quantities: reading.kind === "table" ? [] : findQuantities(reading, earlier),
    speech: readSpeech(reading, findAttributions(reading, models.attributions)),
    checkworthiness: new SentenceScores(reading, models.checkworthiness, earlier),
  };
}

function byWords(layers: readonly BlockLayers[]): ReadonlyMap<string, BlockLayers> {
  return new Map(layers.map((layer) => [wordsOf(layer.reading), layer]));
}

function wordsOf({ kind, prose }: Pick<Block, "kind" | "prose">): string {
  return `${kind}\n${prose}`;
}

function sameModels(a: Models, b: Models): boolean {
  return a.attributions === b.attributions && a.checkworthiness === b.checkworthiness;
}
