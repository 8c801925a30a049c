/**
 * The check-worthiness model at work: a sentence's features, one weight each, one probability. A linear model, a byte a
 * weight, a few microseconds a sentence; trained by `training/checkworthiness/`, described in `server/models/checkworthiness.md`.
 */
import type { BlockReading, Sentence } from "../../text/index.ts";
import { BUCKETS, featuresOf } from "./features.ts";
import type { CheckworthinessModel } from "./score.ts";

/** Of the file: these letters, a version, what one step of a weight is worth, the bias, and the weights. Little-endian. */
const MAGIC = 0x57435357;
/** Raised whenever features change, so that old weights are refused and not misread. */
const VERSION = 1;
const HEADER_BYTES = 16;

/** Stands for the weight of a feature that training never saw twice: it counts for nothing. */
export const UNKNOWN = -128;

export interface CheckworthinessWeights {
  readonly bias: number;
  /** What one step of a weight is worth. */
  readonly step: number;
  /** `BUCKETS` of them. */
  readonly weights: Int8Array;
}

/** @throws RangeError when the bytes are not the weights of this version's model. */
export function loadCheckworthinessModel(bytes: Uint8Array): CheckworthinessModel {
  const { bias, step, weights } = readWeights(bytes);
  const lastSeen = new Int32Array(BUCKETS);
  let call = 0;
  return {
    score({ tokens }: BlockReading, { firstToken, endToken }: Sentence): number {
      call = (call + 1) | 0;
      let sum = 0;
      let nKnown = 0;
      for (const feature of featuresOf(tokens, firstToken, endToken)) {
        const weight = weights[feature]!;
        if (weight === UNKNOWN || lastSeen[feature] === call) continue;
        lastSeen[feature] = call;
        sum += weight;
        nKnown++;
      }
      return 1 / (1 + Math.exp(-(bias + (step * sum) / Math.sqrt(Math.max(1, nKnown)))));
    },
  };
}

export function writeCheckworthinessWeights({ bias, step, weights }: CheckworthinessWeights): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES + BUCKETS);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  view.setFloat32(8, step, true);
  view.setFloat32(12, bias, true);
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, BUCKETS), HEADER_BYTES);
  return bytes;
}

function readWeights(bytes: Uint8Array): CheckworthinessWeights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (
    bytes.length !== HEADER_BYTES + BUCKETS ||
    view.getUint32(0, true) !== MAGIC ||
    view.getUint32(4, true) !== VERSION
  ) {
    throw new RangeError("These bytes are not a check-worthiness model of this version.");
  }
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + HEADER_BYTES, BUCKETS);
  return { step: view.getFloat32(8, true), bias: view.getFloat32(12, true), weights };
}
