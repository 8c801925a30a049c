/**
 * The long form of what the tests do briefly. `npm run fuzz -- --edits 1000000 --seed 1` edits articles at random, prints its
 * seed, and keeps a failure as a fixture; `--cuts 100000` analyses articles cut anywhere; `--protocol` opens and closes `--pairs 1000000` documents and watches the server's
 * memory; `--kills 1000` kills commands while they write.
 */
import { parseArgs } from "node:util";
import { defaultRuleSettings, emptyLibrary } from "../../server/src/engine/index.ts";
import { loadModels } from "../../server/src/host/index.ts";
import { fuzzCuts } from "./cuts.ts";
import { fuzzArticles, fuzzIncremental, keepFixture } from "./incremental.ts";

const { values } = parseArgs({
  options: {
    edits: { type: "string", default: "1000000" },
    seed: { type: "string" },
    cuts: { type: "string" },
    protocol: { type: "boolean" },
    pairs: { type: "string", default: "1000000" },
    kills: { type: "string" },
  },
});
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
const nEdits = Number(values.edits);
if (!Number.isSafeInteger(nEdits) || nEdits < 1 || !Number.isSafeInteger(seed)) {
  console.error("fuzz: --edits and --seed take whole numbers, as in --edits 1000000 --seed 1.");
  process.exit(2);
}

if (values.protocol || values.kills !== undefined) {
  const { fuzzKills, fuzzPairs } = await import("../robustness/long.ts");
  const holds = values.protocol ? await fuzzPairs(Number(values.pairs)) : await fuzzKills(Number(values.kills), seed);
  process.exit(holds ? 0 : 1);
}

const context = {
  models: await loadModels(),
  library: emptyLibrary,
  rules: defaultRuleSettings(),
  commonKnowledge: [],
};
if (values.cuts !== undefined) {
  const nCuts = Number(values.cuts);
  console.log(`seed ${seed}, ${nCuts.toLocaleString("en")} cuts`);
  const broken = fuzzCuts(fuzzArticles(), context, { seed, nCuts });
  if (broken) console.error(broken.error, `\nThe article: ${JSON.stringify(broken.text)}`);
  else console.log(`${nCuts.toLocaleString("en")} cuts: every analysis ends, and speaks of nothing outside.`);
  process.exit(broken ? 1 : 0);
}

const started = performance.now();
console.log(`seed ${seed}, ${nEdits.toLocaleString("en")} edits`);
let next = 10_000;
const difference = fuzzIncremental(fuzzArticles(), context, {
  seed,
  nEdits,
  mostBetween: 8,
  onProgress(done) {
    if (done < next) return;
    next += 10_000;
    console.log(`${done.toLocaleString("en")} edits, ${Math.round((performance.now() - started) / 1000)} s`);
  },
});
if (difference) {
  const { edit, article, error } = difference;
  if (error !== undefined) console.error(error);
  const what = error === undefined ? "the two differ" : "an analysis broke off";
  console.error(`After edit ${edit} of ${article} ${what}. Kept as ${keepFixture(difference)}`);
  process.exit(1);
}
console.log(`${nEdits.toLocaleString("en")} edits: incremental and full analysis agree.`);
