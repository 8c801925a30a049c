import { expect, test } from "vitest";
import type { CommandIo } from "./io.ts";
import { run } from "./program.ts";

async function helpAt(columns: number): Promise<string[]> {
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
  expect(await run(["check", "--help"], io)).toBe(0);
  return printed.split("\n");
}

test("help fits the terminal, options too", async () => {
  for (const columns of [120, 60, 40]) {
    const lines = await helpAt(columns);
    expect(lines.slice(1).filter((line) => columns < line.length)).toEqual([]);
  }
  expect(await helpAt(120)).toContainEqual(expect.stringMatching(/^ {2}--quiet {2,}report errors only$/));
});
