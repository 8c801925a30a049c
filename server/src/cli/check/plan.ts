/** Which files a check looks at: those that its arguments lead to, narrowed to what changed and to its share of the whole. */
import { annotationsPathOf, articleOfAnnotations, fileNameOf } from "../../config/index.ts";
import {
  absolutePath,
  type Changes,
  type FileError,
  openChanges,
  type Project,
  readBytes,
  repositoryOfCommand,
} from "../../host/index.ts";
import { findFiles, isThere, type SearchOptions, textIfReadable } from "../articles.ts";
import { articleFromStdin, CommandError, type CommandIo, readAll } from "../io.ts";
import { refuseProblems, shortPath } from "../problems.ts";
import { type Before, openBefore } from "./before.ts";
import { besideChanges } from "./beside.ts";
import type { FileToCheck } from "./check-file.ts";
import { linesOfEditor } from "./narrow.ts";
import { type FileResult, noTally, type Shard } from "./result.ts";
import type { RunOptions } from "./run.ts";
import { withCitedElsewhere } from "./whole-project.ts";

export interface PlanOptions extends SearchOptions {
  readonly fileList?: string;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  /** A base to compare with, or true for the one that CI or git names. */
  readonly changed?: string | boolean;
  readonly shard?: Shard;
}

export interface Plan {
  readonly files: readonly FileToCheck[];
  /** Folders that could not be looked into: nobody knows what they hold. */
  readonly closed: readonly FileResult[];
  /** What changed, and what was found before; absent when every line counts. */
  readonly comparison?: { readonly changes: Changes; readonly before: Before };
}

export async function planCheck(
  args: readonly string[],
  options: PlanOptions & RunOptions,
  project: Project,
  io: CommandIo,
): Promise<Plan> {
  const changes = options.changed ? await changesFor(options.changed, args, io) : undefined;
  const comparison = changes && { changes, before: openBefore(changes, project, options) };
  if (options.stdin) refuseBesideStdin(args, options);
  const found = options.stdin
    ? { files: [await fileFromStdin(options, project, io)], closed: [], strayAnnotations: [] }
    : await filesFromArguments(args, options, project, io);
  // The parts of a matrix are put together again: one of them tells.
  const isTelling = (options.shard?.index ?? 1) === 1;
  const files = comparison ? await onlyChanged(found.files, comparison, project) : found.files;
  if (isTelling) await sayStray(found.strayAnnotations, files, changes, io);
  const share = options.shard ? shareOf(files, options.shard) : files;
  return { files: share, closed: isTelling ? found.closed : [], ...(comparison && { comparison }) };
}

/** Sources and reviews that nobody sees any longer: their article was renamed or deleted by other means than an editor's. */
async function sayStray(
  stray: readonly string[],
  checked: readonly FileToCheck[],
  changes: Changes | undefined,
  io: CommandIo,
): Promise<void> {
  const leftBehind = changes ? await annotationsLeftBehind(checked, changes) : new Map<string, string>();
  for (const path of new Set([...leftBehind.keys(), ...stray])) {
    const article = articleOfAnnotations(path)!;
    if (changes && !(await changes.differs(article))) continue; // it was so before
    const what = `${shortPath(path)} annotates ${fileNameOf(article)}, which is not there.`;
    const to = leftBehind.get(path);
    const where = to === undefined ? "" : `, to ${shortPath(to)}`;
    io.printError(`wellsourced: ${what} Rename it as the article was renamed${where}, or delete it.\n`);
  }
}

/** Those that stand where git says that an article lay before, whatever folder it is in now, by the name that they should have. */
async function annotationsLeftBehind(
  files: readonly FileToCheck[],
  changes: Changes,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const { path } of files) {
    const then = await changes.pathBefore(path);
    const [from, to] = [annotationsPathOf(then), annotationsPathOf(path)];
    if (then !== path && !isThere(then) && isThere(from) && !isThere(to)) found.set(from, to);
  }
  return found;
}

async function filesFromArguments(
  args: readonly string[],
  options: PlanOptions,
  project: Project,
  io: CommandIo,
): Promise<Pick<Plan, "files" | "closed"> & { readonly strayAnnotations: readonly string[] }> {
  const listed = options.fileList === undefined ? [] : await readList(options.fileList, io);
  const wanted = args.length || options.fileList !== undefined ? [...args, ...listed] : ["."];
  const found = await findFiles(wanted, options, project, io);
  const { files, strayAnnotations } = found;
  const closed = await Promise.all(found.closed.map((error) => closedFolder(error, project)));
  if (!files.length && !closed.length && options.mustFindFiles) throw foundNoArticle();
  const isWhole = !options.changed && !options.shard && !options.ignore.length;
  // A part of a project can’t tell what the rest of it cites.
  if (!isWhole || closed.length) return { files, closed, strayAnnotations };
  const folders = wanted.map((path) => absolutePath(path));
  return { files: await withCitedElsewhere(files, folders, project), closed, strayAnnotations };
}

export function foundNoArticle(): CommandError {
  return new CommandError(
    "found no article. Articles are .article files, and .txt and .md files that read like prose or have annotations beside them; " +
      "name others in “articles” of the configuration, or allow none with --no-must-find-files.",
  );
}

async function closedFolder({ path, message }: FileError, project: Project): Promise<FileResult> {
  const { settings } = await project.settingsFor(path);
  const why = `${message} Let this user read it, or leave it out with --ignore or in .gitignore.`;
  return { path: shortPath(path), outcome: "failed", why, findings: [], tally: noTally, failOn: settings.failOn };
}

/** One path a line, or NUL after each as `git diff -z` and `find -print0` write them. “-” is standard input. */
async function readList(list: string, io: CommandIo): Promise<string[]> {
  const bytes = list === "-" ? await readAll(io.stdin) : readBytes(absolutePath(list));
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new CommandError(
      "the list of files is written in UTF-16, as PowerShell writes with “>”. Save it as UTF-8 and try again.",
    );
  }
  const text = new TextDecoder().decode(bytes);
  if (!text.includes("\0")) return text.split(/\r?\n/).filter((path) => path !== "");
  // A program wrote this and means names: one that begins with “!” leaves nothing out.
  const names = text.split("\0").filter((path) => path !== "");
  return names.map((name) => (name.startsWith("!") ? `./${name}` : name));
}

async function fileFromStdin(options: PlanOptions, project: Project, io: CommandIo): Promise<FileToCheck> {
  const { path, text } = await articleFromStdin(io, options.stdinFilename);
  refuseProblems((await project.settingsFor(path)).problems, io);
  return { path, named: true, text };
}

function refuseBesideStdin(args: readonly string[], { fileList }: PlanOptions): void {
  const beside = [...args, ...(fileList === undefined ? [] : [`--file-list ${fileList}`])];
  if (!beside.length) return;
  throw new CommandError(
    `the text on standard input is checked alone; leave out ${beside.join(", ")}, or check that without standard input.`,
  );
}

async function changesFor(changed: string | true, args: readonly string[], io: CommandIo): Promise<Changes> {
  const folder = repositoryOfCommand(args) ?? absolutePath(".");
  const changes = await openChanges(folder, changed === true ? undefined : changed, io.env);
  return {
    ...changes,
    async changedIn(path) {
      const lines = await changes.changedIn(path);
      if (lines === undefined || lines === "all") return lines;
      const text = textIfReadable(path);
      return text === undefined ? lines : linesOfEditor(text, lines);
    },
  };
}

/** The articles that changed, and those that rest on something beside them that did. */
async function onlyChanged(
  files: readonly FileToCheck[],
  { changes, before }: NonNullable<Plan["comparison"]>,
  project: Project,
): Promise<FileToCheck[]> {
  const isBesideChange = besideChanges(changes, before, project);
  const changed: FileToCheck[] = [];
  for (const file of files) {
    if (await changes.changedIn(file.path)) changed.push({ ...file, changed: true });
    else if (await isBesideChange(file)) changed.push({ ...file, isBeside: true });
  }
  return changed;
}

/** Every `count`-th file: neighbours in a folder are of one kind and size, so that the shares are alike. */
function shareOf(files: readonly FileToCheck[], { index, count }: Shard): readonly FileToCheck[] {
  return files.filter((_, i) => i % count === index - 1);
}
