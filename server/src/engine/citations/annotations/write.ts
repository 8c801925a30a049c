/**
 * Edits to an annotations file. Each touches one annotation: the others keep their text, and their recorded places, however the article
 * has moved since, so that what git sees is what was done. The list is in the order of the article. A damaged file is never written.
 */
import { getNodeValue } from "jsonc-parser";
import type { Span, TextEdit } from "../../base/index.ts";
import type { ArticleText } from "../../text/index.ts";
import { quoteAt } from "../anchoring/index.ts";
import { spokenSpans } from "../clean.ts";
import type { AnnotationContent, AnnotationProblem, StoredAnnotation } from "../types.ts";
import { context, isJson, motivationOf, readBodies, writeBodies } from "./body.ts";
import { type LocatedAnnotation, type LocatedFile, locateAnnotations, spanOf, valueAt } from "./file.ts";
import { makeId } from "./ids.ts";

/** Edits to one annotations file; where `problem` is set there are none, and it says why the file was left alone. */
export interface AnnotationsEdit {
  readonly edits: readonly TextEdit[];
  readonly problem?: AnnotationProblem;
}

/** What to write of one claim. */
export interface AnnotationDraft extends AnnotationContent {
  /** Of the annotation to write over; absent, a new one is made. */
  readonly id?: string;
  readonly quote: StoredAnnotation["quote"];
  readonly position: Span;
}

/**
 * A draft for words of the article: nothing said of them yet, or what `known` says, its quote taken afresh. The quote is of the clean
 * text, so that it holds when citations come and go around it.
 */
export function draftAnnotation(article: ArticleText, span: Span, known?: StoredAnnotation): AnnotationDraft {
  const { position, ...quote } = quoteAt(article.text, span, spokenSpans(article));
  return {
    citations: [],
    reviews: [],
    ...(known && contentOf(known)),
    ...(known && { id: known.id }),
    quote,
    position,
  };
}

export function contentOf({ citations, exemption, reviews }: AnnotationContent): AnnotationContent {
  return { citations, ...(exemption && { exemption }), reviews };
}

/**
 * Writes one annotation: over the one with its id, or as a new one in the order of the article. One that says nothing any more goes.
 * @param text of the annotations file; "" when there is none yet
 * @param article how the file names the article: its file name, as it stands beside the annotations
 */
export function putAnnotation(text: string, article: string, draft: AnnotationDraft): AnnotationsEdit {
  return withFile(text, (file) => {
    const old = file.annotations.find(({ id }) => id === draft.id);
    if (old) return saysNothing(draft, old) ? removal(file, old) : [replacement(text, old, article, draft)];
    if (saysNothing(draft)) return [];
    const taken = new Set(file.annotations.map(({ id }) => id));
    const id = draft.id ?? makeId({ ...draft.quote, position: draft.position }, taken);
    return [addition(text, file, draft.position.start, jsonOf({}, id, article, draft))];
  });
}

export function removeAnnotation(text: string, id: string): AnnotationsEdit {
  return withFile(text, (file) => {
    const old = file.annotations.find((annotation) => annotation.id === id);
    return old ? removal(file, old) : [];
  });
}

/**
 * The file whole, with several annotations written at once and the list put in the article's order: for moving everything. What is not
 * ours stays. A draft that says nothing takes its annotation away.
 */
export function putAnnotations(text: string, article: string, drafts: readonly AnnotationDraft[]): AnnotationsEdit {
  return withFile(text, (file) => {
    const taken = new Set(file.annotations.map(({ id }) => id));
    const draftById = new Map(drafts.flatMap((draft) => (draft.id === undefined ? [] : [[draft.id, draft] as const])));
    const items: { readonly start: number; readonly json: unknown }[] = [];
    const located = new Map(file.annotations.map((annotation) => [annotation.node, annotation]));
    for (const node of file.list?.children ?? []) {
      const old = located.get(node);
      const draft = old && draftById.get(old.id);
      const start = (draft ?? old)?.position.start ?? Number.POSITIVE_INFINITY;
      if (!draft) items.push({ start, json: getNodeValue(node) });
      else if (!saysNothing(draft, old)) {
        items.push({ start, json: jsonOf(getNodeValue(node) as Record<string, unknown>, old.id, article, draft) });
      }
    }
    for (const draft of drafts) {
      if ((draft.id !== undefined && taken.has(draft.id)) || saysNothing(draft)) continue;
      const id = draft.id ?? makeId({ ...draft.quote, position: draft.position }, taken);
      taken.add(id);
      items.push({ start: draft.position.start, json: jsonOf({}, id, article, draft) });
    }
    items.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
    const list = items.map(({ json }) => json);
    const eol = text.includes("\r\n") ? "\r\n" : "\n";
    if (!file.list) {
      if (list.length === 0) return [];
      return [{ span: { start: text.length, end: text.length }, newText: print(pageOf(list), "", eol) + eol }];
    }
    return [{ span: spanOf(file.list), newText: print(list, indentOf(text, file.list.offset), eol) }];
  });
}

/** Renames a library's key in every annotation that cites it. */
export function renameKeyInAnnotations(text: string, from: string, to: string): AnnotationsEdit {
  return withFile(text, (file) =>
    file.annotations
      .filter(({ citations }) => citations.some(({ key }) => key === from))
      .map((annotation) => {
        const citations = annotation.citations.map((pointer) =>
          pointer.key === from ? { ...pointer, key: to } : pointer,
        );
        return replacement(text, annotation, undefined, { ...annotation, citations });
      }),
  );
}

/** The article has another name now: every annotation's target is given it. */
export function renameArticleInAnnotations(text: string, article: string): AnnotationsEdit {
  return withFile(text, (file) =>
    file.annotations.flatMap(({ node }) => {
      const source = valueAt(valueAt(node, "target"), "source");
      return source && source.value !== article ? [{ span: spanOf(source), newText: JSON.stringify(article) }] : [];
    }),
  );
}

function withFile(text: string, edit: (file: LocatedFile) => readonly TextEdit[]): AnnotationsEdit {
  const file = locateAnnotations(text);
  const damage = file.problems.find((problem) => problem.damage);
  if (damage) return { edits: [], problem: damage };
  if (!file.list && !file.empty) {
    const message = "This file holds one annotation by itself; put it into “items” of an AnnotationPage to add more.";
    return { edits: [], problem: { span: { start: 0, end: 0 }, message, damage: true } };
  }
  return { edits: edit(file) };
}

function saysNothing({ citations, exemption, reviews }: AnnotationContent, old?: LocatedAnnotation): boolean {
  const kept = old ? readBodies((getNodeValue(old.node) as { body?: unknown }).body).foreign : [];
  return citations.length === 0 && !exemption && reviews.length === 0 && kept.length === 0;
}

function addition(text: string, { annotations, list }: LocatedFile, start: number, json: object): TextEdit {
  const children = list?.children ?? [];
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  if (!list) {
    return { span: { start: text.length, end: text.length }, newText: print(pageOf([json]), "", eol) + eol };
  }
  if (children.length === 0) {
    const outer = indentOf(text, list.offset);
    const indent = `${outer}  `;
    return { span: spanOf(list), newText: `[${eol}${indent}${print(json, indent, eol)}${eol}${outer}]` };
  }
  const next = annotations.find(({ position }) => start < position.start);
  const beside = next?.node ?? children.at(-1)!;
  const indent = indentOf(text, beside.offset);
  const body = print(json, indent, eol);
  if (next) return { span: { start: beside.offset, end: beside.offset }, newText: `${body},${eol}${indent}` };
  const end = beside.offset + beside.length;
  return { span: { start: end, end }, newText: `,${eol}${indent}${body}` };
}

function replacement(
  text: string,
  old: LocatedAnnotation,
  article: string | undefined,
  draft: AnnotationDraft | LocatedAnnotation,
): TextEdit {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const json = jsonOf(getNodeValue(old.node) as Record<string, unknown>, old.id, article, draft);
  return { span: old.fileSpan, newText: print(json, indentOf(text, old.fileSpan.start), eol) };
}

/** With the comma that parts it from its neighbour. */
function removal({ list }: LocatedFile, { node }: LocatedAnnotation): readonly TextEdit[] {
  const children = list!.children!;
  const at = children.indexOf(node);
  const { start, end } = spanOf(node);
  const next = children[at + 1];
  const before = children[at - 1];
  if (next) return [{ span: { start, end: next.offset }, newText: "" }];
  if (before) return [{ span: { start: before.offset + before.length, end }, newText: "" }];
  return [{ span: spanOf(list!), newText: "[]" }];
}

/** What is not ours (other bodies, other properties) stays as it was. */
function jsonOf(
  old: Readonly<Record<string, unknown>>,
  id: string,
  article: string | undefined,
  draft: AnnotationDraft | LocatedAnnotation,
): object {
  const oldTarget = isJson(old.target) ? old.target : {};
  const bodies = [...writeBodies(draft), ...readBodies(old.body).foreign];
  return {
    ...old,
    id,
    type: "Annotation",
    motivation: motivationOf(draft),
    body: bodies,
    target: {
      ...oldTarget,
      ...(article !== undefined && { source: article }),
      selector: [
        { type: "TextQuoteSelector", ...draft.quote },
        { type: "TextPositionSelector", start: draft.position.start, end: draft.position.end },
      ],
    },
  };
}

function pageOf(items: readonly unknown[]): object {
  return { "@context": context, id: "#annotations", type: "AnnotationPage", items };
}

/** True for a file that says nothing: no annotation, and nothing that a new file would not say. */
export function isBlankPage(text: string): boolean {
  try {
    return JSON.stringify(JSON.parse(text)) === JSON.stringify(pageOf([]));
  } catch {
    return false; // with comments in it, or damaged
  }
}

function print(json: object, indent: string, eol: string): string {
  return JSON.stringify(json, null, 2).replaceAll("\n", eol + indent);
}

function indentOf(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))![0];
}
