/** Finds the configuration of a file, reads it and what it extends, and says what is wrong in them and where. */
import {
  configurationNames,
  fileNameOf,
  type Layer,
  misnamedConfigurations,
  presetNames,
  presetOf,
  type Tree,
} from "../config/index.ts";
import { didYouMean, type Span } from "../engine/index.ts";
import { hasOwnKey, isPackage, readConfiguration } from "./configuration-file.ts";
import type { FileCache, KnownFile } from "./file-cache.ts";
import { type FileProblem, type PlaceInFile, placeIn, problemAt, problemOf } from "./file-problem.ts";
import { folderOf, foldersAbove, foldersUpTo } from "./paths.ts";
import { isNetworkPath } from "./reach.ts";
import { FileError } from "./text.ts";

/** A configuration in force, with all that it extends. */
export interface LoadedConfiguration {
  /** The file that was found or named. */
  readonly path: string;
  /** The folder of that file: the project's. */
  readonly folder: string;
  readonly layers: readonly Layer[];
  readonly problems: readonly FileProblem[];
  /** Where the baseline is named that counts; undefined where none is. */
  readonly baselineNamed: PlaceInFile | undefined;
}

/** The configuration in `folder` or the nearest folder above it that has one. */
export async function findConfiguration(folder: string, files: FileCache): Promise<LoadedConfiguration | undefined> {
  for (const above of foldersAbove(folder)) {
    if (!files.reach.names(above)) break;
    const here: string[] = [];
    for (const name of configurationNames) {
      const path = pathIn(above, name);
      if (await (name === "package.json" ? hasOwnKey(path, files) : isThere(path, files))) here.push(path);
    }
    const [first, ...unread] = here;
    if (first === undefined) continue;
    const found = await loadConfiguration(first, files);
    return { ...found, problems: [...found.problems, ...unread.map((path) => besideAnother(path, first))] };
  }
  return undefined;
}

function besideAnother(path: string, first: string): FileProblem {
  const what = isPackage(path) ? "Its key “wellsourced”" : "This configuration";
  return {
    ...problemOf(
      path,
      `${what} is not read, for ${fileNameOf(first)} beside it comes first. Put all of it into one of them.`,
    ),
    isBeside: true,
  };
}

/**
 * What stands in a folder, or above it in its project, under a name that only looks like a configuration's. Not beside the one that is in
 * force: a file of such a name may be anything there.
 */
export function misnamedAround(
  folder: string,
  projectFolder: string,
  configFile: string | undefined,
  has: (path: string) => boolean,
): readonly string[] {
  const folders = foldersUpTo(folder, projectFolder).filter(
    (each) => configFile === undefined || each !== folderOf(configFile),
  );
  return folders.flatMap((each) => misnamedConfigurations.map((name) => pathIn(each, name))).filter(has);
}

/** The same, as problems. */
export function misnamedProblems(
  folder: string,
  projectFolder: string,
  configFile: string | undefined,
  files: FileCache,
): readonly FileProblem[] {
  const has = (path: string) => files.reach.names(path) && isThere(path, files);
  return misnamedAround(folder, projectFolder, configFile, has).map((path) => {
    const ending = /\.ya?ml$/.test(path) ? "yaml" : "json";
    const message = `Nothing is read from this file: a configuration is called wellsourced.config.${ending}.`;
    return { ...problemOf(path, message), isBeside: true };
  });
}

function pathIn(folder: string, name: string): string {
  return `${folder === "/" ? "" : folder}/${name}`;
}

/** The configuration in one file. A file that is missing or unreadable is a problem of it. */
export async function loadConfiguration(path: string, files: FileCache): Promise<LoadedConfiguration> {
  const folder = folderOf(path);
  const told: Told = { problems: [], baselineNamed: undefined };
  const layers = await layersOf(path, folder, files, told, []);
  return { path, folder, layers, ...told };
}

/** What is told of a configuration while it and what it extends are read. */
interface Told {
  readonly problems: FileProblem[];
  /** Each file that names one replaces what the files said that it extends. */
  baselineNamed: PlaceInFile | undefined;
}

async function layersOf(
  path: string,
  globFolder: string,
  files: FileCache,
  told: Told,
  chain: readonly string[],
): Promise<Layer[]> {
  const { problems } = told;
  let file: KnownFile | undefined;
  try {
    file = files.read(path);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    problems.push(problemOf(path, error.message));
    return [];
  }
  if (!file) {
    problems.push(problemOf(path, "There is no such configuration file."));
    return [];
  }
  const { configuration, tree, problems: own } = await readConfiguration(file);
  problems.push(...own);
  const layers: Layer[] = [];
  const parents = configuration.extends.map((name, i) => ({ name, place: placeOf(tree, "extends", i) }));
  for (const { name, place } of parents) {
    const report = (message: string) => problems.push(problemAt(file, { span: place, message }));
    const preset = presetOf(name);
    if (preset) {
      layers.push({ configuration: preset, globFolder, pathFolder: globFolder });
      continue;
    }
    const parent = parentPath(name, path, files);
    if (parent === undefined) report(noParent(name));
    else if (isOutOfReach(name, parent, files)) report(outOfReach(name));
    else if (parent === path || chain.includes(parent))
      report(`“${name}” leads back to this file: configurations extend each other in a circle.`);
    else if (!isThere(parent, files)) report(`There is no configuration file at “${name}”; it would be ${parent}.`);
    else layers.push(...(await layersOf(parent, globFolder, files, told, [...chain, path])));
  }
  configuration.libraries?.forEach((library, i) => {
    const place = files.disk.absolutePath(library, folderOf(path));
    const report = (message: string) =>
      problems.push(problemAt(file, { span: placeOf(tree, "libraries", i), message }));
    if (isOutOfReach(library, place, files)) report(outOfReach(library));
    else if (!isThere(place, files)) {
      const todo = library.includes("\\")
        ? "Write “/” between folders: it is understood on every system."
        : "Make it, or take it out of “libraries”.";
      report(`There is no library file “${library}” in ${folderOf(path)}. ${todo}`);
    }
  });
  const { baseline } = configuration;
  if (baseline !== undefined) {
    told.baselineNamed = placeIn(file, placeOf(tree, "baseline", 0));
    if (isOutOfReach(baseline, files.disk.absolutePath(baseline, folderOf(path)), files))
      problems.push({ ...told.baselineNamed, message: outOfReach(baseline) });
  }
  layers.push({ configuration, globFolder, pathFolder: folderOf(path) });
  return layers;
}

function isThere(path: string, files: FileCache): boolean {
  try {
    return files.read(path) !== undefined;
  } catch {
    return true; // it is there, and reading it will say what is wrong with it
  }
}

/** A network path is asked for only where every path is. */
function isOutOfReach(written: string, path: string, { reach }: FileCache): boolean {
  return !reach.holds(path) || (isNetworkPath(written) && !reach.names("/"));
}

function outOfReach(name: string): string {
  return (
    `“${name}” lies outside the folder that is open, and was not read. ` +
    "Trust the workspace if it is yours, or move the file into it."
  );
}

/** A path is counted from the file that names it; any other name is a package, in the nearest `node_modules` above that has it. */
function parentPath(name: string, from: string, files: FileCache): string | undefined {
  if (/^(?:\.{1,2}[\\/]|[\\/]|[A-Za-z]:)/.test(name) || /\.(?:jsonc?|ya?ml)$/.test(name)) {
    return files.disk.absolutePath(name, folderOf(from));
  }
  if (name.startsWith("wellsourced:")) return undefined;
  if (!/^(?:@[\w.-]+\/)?[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/.test(name)) return undefined;
  for (const folder of foldersAbove(folderOf(from))) {
    for (const file of ["wellsourced.config.json", "wellsourced.config.yaml"]) {
      const candidate = pathIn(folder, `node_modules/${name}/${file}`);
      if (files.reach.holds(candidate) && isThere(candidate, files)) return candidate;
    }
  }
  return undefined;
}

function noParent(name: string): string {
  if (!name.startsWith("wellsourced:")) {
    return `There is no package “${name}” with a wellsourced.config.json in it. Install it, or write a path such as “./${name}.json”.`;
  }
  return `There is no preset “${name}”.${didYouMean(name, presetNames)}`;
}

/** The place of the `i`-th item of a list under `key`, or of the value when it is a single string. */
function placeOf(tree: Tree | undefined, key: string, i: number): Span {
  const value = tree?.kind === "object" ? tree.members.find((member) => member.key === key)?.value : undefined;
  const item = value?.kind === "list" ? value.items[i] : value;
  return item ? { start: item.start, end: item.end } : { start: 0, end: 0 };
}
