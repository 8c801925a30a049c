/**
 * `npm run bench`: every speed figure, one line of JSON each, each measured in a process of its own.
 * `--only NAME` takes one of them; `--peers` adds the other tools of ../shared/bench/speed, timed in the same run.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { repository } from "./figure.ts";

const { values } = parseArgs({ options: { only: { type: "string" }, peers: { type: "boolean", default: false } } });
const measurements = [
  "throughput",
  "keystroke",
  "memory",
  "cold-start",
  "activation",
  "package-size",
  "suggestions",
  "anchoring",
  "linear",
];
const wanted = measurements.filter((name) => !values.only || name === values.only);
if (wanted.length === 0) {
  console.error(`bench: no measurement named “${values.only}”; there are ${measurements.join(", ")}.`);
  process.exit(2);
}
let failed = false;
for (const name of wanted) run(name);
if (values.peers) {
  const peers = join(repository, "../shared/bench/speed/run.mjs");
  if (existsSync(peers)) run("peers");
  else console.error("bench: the other tools are skipped: ../shared/bench/speed is not here.");
}
process.exit(failed ? 1 : 0);

function run(name: string): void {
  const { status } = spawnSync(process.execPath, ["--import", "tsx", join(repository, "bench", `${name}.ts`)], {
    stdio: "inherit",
    cwd: repository,
  });
  failed ||= status !== 0;
}
