/** CSL-JSON: a list of items, as Zotero, Mendeley and Pandoc write it; also `{ "items": […] }` and `{ "references": […] }`. */
import { getNodeValue, type Node, type ParseError, parseTree } from "jsonc-parser";
import type { Span } from "../base/index.ts";
import { type CslItem, cslFromFields, fieldsFromCsl } from "./csl.ts";
import { appendToFlow, type Flow } from "./flow-edit.ts";
import { type FormatDriver, type LocatedEntry, noSuchKey, type Outcome, type Trouble } from "./format.ts";
import { flowOf, renderJson, styleOf } from "./json-edit.ts";
import { jsonMistakes } from "./json-mistakes.ts";
import { lineEndOf } from "./layout.ts";
import type { SourceFields } from "./types.ts";

export const cslJson: FormatDriver = { read, add, rename };

interface JsonItem extends LocatedEntry {
  readonly node: Node;
  readonly keyNode: Node;
}

interface JsonFile {
  readonly items: readonly JsonItem[];
  readonly troubles: readonly Trouble[];
  /** The node of the list; undefined in a file that holds nothing yet, and in one that is no library. */
  readonly list?: Node;
  /** The text is not JSON: it is read as far as it goes and never written. */
  readonly damage?: Trouble;
}

function read(text: string) {
  const { items, troubles, damage } = parse(text);
  const entries = items.map(({ fields, span, keySpan }) => ({ fields, span, keySpan }));
  return { entries, troubles, isDamaged: damage !== undefined };
}

function add(text: string, fields: SourceFields): Outcome {
  if (lastLaidOut?.text !== text) lastLaidOut = { text, layout: layoutOf(text) };
  const { layout } = lastLaidOut;
  if ("message" in layout) return layout;
  const item = cslFromFields(fields);
  if (layout.flow) return appendToFlow(layout.flow, [(indent) => renderJson(item, layout.style, indent)]);
  const lineEnd = lineEndOf(text);
  const body = JSON.stringify([item], null, 2).replaceAll("\n", lineEnd);
  const gap = text === "" || /[\n\r\ufeff]$/.test(text) ? "" : lineEnd;
  return [{ span: { start: text.length, end: text.length }, newText: gap + body + lineEnd }];
}

/** Where a list ends, and how it is written; no flow for a file that holds nothing yet. */
interface Layout {
  readonly flow?: Flow;
  readonly style: ReturnType<typeof styleOf>;
}

/** Editors ask for fixes wherever the cursor rests, and each may add an entry: a library of thousands is looked at once. */
let lastLaidOut: { readonly text: string; readonly layout: Layout | Trouble } | undefined;

function layoutOf(text: string): Layout | Trouble {
  const { list, damage, troubles } = parseOutline(text);
  if (damage) return damage;
  if (!list) return troubles[0] ?? { style: styleOf(text, undefined) };
  const style = styleOf(
    text,
    list.children?.findLast((node) => node.type === "object"),
  );
  return { style, flow: flowOf(text, list) };
}

function rename(text: string, from: string, to: string): Outcome {
  const item = itemToEdit(parse(text), from);
  return "message" in item ? item : [{ span: spanOf(item.keyNode), newText: JSON.stringify(to) }];
}

function itemToEdit({ items, damage }: JsonFile, key: string): JsonItem | Trouble {
  return damage ?? items.find(({ fields }) => fields.key === key) ?? noSuchKey(key);
}

function parse(text: string): JsonFile {
  const { list, troubles: ofAll, damage } = parseOutline(text);
  const troubles = [...ofAll];
  const items: JsonItem[] = [];
  for (const node of list?.children ?? []) {
    const item = itemOf(text, node);
    if ("message" in item) troubles.push(item);
    else items.push(item);
  }
  return { items, troubles, ...(list && { list }), ...(damage && { damage }) };
}

/** The list, and what is wrong with the file as a whole. */
function parseOutline(text: string): Omit<JsonFile, "items"> {
  const errors: ParseError[] = [];
  let root: Node | undefined;
  const bare = text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text;
  try {
    root = parseTree(bare, errors, { allowTrailingComma: true, allowEmptyContent: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const damage = { span: { start: 0, end: 0 }, message: "This file is nested too deeply to be a library." };
    return { troubles: [damage], damage };
  }
  const troubles = [...jsonMistakes(errors, text)];
  const list = listOf(root);
  if (root && !list && errors.length === 0) {
    troubles.push({ span: spanOf(root), message: "A CSL-JSON library is a list: “[” and “]” around its entries." });
  }
  const damage = errors[0] && troubles[0];
  return { troubles, ...(list && { list }), ...(damage && { damage }) };
}

function listOf(root: Node | undefined): Node | undefined {
  if (root?.type === "array") return root;
  if (root?.type !== "object") return undefined;
  const lists = ["items", "references"].map((name) => valueNode(propertyOf(root, name)));
  return lists.find((node) => node?.type === "array");
}

function itemOf(text: string, node: Node): JsonItem | Trouble {
  const span = spanOf(node);
  if (node.type !== "object") return { span, message: "This is no entry: an entry stands between “{” and “}”." };
  const keyNode = valueNode(propertyOf(node, "id"));
  const key = keyNode && (keyNode.type === "string" || keyNode.type === "number") ? String(keyNode.value) : "";
  if (!keyNode || key === "") {
    return {
      span: { start: span.start, end: span.start + 1 },
      message: "This entry has no “id”, so nothing can cite it.",
    };
  }
  const quoted = keyNode.type === "string" && text[keyNode.offset] === '"' ? 1 : 0;
  const keySpan = { start: keyNode.offset + quoted, end: keyNode.offset + keyNode.length - quoted };
  return { fields: fieldsFromCsl(key, getNodeValue(node) as CslItem), span, keySpan, node, keyNode };
}

/** The last of a name wins, as it does for `JSON.parse`. */
function propertyOf(object: Node, name: string): Node | undefined {
  return object.children?.findLast((pair) => pair.children?.[0]?.value === name);
}

function valueNode(pair: Node | undefined): Node | undefined {
  return pair?.children?.[1];
}

function spanOf({ offset, length }: Node): Span {
  return { start: offset, end: offset + length };
}
