/**
 * Edits to an annotations file. They touch the annotations they are about: the others keep their text, and their recorded places, however the
 * article has moved since, so that what git sees is what was done. The list is in the order of the article. A damaged file is never written.
 */
import { getNodeValue, type Node } from "jsonc-parser";
import { insertion, type Span, type TextEdit } from "../../base/index.ts";
import { lineEndOf, renderJson, styleOf } from "../../library/index.ts";
import type { ArticleText } from "../../text/index.ts";
import { quoteAt } from "../anchoring/index.ts";
import { spokenSpans } from "../clean.ts";
import type { AnnotationContent, AnnotationProblem, StoredAnnotation } from "../types.ts";
import { context, isJson, motivationOf, readBodies, writeBodies } from "./body.ts";
import { type LocatedAnnotation, type LocatedFile, locateAnnotations, spanOf, valueAt } from "./file.ts";
import { makeId } from "./ids.ts";
import { arranged, type Child, rewritten } from "./rewrite.ts";

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
 * Writes annotations: each over the one with its id, or as a new one in the order of the article. One that says nothing any more goes.
 * @param text of the annotations file; "" when there is none yet
 * @param article how the file names the article: its file name, as it stands beside the annotations
 * @param drafts no two of one id
 */
export function putAnnotations(text: string, article: string, drafts: readonly AnnotationDraft[]): AnnotationsEdit {
  return withFile(text, (file) => {
    const known = new Map(file.annotations.map((annotation) => [annotation.id, annotation]));
    const taken = new Set(known.keys());
    const replaced = new Map<Node, AnnotationDraft>();
    const gone = new Set<Node>();
    const added: NewItem[] = [];
    for (const draft of drafts) {
      const old = draft.id === undefined ? undefined : known.get(draft.id);
      if (saysNothing(draft, old)) {
        if (old) gone.add(old.node);
      } else if (old) replaced.set(old.node, draft);
      else {
        const id = draft.id ?? makeId({ ...draft.quote, position: draft.position }, taken);
        taken.add(id);
        added.push({ start: draft.position.start, json: jsonOf({}, id, article, draft) });
      }
    }
    added.sort((a, b) => a.start - b.start);
    const staying: readonly Placed[] = file.annotations
      .filter(({ node }) => !gone.has(node))
      .map(({ node, position }) => ({ node, start: (replaced.get(node)?.position ?? position).start }));
    return [
      ...file.annotations.flatMap((old) => {
        const draft = replaced.get(old.node);
        return draft ? replacement(text, old, article, draft) : [];
      }),
      ...listEdits(text, file.list, gone, added, staying),
    ];
  });
}

export function removeAnnotation(text: string, id: string): AnnotationsEdit {
  return withFile(text, (file) => {
    const old = file.annotations.find((annotation) => annotation.id === id);
    return listEdits(text, file.list, new Set(old ? [old.node] : []));
  });
}

/** Renames a library's key in every annotation that cites it. */
export function renameKeyInAnnotations(text: string, from: string, to: string): AnnotationsEdit {
  return withFile(text, (file) =>
    file.annotations
      .filter(({ citations }) => citations.some(({ key }) => key === from))
      .flatMap((annotation) => {
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
  const kept = old ? readBodies(plainOf(old)).foreign : [];
  return citations.length === 0 && !exemption && reviews.length === 0 && kept.length === 0;
}

/** An annotation that the file does not have yet, and where its words begin in the article. */
interface NewItem {
  readonly start: number;
  readonly json: object;
}

/** One that it has, and where its words begin as it is written now. */
interface Placed {
  readonly node: Node;
  readonly start: number;
}

/** Takes items out of the list, and puts others in. `added`: in the order of the article. */
function listEdits(
  text: string,
  list: Node | undefined,
  gone: ReadonlySet<Node>,
  added: readonly NewItem[] = [],
  staying: readonly Placed[] = [],
): readonly TextEdit[] {
  if (gone.size === 0 && added.length === 0) return [];
  if (!list) {
    const page = renderJson(pageOf(added.map(({ json }) => json)), styleOf(text, undefined), "");
    return [insertion(text.length, page + lineEndOf(text))];
  }
  const addedBefore = new Map<Node | undefined, Child[]>();
  for (const { start, json } of added) {
    const next = staying.find((one) => start < one.start)?.node;
    addedBefore.set(next, [...(addedBefore.get(next) ?? []), { added: json }]);
  }
  const stays = (list.children ?? []).filter((node) => !gone.has(node));
  return arranged(
    text,
    list,
    [...stays, undefined].flatMap((node) => [...(addedBefore.get(node) ?? []), ...(node ? [node] : [])]),
  );
}

function replacement(
  text: string,
  old: LocatedAnnotation,
  article: string | undefined,
  draft: AnnotationDraft | LocatedAnnotation,
): readonly TextEdit[] {
  return rewritten(text, old.node, jsonOf(plainOf(old), old.id, article, draft));
}

function plainOf({ node }: LocatedAnnotation): Readonly<Record<string, unknown>> {
  return getNodeValue(node) as Readonly<Record<string, unknown>>;
}

/** What is not ours (other bodies, other properties) stays as it was. */
function jsonOf(
  { bodyValue, ...old }: Readonly<Record<string, unknown>>,
  id: string,
  article: string | undefined,
  draft: AnnotationDraft | LocatedAnnotation,
): object {
  const [oldTarget, ...otherTargets] = Array.isArray(old.target) ? old.target : [old.target];
  const target = {
    ...(isJson(oldTarget) && oldTarget),
    ...(article !== undefined && { source: article }),
    selector: [
      { type: "TextQuoteSelector", ...draft.quote },
      { type: "TextPositionSelector", start: draft.position.start, end: draft.position.end },
    ],
  };
  return {
    ...old,
    id,
    type: "Annotation",
    motivation: motivationOf(draft),
    body: writeBodies(draft, { bodyValue, ...old }),
    target: otherTargets.length > 0 ? [target, ...otherTargets] : target,
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
