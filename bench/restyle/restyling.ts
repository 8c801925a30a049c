/** What a restyling is: changes of a text that leave what it says as it is, and where its words then stand. */
import type { Format, Span } from "../../server/src/engine/index.ts";

export interface Restyling {
  readonly name: string;
  /** How the restyled text is written: as article text, where nothing else is said. */
  readonly format?: Format;
  /** In text order, none touching another but where one is put in; offsets in UTF-16 code units of the text as it was. */
  changes(text: string): readonly Change[];
}

/** Of an empty span: words that are put in. */
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
  let { start, end } = span;
  let before = 0;
  let within = 0;
  for (const change of changes) {
    const grown = change.now.length - (change.end - change.start);
    if (change.end <= span.start) before += grown;
    else if (change.start < span.end) {
      within += grown;
      start = Math.min(start, change.start);
      end = Math.max(end, change.end);
    }
  }
  return { start: start + before, end: end + before + within };
}

/** Every match of an expression, as something else. */
export function swap(name: string, what: RegExp, now: (match: RegExpExecArray) => string | undefined): Restyling {
  return { name, changes: (text) => swapped(text, what, now) };
}

export function swapped(text: string, what: RegExp, now: (match: RegExpExecArray) => string | undefined): Change[] {
  return [...text.matchAll(what)].flatMap((match) => {
    const words = now(match);
    return words === undefined || words === match[0]
      ? []
      : [{ start: match.index, end: match.index + match[0].length, now: words }];
  });
}
