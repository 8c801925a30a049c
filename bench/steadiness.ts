/**
 * How much of what is read in an article is read alike when it is written otherwise (`restyle/`): figures, whether someone answers
 * for them, attributions, speakers, findings. Every tenth article of the corpora. `--only NAME` takes the restylings whose names begin
 * so, `--list` prints what is read otherwise, `--every N` takes more or fewer articles.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { analyze, defaultRuleSettings, emptyLibrary } from "../server/src/engine/index.ts";
import { loadModels } from "../server/src/host/index.ts";
import { annotationsOf } from "./articles.ts";
import { printFigure, repository } from "./figure.ts";
import { anchored, compared } from "./restyle/compared.ts";
import { restylings } from "./restyle/index.ts";
import { restyled } from "./restyle/restyling.ts";

const { values } = parseArgs({
  options: {
    list: { type: "boolean", default: false },
    only: { type: "string", default: "" },
    every: { type: "string", default: "10" },
  },
});
const corpora = ["unlabelled/bbc.ndjson", "polnear/train.ndjson"].map((name) =>
  join(repository, "../shared/data", name),
);
const context = {
  models: await loadModels(),
  library: emptyLibrary,
  rules: defaultRuleSettings(),
  commonKnowledge: [],
};
const articles = corpora
  .filter((corpus) => existsSync(corpus))
  .flatMap(textsOf)
  .filter((_, i) => i % Number(values.every) === 0)
  .map((text) => ({
    text,
    before: analyze({ text, format: "article" }, context),
    annotations: annotationsOf(text, "draft.article"),
  }));

for (const { name, format = "article", changes } of restylings.filter(({ name }) => name.startsWith(values.only))) {
  const counts = new Map<string, { alike: number; all: number }>();
  for (const { text, before, annotations } of articles) {
    const changed = changes(text);
    if (changed.length === 0) continue;
    const after = analyze({ text: restyled(text, changed), format }, context);
    for (const { what, alike, words } of [
      ...compared(before, after, changed),
      ...anchored(annotations, before, after, changed),
    ]) {
      const count = counts.get(what) ?? { alike: 0, all: 0 };
      counts.set(what, count);
      count.all++;
      if (alike) count.alike++;
      else if (values.list) console.log(`${name} | ${what} | ${words}`);
    }
  }
  for (const [what, { alike, all }] of counts)
    printFigure({ name: `read alike, ${name}: ${what}, of ${all}`, unit: "share", value: alike / all });
}

function textsOf(corpus: string): string[] {
  return readFileSync(corpus, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => (JSON.parse(line) as { text: string }).text);
}
