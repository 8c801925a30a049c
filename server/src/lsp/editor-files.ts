/**
 * The files of a workspace that lies in no file system of ours, as the editor hands them over: a repository on a server, seen in a browser.
 * What is read is read at once, as from any disk. A file that was never asked for counts as absent at first; `gather` then asks the editor,
 * and whoever was answered too early asks anew (`projectOver`).
 */
import {
  configurationNames,
  fileNameOf,
  isAnnotationsFile,
  libraryNames,
  misnamedConfigurations,
} from "../config/index.ts";
import type { Models } from "../engine/index.ts";
import {
  type Disk,
  decodeText,
  FileError,
  folderOf,
  type Project,
  type ProjectOptions,
  projectOn,
} from "../project/index.ts";
import type { FindFilesAnswer, FindFilesParams, HandedFile, ReadFilesAnswer, ReadFilesParams } from "./messages.ts";
import { pathOf, uriOf } from "./uris.ts";

/** The editor at the other end. Rejects where it is gone, or knows no such request. */
export interface FileGiver {
  find(params: FindFilesParams): Promise<FindFilesAnswer>;
  read(params: ReadFilesParams): Promise<ReadFilesAnswer>;
}

/** A file as it was handed over; without a stamp where there was none. */
interface Known {
  readonly stamp?: string;
  readonly text?: string;
  readonly error?: FileError;
}

export class EditorFiles implements Disk {
  readonly #giver: FileGiver;
  readonly #known = new Map<string, Known>();
  /** Asked for and not handed over yet, or changed since; and how many bytes of each there may be. */
  readonly #wanted = new Map<string, number>();
  readonly #changed = new Set<string>();
  #folders: readonly string[] = [];
  /** An editor searches in the folders that are open, and may find something else or nothing in any other. */
  #unsearched: readonly string[] = [];
  /** By folder: the files with names that are looked for in every folder; a list that may be incomplete is none. */
  readonly #lists = new Map<string, Promise<ReadonlySet<string> | undefined>>();
  #gathering: Promise<void> | undefined;
  #nHanded = 0;
  /** How often somebody was told that there is no file, for all that is known so far. */
  nGuesses = 0;

  constructor(giver: FileGiver) {
    this.#giver = giver;
  }

  /** @param open the workspace's @param others such as may be read as well: nothing outside them all is asked for */
  setFolders(open: readonly string[], others: readonly string[]): void {
    this.#folders = [...open, ...others];
    this.#unsearched = others;
  }

  /** Files as the editor says they changed, came or went: what is known of them holds until they are asked for again. */
  noticeChanges(paths: readonly string[]): void {
    for (const path of paths) this.#changed.add(path);
  }

  stampOf(path: string): string | undefined {
    return this.#look(path)?.stamp;
  }

  /** A repository seen in a browser has no `.git`; its top is the folder that is open. */
  has(path: string): boolean {
    const isTop = path.endsWith("/.git") && this.#folders.includes(folderOf(path));
    return isTop || this.stampOf(path) !== undefined;
  }

  readText(path: string): string {
    const { text, error } = this.#look(path) ?? {};
    if (text !== undefined) return text;
    throw error ?? new FileError(path, "missing", "There is no such file.");
  }

  realPath(path: string): string {
    return path; // no links are seen from here
  }

  absolutePath(path: string, folder = ""): string {
    const whole =
      rootOf(path) === undefined ? `${path.startsWith("/") ? (rootOf(folder) ?? "") : `${folder}/`}${path}` : path;
    const root = rootOf(whole) ?? "";
    const names: string[] = [];
    for (const name of whole.slice(root.length).split("/")) {
      if (name === "..") names.pop();
      else if (name !== "" && name !== ".") names.push(name);
    }
    return [root, ...names].join("/");
  }

  spelling(path: string): string {
    return path;
  }

  /** Has the editor hand over what was asked for in vain, and these. @param most bytes of each */
  async gather(paths: Iterable<string> = [], most = LONGEST_FILE): Promise<void> {
    for (const path of paths) {
      // Whoever names a file wants to know: it may have been made a moment ago, and the editor not have said so yet.
      if (!this.#known.get(path)?.stamp && this.#folderOf(path) !== undefined) this.#changed.add(path);
      this.#look(path, most);
    }
    while (this.#gathering) await this.#gathering;
    if (this.#wanted.size === 0) return;
    this.#gathering = this.#ask([...this.#wanted]).finally(() => {
      this.#gathering = undefined;
    });
    await this.#gathering;
  }

  /** The articles of a workspace folder, and annotations, by their names; none where the editor can't tell. */
  async findArticles(folder: string): Promise<readonly string[]> {
    const params = { folder: uriOf(folder), names: [], endings: [...articleEndings, ANNOTATIONS], isSure: true };
    const { uris } = await this.#giver.find(params).catch(() => ({ uris: [] }));
    return pathsOf(uris);
  }

  #look(path: string, most = LONGEST_FILE): Known | undefined {
    const known = this.#known.get(path);
    const isNew = !known && this.#folderOf(path) !== undefined;
    if (!isNew && !this.#changed.has(path)) return known;
    this.nGuesses++;
    this.#wanted.set(path, Math.max(most, this.#wanted.get(path) ?? 0));
    return known;
  }

  async #ask(wanted: readonly (readonly [path: string, most: number])[]): Promise<void> {
    this.#wanted.clear();
    const asked: (readonly [path: string, most: number])[] = [];
    for (const [path, most] of wanted) {
      const isAbsent = !this.#changed.delete(path) && (await this.#isKnownToBeAbsent(path));
      if (isAbsent) this.#known.set(path, {});
      else asked.push([path, most]);
    }
    if (asked.length === 0) return;
    const params = { files: asked.map(([path, most]) => ({ uri: uriOf(path), most })) };
    const { files } = await this.#giver.read(params).catch(() => ({ files: [] }));
    asked.forEach(([path], i) => void this.#known.set(path, this.#received(path, files[i])));
  }

  #received(path: string, { bytes, problem }: HandedFile = { problem: "failed" }): Known {
    if (problem === "missing") return {};
    const stamp = `${++this.#nHanded}`;
    try {
      if (bytes) return this.#sameAs(path, { stamp, text: decodeText(bytes, path) });
      return { stamp, error: problemWith(path, problem) };
    } catch (error) {
      if (error instanceof FileError) return { stamp, error };
      throw error;
    }
  }

  /** What says the same as before is as it was, so that nobody reads it again. */
  #sameAs(path: string, now: Known): Known {
    const before = this.#known.get(path);
    return before?.text !== undefined && before.text === now.text ? before : now;
  }

  async #isKnownToBeAbsent(path: string): Promise<boolean> {
    const folder = isListedName(path) ? this.#folderOf(path) : undefined;
    if (folder === undefined || this.#unsearched.includes(folder)) return false;
    const list = this.#lists.get(folder) ?? this.#list(folder);
    this.#lists.set(folder, list);
    return (await list)?.has(path) === false;
  }

  #folderOf(path: string): string | undefined {
    return this.#folders.find((folder) => path.startsWith(`${folder}/`));
  }

  async #list(folder: string): Promise<ReadonlySet<string> | undefined> {
    const params = { folder: uriOf(folder), names: namesOfAnyFolder, endings: [ANNOTATIONS], isSure: false };
    const found = await this.#giver.find(params).catch(() => undefined);
    return found?.isWhole ? new Set(pathsOf(found.uris)) : undefined;
  }
}

function pathsOf(uris: readonly string[]): readonly string[] {
  return uris.flatMap((uri) => pathOf(uri) ?? []);
}

/** A project whose answers rest on all files that they ask for. */
export function projectOver(files: EditorFiles, loadModels: () => Promise<Models>, options: ProjectOptions): Project {
  const project = projectOn(files, loadModels, options);
  const answer = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    // One file may name the next: a configuration the one that it extends, and that a library.
    for (let turn = 1; ; turn++) {
      const { nGuesses } = files;
      const answered = await ask();
      if (nGuesses === files.nGuesses || turn === MOST_TURNS) return answered;
      await files.gather();
    }
  };
  return {
    contextFor: (path) => answer(() => project.contextFor(path)),
    materialsFor: (path) => answer(() => project.materialsFor(path)),
    settingsFor: (path) => answer(() => project.settingsFor(path)),
    baselineFor: (path, keys) => answer(() => project.baselineFor(path, keys)),
    findingsAt: (path) => answer(() => project.findingsAt(path)),
    reaches: project.reaches,
    read: project.read,
  };
}

const MOST_TURNS = 20;
/** In bytes: a library or a baseline of any size that people keep. */
const LONGEST_FILE = 16 * 2 ** 20;

const namesOfAnyFolder: readonly string[] = [...configurationNames, ...misnamedConfigurations, ...libraryNames];
const ANNOTATIONS = ".annotations.json";
const articleEndings = [".article", ".txt", ".text", ".md", ".markdown", ".mkd", ".mdown"];

/** Patterns of articles, for an editor that watches them. */
export const articlePatterns = articleEndings.map((ending) => `**/*${ending}`);

/** Installed packages are left out of an editor's lists. */
function isListedName(path: string): boolean {
  if (path.includes("/node_modules/")) return false;
  return namesOfAnyFolder.includes(fileNameOf(path)) || isAnnotationsFile(path);
}

/** `vscode-vfs://github` of `vscode-vfs://github/desk/draft.article`. */
function rootOf(path: string): string | undefined {
  return /^[A-Za-z][\w+.-]+:\/\/[^/]*/.exec(path)?.[0];
}

function problemWith(path: string, problem: HandedFile["problem"]): FileError {
  if (problem === "folder") return new FileError(path, "folder", "This is a folder, not a file.");
  if (problem === "denied") return new FileError(path, "denied", "Permission denied: this user may not read it.");
  if (problem === "too-large") return new FileError(path, "too-large", "This file is too long to be read.");
  return new FileError(path, "failed", "The editor could not read this file.");
}
