/** The cold start of `wellsourced check` on one article over that of Node itself, in pairs, so that a busy moment falls on both. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { articleOf } from "./articles.ts";
import { printFigure, repository, spread } from "./figure.ts";

const runs = 11;
const folder = mkdtempSync(join(tmpdir(), "wellsourced-cold-"));
const article = join(folder, "cold.article");
writeFileSync(article, articleOf(1_000));

const node: number[] = [];
const check: number[] = [];
for (let run = 0; run <= runs; run++) {
  const [n, c] = [time(["-e", "0"]), time([join(repository, "server/dist/wellsourced.js"), "check", article])];
  if (run === 0) continue; // the first fills the file cache
  node.push(n);
  check.push(c);
}
rmSync(folder, { recursive: true });
printFigure(spread("cold start of check, 1,000 words", "ms", check));
printFigure(
  spread(
    "cold start of check, 1,000 words, over Node’s own",
    "ms",
    check.map((c, i) => c - node[i]!),
  ),
);

function time(args: readonly string[]): number {
  const started = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: "ignore" });
  if (status === 2) throw new Error(`node ${args.join(" ")} could not run`);
  return performance.now() - started;
}
