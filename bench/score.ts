/** `npm run score`: accuracy against annotators, by the scorers of ../shared/bench, where the corpora are at hand. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./figure.ts";

const shared = join(repository, "../shared");
const command = `"${process.execPath}" "${join(repository, "server/dist/wellsourced.js")}" analyze --ndjson`;
const corpora: readonly [task: string, data: string][] = [
  ["polnear", "polnear/dev.ndjson"],
  ["newsquant", "newsquant/dev.ndjson"],
  ["newsquant", "newsquant/rtext.ndjson"],
  ["claimbuster", "claimbuster/dev.ndjson"],
  ["claims", "claims/train.ndjson"],
];
if (!existsSync(join(shared, "bench/score.mjs"))) {
  console.log("The corpora and their scorers are not here (../shared): nothing to score.");
  process.exit(0);
}
for (const [task, data] of corpora) {
  console.log(`\n${data}`);
  const { status } = spawnSync(
    process.execPath,
    [join(shared, "bench/score.mjs"), task, "--data", join(shared, "data", data), "--run", command],
    { stdio: "inherit" },
  );
  if (status !== 0) process.exit(status ?? 2);
}
