/**
 * `check --cache`: results kept from one run to the next. A result is named by everything that it depends on: the build of
 * this program and its models, the article's bytes, its settings, library and annotations, and the working directory, from
 * which its paths count. Another name, another result.
 * Loaded when it is asked for: most checks never hash a thing.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { absolutePath, ensureWritable, type FileMaterials, type KnownFile, writeText } from "../../host/index.ts";
import { buildId } from "./build-id.ts";
import type { FileToCheck } from "./check-file.ts";
import type { FileResult } from "./result.ts";

export interface CheckCache {
  /** Everything that the result of a file depends on, as one short name. */
  nameOf(file: FileToCheck, text: string, materials: FileMaterials): string;
  /** The results of a file as it stands, if they are known. */
  get(name: string, path: string): readonly FileResult[] | undefined;
  set(name: string, path: string, results: readonly FileResult[]): void;
  /** Writes what is known of every file that is still there, whether this run asked about it or not. */
  save(): void;
  /** Likewise, but only if a while has gone by since: a run that is broken off loses no more than that. */
  saveInTime(): void;
}

const PAUSE_MS = 2000;

/** Undefined for a program that runs from source: it may have changed since a result was kept. @throws FileError if it can't be written */
export function openCache(name = ".wellsourced-cache"): CheckCache | undefined {
  const build = buildId();
  if (build === undefined) return undefined;
  const file = absolutePath(name);
  ensureWritable(file);
  const known = readEntries(file);
  const current = new Map<string, Entry>(known);
  let next = performance.now() + PAUSE_MS;
  const save = () => {
    const from = performance.now();
    const lines = [...current]
      .filter(([path]) => existsSync(path))
      .map(([path, entry]) => JSON.stringify({ path, ...entry }));
    writeText(file, `${[FORMAT, ...lines].join("\n")}\n`);
    const now = performance.now();
    // Of a large archive, saving takes a while too, and should stay a small part of the work.
    next = now + Math.max(PAUSE_MS, 20 * (now - from));
  };
  return {
    save,
    saveInTime() {
      if (next <= performance.now()) save();
    },
    nameOf: (article, text, materials) => resultName(build, article, text, materials),
    get(name, path) {
      const entry = known.get(path);
      return entry?.name === name ? entry.results : undefined;
    },
    set(name, path, results) {
      current.set(path, { name, results });
    },
  };
}

/** Of whatever it is made of, a name of one length. */
export function resultName(build: string, file: FileToCheck, text: string, materials: FileMaterials): string {
  const { settings, libraryFiles, annotations, problems } = materials;
  const hash = createHash("sha256");
  const parts = [
    build,
    absolutePath("."),
    file.path,
    String(file.named),
    text,
    JSON.stringify([...settings.rules]),
    JSON.stringify(settings.articles),
    JSON.stringify([settings.commonKnowledge, settings.failOn]),
    annotations ?? "",
    JSON.stringify(file.citedElsewhere ?? null),
    JSON.stringify(problems), // a file that can't be read is none of the library's files, and counts all the same
    ...libraryFiles.flatMap((library) => [library.path, digestOf(library)]),
  ];
  // A length before each part: no two lists of parts run together into the same bytes.
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return hash.digest("base64url");
}

/** A library may be many times as long as an article, and all articles rest on it: what it says is hashed once. */
function digestOf(file: KnownFile): string {
  const known = digests.get(file) ?? createHash("sha256").update(file.text).digest("base64url");
  digests.set(file, known);
  return known;
}

const digests = new WeakMap<KnownFile, string>();

/** The first line of a cache file; another format starts with another line, and is not read. */
const FORMAT = "wellsourced cache 1";

interface Entry {
  readonly name: string;
  readonly results: readonly FileResult[];
}

/** A cache that is missing, damaged or of another format is an empty one. */
function readEntries(file: string): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  try {
    const [format, ...lines] = readFileSync(file, "utf8").split("\n");
    if (format !== FORMAT) return entries;
    for (const line of lines) {
      if (line === "") continue;
      const { path, name, results } = JSON.parse(line);
      entries.set(path, { name, results });
    }
    return entries;
  } catch {
    return new Map();
  }
}
