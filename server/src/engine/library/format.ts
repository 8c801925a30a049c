/**
 * What a library format has to offer: reading with positions, and edits in place. One implementation a format; `libraryFormat` picks it.
 * Texts in, data out; the file's name is not known here.
 */
import { applyEdits, type Span, type TextEdit } from "../base/index.ts";
import type { SourceChanges, SourceFields } from "./types.ts";

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
}

/** Edits, or why there can be none. */
export type Outcome = readonly TextEdit[] | Trouble;

export interface FormatDriver {
  /** Total: any text has an answer. */
  read(text: string): ReadEntries;
  /** Adds an entry after the last; whether its key is free is for the caller to see to. */
  add(text: string, fields: SourceFields): Outcome;
  change(text: string, key: string, changes: SourceChanges): Outcome;
  rename(text: string, from: string, to: string): Outcome;
}

export function isTrouble(outcome: Outcome): outcome is Trouble {
  return "message" in outcome;
}

/**
 * Steps that each see the text as the one before left it, as edits to the text as it was: the edits themselves when one step alone
 * has any, else one edit of what differs.
 */
export function inTurn(text: string, steps: readonly ((now: string) => Outcome)[]): Outcome {
  let now = text;
  let only: readonly TextEdit[] = [];
  let nActive = 0;
  for (const step of steps) {
    const outcome = step(now);
    if (isTrouble(outcome)) return outcome;
    if (outcome.length === 0) continue;
    only = outcome;
    nActive++;
    now = applyEdits(now, outcome);
  }
  return nActive <= 1 ? only : [difference(text, now)];
}

function difference(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { span: { start, end: before.length - same }, newText: after.slice(start, after.length - same) };
}

export function noSuchKey(key: string): Trouble {
  return {
    span: { start: 0, end: 0 },
    message: `The library has no entry “${key}”; it may have been renamed or removed.`,
  };
}
