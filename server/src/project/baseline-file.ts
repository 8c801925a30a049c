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
import type { Disk } from "./disk.ts";
import type { FileCache, KnownFile } from "./file-cache.ts";
import { type FileProblem, type PlaceInFile, problemAt, problemOf } from "./file-problem.ts";
import { folderOf } from "./paths.ts";
import { FileError } from "./text.ts";

/** What is found in the article at a path as it stands; undefined where that can't be told. */
export type FindingsAt = (path: string) => Promise<readonly FindingKey[] | undefined>;

export interface KnownFindings {
  /** The baseline they are written in. */
  readonly file: string;
  readonly entries: readonly BaselineEntry[];
  readonly problems: readonly FileProblem[];
  /** Set where no file is there, and none names it in which that could be said: an editor's settings do, or an option. */
  readonly isMissing?: true;
}

/**
 * @param file the baseline; absolute, as `path` is
 * @param keys what is found in the article at `path`, by which one is known that was renamed
 * @param findingsAt asked where another article of the baseline is so much like it that their texts don't tell which moved
 * @param named where the baseline is named, to say it there when there is none
 */
export async function knownFindings(
  file: string,
  path: string,
  keys: readonly FindingKey[],
  files: FileCache,
  findingsAt: FindingsAt,
  named?: PlaceInFile,
): Promise<KnownFindings> {
  const failed = (problem: FileProblem): KnownFindings => ({ file, entries: [], problems: [problem] });
  try {
    const known = files.read(file);
    if (!known) {
      const message = files.disk.has(file)
        ? `${fileNameOf(file)} in ${folderOf(file)} is no file. Give the baseline another name.`
        : `There is no baseline ${fileNameOf(file)} in ${folderOf(file)}. Write it: wellsourced baseline`;
      return named ? failed({ ...named, message }) : { ...failed(problemOf(file, message)), isMissing: true };
    }
    const { baseline, problems } = readOnce(known);
    const name = baseline && (await nameKnownBy(baseline, { file, path, keys, disk: files.disk, findingsAt }));
    const entries = name === undefined ? [] : baseline!.get(name)!;
    return { file, entries, problems: problems.map((problem) => problemAt(known, problem)) };
  } catch (error) {
    if (error instanceof FileError) return failed(problemOf(file, error.message));
    throw error;
  }
}

/** An article whose known findings are looked for. */
export interface Sought {
  /** The baseline's; absolute, as `path` is. */
  readonly file: string;
  readonly path: string;
  /** What is found in the article. */
  readonly keys: readonly FindingKey[];
  readonly disk: Disk;
  readonly findingsAt: FindingsAt;
}

/**
 * Under which name a baseline has an article's known findings: its own; or that of an article which is gone, or says something else by now,
 * and in which at least half of what either has was found as well, or of whose file name it is and anything. Of several the one that shares
 * the most, and its own unless another shares more.
 */
export async function nameKnownBy(baseline: Baseline, sought: Sought): Promise<string | undefined> {
  const { file, path, keys, disk, findingsAt } = sought;
  const own = nameIn(file, path);
  const ownEntries = baseline.get(own);
  const nOwn = ownEntries ? sharedWith(ownEntries, keys).n : 0;
  if (ownEntries && nOwn === keys.length) return own;
  const sameName = few(placesIn(baseline).byFileName.get(fileNameOf(path)));
  const likely = [...new Set([...sameName, ...namesThatShare(keys, baseline)])]
    .filter((name) => name !== own)
    .map((name) => ({ name, ...sharedWith(baseline.get(name)!, keys) }))
    .filter(({ name, n, least }) => nOwn < n && (least <= 2 * n || sameName.includes(name)))
    .sort((a, b) => b.n - a.n);
  for (const { name, n } of likely) {
    const entries = baseline.get(name)!;
    const there = disk.absolutePath(name, folderOf(file));
    if (nStillSaid(entries, there, disk) === 0) return name;
    if (!ownEntries) continue;
    // Of two that are much alike, as editions of one report are, each says some of what is known of the other; all of it, it may be, with
    // somebody who answers for what nobody did in the other. What is better known of a third, or of this one, has taken its place.
    const found = (await findingsAt(there)) ?? [];
    const nFound = sharedWith(entries, found).n;
    const others = namesThatShare(found, baseline).filter((other) => other !== name);
    const isReplaced = others.some((other) => nFound < sharedWith(baseline.get(other)!, found).n);
    if (isReplaced && (nFound === 0 || (0 < nOwn && nFound < n))) return name;
  }
  return ownEntries && own;
}

/** Of which articles some of this is known. */
function namesThatShare(keys: readonly FindingKey[], baseline: Baseline): readonly string[] {
  const { byFinding } = placesIn(baseline);
  return [...new Set(keys.flatMap((key) => few(byFinding.get(fingerprintOf(key)))))];
}

/**
 * How much of what is known of an article one of its path says now: if any, then it did not move, and another that says the same is a copy.
 * Infinity where that can't be told.
 */
function nStillSaid(entries: readonly BaselineEntry[], path: string, disk: Disk): number {
  if (!disk.has(path)) return 0;
  try {
    const text = withoutSpaces(disk.readText(path));
    const nSaid = entries.map(({ before, words, after, count }) =>
      Math.min(count, text.split(withoutSpaces(before + words + after)).length - 1),
    );
    return nSaid.reduce((sum, n) => sum + n, 0);
  } catch (error) {
    if (error instanceof FileError) return Number.POSITIVE_INFINITY;
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
