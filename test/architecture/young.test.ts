/**
 * What an analysis made and the next one has no use for must go in V8's quick collection. An old object that came to hold a young one, a
 * `WeakMap` or a getter of an object's own keeps it, and all that it holds, until the slow one: every tenth keystroke then waits for
 * megabytes to be copied, and memory grows by the whole analysis each time.
 */
import { getHeapSpaceStatistics, getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { analyze, type Context, defaultRuleSettings, emptyLibrary } from "../../server/src/engine/index.ts";
import { loadModels } from "../../server/src/host/index.ts";

const paragraph =
  "About 4,100 people crossed the river in May, the harbour master said. “Ninety boats were moored here,” said Ana Ruiz, who lost £2m. Some 12% more came in June.";

test("analyses that are past do not grow old", async () => {
  setFlagsFromString("--expose-gc");
  setFlagsFromString("--no-allocation-site-pretenuring"); // as in every command
  const collect = runInNewContext("gc") as (how?: { readonly type: "minor" }) => void;
  const context: Context = {
    models: await loadModels(),
    library: emptyLibrary,
    rules: defaultRuleSettings(),
    commonKnowledge: [],
  };
  const paragraphs = Array.from({ length: 40 }, (_, i) => paragraph.replace("4,100", `4,1${i + 10}`));
  const readings = (n: number) => {
    let analysis = analyze({ text: paragraphs.join("\n\n"), format: "article" }, context);
    for (let i = 0; i < n; i++) {
      paragraphs[20] = `${paragraph} And ${"bridges over it".slice(0, i % 15)}`;
      analysis = analyze({ text: paragraphs.join("\n\n"), format: "article" }, context, analysis);
      if (i % 5 === 0) collect({ type: "minor" });
    }
    return analysis;
  };
  readings(300); // what V8 learns and compiles grows old as well
  collect();
  const before = bytesGrownOld();
  const last = readings(300);
  const grown = bytesGrownOld() - before;
  expect(last.article.blocks.length).toBeGreaterThan(30);
  expect(grown / 300).toBeLessThan(20_000);
});

test("a long article that is edited everywhere is held once", async () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const context: Context = { library: emptyLibrary, rules: defaultRuleSettings(), commonKnowledge: [], models: {} };
  const paragraphs = Array.from({ length: 1500 }, (_, i) => paragraph.replace("4,100", `4,${i + 110}`));
  let analysis = analyze({ text: paragraphs.join("\n\n"), format: "article" }, context);
  const edit = (from: number, to: number) => {
    for (let i = from; i < to; i++) {
      paragraphs[i * 10] += " It was a Monday.";
      analysis = analyze({ text: paragraphs.join("\n\n"), format: "article" }, context, analysis);
    }
    collect();
    return getHeapStatistics().used_heap_size;
  };
  const before = edit(0, 50);
  const grown = edit(50, 150) - before;
  expect(grown).toBeLessThan((analysis.article.text.length * 100) / 4);
});

function bytesGrownOld(): number {
  return getHeapSpaceStatistics().find(({ space_name }) => space_name === "old_space")!.space_used_size;
}
