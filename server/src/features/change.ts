/** A change to the article and to files beside it, as data: what a fix, a rename or a picker asks the editor to write. */
import type { TextEdit } from "../engine/index.ts";

/** Edits to one file; they count in its text as it stands. */
export interface FileChange {
  /** A library's or annotations file's path; undefined is the article itself. */
  readonly path?: string;
  /** True when the file is not there yet: it is made with the edits' text as its content. */
  readonly create?: true;
  readonly edits: readonly TextEdit[];
}

/** All of it is one step to undo. */
export type Change = readonly FileChange[];

export function inArticle(...edits: readonly TextEdit[]): FileChange {
  return { edits };
}
