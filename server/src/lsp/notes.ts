/**
 * What was made of the files of a workspace, kept under a stamp of each file and made again when that changes. A workspace can hold
 * thousands of articles: of their texts nothing is kept, and of files that are gone nothing at all.
 */
import type { Documents } from "./documents.ts";
import type { World } from "./world.ts";

interface Note<T> {
  readonly stamp: string;
  readonly made: T;
}

export type Notes<T> = ReadonlyMap<string, Note<T>>;

export interface NotesRequest<T> {
  readonly paths: Iterable<string>;
  /** What is known of them from the last time. */
  readonly before: Notes<T> | undefined;
  /** Undefined for a file that is not there. */
  readonly stampOf: (path: string) => string | undefined;
  /** Undefined for a file that can't be read: whoever opens it is told so. */
  readonly read: (path: string) => string | undefined;
  readonly make: (path: string, text: string) => Promise<T>;
  /** Files after which others may speak. */
  readonly atOnce: number;
}

export async function takeNotes<T>({ paths, before, stampOf, read, make, atOnce }: NotesRequest<T>): Promise<Notes<T>> {
  const noteOn = async (path: string): Promise<Note<T> | undefined> => {
    const stamp = stampOf(path);
    if (stamp === undefined) return undefined;
    const known = before?.get(path);
    if (known?.stamp === stamp) return known;
    const text = read(path);
    return text === undefined ? undefined : { stamp, made: await make(path, text) };
  };
  const notes = new Map<string, Note<T>>();
  let n = 0;
  for (const path of paths) {
    const note = await noteOn(path);
    if (note) notes.set(path, note);
    if (++n % atOnce === 0) await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return notes;
}

/** Of a file as it stands in the editor or on disk; undefined when it is in neither. */
export function stampOf(path: string, documents: Documents, world: World): string | undefined {
  const open = documents.atPath(path);
  return open ? `open ${open.edition}` : world.stampOf(path);
}
