/** What writing an article otherwise is made of: changes to its text, and where a span of it stands after them. */
import type { Span } from "../../server/src/engine/index.ts";

export interface Restyling {
  readonly name: string;
  /** In text order, none touching another; offsets in UTF-16 code units of the text as it was. */
  changes(text: string): readonly Change[];
}

export interface Change extends Span {
  readonly now: string;
}

export function restyled(text: string, changes: readonly Change[]): string {
  let out = "";
  let from = 0;
  for (const { start, end, now } of changes) {
    out += text.slice(from, start) + now;
    from = end;
  }
  return out + text.slice(from);
}

/** Where a span of the text as it was stands in the text as it is now. What touches a change takes all of it. */
export function placed(span: Span, changes: readonly Change[]): Span {
  let before = 0;
  let { start: first, end: last } = span;
  let within = 0;
  for (const { start, end, now } of changes) {
    const grown = now.length - (end - start);
    if (end <= span.start) before += grown;
    else if (start < span.end) {
      first = Math.min(first, start);
      last = Math.max(last, end);
      within += grown;
    }
  }
  return { start: first + before, end: last + before + within };
}

/** Every match of an expression, as something else. */
export function swap(name: string, what: RegExp, now: (match: RegExpExecArray) => string | undefined): Restyling {
  return {
    name,
    changes: (text) =>
      [...text.matchAll(what)].flatMap((match) => {
        const words = now(match);
        return words === undefined || words === match[0]
          ? []
          : [{ start: match.index, end: match.index + match[0].length, now: words }];
      }),
  };
}
