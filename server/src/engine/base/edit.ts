/** A change to a text as data: what is replaced and by what. Edits of one list never overlap and all count in the old text. */
import type { Span } from "./span.ts";

export interface TextEdit {
  /** What is replaced, in the text as it stands; empty for an insertion. */
  readonly span: Span;
  readonly newText: string;
}

export function insertion(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}

/**
 * The text after all of `edits`, given in any order; insertions at one place keep the order in which they stand in the list.
 * @throws RangeError when two edits overlap: a bug in the caller, never in a user's text.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const parts: string[] = [];
  let end = 0;
  for (const edit of sorted) {
    if (edit.span.start < end) throw new RangeError(`Two edits overlap at ${edit.span.start}.`);
    parts.push(text.slice(end, edit.span.start), edit.newText);
    end = edit.span.end;
  }
  parts.push(text.slice(end));
  return parts.join("");
}
