/**
 * Finds the files that a command is asked to look at: files by name, folders with all that lies in them, globs.
 * In folders `.gitignore` is honoured, version control and installed packages are left out, and links to folders are not
 * followed.
 */
import { type Dirent, lstatSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import ignore, { type Ignore } from "ignore";
import picomatch from "picomatch";
import { type FileError, foldersAbove } from "../project/index.ts";
import { absolutePath } from "./paths.ts";
import { repositoryOf } from "./repository.ts";
import { statOf } from "./stat-of.ts";
import { fileError } from "./text-files.ts";

export interface FoundFile {
  /** Absolute, with forward slashes. */
  readonly path: string;
  /** True when it was named itself, not found in a folder or by a glob. */
  readonly named: boolean;
}

export interface Discovery {
  /** In the order of the arguments, and by name within a folder; each file once. */
  readonly files: readonly FoundFile[];
  /** Arguments that led to nothing: no such file or folder, none that can be looked at, or a glob without a match. */
  readonly missed: readonly string[];
  /** Folders that could not be looked into, each with the reason. */
  readonly closed: readonly FileError[];
}

export interface DiscoverOptions {
  /** Where relative arguments count from. */
  readonly folder: string;
  /** Patterns in the manner of .gitignore, counted from `folder`; they hold for named files too. */
  readonly ignore: readonly string[];
}

/** An argument with “!” before it takes its files out of what the others lead to, wherever it stands among them. */
export function discoverFiles(args: readonly string[], options: DiscoverOptions): Discovery {
  const found = new Map<string, FoundFile>();
  const missed: string[] = [];
  const closed = new Map<string, FileError>();
  const unwanted = ignore().add([...options.ignore]);
  const exclusions = args.filter(isExclusion).map((arg) => matcherFor(arg.slice(1), options.folder));
  const isIgnored = (path: string) => {
    if (exclusions.some((matches) => matches(path))) return true;
    const inside = relativePath(options.folder, path);
    return inside !== undefined && unwanted.ignores(inside);
  };
  const onClosed = (error: FileError) => void closed.set(error.path, error);
  const add = (path: string, named: boolean) => {
    if (isIgnored(path)) return;
    if (!found.has(path) || named) found.set(path, { path, named });
  };

  for (const arg of args) {
    if (isExclusion(arg)) continue;
    const path = absolutePath(arg, options.folder);
    const stat = statOf(path);
    if (stat?.isDirectory()) {
      for (const file of walk(path, isIgnored, onClosed)) add(file, false);
    } else if (stat) {
      add(path, true);
    } else if (isGlob(arg)) {
      const files = filesByGlob(arg, options.folder, isIgnored, onClosed);
      if (!files.length) missed.push(arg);
      for (const file of files) add(file, false);
    } else missed.push(arg);
  }
  return { files: [...found.values()], missed, closed: [...closed.values()] };
}

/** A file and links to it are one: itself if it is among them, else the first. */
export function onceEach(files: readonly FoundFile[]): readonly FoundFile[] {
  const links = new Set(files.filter(({ path }) => isLink(path)));
  const known = new Set<string>();
  // Folders that are links lead to the same files too.
  const isNew = ({ path }: FoundFile) => {
    const real = realPathOf(path);
    return !known.has(real) && known.add(real);
  };
  const kept = new Set([...files.filter((file) => !links.has(file)), ...links].filter(isNew));
  return files.filter((file) => kept.has(file));
}

/** Wherever it leads, be there anything or not. */
export function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

function realPathOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path; // whoever reads it will say what is wrong
  }
}

/** “!drafts/**”, but not “!(drafts)/**”, which selects. A file whose name begins so is written “./!name”. */
export function isExclusion(arg: string): boolean {
  return arg.startsWith("!") && !arg.startsWith("!(");
}

/** What a path or a glob names: itself, and all that lies in it. */
function matcherFor(arg: string, folder: string): (path: string) => boolean {
  const named = absolutePath(arg, folder);
  if (!isGlob(arg)) return (path) => path === named || path.startsWith(`${named}/`);
  const { top, matches } = globMatcher(arg, folder);
  return (path) => matches(relativePath(top, path) ?? "");
}

/** The files in a folder as `discoverFiles` finds them, one by one: whoever must not keep others waiting can pause between two. */
export function* filesIn(folder: string): Generator<string> {
  yield* walk(
    absolutePath(folder),
    () => false,
    () => {},
  );
}

/** Folders that hold nothing of the writer's, whatever is configured. */
const neverEntered: ReadonlySet<string> = new Set([".git", ".hg", ".svn", ".jj", "node_modules"]);

/** Every file in a folder and the folders in it, by name, without what `.gitignore` leaves out. */
function* walk(
  top: string,
  isIgnored: (path: string) => boolean,
  onClosed: (error: FileError) => void,
): Generator<string> {
  yield* enter(top, rulesAbove(top), isIgnored, onClosed);
}

/** A `.gitignore` and the folder it counts from; the deeper come later, and win. */
interface IgnoreRules {
  readonly folder: string;
  readonly rules: Ignore;
}

function* enter(
  folder: string,
  above: readonly IgnoreRules[],
  isIgnored: (path: string) => boolean,
  onClosed: (error: FileError) => void,
): Generator<string> {
  const own = rulesIn(folder);
  const rules = own ? [...above, own] : above;
  for (const entry of entriesOf(folder, onClosed)) {
    const path = `${folder === "/" ? "" : folder}/${entry.name}`;
    const isFolder = entry.isDirectory();
    if (isFolder && neverEntered.has(entry.name)) continue;
    if (isLeftOut(isFolder ? `${path}/` : path, rules) || isIgnored(isFolder ? `${path}/` : path)) continue;
    if (isFolder) yield* enter(path, rules, isIgnored, onClosed);
    else if (entry.isFile() || (entry.isSymbolicLink() && isFile(path))) yield path;
  }
}

function entriesOf(folder: string, onClosed: (error: FileError) => void): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    // A glob may begin where there is no folder.
    if (!["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? ""))
      onClosed(fileError(folder, error));
    return [];
  }
}

function isFile(path: string): boolean {
  return statOf(path)?.isFile() === true;
}

function isLeftOut(path: string, rules: readonly IgnoreRules[]): boolean {
  for (const { folder, rules: patterns } of rules.toReversed()) {
    const inside = relativePath(folder, path);
    if (inside === undefined) continue;
    const { ignored, unignored } = patterns.test(inside);
    if (ignored) return true;
    if (unignored) return false;
  }
  return false;
}

/** The rules of the folders above, from the repository's top down, and of `.git/info/exclude`. */
function rulesAbove(folder: string): IgnoreRules[] {
  const repository = repositoryOf(folder);
  if (repository === undefined) return [];
  const exclude = rulesFrom(`${repository}/.git/info/exclude`, repository);
  const folders = foldersAbove(folder).slice(1);
  const inside = folders.slice(0, folders.indexOf(repository) + 1).reverse();
  return [...(exclude ? [exclude] : []), ...inside.flatMap((above) => rulesIn(above) ?? [])];
}

function rulesIn(folder: string): IgnoreRules | undefined {
  return rulesFrom(`${folder}/.gitignore`, folder);
}

function rulesFrom(file: string, folder: string): IgnoreRules | undefined {
  try {
    return { folder, rules: ignore().add(readFileSync(file, "utf8")) };
  } catch {
    return undefined;
  }
}

function isGlob(arg: string): boolean {
  return picomatch.scan(arg).isGlob;
}

function filesByGlob(
  glob: string,
  folder: string,
  isIgnored: (path: string) => boolean,
  onClosed: (error: FileError) => void,
): string[] {
  const { top, matches } = globMatcher(glob, folder);
  return [...walk(top, isIgnored, onClosed)].filter((path) => matches(relativePath(top, path) ?? ""));
}

/** The folder that a glob looks in, and the test of a path from there. */
function globMatcher(glob: string, folder: string) {
  const { base, glob: pattern } = picomatch.scan(glob);
  return { top: absolutePath(base || ".", folder), matches: picomatch(pattern, { dot: true }) };
}

function relativePath(folder: string, path: string): string | undefined {
  const prefix = folder === "/" ? "/" : `${folder}/`;
  return path.startsWith(prefix) && path.length > prefix.length ? path.slice(prefix.length) : undefined;
}
