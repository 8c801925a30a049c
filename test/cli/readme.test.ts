/** What the README shows is what the program prints. `UPDATE=1` writes it anew. */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const readme = join(repository, "README.md");

test("the README's example is what `check` prints", () => {
  const text = readFileSync(readme, "utf8");
  const [block, command] = /```console\n\$ wellsourced (.+)\n[^`]*```/.exec(text) ?? [];
  expect(command).toBeDefined();
  const args = [join(repository, "server/dist/wellsourced.js"), ...command!.split(" ")];
  const { stdout, status } = spawnSync(process.execPath, args, { cwd: repository, encoding: "utf8" });
  expect(status).toBe(1);
  const fresh = `\`\`\`console\n$ wellsourced ${command}\n${stdout.trimEnd()}\n\`\`\``;
  if (process.env.UPDATE)
    writeFileSync(
      readme,
      text.replace(block!, () => fresh),
    );
  else expect(block).toBe(fresh);
});

test("the line that the demo has explained is one with a finding", () => {
  const [, line] = /explain \$\{article\}:(\d+)/.exec(readFileSync(join(repository, "scripts/demo.mjs"), "utf8")) ?? [];
  expect(readFileSync(readme, "utf8")).toMatch(new RegExp(`^ +${line}:\\d+ +warning`, "m"));
});
