/** `wellsourced check`: finds the articles, judges each, leaves out what is known or was there before, and reports the rest. */
import { absolutePath, loadModels, modelNotice, type Project, statOf } from "../../host/index.ts";
import { ensureReportFits, refuseAsOutput } from "../articles.ts";
import { CommandError, type CommandIo, type ExitStatus, isStdin, refuseNameWithoutStdin } from "../io.ts";
import { sayProblems, shellWord } from "../problems.ts";
import { projectFor } from "../project.ts";
import { type FormatTarget, type ReportingOptions, writeReports } from "../reporters/write.ts";
import { collect } from "./collect.ts";
import { configuredBaseline, type FindKnown, fileBaseline, markKnown } from "./known.ts";
import { narrowTo, type Scope } from "./narrow.ts";
import { foundNoArticle, type Plan, type PlanOptions, planCheck } from "./plan.ts";
import type { CheckResult } from "./result.ts";
import { type RunOptions, runCheck } from "./run.ts";
import { exitStatusOf } from "./verdict.ts";

export interface CheckOptions extends PlanOptions, RunOptions, ReportingOptions {
  /** With `changed`: “added” unless given. */
  readonly scope?: Scope;
  /** A baseline to use instead of the configured one; false for none. */
  readonly baseline?: string | false;
  readonly format: readonly FormatTarget[];
}

/** @param args paths, or “-” alone for standard input @throws CommandError for what the user can mend */
export async function check(args: readonly string[], options: CheckOptions, io: CommandIo): Promise<ExitStatus> {
  if (args.length === 1 && isStdin(args[0]!)) return check([], { ...options, stdin: true }, io);
  if (options.fix && options.stdin) {
    throw new CommandError(
      "--fix writes into files, and standard input is none. Name the file instead, or leave --fix out.",
    );
  }
  refuseNameWithoutStdin(options.stdinFilename, options.stdin === true);
  if (options.scope !== undefined && !options.changed) {
    throw new CommandError("--scope says which findings of a change count; give it together with --changed.");
  }
  refuseMissing(options.baseline);
  const outputs = options.format.flatMap(({ file }) => (file === undefined ? [] : [absolutePath(file)]));
  for (const output of outputs) ensureReportFits(output);
  const project = projectFor(options);
  const plan = await planCheck(args, options, project, io);
  const found = await findIn(plan, project, options, io);
  const { result, problems } = await markKnown(found, baselineFor(options, project));
  sayProblems(problems, io);
  for (const { outcome, path } of result.files)
    if (outcome !== "passed-over") refuseAsOutput(absolutePath(path), outputs);
  await writeReports(result, options.format, { ...options, comparedWith: plan.comparison?.changes.base }, io);
  if (options.mustFindFiles && !options.changed && !options.shard && isAllPassedOver(result)) throw foundNoArticle();
  return exitStatusOf(result, options);
}

function isAllPassedOver({ files }: CheckResult): boolean {
  return files.length !== 0 && files.every(({ outcome }) => outcome === "passed-over");
}

/** What is found in the files of a plan, before any of it is taken for known. */
export async function findIn(
  plan: Plan,
  project: Project,
  options: Pick<CheckOptions, "scope" | "shard"> & RunOptions,
  io: CommandIo,
): Promise<CheckResult> {
  const notice = modelNotice(await loadModels());
  const files = await runCheck(plan.files, project, options, io);
  const collected = collect([...files, ...plan.closed], notice ? [notice] : []);
  const result = options.shard ? { shard: options.shard, ...collected } : collected;
  if (!plan.comparison) return result;
  const { changes, before } = plan.comparison;
  const narrowed = result.files.map(async (file) => {
    const path = absolutePath(file.path);
    return narrowTo(await changes.changedIn(path), options.scope ?? "added", file, () => before.find(path));
  });
  return { ...result, files: await Promise.all(narrowed) };
}

/** Known before the long work, and named as the user named it. */
function refuseMissing(baseline: CheckOptions["baseline"]): void {
  if (typeof baseline !== "string") return;
  const stat = statOf(absolutePath(baseline));
  if (stat?.isFile()) return;
  const name = shellWord(baseline);
  const why = stat
    ? "this is no file. Name the one that wellsourced baseline wrote."
    : `there is no such file. Write it: wellsourced baseline -o ${name}`;
  throw new CommandError(`--baseline ${name}: ${why}`);
}

function baselineFor({ baseline }: CheckOptions, project: Project): FindKnown {
  if (baseline === false) return async () => undefined;
  return baseline === undefined ? configuredBaseline(project) : fileBaseline(absolutePath(baseline), project);
}
