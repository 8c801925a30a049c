/** Writes YAML into a file as the rest of it is written: entries in blocks or in brackets, and where they go. */
import { isPair, isScalar, type Node, stringify, type YAMLMap, type YAMLSeq } from "yaml";
import type { TextEdit } from "../base/index.ts";
import type { CslItem } from "./csl.ts";
import { isDate } from "./dates.ts";
import type { Flow } from "./flow-edit.ts";
import { type LineEnd, lineStartAt, lineStopAt } from "./layout.ts";
import { spanOf } from "./yaml-file.ts";

/** Dates in new text are written the short way, which Pandoc reads as well: `issued: 2025-06-02`. */
export function shortDates(item: CslItem): CslItem {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, shortDate(value)]));
}

function shortDate(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("date-parts" in value)) return value;
  const ends = (value["date-parts"] as number[][]).map((parts) =>
    parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, "0")).join("-"),
  );
  const date = ends.join("/");
  return isDate(date) ? (/^[1-9]\d{3}$/.test(date) ? Number(date) : date) : value;
}

const plainText = { lineWidth: 0, indentSeq: false, aliasDuplicateObjects: false } as const;

function blockLines(value: CslItem): readonly string[] {
  return stringify(value, plainText).trimEnd().split("\n");
}

/** On one line, as in a flow collection; texts between double quotes, as JSON has them, hold whatever they must. */
export function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(", ")}]`;
  return typeof value === "object" && value !== null ? `{${flowPairs(value)}}` : JSON.stringify(value);
}

function flowPairs(value: object): string {
  const pairs = Object.entries(value).map(
    ([name, one]) => `${plainName.test(name) ? name : JSON.stringify(name)}: ${flowText(one)}`,
  );
  return pairs.join(", ");
}

const plainName = /^[A-Za-z][\w-]*$/;

interface ListShape {
  /** Before the dash. */
  readonly outer: string;
  /** Between the dash and the first key. */
  readonly gap: string;
}

export function shapeOf(text: string, list: YAMLSeq): ListShape {
  const dash = spanOf(list).start;
  const first = list.items.map((node) => spanOf(node as Node).start).find((start) => lineStartAt(text, start) <= dash);
  const between = first === undefined ? " " : text.slice(dash + 1, first);
  return { outer: columnOf(text, dash), gap: /^ +$/.test(between) ? between : " " };
}

export function blockItem(item: CslItem, { outer, gap }: ListShape): readonly string[] {
  const lines = blockLines(item);
  return lines.map((line, i) => (i === 0 ? `${outer}-${gap}${line}` : line && `${outer} ${gap}${line}`));
}

/** The white space that stands for the column of `offset`: a dash before it counts as a space. */
function columnOf(text: string, offset: number): string {
  const start = lineStartAt(text, offset);
  return text
    .slice(start, offset)
    .replace(/^\ufeff/, "")
    .replace(/[^\t]/g, " ");
}

/** Without quotation marks where it can do without. */
export function scalarText(value: unknown): string {
  return stringify(value, plainText).trimEnd();
}

/** Where the last line of a node ends, a comment behind it included. */
export function endOfBlock(text: string, node: Node): number {
  const { start, end } = spanOf(node);
  const isBlock = isScalar(node) && (node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL");
  // A block scalar, and a collection that ends in one, take their last line break with them.
  let at = isBlock || /[\n\r]/.test(text[end - 1] ?? "") ? end : lineStopAt(text, end);
  while (start < at && /[\n\r]/.test(text[at - 1]!)) at--;
  return at;
}

export function appendLines(text: string, at: number, lines: readonly string[], lineEnd: LineEnd): TextEdit {
  const body = lines.join(lineEnd);
  const atStart = at === 0 || /[\n\r\ufeff]/.test(text[at - 1]!);
  return { span: { start: at, end: at }, newText: atStart ? body + lineEnd : lineEnd + body };
}

/** The end of what a document says: before a closing "..." or "---". */
export function endOfText(text: string): number {
  const match = /(?:^|\n)(?:\.\.\.|---)[ \t]*\r?\n?$/.exec(text.slice(-20));
  if (!match || match.index + text.length - Math.min(20, text.length) === 0) return text.length;
  return text.length - Math.min(20, text.length) + match.index + 1;
}

export function below(text: string, offset: number, lines: readonly string[], lineEnd: LineEnd): string {
  const onKeyLine = text.slice(lineStartAt(text, offset), offset).trim() !== "";
  return (onKeyLine ? lineEnd : "") + lines.join(lineEnd);
}

export function pastSpacesBefore(text: string, offset: number): number {
  let at = offset;
  while (0 < at && (text[at - 1] === " " || text[at - 1] === "\t")) at--;
  return at;
}

export function flowOf(text: string, node: YAMLMap | YAMLSeq): Flow {
  const children = node.items.map((child) => {
    if (!isPair(child)) return spanOf(child as Node);
    const key = spanOf(child.key as Node);
    const value = child.value ? spanOf(child.value as Node) : key;
    return { start: key.start, end: Math.max(key.end, value.end) };
  });
  return { text, span: spanOf(node as Node), children, skip: skipYamlTrivia };
}

function skipYamlTrivia(text: string, offset: number): number {
  let at = offset;
  while (at < text.length) {
    if (text[at]!.trim() === "") at++;
    else if (text[at] === "#") at = lineStopAt(text, at);
    else break;
  }
  return at;
}
