/**
 * `ARTICLE.annotations.json`, read: an AnnotationPage of the W3C model, or any of the shapes in which other tools keep annotations (a
 * collection, a bare list, one annotation). Total: what is wrong is a problem with its place, and the rest is read.
 */
import { getNodeValue, type Node, type ParseError, parseTree } from "jsonc-parser";
import { type Span, shift } from "../../base/index.ts";
import { jsonMistakes } from "../../library/index.ts";
import { parseGroup } from "../pointers.ts";
import type { AnnotationProblem, StoredAnnotation } from "../types.ts";
import { isJson, readBodies } from "./body.ts";

export interface AnnotationsFile {
  readonly annotations: readonly StoredAnnotation[];
  readonly problems: readonly AnnotationProblem[];
}

/** An annotation with the JSON that it was read from. */
export interface LocatedAnnotation extends StoredAnnotation {
  readonly node: Node;
}

export interface LocatedFile {
  readonly annotations: readonly LocatedAnnotation[];
  readonly problems: readonly AnnotationProblem[];
  /** The list that holds them; undefined in an empty file and in one that is no annotations file. */
  readonly list?: Node;
  readonly empty: boolean;
}

export function parseAnnotations(text: string): AnnotationsFile {
  if (lastRead?.text !== text) {
    const { annotations, problems } = locateAnnotations(text);
    lastRead = { text, file: { annotations: annotations.map(({ node, ...annotation }) => annotation), problems } };
  }
  return lastRead.file;
}

/** While an article is written, the annotations beside it are read again at each keystroke, and hardly ever others. */
let lastRead: { readonly text: string; readonly file: AnnotationsFile } | undefined;

/** Every library key that the file's annotations cite, with its place in the file, for going to it and renaming it. */
export function annotationKeys(text: string): readonly { readonly key: string; readonly span: Span }[] {
  return locateAnnotations(text).annotations.flatMap(({ node }) => {
    const body = valueAt(node, "body");
    const bodies = body?.type === "array" ? (body.children ?? []) : body ? [body] : [];
    return bodies.flatMap((one) => {
      const value = valueAt(one, "value");
      if (valueAt(one, "purpose")?.value !== "linking" || value?.type !== "string") return [];
      const [item] = parseGroup(text.slice(value.offset, value.offset + value.length)).items;
      return item ? [{ key: item.pointer.key, span: shift(item.keySpan, value.offset) }] : [];
    });
  });
}

/** Where JSON is broken, as by a merge, only what stands before the break is believed. */
export function locateAnnotations(text: string): LocatedFile {
  const errors: ParseError[] = [];
  let root: Node | undefined;
  const bare = text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text;
  try {
    root = parseTree(bare, errors, { disallowComments: false, allowEmptyContent: true, allowTrailingComma: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { annotations: [], problems: [damageAt(text, { start: 0, end: 1 }, "This is not JSON.")], empty: false };
  }
  const broken = Math.min(...errors.map(({ offset }) => offset));
  const problems: AnnotationProblem[] = jsonMistakes(errors, text)
    .slice(0, 1)
    .map(({ span, message }) => damageAt(text, span, message));
  const annotations: LocatedAnnotation[] = [];
  const nodes = listOf(root);
  if (root && !nodes && errors.length === 0) {
    problems.push({
      span: spanOf(root),
      message: "This is no annotations file: its annotations stand in “items”.",
      damage: true,
    });
  }
  const met = new Map<string, number>();
  for (const node of nodes?.children ?? []) {
    if (broken < node.offset + node.length) break;
    const { annotation, wrong } = annotationOf(node);
    for (const message of wrong) problems.push({ span: spanOf(node), message, damage: false });
    if (annotation) annotations.push({ ...annotation, id: ownId(annotation.id, met) });
  }
  return { annotations, problems, ...(nodes?.list && { list: nodes.list }), empty: root === undefined };
}

/**
 * Two of one id, as a merge that keeps both sides or whoever copies one leaves them, are two all the same: the second is given another.
 * @param met how often each id was there already
 */
function ownId(id: string, met: Map<string, number>): string {
  const n = (met.get(id) ?? 0) + 1;
  met.set(id, n);
  return n === 1 ? id : ownId(`${id}#${n}`, met);
}

interface Nodes {
  readonly children: readonly Node[];
  readonly list?: Node;
}

function listOf(root: Node | undefined): Nodes | undefined {
  if (root?.type === "array") return { children: root.children ?? [], list: root };
  if (root?.type !== "object") return undefined;
  const items = valueAt(root, "items") ?? valueAt(valueAt(root, "first"), "items");
  if (items?.type === "array") return { children: items.children ?? [], list: items };
  return valueAt(root, "target") ? { children: [root] } : undefined;
}

function annotationOf(node: Node): { readonly annotation?: LocatedAnnotation; readonly wrong: readonly string[] } {
  const plain: unknown = getNodeValue(node);
  if (!isJson(plain)) return { wrong: ["This is no annotation: an annotation stands between “{” and “}”."] };
  const id = plain.id ?? plain["@id"];
  if (typeof id !== "string" || id === "") return { wrong: ["This annotation has no “id”."] };
  const selectors = selectorsOf(plain.target);
  const quote = selectors.find(
    ({ type, exact }) => type === "TextQuoteSelector" && typeof exact === "string" && exact !== "",
  );
  if (!quote) return { wrong: ["This annotation has no TextQuoteSelector with the words it speaks of in “exact”."] };
  const position = selectors.find(({ type }) => type === "TextPositionSelector");
  const [start, end] = [offset(position?.start), offset(position?.end)];
  const { content, wrong } = readBodies(plain);
  const annotation = {
    id,
    quote: { exact: quote.exact as string, prefix: words(quote.prefix), suffix: words(quote.suffix) },
    position: start <= end ? { start, end } : { start, end: start },
    ...content,
    fileSpan: spanOf(node),
    node,
  };
  return { annotation, wrong };
}

/** Those of the first target: an annotation here speaks of one claim. A selector refined by another is followed to the finer one. */
function selectorsOf(target: unknown): readonly Readonly<Record<string, unknown>>[] {
  const first = Array.isArray(target) ? target[0] : target;
  if (!isJson(first)) return [];
  const { selector } = first;
  return (Array.isArray(selector) ? selector : [selector]).filter(isJson).flatMap((one) => {
    return isJson(one.refinedBy) ? [one.refinedBy, one] : [one];
  });
}

/** Of two of one name the last counts, as in all JSON. */
export function valueAt(node: Node | undefined, name: string): Node | undefined {
  return node?.children?.findLast((pair) => pair.children?.[0]?.value === name)?.children?.[1];
}

function words(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function offset(value: unknown): number {
  return typeof value === "number" && Number.isInteger(value) && 0 <= value ? value : 0;
}

export function spanOf({ offset: start, length }: Node): Span {
  return { start, end: start + length };
}

function damageAt(text: string, span: Span, what: string): AnnotationProblem {
  const conflict = /^(?:<{7}|={7}|>{7})/m.exec(text);
  if (conflict) {
    const span = { start: conflict.index, end: conflict.index + 7 };
    return {
      span,
      message: "A merge left its conflict here: keep one side, or both; an annotation is one object of the list.",
      damage: true,
    };
  }
  return { span, message: `${what} Nothing is written to the file until that is mended.`, damage: true };
}
