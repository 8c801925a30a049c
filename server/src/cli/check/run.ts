/** Checks many files: from the cache where their results still hold, else on this thread or on several; in order either way. */
import type { WrittenRule } from "../../config/index.ts";
import { absolutePath, buildId, inOrder, type Project, readArticleText } from "../../host/index.ts";
import type { CommandIo } from "../io.ts";
import { openThreads, threadsFor } from "../threads.ts";
import { type CheckCache, cacheName, openCache, resultName } from "./cache.ts";
import { checkFile, type FileToCheck } from "./check-file.ts";
import { openProgress } from "./progress.ts";
import type { FileResult } from "./result.ts";

export interface RunOptions {
  readonly config?: string;
  readonly rule?: Readonly<Record<string, WrittenRule>>;
  readonly fix?: boolean;
  readonly cache?: boolean;
  readonly cacheLocation?: string;
  /** Threads; by default as many as the work is worth. */
  readonly jobs?: number;
}

/** What a worker thread is told, so that it opens the project as this thread did. */
export type CheckSetup = Pick<RunOptions, "config" | "rule" | "fix">;

export async function runCheck(
  files: readonly FileToCheck[],
  project: Project,
  options: RunOptions,
  io: CommandIo,
): Promise<FileResult[]> {
  const checker = openChecker(files.length, project, options);
  const cache = openCacheFor(options);
  const progress = openProgress(files.length, io);
  const results: FileResult[] = [];
  const check = cache ? (file: FileToCheck) => throughCache(file, cache, project, checker.check) : checker.check;
  try {
    for await (const each of inOrder(files, check, checker.depth)) {
      results.push(...each);
      progress.step();
    }
  } finally {
    progress.end();
    await checker.close();
  }
  cache?.store.save();
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
  if (threads) return { depth: threads.depth, check: (file) => threads.run(file), close: () => threads.close() };
  return { depth: 1, check: (file) => checkFile(file, project, { fix }), close: async () => {} };
}

interface NamedCache {
  readonly store: CheckCache;
  readonly build: string;
}

/** Nothing is kept of a run that changes files, or of a program that runs from source and may change itself. */
function openCacheFor({ cache, cacheLocation, fix }: RunOptions): NamedCache | undefined {
  const build = cache && !fix ? buildId() : undefined;
  return build === undefined ? undefined : { build, store: openCache(absolutePath(cacheLocation ?? cacheName)) };
}

async function throughCache(
  file: FileToCheck,
  { store, build }: NamedCache,
  project: Project,
  check: Check,
): Promise<readonly FileResult[]> {
  const text = file.text ?? textIfReadable(file.path);
  if (text === undefined) return check(file); // it will say why it can't be read
  const name = resultName(build, file, text, await project.materialsFor(file.path));
  const known = store.get(name, file.path);
  if (known) return known;
  const results = await check({ ...file, text });
  // What failed is tried again next time; a bug in one run must not outlive it.
  if (results.every(({ outcome }) => outcome !== "failed")) store.set(name, file.path, results);
  return results;
}

function textIfReadable(path: string): string | undefined {
  try {
    return readArticleText(path);
  } catch {
    return undefined;
  }
}
