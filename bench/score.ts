/** `npm run score`: accuracy against annotators, by the scorers of ../shared/bench, and planted errors, where the corpora are at hand. */
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
  run([join(shared, "bench/score.mjs"), task, "--data", join(shared, "data", data), "--run", command]);
}
console.log("\nplanted errors");
run(["--import", "tsx", join(repository, "bench/planted-errors.ts")]);

function run(args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit", cwd: repository });
  if (status !== 0) process.exit(status ?? 2);
}
