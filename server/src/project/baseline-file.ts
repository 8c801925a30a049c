/** The baseline as a file: read once while it stays as it is, and asked for the known findings of one article. */
import { type BaselineEntry, type ReadBaseline, readBaseline } from "../config/index.ts";
import { type FileProblem, problemAt, problemOf } from "./configuration.ts";
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
    const entries = baseline?.get(nameIn(file, path)) ?? [];
    return { file, entries, problems: problems.map((problem) => problemAt(known, problem)) };
  } catch (error) {
    if (error instanceof FileError) return failed(error.message);
    throw error;
  }
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
