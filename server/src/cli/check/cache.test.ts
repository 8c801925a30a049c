/** What a kept result is named by: all that it depends on, at a price that does not grow with what all articles share. */
import { expect, test } from "vitest";
import { processorTime } from "../../../../test/support/processor-time.ts";
import { defaultSettings } from "../../config/index.ts";
import type { FileMaterials, KnownFile } from "../../host/index.ts";
import { resultName } from "./cache.ts";

const named = (...libraryFiles: readonly KnownFile[]) =>
  resultName("build", { path: "/desk/a.article", named: false }, "Ferry\n", {
    settings: defaultSettings(),
    annotations: undefined,
    problems: [],
    libraryFiles,
  } as unknown as FileMaterials);

test("the words and the place of a library count", () => {
  const library = { path: "/desk/sources.json", text: "[]" };
  const others = [
    { ...library, text: "[ ]" },
    { ...library, path: "/sources.json" },
  ].map((each) => named(each));
  expect(named(library)).toBe(named({ ...library }));
  expect(new Set([named(), named(library), named(library, library), ...others]).size).toBe(5);
});

test("a long library costs each of thousands of articles nothing", () => {
  const library = { path: "/desk/sources.json", text: "x".repeat(4_000_000) };
  const started = processorTime();
  for (let i = 0; i < 2000; i++) named(library);
  expect(processorTime() - started).toBeLessThan(3_000);
});
