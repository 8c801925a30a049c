import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { rules } from "../engine/index.ts";
import type { CommandIo } from "./io.ts";
import { run } from "./program.ts";

async function runAt(columns: number, ...args: string[]): Promise<{ status: number; out: string; err: string }> {
  let out = "";
  let err = "";
  const io: CommandIo = {
    stdin: (async function* () {})(),
    print: async (text) => {
      out += text;
      return true;
    },
    printError: (text) => {
      err += text;
    },
    draw: () => {},
    env: {},
    columns,
    interactive: false,
  };
  return { status: await run(args, io), out, err };
}

async function helpAt(columns: number, command = "check"): Promise<string[]> {
  const { status, out } = await runAt(columns, command, "--help");
  expect(status).toBe(0);
  return out.split("\n");
}

test("a file whose name looks like an option is told how it is written", async () => {
  const folder = mkdtempSync(join(tmpdir(), "wellsourced-"));
  writeFileSync(join(folder, "-lead.txt"), "");
  const before = process.cwd();
  process.chdir(folder);
  try {
    expect((await runAt(80, "check", "-lead.txt")).err).toContain("(A file of that name is written ./-lead.txt)");
    expect((await runAt(80, "check", "-led.txt")).err).not.toContain("./");
  } finally {
    process.chdir(before);
  }
});

test("what a rule finds and why is told within the columns that there are, of whichever rule", async () => {
  for (const { id } of rules) {
    const { status, out } = await runAt(64, "explain", id);
    expect(status).toBe(0);
    expect(out.split("\n").filter((line) => 64 < stripVTControlCharacters(line).length)).toEqual([]);
  }
});

test("a line of standard input that is written like one of a file is told how it is written", async () => {
  const { status, err } = await runAt(80, "explain", "-:7:12");
  expect(status).toBe(2);
  expect(err).toContain("(A line of standard input is written: - 7:12)");
});

test("a file where a command belongs is told how it is checked", async () => {
  const { status, err } = await runAt(80, "README.md");
  expect(status).toBe(2);
  expect(err).toBe("wellsourced: unknown command 'README.md'\n(To check it: wellsourced check README.md)\n");
  const spaced = mkdtempSync(join(tmpdir(), "my stories "));
  expect((await runAt(80, spaced)).err).toContain(`(To check it: wellsourced check "${spaced}")`);
  expect((await runAt(80, "-")).err).toContain("(To check it: wellsourced check -)");
  expect((await runAt(80, "nowhere.md")).err).toContain("(To check articles: wellsourced check FILE…)");
});

test.each([
  [
    ["explain", "vague"],
    "“vague” is no place and no rule; write FILE:LINE, such as story.txt:12. Did you mean “vague-source”?",
  ],
  [["explain", "README.md"], "“README.md” names no line; write FILE:LINE, such as story.txt:12."],
  [["check", "-o", "x"], "(A report goes into a file by --format NAME=FILE)"],
  [
    ["check", "-f", "html"],
    "There is no format “html”. The sheet of all claims is written so: wellsourced report --format html",
  ],
  [["report"], "(wellsourced report --help says more)"],
  [["init", "desk"], "(wellsourced init --help says more)"],
  [["init", "--ci"], "(wellsourced init --help says more)"],
  [["init", "--force"], "(wellsourced init --help lists the options)"],
  [["--force"], "(wellsourced --help lists the options)"],
  [["settings"], "(wellsourced --help lists the commands)"],
  [["help", "settings"], "unknown command 'settings'\n(wellsourced --help lists the commands)"],
  [["help", "chekc"], "unknown command 'chekc'\n(Did you mean check?)\n"],
  [["help", "vague-source"], "(What a rule finds, and why: wellsourced explain vague-source)"],
  [["convert", "drafts"], "(wellsourced convert --help says more)"],
])("what is missing, or written another way here, is told: %j", async (args, hint) => {
  const told = await runAt(80, ...args).catch((error: Error) => ({ err: error.message }));
  expect(told.err).toContain(hint);
});

test.each([["chekc"], ["check", "--formt", "json"]])(
  "where what was meant can be told nothing else is: %j",
  async (...args) => {
    expect((await runAt(80, ...args)).err.match(/\(/g)).toHaveLength(1);
  },
);

test("help on a command that there is, on help itself, and on nothing", async () => {
  expect(await runAt(80, "help", "clean")).toEqual(await runAt(80, "clean", "--help"));
  for (const args of [["help"], ["help", "help"]]) expect(await runAt(80, ...args)).toEqual(await runAt(80, "--help"));
  expect(await runAt(80, "help", "settings")).toMatchObject({ status: 2, out: "" });
});

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
