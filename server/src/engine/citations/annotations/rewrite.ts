/**
 * A JSON value said anew where it stands. What it still says keeps its text, and so do the comments in it, with or without what they stood
 * beside: they are for people, and no program can tell whether they are still meant.
 */
import { createScanner, getNodeValue, type Node } from "jsonc-parser";
import { commonEnds, type Span, sameData, sameItems, type TextEdit } from "../../base/index.ts";
import { indentAt, lineEndOf, renderJson, renderPair, styleOf } from "../../library/index.ts";
import { isJson } from "./body.ts";
import { spanOf } from "./file.ts";

/** What a list or an object is to hold: one of the children that it has, or a new one, which has a name in an object. */
export type Child = Node | { readonly name?: string; readonly added: unknown };

/** Edits that make the value at `node` say what `after` says. */
export function rewritten(text: string, node: Node, after: unknown): readonly TextEdit[] {
  if (sameData(getNodeValue(node), after)) return [];
  if (node.type === "object" && isJson(after)) return rewrittenObject(text, node, after);
  if (node.type === "array" && Array.isArray(after)) return rewrittenList(text, node, after);
  if (!node.children && typeof after !== "object") return [{ span: spanOf(node), newText: JSON.stringify(after) }];
  const indent = indentAt(text, node.offset);
  const comments = commentsIn(text, spanOf(node)).map(
    ({ words, endsLine }) => words + (endsLine ? lineEndOf(text) + indent : " "),
  );
  const style = styleOf(text, node.parent?.parent);
  const value = renderJson(after, { ...style, multiline: style.nestedMultiline }, indent);
  return [{ span: spanOf(node), newText: comments.join("") + value }];
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
    else children.splice(at++, 0, { name, added: value });
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
    } else children.push({ added: value });
  }
  return [...inner, ...arranged(text, node, children)];
}

function isLike({ type }: Node, value: unknown): boolean {
  return type === "object" ? isJson(value) : type === "array" && Array.isArray(value);
}

/** Takes children out of a list or an object, and puts new ones in. `children`: those that stay, in the order in which they stand. */
export function arranged(text: string, list: Node, children: readonly Child[]): readonly TextEdit[] {
  if (sameItems(list.children ?? [], children)) return [];
  const old = new Map((list.children ?? []).map((child, i) => [child, i]));
  const layout = layoutOf(text, list);
  const edits: TextEdit[] = [];
  let before: Node | undefined;
  let added: string[] = [];
  for (const child of [...children, undefined]) {
    if (child && "added" in child) {
      added.push(layout.written(child));
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
  const eol = lineEndOf(text);
  const gap = isBroken ? eol + (indent ?? indentAt(text, list.offset)) : before ? " " : "";
  // A comment behind a child, on the same line, is about that child; behind a bracket about all, unless the first child is on the line too.
  const firstBreak = were.search(/[\r\n]/);
  const besideEnd = 0 <= firstBreak ? span.start + firstBreak : before ? span.end : span.start;
  const nBeside = comments.filter(({ at }) => at < besideEnd).length;
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
  /** Of each child, where they stand on lines of their own; undefined where the first stands behind the bracket. */
  readonly indent: string | undefined;
  /** A new child, written as those that are there. */
  written(child: Exclude<Child, Node>): string;
}

function layoutOf(text: string, list: Node): Layout {
  const children = list.children ?? [];
  const [first] = children;
  const style = styleOf(text, list.type === "object" ? list : children.findLast(({ type }) => type === "object"));
  const isBroken = (end: number) => /[\r\n]/.test(text.slice(list.offset, end));
  const childIndent = first ? indentAt(text, first.offset) : indentAt(text, list.offset) + style.step;
  const fitting = !first || isBroken(endOf(list)) ? style : { ...style, multiline: false, nestedMultiline: false };
  return {
    indent: !first || isBroken(first.offset) ? childIndent : undefined,
    written: ({ name, added }) =>
      name === undefined ? renderJson(added, fitting, childIndent) : renderPair(name, added, fitting, childIndent),
  };
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

/** The same edit without what it leaves as it is; no editor has a place inside a line end of two characters. */
function trimmed(text: string, { span, newText }: TextEdit): TextEdit {
  const { atStart, atEnd } = commonEnds(text.slice(span.start, span.end), newText);
  const nAtEnd = text.startsWith("\r\n", span.end - atEnd - 1) ? Math.max(0, atEnd - 1) : atEnd;
  return {
    span: { start: span.start + atStart, end: span.end - nAtEnd },
    newText: newText.slice(atStart, newText.length - nAtEnd),
  };
}

function endOf({ offset, length }: Node): number {
  return offset + length;
}
