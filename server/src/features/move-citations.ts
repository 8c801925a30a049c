/** Moves what stands behind an article's claims out of the text into annotations beside it, or back. */
import {
  type Analysis,
  type CitationPlaceFor,
  type Conversion,
  convertToAnnotations,
  convertToInline,
} from "../engine/index.ts";
import type { FileChange } from "./change.ts";
import { citationPlace, exemptionPlace } from "./citation-place.ts";
import { type AnnotationsStore, unwritten } from "./citing.ts";

export type StorageName = "inline" | "annotations";

/**
 * @param annotations the text of the annotations file; "" where there is none
 * @param name how the annotations name the article
 */
export function conversionTo(to: StorageName, analysis: Analysis, annotations: string, name: string): Conversion {
  const { article, claims } = analysis;
  if (to === "annotations") return convertToAnnotations(article, annotations, analysis, name);
  const claimAt = new Map(claims.map((claim) => [claim.start, claim]));
  const placeFor: CitationPlaceFor = (anchor, group) => {
    const claim = claimAt.get(anchor.start);
    if (!claim) return anchor.end;
    const place = group === "exemption" ? exemptionPlace(analysis, claim) : citationPlace(analysis, claim);
    return place.kind === "new" ? place.offset : place.span.end;
  };
  return convertToInline(article, annotations, name, placeFor, analysis.sentences);
}

export interface Move {
  readonly change: readonly FileChange[];
  /** Places in the text that citations went from, or to. */
  readonly nMoved: number;
  /** What stays where it is, for nobody could tell which words it speaks for. */
  readonly nLeft: number;
}

/** The same as one change; a sentence that says why where it can't be made. */
export function moveCitations(to: StorageName, analysis: Analysis, store: AnnotationsStore): Move | string {
  const before = store.text ?? "";
  const { article, annotations, left, problem } = conversionTo(to, analysis, before, store.article);
  if (problem) return unwritten(store.path, before, problem);
  const beside = annotations === before ? [] : [besideChange(store, annotations)];
  const inText: FileChange[] = article.length === 0 ? [] : [{ edits: article }];
  return { change: [...inText, ...beside], nMoved: article.length, nLeft: left.length };
}

function besideChange({ path, text }: AnnotationsStore, after: string): FileChange {
  const edits = [{ span: { start: 0, end: text?.length ?? 0 }, newText: after }];
  return text === undefined ? { path, create: true, edits } : { path, edits };
}
