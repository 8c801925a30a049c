/**
 * The word of a suppression that a cursor stands in: `%% wellsourced-ignore-n$0` is what it asks for, `… ignore-next vague-so$0` the name
 * of a rule. Reads no more than the cursor's line, and of that no more than anyone writes into a suppression.
 */
import type { Span } from "../engine/index.ts";

export interface DirectiveWord {
  readonly kind: "request" | "rule";
  /** From its first letter to its last; empty where none is written yet. */
  readonly span: Span;
  /** What stands of it before the cursor. */
  readonly typed: string;
  /** The other rules that the suppression names. */
  readonly named: ReadonlySet<string>;
}

export function directiveWordAt(text: string, offset: number): DirectiveWord | undefined {
  const { start: lineStart, before } = lineBefore(text, offset);
  const mark = openMark(before);
  if (mark === undefined) return undefined;
  const rest = text.slice(offset, offset + LONGEST).split(/[\r\n:]|-->/, 1)[0]!;
  const tail = /^[a-z0-9-]*/.exec(rest)![0];
  const words = before.slice(mark);
  const typed = words.slice(wordStart(words));
  const span = { start: offset - typed.length, end: offset + tail.length };
  if (words.trimStart() === typed) {
    // A note to oneself begins in the same way: it is a suppression once it says so, or nothing yet.
    const isOne = WELLSOURCED.startsWith(typed) || typed.startsWith(WELLSOURCED);
    return isOne ? { kind: "request", span, typed, named: new Set() } : undefined;
  }
  if (words.includes(":") || lineStart === offset) return undefined;
  const [request, ...rules] = words
    .slice(0, words.length - typed.length)
    .trim()
    .split(SEPARATOR);
  if (request === undefined || !/^wellsourced-ignore-[a-z]+$/.test(request)) return undefined;
  const after = rest.slice(tail.length).trim().split(SEPARATOR);
  return { kind: "rule", span, typed, named: new Set([...rules, ...after].filter(Boolean)) };
}

const WELLSOURCED = "wellsourced-ignore-";
const SEPARATOR = /[\s,]+/;
const LONGEST = 1000;

function lineBefore(text: string, offset: number): { readonly start: number; readonly before: string } {
  const from = Math.max(0, offset - LONGEST);
  const near = text.slice(from, offset);
  const begin = Math.max(near.lastIndexOf("\n"), near.lastIndexOf("\r")) + 1;
  return { start: from + begin, before: near.slice(begin) };
}

/** Where the word that a text ends in begins; an expression would try each place anew. */
function wordStart(text: string): number {
  let start = text.length;
  while (0 < start && /^[a-z0-9-]$/.test(text[start - 1]!)) start--;
  return start;
}

/** Where the words of a suppression begin that is still open: behind “%%” at the head of the line, or behind the last “<!--”. */
function openMark(before: string): number | undefined {
  const indent = before.length - before.trimStart().length;
  if (before.startsWith("%%", indent)) return indent + 2;
  const comment = before.lastIndexOf("<!--");
  return comment < 0 || before.includes("-->", comment) ? undefined : comment + 4;
}
