import { expect, test } from "vitest";
import type { CommandIo } from "./io.ts";
import { run } from "./program.ts";

async function helpAt(columns: number, command = "check"): Promise<string[]> {
  let printed = "";
  const io: CommandIo = {
    stdin: (async function* () {})(),
    print: async (text) => {
      printed += text;
      return true;
    },
    printError: () => {},
    draw: () => {},
    env: {},
    columns,
    interactive: false,
  };
  expect(await run([command, "--help"], io)).toBe(0);
  return printed.split("\n");
}

test("help fits the terminal, options too", async () => {
  for (const columns of [120, 60, 40]) {
    const lines = await helpAt(columns);
    expect(lines.slice(1).filter((line) => columns < line.length)).toEqual([]);
  }
  expect(await helpAt(120)).toContainEqual(expect.stringMatching(/^ {2}-q, --quiet {2,}report errors only$/));
});

test("an option that is written often has one letter, and no letter two meanings", async () => {
  const letters = new Map<string, Set<string>>();
  for (const command of ["check", "explain", "report", "review", "merge", "baseline", "clean", "convert", "analyze"]) {
    for (const line of await helpAt(120, command)) {
      const [, letter, name = line] = /^ {2}(?:(-\w), )?(--[\w-]+)/.exec(line) ?? [];
      if (!/^--/.test(name)) continue;
      if (letter !== undefined) letters.set(letter, (letters.get(letter) ?? new Set()).add(name));
      else expect(["--config", "--format", "--output", "--quiet"]).not.toContain(name);
    }
  }
  expect([...letters].map(([letter, names]) => [letter, ...names].join(" ")).sort()).toEqual([
    "-c --config",
    "-f --format",
    "-h --help",
    "-o --output",
    "-q --quiet",
  ]);
});
