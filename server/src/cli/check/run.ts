/** Checks many files: from the cache where their results still hold, else on this thread or on several; in order either way. */
import { inOrder, type Project, WorkerDied } from "../../host/index.ts";
import { textIfReadable } from "../articles.ts";
import type { CommandIo } from "../io.ts";
import { shortPath } from "../problems.ts";
import { type CheckSetup, openThreads, threadsFor } from "../threads.ts";
import type { CheckCache } from "./cache.ts";
import { checkFile, type FileToCheck } from "./check-file.ts";
import { openProgress } from "./progress.ts";
import { type FileResult, noTally } from "./result.ts";

export interface RunOptions extends CheckSetup {
  readonly cache?: boolean;
  readonly cacheLocation?: string;
  /** Threads; by default as many as the work is worth. */
  readonly jobs?: number;
}

export async function runCheck(
  files: readonly FileToCheck[],
  project: Project,
  options: RunOptions,
  io: CommandIo,
): Promise<FileResult[]> {
  const cache = await openCacheFor(options);
  const checker = openChecker(files.length, project, options);
  const progress = openProgress(files.length, io);
  const results: FileResult[] = [];
  const check = cache ? (file: FileToCheck) => throughCache(file, cache, project, checker.check) : checker.check;
  try {
    for await (const each of inOrder(files, check, checker.depth)) {
      results.push(...each);
      cache?.saveInTime();
      progress.step();
    }
  } finally {
    progress.end();
    await checker.close();
  }
  cache?.save();
  return results;
}

type Check = (file: FileToCheck) => Promise<readonly FileResult[]>;

interface Checker {
  readonly depth: number;
  readonly check: Check;
  close(): Promise<void>;
}

function openChecker(nFiles: number, project: Project, { config, rule, fix, jobs }: RunOptions): Checker {
  const setup: CheckSetup = { ...(config && { config }), ...(rule && { rule }), ...(fix && { fix }) };
  const size = Math.min(jobs ?? threadsFor(nFiles), Math.max(1, nFiles));
  const threads = 1 < size ? openThreads<FileToCheck, FileResult[]>(size, { kind: "check", setup }) : undefined;
  if (threads) {
    const check = (file: FileToCheck) => threads.run(file).catch((error) => deathAt(file, project, error));
    return { depth: threads.depth, check, close: () => threads.close() };
  }
  return { depth: 1, check: (file) => checkFile(file, project, { fix }), close: async () => {} };
}

/** The article that a thread died of, as a file that could not be checked: the others go on. @throws whatever else it was */
async function deathAt({ path }: FileToCheck, project: Project, error: unknown): Promise<FileResult[]> {
  if (!(error instanceof WorkerDied)) throw error;
  const { failOn } = (await project.settingsFor(path)).settings;
  const why = `The thread that checked this file died: ${error.message}. Check it alone, with --jobs 1; if that fails too, it is a bug in wellsourced.`;
  return [{ path: shortPath(path), outcome: "failed", why, findings: [], tally: noTally, failOn }];
}

/** Nothing is kept of a run that changes files. */
async function openCacheFor({ cache, cacheLocation, fix }: RunOptions): Promise<CheckCache | undefined> {
  if (!cache || fix) return undefined;
  const { openCache } = await import("./cache.ts");
  return openCache(cacheLocation);
}

async function throughCache(
  file: FileToCheck,
  cache: CheckCache,
  project: Project,
  check: Check,
): Promise<readonly FileResult[]> {
  const text = file.text ?? textIfReadable(file.path);
  if (text === undefined) return check(file);
  const name = cache.nameOf(file, text, await project.materialsFor(file.path));
  const known = cache.get(name, file.path);
  if (known) return known;
  const results = await check({ ...file, text });
  // What failed is tried again next time; a bug in one run must not outlive it.
  if (results.every(({ outcome }) => outcome !== "failed")) cache.set(name, file.path, results);
  return results;
}
