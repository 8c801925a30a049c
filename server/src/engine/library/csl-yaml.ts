/** CSL YAML: a list of items, at the top or under `references:`, as Pandoc and Better BibTeX write it. */
import {
  type Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseAllDocuments,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { Span, TextEdit } from "../base/index.ts";
import { type CslItem, cslFromFields, fieldsFromCsl } from "./csl.ts";
import { isDate } from "./dates.ts";
import { appendToFlow, type Flow } from "./flow-edit.ts";
import { type FormatDriver, type LocatedEntry, noSuchKey, type Outcome, type Trouble } from "./format.ts";
import { type LineEnd, lineEndOf, lineStartAt, lineStopAt } from "./layout.ts";
import type { SourceFields } from "./types.ts";
import { yamlMistakes } from "./yaml-mistakes.ts";

export const cslYaml: FormatDriver = { read, add, rename };

interface YamlItem extends LocatedEntry {
  readonly node: YAMLMap;
  readonly plain: CslItem;
}

interface YamlFile {
  readonly items: readonly YamlItem[];
  readonly troubles: readonly Trouble[];
  readonly list?: YAMLSeq;
  /** `references:` with nothing after it: where a list would begin. */
  readonly emptyAt?: number;
  /** The text is not YAML: it is read as far as it goes and never written. */
  readonly damage?: Trouble;
}

function read(text: string) {
  const { items, troubles, damage } = parse(text);
  const entries = items.map(({ fields, span, keySpan }) => ({ fields, span, keySpan }));
  return { entries, troubles, isDamaged: damage !== undefined };
}

function add(text: string, fields: SourceFields): Outcome {
  const { list, emptyAt, damage, troubles } = parse(text);
  if (damage) return damage;
  const item = shortDates(cslFromFields(fields));
  const lineEnd = lineEndOf(text);
  if (list?.flow && 0 < list.items.length) {
    return appendToFlow(flowOf(text, list), [() => flowText(item)]);
  }
  if (list && !list.flow) {
    const at = endOfBlock(text, list.items.at(-1) as Node);
    return [appendLines(text, at, blockItem(item, shapeOf(text, list)), lineEnd)];
  }
  const lines = blockItem(item, { outer: "", gap: " " });
  if (list) {
    // "[]": brackets give way to a list of lines.
    return [
      {
        span: { start: pastSpacesBefore(text, spanOf(list).start), end: spanOf(list).end },
        newText: below(text, spanOf(list).start, lines, lineEnd),
      },
    ];
  }
  if (emptyAt !== undefined)
    return [{ span: { start: emptyAt, end: emptyAt }, newText: lineEnd + lines.join(lineEnd) }];
  if (0 < troubles.length) return troubles[0]!;
  return [appendLines(text, endOfText(text), ["references:", ...lines], lineEnd)];
}

function rename(text: string, from: string, to: string): Outcome {
  const item = itemToEdit(parse(text), from);
  if ("message" in item) return item;
  const node = item.node.get("id", true) as unknown as Node;
  return [{ span: spanOf(node), newText: scalarText(to) }];
}

function itemToEdit({ items, damage }: YamlFile, key: string): YamlItem | Trouble {
  return damage ?? items.find(({ fields }) => fields.key === key) ?? noSuchKey(key);
}

function parse(text: string): YamlFile {
  if (nestsTooDeeply(text)) {
    const damage = { span: { start: 0, end: 0 }, message: "This file is nested too deeply to be a library." };
    return { items: [], troubles: [damage], damage };
  }
  const parsed = parseAllDocuments(text, { prettyErrors: false, logLevel: "silent", keepSourceTokens: false });
  return fileOf(text, "empty" in parsed ? [] : parsed);
}

/**
 * The parser recurses, and a stack that overflows inside a regular expression ends the process instead of throwing: so depth is
 * judged before. By brackets left open, by dashes in a row, by indentation; no library comes near these bounds.
 */
function nestsTooDeeply(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length && depth < 400; at++) {
    const unit = text[at];
    if (unit === "[" || unit === "{") depth++;
    else if ((unit === "]" || unit === "}") && 0 < depth) depth--;
  }
  return 400 <= depth || /(?:[-?:][ \t]+){100}/.test(text) || /(?:^|\n)[ ]{400}/.test(text);
}

function fileOf(text: string, documents: readonly Document.Parsed[]): YamlFile {
  const troubles: Trouble[] = [];
  const items: YamlItem[] = [];
  let list: YAMLSeq | undefined;
  let emptyAt: number | undefined;
  let damage: Trouble | undefined;
  for (const document of documents) {
    const mistakes = yamlMistakes(document, text);
    damage ??= mistakes[0];
    troubles.push(...mistakes);
    const root = document.contents;
    if (root === null || (isScalar(root) && root.value === null)) continue;
    const found = isMap(root) ? root.get("references", true) : root;
    if (isSeq(found)) {
      list = found as YAMLSeq;
      for (const node of list.items) {
        const item = itemOf(text, node as Node, document);
        if ("message" in item) troubles.push(item);
        else items.push(item);
      }
    } else if (isMap(root) && isScalar(found) && found.value === null) {
      emptyAt = (found.range as readonly number[] | undefined)?.[0] ?? undefined;
    } else if (document.errors.length === 0) {
      const message = "A CSL YAML library is a list of entries, or has one under “references:”.";
      troubles.push({ span: spanOf(root as Node), message });
    }
  }
  return {
    items,
    troubles,
    ...(list && { list }),
    ...(emptyAt !== undefined && { emptyAt }),
    ...(damage && { damage }),
  };
}

function itemOf(text: string, node: Node, document: Document.Parsed): YamlItem | Trouble {
  if (!isMap(node))
    return { span: spanOf(node), message: "This is no entry: an entry is a list of “name: value” lines." };
  const whole = spanOf(node);
  const id = node.get("id", true) as unknown;
  const given = isScalar(id) && (typeof id.value === "string" || typeof id.value === "number") ? id : undefined;
  if (!given || String(given.value) === "") {
    return {
      span: { start: whole.start, end: Math.min(whole.end, lineStopAt(text, whole.start)) },
      message: "This entry has no “id”, so nothing can cite it.",
    };
  }
  const at = spanOf(given as Node);
  const quoted = given.type === "QUOTE_DOUBLE" || given.type === "QUOTE_SINGLE" ? 1 : 0;
  const keySpan = { start: at.start + quoted, end: at.end - quoted };
  // A key is what is written: 007 is not 7.
  const key = quoted ? String(given.value) : text.slice(keySpan.start, keySpan.end);
  const plain = plainOf(node, document);
  if (!plain) return { span: at, message: "This entry points (“*name”) at what the file does not hold, or too often." };
  return {
    fields: fieldsFromCsl(key, plain),
    span: { start: whole.start, end: trimmedEnd(text, whole) },
    keySpan,
    node,
    plain,
  };
}

function plainOf(node: YAMLMap, document: Document.Parsed): CslItem | undefined {
  try {
    return node.toJS(document) as CslItem;
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

/** Dates in new text are written the short way, which Pandoc reads as well: `issued: 2025-06-02`. */
function shortDates(item: CslItem): CslItem {
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
function flowText(value: unknown): string {
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

function shapeOf(text: string, list: YAMLSeq): ListShape {
  const dash = spanOf(list).start;
  const first = list.items.map((node) => spanOf(node as Node).start).find((start) => lineStartAt(text, start) <= dash);
  const between = first === undefined ? " " : text.slice(dash + 1, first);
  return { outer: columnOf(text, dash), gap: /^ +$/.test(between) ? between : " " };
}

function blockItem(item: CslItem, { outer, gap }: ListShape): readonly string[] {
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
function scalarText(value: unknown): string {
  return stringify(value, plainText).trimEnd();
}

/** Where the last line of a node ends, a comment behind it included. */
function endOfBlock(text: string, node: Node): number {
  const { start, end } = spanOf(node);
  const isBlock = isScalar(node) && (node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL");
  // A block scalar, and a collection that ends in one, take their last line break with them.
  let at = isBlock || /[\n\r]/.test(text[end - 1] ?? "") ? end : lineStopAt(text, end);
  while (start < at && /[\n\r]/.test(text[at - 1]!)) at--;
  return at;
}

function appendLines(text: string, at: number, lines: readonly string[], lineEnd: LineEnd): TextEdit {
  const body = lines.join(lineEnd);
  const atStart = at === 0 || /[\n\r\ufeff]/.test(text[at - 1]!);
  return { span: { start: at, end: at }, newText: atStart ? body + lineEnd : lineEnd + body };
}

/** The end of what a document says: before a closing "..." or "---". */
function endOfText(text: string): number {
  const match = /(?:^|\n)(?:\.\.\.|---)[ \t]*\r?\n?$/.exec(text.slice(-20));
  if (!match || match.index + text.length - Math.min(20, text.length) === 0) return text.length;
  return text.length - Math.min(20, text.length) + match.index + 1;
}

function below(text: string, offset: number, lines: readonly string[], lineEnd: LineEnd): string {
  const onKeyLine = text.slice(lineStartAt(text, offset), offset).trim() !== "";
  return (onKeyLine ? lineEnd : "") + lines.join(lineEnd);
}

function pastSpacesBefore(text: string, offset: number): number {
  let at = offset;
  while (0 < at && (text[at - 1] === " " || text[at - 1] === "\t")) at--;
  return at;
}

function flowOf(text: string, node: YAMLMap | YAMLSeq): Flow {
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

function spanOf(node: Node): Span {
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
}

/** The end of a node's words, before the white space that a block's range takes in. */
function trimmedEnd(text: string, { start, end }: Span): number {
  let at = end;
  while (start < at && /\s/.test(text[at - 1]!)) at--;
  return at;
}
