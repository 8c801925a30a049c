/**
 * What stands behind claims, moved from the text into annotations beside it or back. Reviews have no form in the text and stay in the
 * file whichever way the rest goes; what has no words to hold on to is left where it is, and said so.
 */
import { applyEdits, type Span, type TextEdit } from "../../base/index.ts";
import { type AnnotationDraft, putAnnotations } from "../annotations/write.ts";
import type { AnnotationProblem } from "../types.ts";

export interface Conversion {
  /** Edits to the article. */
  readonly article: readonly TextEdit[];
  /** The text of the annotations file afterwards; "" where there is none and none is needed. */
  readonly annotations: string;
  /** What could not be moved: citations without a word before them, or orphaned annotations (their place in the annotations file). */
  readonly left: readonly Span[];
  /** Set where nothing was done, for the annotations file is damaged. */
  readonly problem?: AnnotationProblem;
}

export function finish(
  annotations: string,
  articleName: string,
  drafts: readonly AnnotationDraft[],
  article: readonly TextEdit[],
  left: readonly Span[],
): Conversion {
  const { edits, problem } = putAnnotations(annotations, articleName, drafts);
  if (problem) return { article: [], annotations, left: [], problem };
  return { article, annotations: applyEdits(annotations, edits), left };
}
