/** `wellsourced baseline`: writes down what is found today, so that only what is new is reported from now on. */
import {
  type Baseline,
  type BaselineEntry,
  baselineEntries,
  baselineName,
  matchBaseline,
  readBaseline,
  writeBaseline,
} from "../config/index.ts";
import { grouped, plural } from "../engine/index.ts";
import {
  absolutePath,
  ensureWritable,
  FileCache,
  type FindingsAt,
  folderOf,
  nameIn,
  nameKnownBy,
  nodeDisk,
  statOf,
  writeText,
} from "../host/index.ts";
import { refuseAsOutput } from "./articles.ts";
import { findIn } from "./check/check.ts";
import { type PlanOptions, planCheck } from "./check/plan.ts";
import { type FileResult, shownFindings } from "./check/result.ts";
import type { RunOptions } from "./check/run.ts";
import { CommandError, type CommandIo, type ExitStatus, refuseStdin } from "./io.ts";
import { printableLines } from "./printable.ts";
import { sayProblems, shortPath } from "./problems.ts";
import { projectFor } from "./project.ts";

export interface BaselineOptions extends PlanOptions, RunOptions {
  /** Where to write it; by default where the configuration says, else `wellsourced-baseline.json` here. */
  readonly output?: string;
  /** Only take out what has been mended; nothing is added. */
  readonly prune?: boolean;
}

export async function baseline(args: readonly string[], options: BaselineOptions, io: CommandIo): Promise<ExitStatus> {
  refuseStdin(args, "a baseline knows findings by their files; name files and folders");
  const project = projectFor(options);
  const file = options.output ? absolutePath(options.output) : await configuredFile(options, io);
  ensureWritable(file);
  const before = readKnown(file, options.prune === true, io);
  const plan = await planCheck(
    args,
    { ...options, mustFindFiles: options.mustFindFiles && !options.prune },
    project,
    io,
  );
  const result = await findIn(plan, project, { ...options, scope: "file" }, io);
  const failed = result.files.filter(({ outcome }) => outcome === "failed");
  for (const { path, why } of failed) io.printError(`${path}: ${why}\n`);
  if (failed.length) throw new CommandError("nothing was written, because not every file could be read.");

  for (const { outcome, path } of result.files)
    if (outcome !== "passed-over") refuseAsOutput(absolutePath(path), [file]);
  const after = await updated(before, result.files, file, {
    prune: options.prune === true,
    whole: isWhole(args, options, file),
    findingsAt: project.findingsAt,
  });
  writeText(file, writeBaseline(after));
  const holds = `${shortPath(file)} holds ${plural(countOf(after), "known finding")} in ${plural(after.size, "file")}`;
  await io.print(printableLines(`${holds}${was(before)}.\n`));
  if (!options.output && !(await isConfigured(options))) {
    await io.print(
      `Name it in the configuration, and only new findings are reported: "baseline": ${JSON.stringify(shortPath(file))}\n`,
    );
  }
  return 0;
}

/**
 * What was looked at is written anew, or thinned out; what was not is kept. What is known of a file that is gone goes to the article
 * that was moved or renamed, which may be among those that were not looked at.
 */
async function updated(
  before: Baseline,
  files: readonly FileResult[],
  file: string,
  { prune, whole, findingsAt }: { readonly prune: boolean; readonly whole: boolean; readonly findingsAt: FindingsAt },
): Promise<Baseline> {
  const after = new Map(before);
  if (whole) for (const name of before.keys()) if (!isThere(file, name)) after.delete(name);
  const found: { readonly name: string | undefined; readonly now: string; readonly entries: BaselineEntry[] }[] = [];
  for (const each of files) {
    if (each.outcome === "passed-over") continue;
    const path = absolutePath(each.path);
    const keys = shownFindings(each).map(({ key }) => key);
    const name = await nameKnownBy(before, { file, path, keys, disk: nodeDisk, findingsAt });
    const known = name === undefined ? [] : before.get(name)!;
    const entries = prune ? withoutMended(known, keys) : baselineEntries(keys);
    found.push({ name, now: nameIn(file, path), entries });
  }
  // Articles may have changed names with each other: all old ones go before the new ones come.
  for (const { name } of found) if (name !== undefined) after.delete(name);
  for (const { now, entries } of found) if (entries.length) after.set(now, entries);
  return after;
}

/** Whether all articles were looked at of which the baseline may know. */
function isWhole(args: readonly string[], options: BaselineOptions, file: string): boolean {
  if (options.changed || options.shard || options.ignore.length || options.fileList !== undefined) return false;
  const folder = folderOf(file);
  const isAround = (path: string) => folder === path || folder.startsWith(path.endsWith("/") ? path : `${path}/`);
  return (
    (args.length ? args : ["."]).some((arg) => isAround(absolutePath(arg))) && !args.some((arg) => arg.startsWith("!"))
  );
}

function withoutMended(
  entries: readonly BaselineEntry[],
  keys: Parameters<typeof baselineEntries>[0],
): BaselineEntry[] {
  const { known } = matchBaseline(entries, keys);
  return baselineEntries(keys.filter((_, i) => known[i]));
}

/** The baseline as it is. One that is not there is empty, unless it was to be pruned. */
function readKnown(file: string, mustExist: boolean, io: CommandIo): Baseline {
  const known = new FileCache(nodeDisk, { once: true }).read(file);
  if (!known) {
    if (mustExist) throw new CommandError(`there is no baseline ${shortPath(file)} to prune.`);
    return new Map();
  }
  const { baseline: read } = readBaseline(known.text);
  if (read) return read;
  if (mustExist)
    throw new CommandError(
      `${shortPath(file)} is damaged; take the last good one from git, or write it anew without --prune.`,
    );
  io.printError(`wellsourced: ${shortPath(file)} was damaged and is written anew.\n`);
  return new Map();
}

async function configuredFile(options: BaselineOptions, io: CommandIo): Promise<string> {
  const { settings, problems } = await projectFor({ config: options.config }).settingsFor("x.article");
  sayProblems(problems, io);
  return settings.baseline ?? absolutePath(baselineName);
}

async function isConfigured(options: BaselineOptions): Promise<boolean> {
  return (await projectFor({ config: options.config }).settingsFor("x.article")).settings.baseline !== undefined;
}

function isThere(file: string, name: string): boolean {
  return statOf(absolutePath(name, folderOf(file)))?.isFile() === true;
}

function countOf(known: Baseline): number {
  return [...known.values()].flat().reduce((n, { count }) => n + count, 0);
}

function was(before: Baseline): string {
  return before.size ? `; it held ${grouped(countOf(before))}` : "";
}
