/** A weights file comes back as it was written, from any place in a buffer; a damaged one is refused. */
import { describe, expect, it } from "vitest";
import { readWeights, type Tensor, WeightsError, writeWeights } from "./weights.ts";

const tensors = new Map<string, Tensor>([
  ["small", { type: "i8", rows: 2, columns: 3, values: Int8Array.of(1, -2, 3, -4, 5, -127) }],
  ["scale", { type: "f32", rows: 1, columns: 2, values: Float32Array.of(0.5, -1.25) }],
  ["names", { type: "u32", rows: 1, columns: 1, values: Uint32Array.of(0xfedcba98) }],
]);
const bytes = writeWeights({ meta: { model: "test" }, tensors });

describe("weights", () => {
  it("come back as they were written", () => {
    const { meta, tensors: found } = readWeights(bytes);
    expect(meta).toEqual({ model: "test" });
    expect(found).toEqual(tensors);
  });

  it("may stand at any offset of a larger buffer", () => {
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    expect(readWeights(larger.subarray(3)).tensors).toEqual(tensors);
  });

  it.each([
    ["nothing", new Uint8Array(0)],
    ["another file", new TextEncoder().encode('{"json": true}')],
    ["a file cut in its header", bytes.subarray(0, 20)],
    ["a file cut in its tensors", bytes.subarray(0, bytes.length - 8)],
    ["a header that is not JSON", Uint8Array.from(bytes, (byte, i) => (i === 8 ? 33 : byte))],
  ])("refuses %s", (_, damaged) => {
    expect(() => readWeights(damaged)).toThrow(WeightsError);
  });
});
