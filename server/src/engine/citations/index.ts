/** The door of `citations`: citations in the text, annotations beside it and their re-anchoring, exemptions, reviews, suppressions. */
import type { ArticleText } from "../text/index.ts";
import type { Annotation, Citation, Suppression } from "./types.ts";

export * from "./types.ts";

/** Every key of every citation in the article, in text order. */
export function readCitations(_article: ArticleText): readonly Citation[] {
  return [];
}

/** The annotations of `ARTICLE.annotations.json` (its text), anchored in the article as it stands. */
export function readAnnotations(_annotations: string | undefined, _article: ArticleText): readonly Annotation[] {
  return [];
}

/** What the article asks to be left alone, in text order. */
export function readSuppressions(_article: ArticleText): readonly Suppression[] {
  return [];
}
