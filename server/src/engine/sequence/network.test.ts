/** WebAssembly and its JavaScript twin give the same bits, and a long sequence is read like a short one. */
import { describe, expect, it } from "vitest";
import { scoreWidth } from "./kernels.ts";
import { SequenceNetwork } from "./network.ts";
import type { NetworkShape } from "./network-layout.ts";
import { type Tensor, WeightsError, type WeightsFile } from "./weights.ts";

const shape: NetworkShape = { window: 3, units: [12, 8], tags: 5, tables: ["form", "ending", "place"], formTables: 2 };
const embedding = 16;
/** More forms with endings than the network keeps at a time. */
const tableRows = { form: 100, ending: 40, place: 9 };

/** Deterministic whole numbers from -99 to 99. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * 199) - 99;
  };
}

function randomWeights(seed: number): WeightsFile {
  const next = numbers(seed);
  const tensors = new Map<string, Tensor>();
  const eight = (name: string, rows: number, columns: number, scales: number) => {
    tensors.set(name, { type: "i8", rows, columns, values: Int8Array.from({ length: rows * columns }, next) });
    const scale = Float32Array.from({ length: scales }, () => 0.004 + Math.abs(next()) / 40_000);
    tensors.set(`${name}-scale`, { type: "f32", rows: 1, columns: scales, values: scale });
  };
  const floats = (name: string, columns: number) =>
    tensors.set(name, {
      type: "f32",
      rows: 1,
      columns,
      values: Float32Array.from({ length: columns }, () => next() / 99),
    });
  for (const [name, rows] of Object.entries(tableRows)) eight(name, rows, embedding, rows);
  eight("layer-0", 3 * embedding, 8 * 12, 8 * 12);
  eight("layer-1", 24, 6 * 8, 6 * 8);
  shape.units.forEach((units, i) => {
    floats(`layer-${i}-bias`, i === 0 ? 8 * units : 6 * units);
    floats(`layer-${i}-peep-forget`, 2 * units);
    floats(`layer-${i}-peep-reset`, 2 * units);
  });
  eight("output", 16, scoreWidth, scoreWidth);
  floats("output-bias", scoreWidth);
  return { meta: {}, tensors };
}

function randomRows(steps: number, seed: number): Int32Array {
  const next = numbers(seed);
  const limits = Object.values(tableRows);
  return Int32Array.from({ length: 3 * steps }, (_, i) => Math.abs(next()) % limits[i % 3]!);
}

describe("a network", () => {
  const weights = randomWeights(7);

  it("scores steps alike, however many forms it met before", () => {
    const network = new SequenceNetwork(weights, shape);
    for (let seed = 1; seed <= 12; seed++) {
      const rows = randomRows(700, seed);
      expect(network.scores(rows)).toEqual(new SequenceNetwork(weights, shape).scores(rows));
    }
  });

  it.each([1, 2, 3, 4, 5, 7, 50, 767, 768, 769, 2000])(
    "scores %i steps alike with WebAssembly and without",
    (steps) => {
      const rows = randomRows(steps, steps);
      const fast = new SequenceNetwork(weights, shape, "auto").scores(rows);
      const plain = new SequenceNetwork(weights, shape, "plain").scores(rows);
      expect(fast).toHaveLength(steps * scoreWidth);
      expect(fast.every(Number.isFinite)).toBe(true);
      expect(fast.findIndex((score, i) => !Object.is(score, plain[i]))).toBe(-1);
    },
  );

  it("does not depend on what it read before", () => {
    const network = new SequenceNetwork(weights, shape, "auto");
    const rows = randomRows(60, 3);
    const alone = network.scores(rows);
    network.scores(randomRows(900, 4));
    expect(network.scores(rows)).toEqual(alone);
  });

  it("reads the first stretch of a long sequence as it would alone", () => {
    const network = new SequenceNetwork(weights, shape, "auto");
    const rows = randomRows(3000, 5);
    const whole = network.scores(rows);
    const alone = network.scores(rows.subarray(0, 3 * 768));
    expect(whole.subarray(0, 600 * scoreWidth)).toEqual(alone.subarray(0, 600 * scoreWidth));
  });

  it("has no scores for no steps", () => {
    expect(new SequenceNetwork(weights, shape).scores(new Int32Array(0))).toHaveLength(0);
  });

  it("refuses weights that lack a part", () => {
    const tensors = new Map(weights.tensors);
    tensors.delete("layer-1");
    expect(() => new SequenceNetwork({ meta: {}, tensors }, shape)).toThrow(WeightsError);
  });
});
