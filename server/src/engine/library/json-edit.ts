/** JSON values written in the style of the JSON around them: one line or many, the same indentation, the same spaces. */
import type { Node } from "jsonc-parser";
import { type Flow, leadingSpace } from "./flow-edit.ts";
import { indentStep, type LineEnd, lineEndOf } from "./layout.ts";

export interface JsonStyle {
  readonly lineEnd: LineEnd;
  /** What one level is indented by. */
  readonly step: string;
  readonly multiline: boolean;
  /** Whether an array or object inside is written over several lines too. */
  readonly nestedMultiline: boolean;
  /** ": " or ":" */
  readonly colon: string;
  /** ", " or "," between children on one line. */
  readonly comma: string;
}

export function flowOf(text: string, node: Node): Flow {
  const children = (node.children ?? []).map(({ offset, length }) => ({ start: offset, end: offset + length }));
  return { text, span: { start: node.offset, end: node.offset + node.length }, children, skip: skipJsonTrivia };
}

/** The style of an item, as its properties show it; the usual one, of `JSON.stringify` with two spaces, where they don't. */
export function styleOf(text: string, item: Node | undefined): JsonStyle {
  const lineEnd = lineEndOf(text);
  const usual = { lineEnd, step: "  ", multiline: true, nestedMultiline: true, colon: ": ", comma: ", " };
  const pair = item?.children?.[0];
  if (!item || !pair) return usual;
  const multiline = hasLineBreak(text, item);
  const step = multiline ? indentStep(leadingSpace(text, pair.offset), leadingSpace(text, item.offset)) : "  ";
  const colon = pair.colonOffset !== undefined && text[pair.colonOffset + 1] === " " ? ": " : ":";
  const nested = item
    .children!.map(({ children }) => children?.[1])
    .filter((node) => 0 < (node?.children?.length ?? 0));
  const nestedMultiline = multiline && (nested.length === 0 || nested.some((node) => hasLineBreak(text, node!)));
  return { lineEnd, step, multiline, nestedMultiline, colon, comma: colon === ":" ? "," : ", " };
}

/** A value whose first line starts on a line indented by `indent`. */
export function renderJson(value: unknown, style: JsonStyle, indent: string): string {
  const isArray = Array.isArray(value);
  if (!isArray && (typeof value !== "object" || value === null)) return JSON.stringify(value);
  const inner = { ...style, multiline: style.nestedMultiline };
  const deeper = style.multiline ? indent + style.step : indent;
  const children = isArray
    ? value.map((child) => renderJson(child, inner, deeper))
    : Object.entries(value).map(([name, child]) => renderPair(name, child, style, deeper));
  const [open, close] = isArray ? "[]" : "{}";
  if (children.length === 0) return `${open}${close}`;
  if (!style.multiline) return open + children.join(style.comma) + close;
  const { lineEnd } = style;
  return open + children.map((child) => lineEnd + deeper + child).join(",") + lineEnd + indent + close;
}

/** A name and its value, on a line indented by `indent`. */
export function renderPair(name: string, value: unknown, style: JsonStyle, indent: string): string {
  const inner = { ...style, multiline: style.nestedMultiline };
  return JSON.stringify(name) + style.colon + renderJson(value, inner, indent);
}

/** White space and comments, those of JSON with comments. */
function skipJsonTrivia(text: string, offset: number): number {
  let at = offset;
  while (at < text.length) {
    if (/\s/.test(text[at]!)) at++;
    else if (text.startsWith("//", at)) at = endOfLine(text, at);
    else if (text.startsWith("/*", at)) at = endOfComment(text, at);
    else break;
  }
  return at;
}

function endOfLine(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
}

function endOfComment(text: string, offset: number): number {
  const close = text.indexOf("*/", offset + 2);
  return close < 0 ? text.length : close + 2;
}

function hasLineBreak(text: string, { offset, length }: Node): boolean {
  return /[\n\r]/.test(text.slice(offset, offset + length));
}
