/** A library in YAML as its parser sees it: the entries with their places, and what is wrong with the file. */
import { type Document, isMap, isScalar, isSeq, type Node, parseAllDocuments, type YAMLMap, type YAMLSeq } from "yaml";
import type { Span } from "../base/index.ts";
import { type CslItem, fieldsFromCsl } from "./csl.ts";
import type { LocatedEntry, Trouble } from "./format.ts";
import { lineStopAt } from "./layout.ts";
import { yamlMistakes } from "./yaml-mistakes.ts";

export interface YamlItem extends LocatedEntry {
  readonly node: YAMLMap;
  readonly plain: CslItem;
}

export interface YamlFile {
  readonly items: readonly YamlItem[];
  readonly troubles: readonly Trouble[];
  readonly list?: YAMLSeq;
  /** `references:` with nothing after it: where a list would begin. */
  readonly emptyAt?: number;
  /** The text is not YAML: it is read as far as it goes and never written. */
  readonly damage?: Trouble;
}

export function parseYaml(text: string): YamlFile {
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

export function spanOf(node: Node): Span {
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
}

/** The end of a node's words, before the white space that a block's range takes in. */
function trimmedEnd(text: string, { start, end }: Span): number {
  let at = end;
  while (start < at && /\s/.test(text[at - 1]!)) at--;
  return at;
}
