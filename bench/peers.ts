/**
 * `npm run bench -- --peers`: the text tools that a user would pick instead, each doing less, timed on the same articles of 1,000
 * words beside ours. Every tool has a process of its own and the rounds go through all of them in turn, so that a busy moment of
 * the machine falls on none alone. What is compared is the processor's time, which other programs disturb least.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { analyze, defaultRuleSettings, emptyLibrary } from "../server/src/engine/index.ts";
import { loadModels } from "../server/src/host/index.ts";
import { printFigure, repository, spread } from "./figure.ts";

const rounds = 3;
const folder = join(repository, "../shared/bench/speed");
const workload = "words1000";
const warmUpSeconds = 3;
/** A tool that takes longer for twelve articles is left out. */
const patienceMs = 120_000;

const { texts, warmUpTexts } = await shared<{
  texts(workload: string): readonly string[];
  warmUpTexts(): readonly string[];
}>("texts.mjs");

if (process.argv[2] === "ours") await timeOurs();
else await compare();

async function compare(): Promise<void> {
  if (!existsSync(join(folder, "node_modules"))) {
    console.error("peers: the other tools are not installed; run `npm install` in ../shared/bench/speed once.");
    return;
  }
  const { tools } = await shared<{ tools: Record<string, unknown> }>("tools.mjs");
  const peers = Object.keys(tools).filter((name) => !name.startsWith("floor"));
  const ours: number[] = [];
  const theirs = new Map(peers.map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    const own = timeIn(["--import", "tsx", import.meta.filename, "ours"]);
    if (own === undefined) throw new Error("peers: our own analysis could not be timed.");
    ours.push(own);
    for (const [name, speeds] of theirs) {
      const speed = timeIn([join(folder, "worker.mjs"), name, workload, String(warmUpSeconds)]);
      if (speed === undefined) theirs.delete(name);
      else speeds.push(speed);
    }
  }
  printFigure(spread("full analysis, beside its peers", "MB/s", ours));
  for (const name of peers) {
    const speeds = theirs.get(name);
    if (!speeds) {
      console.error(`peers: ${name} gave no answer.`);
      continue;
    }
    printFigure(spread(name, "MB/s", speeds));
    const ratios = speeds.map((speed, round) => ours[round]! / speed);
    printFigure(spread(`full analysis over ${name}`, "ratio", ratios));
  }
}

/** MB of text a second of processor time; undefined for a tool that fails or takes too long. */
function timeIn(args: readonly string[]): number | undefined {
  const { status, stdout } = spawnSync(process.execPath, args, {
    cwd: repository,
    encoding: "utf8",
    timeout: patienceMs,
    stdio: ["ignore", "pipe", "ignore"],
  });
  if (status !== 0) return undefined;
  const { fresh } = JSON.parse(stdout.trim().split("\n").at(-1)!) as { fresh: { cpu: number } };
  return bytesOf(texts(workload)) / 1e3 / fresh.cpu;
}

/** The same as the workers of the others do, and the same line of JSON. */
async function timeOurs(): Promise<void> {
  const context = {
    models: await loadModels(),
    library: emptyLibrary,
    rules: defaultRuleSettings(),
    commonKnowledge: [],
  };
  const read = (text: string) => void analyze({ text, format: "article" }, context);
  const warm = performance.now() + warmUpSeconds * 1000;
  for (const [i, text] of warmUpTexts().entries()) {
    if (2 <= i && warm < performance.now()) break;
    read(text);
  }
  const before = process.cpuUsage();
  for (const text of texts(workload)) read(text);
  const { user, system } = process.cpuUsage(before);
  console.log(JSON.stringify({ fresh: { cpu: (user + system) / 1e3 } }));
}

function bytesOf(documents: readonly string[]): number {
  return documents.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

function shared<T>(name: string): Promise<T> {
  return import(pathToFileURL(join(folder, name)).href) as Promise<T>;
}
