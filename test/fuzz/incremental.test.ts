import { existsSync, readdirSync, readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { beforeAll, expect, test } from "vitest";
import {
  type Analysis,
  analyze,
  type Context,
  defaultRuleSettings,
  emptyLibrary,
  type Format,
} from "../../server/src/engine/index.ts";
import { loadModels } from "../../server/src/host/index.ts";
import { fuzzArticles, fuzzIncremental, type Step } from "./incremental.ts";
import { contextOf } from "./surroundings.ts";

const fixtures = new URL("fixtures/", import.meta.url);
let context: Context;

beforeAll(async () => {
  context = { models: await loadModels(), library: emptyLibrary, rules: defaultRuleSettings(), commonKnowledge: [] };
});

test("thousands of edits: an incremental analysis equals a full one", { timeout: 600_000 }, () => {
  const difference = fuzzIncremental(fuzzArticles(), context, { seed: 20_251_123, nEdits: 3_000, mostBetween: 1 });
  expect(difference).toBeUndefined();
});

const kept = existsSync(fixtures) ? readdirSync(fixtures).filter((name) => name.endsWith(".json")) : [];
test.each(kept)("once differed: %s", (name) => {
  const { steps, format } = JSON.parse(readFileSync(new URL(name, fixtures), "utf8")) as {
    steps: Step[];
    format: Format;
  };
  const analysisOf = ({ text, around }: Step, before?: Analysis) =>
    analyze({ text, format }, contextOf(context, around), before);
  let incremental: Analysis | undefined;
  for (const step of steps) incremental = analysisOf(step, incremental);
  expect(isDeepStrictEqual(incremental, analysisOf(steps.at(-1)!))).toBe(true);
});
