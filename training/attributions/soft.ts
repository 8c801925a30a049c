/** What teachers make of every token, averaged, or a network itself: the soft targets of the model that ships. */
import { existsSync, readFileSync } from "node:fs";
import { tagCount } from "../../server/src/engine/attributions/model/tags.ts";
import { Marginals, viterbi } from "./crf.ts";
import type { Example } from "./dataset.ts";
import { emissionWidth, type Network } from "./network.ts";

/** What passes between the steps of a training; git ignores it. */
export const trainingFolder = ".cache/training";

export type Part = "train" | "dev" | "unlabelled";

/** Written by teach.py: each teacher's probability of every tag, `tagCount` a token, one byte each, block after block. */
function softFile(part: Part, teacher: number): string {
  return `${trainingFolder}/teacher-${teacher}.${part}.u8`;
}

/** Sets `soft` on the examples, which must be all of the part's, in the corpus's order; returns how many teachers there were. */
export function addSoftTargets(examples: readonly Example[], part: Part, numbers: readonly number[]): number {
  const files = numbers.map((number) => softFile(part, number)).filter((file) => existsSync(file));
  const teachers = files.map((file) => readFileSync(file));
  const tokens = examples.reduce((sum, { length }) => sum + length, 0);
  for (const [i, bytes] of teachers.entries())
    if (bytes.length !== tokens * tagCount) throw new Error(`${files[i]} was made from other texts or other blocks.`);
  if (teachers.length === 0) return 0;
  let at = 0;
  for (const example of examples) {
    const soft = new Float32Array(example.length * tagCount);
    for (let t = 0; t < example.length; t++) {
      let sum = 0;
      for (let y = 0; y < tagCount; y++) {
        const k = t * tagCount + y;
        for (const bytes of teachers) soft[k]! += bytes[at + k]!;
        sum += soft[k]!;
      }
      for (let y = 0; y < tagCount; y++) soft[t * tagCount + y]! /= sum;
    }
    example.soft = soft;
    example.guess = likeliest(soft, example.length);
    at += example.length * tagCount;
  }
  return teachers.length;
}

/** Sets `soft` on the examples to what the network makes of them as it stands: it is then taught by itself (Furlanello et al., 2018). */
export function addOwnTargets(network: Network, examples: readonly Example[]): void {
  const marginals = new Marginals();
  marginals.setTransitions(network.transitions.weights.data);
  for (const example of examples) {
    network.forward([example]);
    marginals.compute(network.emissions.data, 0, example.length);
    example.soft = Float32Array.from(marginals.values.subarray(0, example.length * tagCount));
    example.guess = likeliest(example.soft, example.length);
  }
}

/** The tags that may follow each other and are likeliest one by one. */
function likeliest(soft: Float32Array, length: number): Uint8Array {
  const scores = new Float32Array(length * emissionWidth);
  for (let t = 0; t < length; t++)
    for (let y = 0; y < tagCount; y++) scores[t * emissionWidth + y] = Math.log(soft[t * tagCount + y]! + 1e-4);
  return viterbi(scores, new Float32Array((tagCount + 1) * emissionWidth), 0, length, {
    source: 0,
    cue: 0,
    content: 0,
  });
}
