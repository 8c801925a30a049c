/**
 * Commands killed without warning while they work: each file they write is afterwards as it was or as it should be, never
 * between. Half are killed at any moment, half once their first new file shows, which is when the writing happens.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { library, program, sentences } from "../cli/cli.ts";
import type { Random } from "../fuzz/random.ts";

interface Writing {
  readonly args: readonly string[];
  readonly files: Readonly<Record<string, string>>;
  /** One file may only have been written when another has. */
  readonly order?: readonly [first: string, then: string];
}

const cited = `Harbour road opens again\n\n${`${sentences.cited}\n\n${sentences.bare}\n\n`.repeat(20)}`;
const toFix = `Harbour road opens again\n\n${"%% wellsourced-ignore-next vague-source: seen\n\nThe road runs along the harbour.\n\n".repeat(5)}He said “the road is open.\n`;

export const writings: readonly Writing[] = [
  { args: ["check", "--cache"], files: { "draft.article": cited, "other.article": cited } },
  { args: ["baseline"], files: { "draft.article": cited, "wellsourced-baseline.json": "{}\n" } },
  {
    args: ["convert", "--to", "annotations", "draft.article"],
    files: { "draft.article": cited, "sources.json": library },
    order: ["draft.article.annotations.json", "draft.article"],
  },
  { args: ["check", "--fix"], files: { "draft.article": toFix } },
];

export interface Kills {
  readonly nKilled: number;
  /** Killed with a file half written beside the one it was to replace. */
  readonly nWhileWriting: number;
  /** What was found broken; empty when all is well. */
  readonly broken: readonly string[];
}

export async function killWhileWriting(nTimes: number, random: Random): Promise<Kills> {
  const kills = { nKilled: 0, nWhileWriting: 0, broken: [] as string[] };
  for (const writing of writings) {
    const whole = await runWhole(writing);
    let left = Math.ceil(nTimes / writings.length);
    const killOnes = async () => {
      while (0 < left--) {
        const folder = folderOf(writing);
        const atFirstFile = random.below(2) === 0;
        const delay = atFirstFile ? random.below(4) : random.below(whole.duration);
        const signal = await killedRun(writing, folder, atFirstFile, delay);
        if (signal === "SIGKILL") kills.nKilled++;
        if (readdirSync(folder).some((name) => name.endsWith(".tmp"))) kills.nWhileWriting++;
        kills.broken.push(...brokenIn(folder, writing, whole.files));
        rmSync(folder, { recursive: true });
      }
    };
    await Promise.all([killOnes(), killOnes()]);
  }
  return kills;
}

function folderOf({ files }: Writing): string {
  const folder = mkdtempSync(join(tmpdir(), "wellsourced-kill-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

function start({ args }: Writing, folder: string): ChildProcess {
  return spawn(process.execPath, [program, ...args], { cwd: folder, stdio: "ignore" });
}

async function runWhole(writing: Writing): Promise<{ duration: number; files: Readonly<Record<string, string>> }> {
  const folder = folderOf(writing);
  const started = performance.now();
  await new Promise((resolve) => start(writing, folder).once("exit", resolve));
  const duration = Math.ceil(performance.now() - started);
  const files = contentsOf(folder);
  rmSync(folder, { recursive: true });
  if (Object.entries(files).every(([name, text]) => writing.files[name] === text)) {
    throw new Error(`“${writing.args.join(" ")}” writes nothing, so that there is nothing to break.`);
  }
  return { duration, files };
}

function killedRun(writing: Writing, folder: string, atFirstFile: boolean, delay: number): Promise<string | null> {
  return new Promise((resolve) => {
    const child = start(writing, folder);
    const kill = () => setTimeout(() => child.kill("SIGKILL"), delay);
    const watcher = atFirstFile ? watch(folder, () => void kill()) : undefined;
    const timer = atFirstFile ? undefined : kill();
    child.once("exit", (_, signal) => {
      watcher?.close();
      clearTimeout(timer);
      resolve(signal);
    });
  });
}

function brokenIn(folder: string, { args, files, order }: Writing, whole: Readonly<Record<string, string>>): string[] {
  const broken: string[] = [];
  const found = contentsOf(folder);
  for (const name of new Set([...Object.keys(files), ...Object.keys(whole)])) {
    const text = found[name];
    if (text !== files[name] && !isSame(name, text, whole[name])) broken.push(`${args.join(" ")}: ${name} is broken`);
  }
  if (order) {
    const [first, then] = order;
    if (found[then] !== files[then] && found[first] === files[first]) {
      broken.push(`${args.join(" ")}: ${then} was written, ${first} was not`);
    }
  }
  return broken;
}

/** A cache names the files by where they lie: it is whole when it is as long and every line of it can be read. */
function isSame(name: string, text: string | undefined, whole: string | undefined): boolean {
  if (name !== ".wellsourced-cache" || text === undefined || whole === undefined) return text === whole;
  const [, ...lines] = text.trimEnd().split("\n");
  for (const line of lines) JSON.parse(line);
  return text.endsWith("\n") && text.split("\n").length === whole.split("\n").length;
}

/** Texts by name, without what was being written when the program ended. */
function contentsOf(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => !name.endsWith(".tmp"));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}
