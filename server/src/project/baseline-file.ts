/** The baseline as a file: read once while it stays as it is, and asked for the known findings of one article. */
import {
  type Baseline,
  type BaselineEntry,
  type FindingKey,
  fileNameOf,
  fingerprintOf,
  matchBaseline,
  type ReadBaseline,
  readBaseline,
} from "../config/index.ts";
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

/**
 * @param file the baseline; absolute, as `path` is
 * @param keys what is found in the article at `path`, by which one is known that was renamed
 */
export function knownFindings(
  file: string,
  path: string,
  keys: readonly FindingKey[],
  files: FileCache,
): KnownFindings {
  const failed = (message: string): KnownFindings => ({ file, entries: [], problems: [problemOf(file, message)] });
  try {
    const known = files.read(file);
    if (!known) return failed("There is no such baseline. Write it: wellsourced baseline");
    const { baseline, problems } = readOnce(known);
    const name = baseline && nameKnownBy(baseline, file, path, keys, files.disk);
    const entries = name === undefined ? [] : baseline!.get(name)!;
    return { file, entries, problems: problems.map((problem) => problemAt(known, problem)) };
  } catch (error) {
    if (error instanceof FileError) return failed(error.message);
    throw error;
  }
}

/**
 * Under which name a baseline has an article's known findings: its own; or where there is none, or none of them was found, that of an
 * article which is gone, or says something else by now, and in which at least half of what either has was found as well, or of whose file
 * name it is and anything. Of several the one that shares the most.
 * @param file the baseline's; absolute, as `path` is
 */
export function nameKnownBy(
  baseline: Baseline,
  file: string,
  path: string,
  keys: readonly FindingKey[],
  disk: Disk,
): string | undefined {
  const own = nameIn(file, path);
  const ownEntries = baseline.get(own);
  if (ownEntries && (keys.length === 0 || 0 < sharedWith(ownEntries, keys).n)) return own;
  const { byFinding, byFileName } = placesIn(baseline);
  const sameName = few(byFileName.get(fileNameOf(path)));
  const sharing = keys.flatMap((key) => few(byFinding.get(fingerprintOf(key))));
  const likely = [...new Set([...sameName, ...sharing])]
    .filter((name) => name !== own)
    .map((name) => ({ name, ...sharedWith(baseline.get(name)!, keys) }))
    .filter(({ name, n, least }) => 0 < n && (least <= 2 * n || sameName.includes(name)))
    .sort((a, b) => b.n - a.n);
  const moved = likely.find(({ name }) => !isStill(baseline.get(name)!, disk.absolutePath(name, folderOf(file)), disk));
  return moved?.name ?? (ownEntries && own);
}

/** Whether an article of that path says any of what is known of it: then it did not move, and another that says the same is a copy. */
function isStill(entries: readonly BaselineEntry[], path: string, disk: Disk): boolean {
  if (!disk.has(path)) return false;
  try {
    const text = withoutSpaces(disk.readText(path));
    return entries.some(({ before, words, after }) => text.includes(withoutSpaces(before + words + after)));
  } catch (error) {
    if (error instanceof FileError) return true;
    throw error;
  }
}

/** What a finding is known by has its spaces evened out. */
function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, "");
}

/** How many findings an article and a list of known ones have in common, and how many there are in the shorter of the two. */
function sharedWith(
  entries: readonly BaselineEntry[],
  keys: readonly FindingKey[],
): { readonly n: number; readonly least: number } {
  const n = matchBaseline(entries, keys).known.filter(Boolean).length;
  const nKnown = entries.reduce((sum, { count }) => sum + count, 0);
  return { n, least: Math.min(keys.length, nKnown) };
}

/** What many articles have, as the name “index.md” or the words of a footer, tells none from another, and to look at all takes time. */
function few(names: readonly string[] = []): readonly string[] {
  return names.length <= MOST_ALIKE ? names : [];
}

const MOST_ALIKE = 20;

interface Places {
  readonly byFileName: ReadonlyMap<string, readonly string[]>;
  readonly byFinding: ReadonlyMap<string, readonly string[]>;
}

const placesOf = new WeakMap<Baseline, Places>();

/** Only those in the baseline's folder: what lies elsewhere is not looked for. */
function placesIn(baseline: Baseline): Places {
  const known = placesOf.get(baseline);
  if (known) return known;
  const byFileName = new Map<string, string[]>();
  const byFinding = new Map<string, string[]>();
  const note = (places: Map<string, string[]>, by: string, name: string) => {
    const same = places.get(by);
    if (same) same.push(name);
    else places.set(by, [name]);
  };
  for (const [name, entries] of baseline) {
    if (/^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(name)) continue;
    note(byFileName, fileNameOf(name), name);
    for (const entry of entries) note(byFinding, fingerprintOf(entry), name);
  }
  const places = { byFileName, byFinding };
  placesOf.set(baseline, places);
  return places;
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
