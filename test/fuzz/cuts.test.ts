/** The brief form of `npm run fuzz -- --cuts`: drafts that begin and end anywhere. */
import { expect, test } from "vitest";
import { defaultRuleSettings, emptyLibrary } from "../../server/src/engine/index.ts";
import { loadModels } from "../../server/src/host/index.ts";
import { fuzzCuts } from "./cuts.ts";
import { fuzzArticles } from "./incremental.ts";

test("an article cut anywhere is analysed, and nothing is found outside of it", { timeout: 300_000 }, async () => {
  const context = {
    models: await loadModels(),
    library: emptyLibrary,
    rules: defaultRuleSettings(),
    commonKnowledge: [],
  };
  expect(fuzzCuts(fuzzArticles(), context, { seed: 20_261_130, nCuts: 2_000 })).toBeUndefined();
});
