/**
 * A JSON value said anew where it stands. What it still says keeps its text, and so do the comments in it, with or without what they stood
 * beside: they are for people, and no program can tell whether they are still meant.
 */
import { createScanner, getNodeValue, type Node } from "jsonc-parser";
import { commonEnds, type Span, sameData, type TextEdit } from "../../base/index.ts";
import { isJson } from "./body.ts";
import { spanOf } from "./file.ts";

/** What a list or an object is to hold: one of the children that it has, or the text of a new one, given how its line is indented. */
export type Child = Node | ((indent: string | undefined) => string);

/** Edits that make the value at `node` say what `after` says. */
export function rewritten(text: string, node: Node, after: unknown): readonly TextEdit[] {
  if (sameData(getNodeValue(node), after)) return [];
  if (node.type === "object" && isJson(after)) return rewrittenObject(text, node, after);
  if (node.type === "array" && Array.isArray(after)) return rewrittenList(text, node, after);
  const indent = indentAt(text, node.offset);
  const comments = commentsIn(text, spanOf(node)).map(
    ({ words, endsLine }) => words + (endsLine ? eolOf(text) + indent : " "),
  );
  return [{ span: spanOf(node), newText: comments.join("") + printed(after, indent, text) }];
}

function rewrittenObject(text: string, node: Node, after: Readonly<Record<string, unknown>>): readonly TextEdit[] {
  const pairs = new Map((node.children ?? []).map((pair) => [pair.children![0]!.value as string, pair]));
  // Of two of one name the last counts, which may stand behind names that the first stands before.
  const staying = [...pairs].filter(([name]) => Object.hasOwn(after, name)).sort(([, a], [, b]) => a.offset - b.offset);
  const children: Child[] = staying.map(([, pair]) => pair);
  let at = 0;
  // A new name stands behind the one that it is said after.
  for (const [name, value] of Object.entries(after)) {
    const pair = pairs.get(name);
    if (pair) at = children.indexOf(pair) + 1;
    else children.splice(at++, 0, (indent) => `${JSON.stringify(name)}: ${printed(value, indent, text)}`);
  }
  return [
    ...staying.flatMap(([name, { children }]) => rewritten(text, children![1]!, after[name])),
    ...arranged(text, node, children),
  ];
}

function rewrittenList(text: string, node: Node, after: readonly unknown[]): readonly TextEdit[] {
  const items = node.children ?? [];
  const inner: TextEdit[] = [];
  const children: Child[] = [];
  let next = 0;
  const ahead = (value: unknown) => items.findIndex((item, i) => next <= i && sameData(getNodeValue(item), value));
  for (const [i, value] of after.entries()) {
    const same = ahead(value);
    const old = items[same < 0 ? next : same];
    // An item that none of those to come is the same as is made over into this one.
    const isFree = old && !after.slice(i + 1).some((later) => sameData(getNodeValue(old), later));
    if (old && (0 <= same || (isFree && isLike(old, value)))) {
      inner.push(...rewritten(text, old, value));
      children.push(old);
      next = items.indexOf(old) + 1;
    } else children.push((indent) => printed(value, indent, text));
  }
  return [...inner, ...arranged(text, node, children)];
}

function isLike({ type }: Node, value: unknown): boolean {
  return type === "object" ? isJson(value) : type === "array" && Array.isArray(value);
}

/** Takes children out of a list or an object, and puts new ones in. `children`: those that stay, in the order in which they stand. */
export function arranged(text: string, list: Node, children: readonly Child[]): readonly TextEdit[] {
  const old = new Map((list.children ?? []).map((child, i) => [child, i]));
  const layout = layoutOf(text, list);
  const edits: TextEdit[] = [];
  let before: Node | undefined;
  let added: string[] = [];
  for (const child of [...children, undefined]) {
    if (typeof child === "function") {
      added.push(child(layout.indent));
      continue;
    }
    const were = (child ? old.get(child)! : old.size) - (before ? old.get(before)! : -1) === 1;
    if (added.length !== 0 || !were) edits.push(between(text, list, { before, added, next: child }, layout));
    [before, added] = [child, []];
  }
  return edits;
}

interface Gap {
  readonly before: Node | undefined;
  readonly added: readonly string[];
  readonly next: Node | undefined;
}

/** What stands between two children that stay, or a bracket: new ones, and the comments of all that stood there. */
function between(text: string, list: Node, { before, added, next }: Gap, { indent }: Layout): TextEdit {
  const span = { start: before ? endOf(before) : list.offset + 1, end: next ? next.offset : endOf(list) - 1 };
  const were = text.slice(span.start, span.end);
  const comments = commentsIn(text, span);
  const isBroken = indent !== undefined || comments.some(({ endsLine }) => endsLine);
  const eol = eolOf(text);
  const gap = isBroken ? eol + (indent ?? indentAt(text, list.offset)) : before ? " " : "";
  // A comment behind a child, on the same line, is about that child.
  const firstBreak = were.search(/[\r\n]/);
  const nBeside = before ? comments.filter(({ at }) => firstBreak < 0 || at < span.start + firstBreak).length : 0;
  const parts = [
    ...(before && (next || added.length) ? [","] : []),
    ...comments.slice(0, nBeside).map(({ words }) => ` ${words}`),
    ...added.map((child, i) => gap + child + (next || i + 1 < added.length ? "," : "")),
    ...comments.slice(nBeside).map(({ words }) => gap + words),
  ];
  const isFirstFilling = !list.children?.length || comments.length !== 0;
  const close = isBroken && isFirstFilling ? eol + indentAt(text, list.offset) : were.slice(were.trimEnd().length);
  const isEmpty = !before && !next && parts.length === 0;
  return trimmed(text, { span, newText: parts.join("") + (next ? gap : isEmpty ? "" : close) });
}

interface Layout {
  /** Of each child, where they stand on lines of their own; undefined where all are on one. */
  readonly indent: string | undefined;
}

function layoutOf(text: string, list: Node): Layout {
  const [first] = list.children ?? [];
  if (!first) return { indent: `${indentAt(text, list.offset)}  ` };
  return { indent: /[\r\n]/.test(text.slice(list.offset, first.offset)) ? indentAt(text, first.offset) : undefined };
}

interface Comment {
  /** Where it begins. */
  readonly at: number;
  /** With its marks. */
  readonly words: string;
  /** True for one that goes to the end of its line. */
  readonly endsLine: boolean;
}

/** `span`: from the edge of a token to that of another. */
function commentsIn(text: string, { start, end }: Span): readonly Comment[] {
  const scanner = createScanner(text.slice(start, end));
  const comments: Comment[] = [];
  for (scanner.scan(); scanner.getTokenLength() !== 0; scanner.scan()) {
    const at = start + scanner.getTokenOffset();
    if (text[at] !== "/") continue;
    comments.push({ at, words: text.slice(at, at + scanner.getTokenLength()), endsLine: text[at + 1] === "/" });
  }
  return comments;
}

/** The same edit without what it leaves as it is. */
function trimmed(text: string, { span, newText }: TextEdit): TextEdit {
  const { atStart, atEnd } = commonEnds(text.slice(span.start, span.end), newText);
  return {
    span: { start: span.start + atStart, end: span.end - atEnd },
    newText: newText.slice(atStart, newText.length - atEnd),
  };
}

/** `indent`: of its line; undefined for a value that is to stand on one. */
export function printed(value: unknown, indent: string | undefined, text: string): string {
  if (indent === undefined) return JSON.stringify(value);
  return JSON.stringify(value, null, 2).replaceAll("\n", eolOf(text) + indent);
}

export function eolOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

/** The white space at the start of the line that holds `offset`. */
export function indentAt(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))![0];
}

function endOf({ offset, length }: Node): number {
  return offset + length;
}
