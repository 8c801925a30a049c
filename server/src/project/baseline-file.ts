/** The baseline as a file: read once while it stays as it is, and asked for the known findings of one article. */
import { type Baseline, type BaselineEntry, fileNameOf, type ReadBaseline, readBaseline } from "../config/index.ts";
import { type FileProblem, problemAt, problemOf } from "./configuration.ts";
import type { Disk } from "./disk.ts";
import type { FileCache, KnownFile } from "./file-cache.ts";
import { folderOf } from "./paths.ts";
import { FileError } from "./text.ts";

export interface KnownFindings {
  /** The baseline they are written in. */
  readonly file: string;
  readonly entries: readonly BaselineEntry[];
  readonly problems: readonly FileProblem[];
}

/** @param file the baseline; absolute, as `path` is */
export function knownFindings(file: string, path: string, files: FileCache): KnownFindings {
  const failed = (message: string): KnownFindings => ({ file, entries: [], problems: [problemOf(file, message)] });
  try {
    const known = files.read(file);
    if (!known) return failed("There is no such baseline. Write it: wellsourced baseline");
    const { baseline, problems } = readOnce(known);
    const entries = baseline
      ? namesKnownBy(baseline, file, path, files.disk).flatMap((name) => baseline.get(name)!)
      : [];
    return { file, entries, problems: problems.map((problem) => problemAt(known, problem)) };
  } catch (error) {
    if (error instanceof FileError) return failed(error.message);
    throw error;
  }
}

/**
 * Where a baseline has an article's known findings: under its path, or where it has none there, under those of its name that lay
 * elsewhere and are gone.
 * @param file the baseline's; absolute, as `path` is
 */
export function namesKnownBy(baseline: Baseline, file: string, path: string, disk: Disk): readonly string[] {
  const own = nameIn(file, path);
  if (baseline.has(own)) return [own];
  const names = (namesakes.get(baseline) ?? byFileName(baseline)).get(fileNameOf(path)) ?? [];
  if (MOST_NAMESAKES < names.length) return [];
  return names.filter((name) => !disk.has(disk.absolutePath(name, folderOf(file))));
}

/** Where every folder has an article of one name, as “index.md”, nobody can tell which was moved, and to look for all of them takes time. */
const MOST_NAMESAKES = 20;

const namesakes = new WeakMap<Baseline, ReadonlyMap<string, readonly string[]>>();

/** Only those in the baseline's folder: what lies elsewhere is not looked for. */
function byFileName(baseline: Baseline): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const name of baseline.keys()) {
    if (/^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(name)) continue;
    const same = names.get(fileNameOf(name));
    if (same) same.push(name);
    else names.set(fileNameOf(name), [name]);
  }
  namesakes.set(baseline, names);
  return names;
}

/** A path as a baseline writes it: from its own folder, where it lies in it. */
export function nameIn(baseline: string, path: string): string {
  const folder = folderOf(baseline);
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
}

const read = new WeakMap<KnownFile, ReadBaseline>();

function readOnce(file: KnownFile): ReadBaseline {
  const known = read.get(file) ?? readBaseline(file.text);
  read.set(file, known);
  return known;
}
