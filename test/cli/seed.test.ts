/** An article such as users have, marked as a copy editor would. Needs ../shared; says so and skips where it is absent. */
import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { program, wellsourced } from "./cli.ts";

const seeds = join(dirname(program), "../../../shared/seeds");

interface Line {
  readonly line: number;
  readonly rule: string;
  readonly severity: string;
  readonly words: string;
}

test.skipIf(!existsSync(seeds))(
  "an article is asked about what nobody answers for, and about nothing else (skipped without ../shared)",
  async () => {
    const article = join(seeds, readdirSync(seeds)[0]!);
    const { stdout } = await wellsourced(["check", "--format", "ndjson", article]);
    const findings = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Line)
      .filter(({ rule }) => rule !== "loaded-cue")
      .map(({ line, rule, severity, words }) => `${line} ${severity} ${rule}: ${words.slice(0, 30)}`);
    expect(findings).toEqual([
      "44 warning unattributed-quote: “but in stages and only gradua",
      "44 warning unclosed-quote: “",
      "56 info vague-source: reports from Turkey suggested",
      "58 warning unattributed-quantity: 1,000 captured civilians",
    ]);
  },
);
