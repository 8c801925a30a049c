/**
 * The check-worthiness model at work: a sentence's features, one weight each, one probability. A linear model, a byte a
 * weight, a few microseconds a sentence; trained by `training/checkworthiness/`, described in `server/models/checkworthiness.md`.
 */
import type { BlockReading, Sentence } from "../../text/index.ts";
import { BUCKETS, featuresOf, MEANING_SLOTS, slotOf, withPercentSigns } from "./features.ts";
import type { CheckworthinessModel } from "./score.ts";

/** Of the file: these letters, a version, what a step of a weight is worth, the bias, a step of a meaning; then both tables. Little-endian. */
const MAGIC = 0x57435357;
/** Raised whenever features change, so that old weights are refused and not misread. */
const VERSION = 2;
const HEADER_BYTES = 20;
const FILE_BYTES = HEADER_BYTES + BUCKETS + MEANING_SLOTS;

/** Stands for the weight of a feature that training never saw twice: it counts for nothing. */
export const UNKNOWN = -128;

export interface CheckworthinessWeights {
  readonly bias: number;
  /** What one step of a weight is worth. */
  readonly step: number;
  /** `BUCKETS` of them. */
  readonly weights: Int8Array;
  /** What one step of a meaning is worth. */
  readonly meaningStep: number;
  /** What each word's meaning weighs besides: `MEANING_SLOTS` of them. */
  readonly meanings: Int8Array;
}

/** @throws RangeError when the bytes are not the weights of this version's model. */
export function loadCheckworthinessModel(bytes: Uint8Array): CheckworthinessModel {
  const { bias, step, weights, meaningStep, meanings } = readWeights(bytes);
  const features = new CountedOnce(weights, UNKNOWN);
  const words = new CountedOnce(meanings, 0);
  return {
    score({ tokens }: BlockReading, { firstToken, endToken }: Sentence): number {
      features.begin();
      let sum = 0;
      let nKnown = 0;
      const read = withPercentSigns(tokens, firstToken, endToken);
      for (const feature of featuresOf(read)) {
        const weight = features.weigh(feature);
        if (weight === UNKNOWN) continue;
        sum += weight;
        nKnown++;
      }
      words.begin();
      let meant = 0;
      for (const { lower } of read) meant += words.weigh(slotOf(lower));
      const logOdds = bias + (step * sum + meaningStep * meant) / Math.sqrt(Math.max(1, nKnown));
      return 1 / (1 + Math.exp(-logOdds));
    },
  };
}

/**
 * Weights that count once a sentence. Beside each weight stands the number of the sentence that last met it: in one place, for the
 * table is larger than the processor's nearest memory, and each look at it is a wait.
 */
class CountedOnce {
  readonly #cells: Uint16Array;
  readonly #again: number;
  #sentence = 0;

  /** @param again what a weight counts for when the sentence meets it again */
  constructor(weights: Int8Array, again: number) {
    this.#again = again;
    this.#cells = new Uint16Array(new Uint8Array(weights.buffer, weights.byteOffset, weights.length));
  }

  begin(): void {
    if (++this.#sentence <= 0xff) return;
    for (let i = 0; i < this.#cells.length; i++) this.#cells[i]! &= 0xff;
    this.#sentence = 1;
  }

  /** The weight, where the sentence meets it for the first time. */
  weigh(at: number): number {
    const cell = this.#cells[at]!;
    if (cell >> 8 === this.#sentence) return this.#again;
    this.#cells[at] = (this.#sentence << 8) | (cell & 0xff);
    return (cell << 24) >> 24;
  }
}

export function writeCheckworthinessWeights(learnt: CheckworthinessWeights): Uint8Array {
  const { bias, step, weights, meaningStep, meanings } = learnt;
  const bytes = new Uint8Array(FILE_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  view.setFloat32(8, step, true);
  view.setFloat32(12, bias, true);
  view.setFloat32(16, meaningStep, true);
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, BUCKETS), HEADER_BYTES);
  bytes.set(new Uint8Array(meanings.buffer, meanings.byteOffset, MEANING_SLOTS), HEADER_BYTES + BUCKETS);
  return bytes;
}

function readWeights(bytes: Uint8Array): CheckworthinessWeights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length !== FILE_BYTES || view.getUint32(0, true) !== MAGIC || view.getUint32(4, true) !== VERSION) {
    throw new RangeError("These bytes are not a check-worthiness model of this version.");
  }
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + HEADER_BYTES, BUCKETS);
  const meanings = new Int8Array(bytes.buffer, bytes.byteOffset + HEADER_BYTES + BUCKETS, MEANING_SLOTS);
  return {
    step: view.getFloat32(8, true),
    bias: view.getFloat32(12, true),
    meaningStep: view.getFloat32(16, true),
    weights,
    meanings,
  };
}
