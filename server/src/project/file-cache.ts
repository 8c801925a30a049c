/**
 * Files read once and kept while they stay as they are. What was made of a file (a parsed configuration, a library) can be
 * kept in a WeakMap under its `KnownFile`, which is the same object exactly as long as the file is unchanged.
 */
import type { Disk } from "./disk.ts";
import { everywhere, type Reach } from "./reach.ts";
import { FileError } from "./text.ts";

export interface KnownFile {
  readonly path: string;
  readonly text: string;
}

/** A document that is open in an editor and may differ from the disk. */
export interface OpenDocument {
  readonly text: string;
  readonly version: number;
}

export interface FileCacheOptions {
  /** The open document at a path, if there is one; it wins over the disk. */
  readonly openDocument?: ((path: string) => OpenDocument | undefined) | undefined;
  /** True for a run that is over in a moment: a file that was looked at is not looked at again. */
  readonly once?: boolean | undefined;
  /** What may be read at all; everything unless given. */
  readonly reach?: Reach | undefined;
}

export class FileCache {
  readonly disk: Disk;
  readonly reach: Reach;
  readonly #options: FileCacheOptions;
  readonly #entries = new Map<string, Entry>();

  constructor(disk: Disk, options: FileCacheOptions = {}) {
    this.disk = disk;
    this.#options = options;
    this.reach = options.reach ?? everywhere;
  }

  /** The file as it stands, or undefined when there is none. @throws FileError when it is there and can't be read, or may not be */
  read(path: string): KnownFile | undefined {
    if (!this.reach.names(path)) throw outside(path);
    const known = this.#entries.get(path);
    const open = this.#options.openDocument?.(path);
    if (!open && known && this.#options.once) return given(known);
    const stamp = open ? `open ${open.version}` : (this.disk.stampOf(path) ?? ABSENT);
    if (known?.stamp === stamp) return given(known);
    if (stamp === ABSENT && !this.#options.once) {
      // Nothing is kept of what is not there: over the years of a session, most names asked for are of closed documents.
      this.#entries.delete(path);
      return undefined;
    }
    const entry = open ? { stamp, file: { path, text: open.text } } : this.#readEntry(path, stamp);
    this.#entries.set(path, entry);
    return given(entry);
  }

  #readEntry(path: string, stamp: string): Entry {
    if (stamp === ABSENT) return { stamp };
    // A link is followed only as far as its folder reaches; where it leads is asked again when the file at its end changes.
    if (!this.reach.holds(path)) return { stamp, error: outside(path) };
    try {
      return { stamp, file: { path, text: this.disk.readText(path) } };
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      return error.code === "missing" ? { stamp: ABSENT } : { stamp, error };
    }
  }
}

interface Entry {
  readonly stamp: string;
  readonly file?: KnownFile;
  readonly error?: FileError;
}

function given({ file, error }: Entry): KnownFile | undefined {
  if (error) throw error;
  return file;
}

const ABSENT = "absent";

function outside(path: string): FileError {
  return new FileError(path, "outside", "This file lies outside the folder that is open, and was not read.");
}
