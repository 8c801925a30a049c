/** The kernels that ship are what their source compiles to. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { kernelModule } from "../../../../scripts/kernels.mjs";

it("carries the bytes that kernels.as compiles to", async () => {
  const shipped = readFileSync(new URL("kernel-bytes.ts", import.meta.url), "utf8");
  expect(shipped).toBe(await kernelModule());
}, 30_000);
