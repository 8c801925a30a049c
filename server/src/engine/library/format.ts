/**
 * What a library format has to offer: reading with positions, and edits in place. One implementation a format; `libraryFormat` picks it.
 * Texts in, data out; the file's name is not known here.
 */
import type { Span, TextEdit } from "../base/index.ts";
import type { SourceFields } from "./types.ts";

export interface LocatedEntry {
  readonly fields: SourceFields;
  readonly span: Span;
  readonly keySpan: Span;
}

/** Something wrong at a place in a file whose name the caller knows. */
export interface Trouble {
  readonly span: Span;
  readonly message: string;
}

export interface ReadEntries {
  readonly entries: readonly LocatedEntry[];
  readonly troubles: readonly Trouble[];
  /** The text is not of its format, so that entries may be missing here that stand in it. */
  readonly isDamaged: boolean;
}

/** Edits, or why there can be none. */
export type Outcome = readonly TextEdit[] | Trouble;

export interface FormatDriver {
  /** Total: any text has an answer. */
  read(text: string): ReadEntries;
  /** Adds an entry after the last; whether its key is free is for the caller to see to. */
  add(text: string, fields: SourceFields): Outcome;
  rename(text: string, from: string, to: string): Outcome;
}

export function isTrouble(outcome: Outcome): outcome is Trouble {
  return "message" in outcome;
}

export function noSuchKey(key: string): Trouble {
  return {
    span: { start: 0, end: 0 },
    message: `The library has no entry “${key}”; it may have been renamed or removed.`,
  };
}
