/** Annotations as the article stands now: read from their file and found again in the text. */

import { Attachment, keptWith } from "../../base/index.ts";
import type { ArticleText } from "../../text/index.ts";
import { anchorQuotes, TextIndex } from "../anchoring/index.ts";
import { withoutSpoken } from "../clean.ts";
import type { Annotation, StoredAnnotation } from "../types.ts";
import { parseAnnotations } from "./file.ts";

/**
 * The annotations of `ARTICLE.annotations.json` (its text), anchored in the article as it stands; in the file's order.
 * @param before an article that this one was edited from: what of it was made ready to be searched is taken over
 */
export function readAnnotations(
  annotations: string | undefined,
  article: ArticleText,
  before?: ArticleText,
): readonly Annotation[] {
  if (annotations === undefined) return [];
  const stored = parseAnnotations(annotations).annotations;
  if (stored.length === 0) return [];
  const places = anchorQuotes(quotesOf(stored), indexOf(article, before));
  return stored.map((annotation, i) => ({ ...annotation, ...places[i]! }));
}

const quotesOf = keptWith((stored: readonly StoredAnnotation[]) =>
  stored.map(({ quote, position }) => ({ ...quote, position })),
);

const indexes = new Attachment<ArticleText, TextIndex>();

function indexOf(article: ArticleText, before: ArticleText | undefined): TextIndex {
  let index = indexes.get(article);
  if (!index) {
    index = new TextIndex(withoutSpoken(article), before && indexes.get(before));
    indexes.set(article, index);
  }
  return index;
}
