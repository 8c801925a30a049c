/** What is wrong in a file of the project, and where in it. */
import type { PlacedProblem } from "../config/index.ts";
import { LineIndex, type Span } from "../engine/index.ts";
import type { KnownFile } from "./file-cache.ts";

/** Something wrong in a file of the project (a configuration, a library, annotations), for people. */
export interface FileProblem {
  readonly path: string;
  readonly span: Span;
  /** One-based. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** Set for a file that articles are judged with, not by: its rest still works, and a check goes on. */
  readonly isBeside?: true;
}

/** A file and a place in it, for people. */
export type PlaceInFile = Omit<FileProblem, "message" | "isBeside">;

/** A problem of a file as a whole, said at its start. */
export function problemOf(path: string, message: string): FileProblem {
  return { path, span: { start: 0, end: 0 }, line: 1, column: 1, message };
}

export function problemAt(file: KnownFile, { span, message }: PlacedProblem): FileProblem {
  return { ...placeIn(file, span), message };
}

export function placeIn({ path, text }: KnownFile, span: Span): PlaceInFile {
  return { path, span, ...new LineIndex(text).at(span.start) };
}
