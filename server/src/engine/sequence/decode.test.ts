/** The decoder against brute force, on chains short enough to list every sequence. */
import { describe, expect, it } from "vitest";
import { ChainDecoder, type Memory } from "./decode.ts";
import { scoreWidth } from "./kernels.ts";

const tags = 4;
const steps = 5;

/** Deterministic values that look random. */
function noise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state / 2 ** 32) * 4 - 2;
  };
}

function chain(seed: number) {
  const next = noise(seed);
  const moves = Float64Array.from({ length: tags * tags }, next);
  // Tag 3 goes on only from tag 2 or itself, as the inside of a span does.
  for (const before of [0, 1]) moves[before * tags + 3] = Number.NEGATIVE_INFINITY;
  const first = Float64Array.from({ length: tags }, next);
  first[3] = Number.NEGATIVE_INFINITY;
  const scores = new Float32Array(steps * scoreWidth);
  for (let t = 0; t < steps; t++) for (let y = 0; y < tags; y++) scores[t * scoreWidth + y] = next();
  return { model: { tags, moves, first }, scores };
}

const forgetful: Memory = {
  states: 1,
  next: new Uint8Array(tags),
  price: new Float64Array(tags),
  endPrice: new Float64Array(1),
};

/** Tag 2 opens something that tag 1 closes; what is opened twice, or left open, has its price. */
const opensAndCloses: Memory = {
  states: 2,
  next: Uint8Array.of(0, 0, 1, 0, 1, 0, 1, 1),
  price: Float64Array.of(0, 0, 0, 0, 0, 0, -1.5, 0),
  endPrice: Float64Array.of(0, -2),
};

function priceOf({ next, price, endPrice }: Memory, sequence: readonly number[]): number {
  let state = 0;
  let sum = 0;
  for (const tag of sequence) {
    sum += price[state * tags + tag]!;
    state = next[state * tags + tag]!;
  }
  return sum + endPrice[state]!;
}

function everySequence({ model, scores }: ReturnType<typeof chain>): { tags: number[]; score: number }[] {
  return Array.from({ length: tags ** steps }, (_, number) => {
    const sequence = Array.from({ length: steps }, (_, t) => Math.floor(number / tags ** t) % tags);
    let score = model.first[sequence[0]!]!;
    sequence.forEach((tag, t) => {
      if (t > 0) score += model.moves[sequence[t - 1]! * tags + tag]!;
      score += scores[t * scoreWidth + tag]!;
    });
    return { tags: sequence, score };
  });
}

it.each([1, 2, 600, 2000])("says the same of %i steps with WebAssembly and without", (length) => {
  const { model } = chain(length);
  const next = noise(length + 1);
  const scores = Float32Array.from({ length: length * scoreWidth }, () => 12 * next());
  const fast = new ChainDecoder(model, "auto");
  const plain = new ChainDecoder(model, "plain");
  expect(fast.best(forgetful, scores)).toEqual(plain.best(forgetful, scores));
  expect(fast.probabilities(scores)).toEqual(plain.probabilities(scores));
});

describe.each([1, 2, 3, 4, 5])("chain %i", (seed) => {
  const drawn = chain(seed);
  const all = everySequence(drawn);

  it("finds the best sequence", () => {
    const best = all.reduce((a, b) => (b.score > a.score ? b : a));
    expect([...new ChainDecoder(drawn.model).best(forgetful, drawn.scores)]).toEqual(best.tags);
  });

  it("finds the best sequence when it has to remember", () => {
    const total = (s: (typeof all)[number]) => s.score + priceOf(opensAndCloses, s.tags);
    const best = all.reduce((a, b) => (total(b) > total(a) ? b : a));
    expect([...new ChainDecoder(drawn.model).best(opensAndCloses, drawn.scores)]).toEqual(best.tags);
  });

  it("gives each tag its share of all sequences", () => {
    const total = all.reduce((sum, { score }) => sum + Math.exp(score), 0);
    const probabilities = new ChainDecoder(drawn.model).probabilities(drawn.scores);
    for (let t = 0; t < steps; t++)
      for (let y = 0; y < tags; y++) {
        const share = all.reduce((sum, s) => sum + (s.tags[t] === y ? Math.exp(s.score) : 0), 0) / total;
        expect(probabilities[t * scoreWidth + y]).toBeCloseTo(share, 4);
      }
  });
});

it("has nothing to say of nothing", () => {
  const decoder = new ChainDecoder(chain(1).model);
  expect(decoder.best(forgetful, new Float32Array(0))).toHaveLength(0);
  expect(decoder.probabilities(new Float32Array(0))).toHaveLength(0);
});
