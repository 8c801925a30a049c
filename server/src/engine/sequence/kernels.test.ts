/** The kernels that ship are what their source compiles to, and their twin in JavaScript gives the same bits. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { kernelModule } from "../../../../scripts/kernels.mjs";
import { packColumns } from "./kernels.ts";
import { type KernelChoice, makeKernels } from "./make-kernels.ts";

it("carries the bytes that kernels.as compiles to", async () => {
  const shipped = readFileSync(new URL("kernel-bytes.ts", import.meta.url), "utf8");
  expect(shipped).toBe(await kernelModule());
}, 30_000);

it.each([
  ["as a network has them", 900, 127],
  ["just too large for two to be summed as one", 9_000, 127],
  ["as large as can be", 32_767, -128],
])("multiplies numbers %s as its twin does", (_, largest, weight) => {
  const [m, n, k] = [5, 16, 64];
  const [a, b, scale, bias, c] = [1024, 8192, 16_384, 20_480, 24_576];
  const values = Int8Array.from({ length: k * n }, (_, i) => (i % 7 < 3 ? weight : i % 127));
  const product = (choice: KernelChoice) => {
    const { kernels, memory } = makeKernels(65_536, choice);
    new Int16Array(memory, a, m * k).set(Array.from({ length: m * k }, (_, i) => (i % 3 === 1 ? -largest : largest)));
    new Int16Array(memory, b, k * n).set(packColumns(values, k, n));
    new Float32Array(memory, scale, n).set(Array.from({ length: n }, (_, j) => 0.001 * (j + 1)));
    new Float32Array(memory, bias, n).set(Array.from({ length: n }, (_, j) => j - 7.3));
    kernels.product(m, n, k, a, b, scale, bias, c);
    return new Float32Array(memory, c, m * n);
  };
  expect(product("plain")).toEqual(product("auto"));
});
