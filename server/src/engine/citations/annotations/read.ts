/** Annotations as the article stands now: read from their file and found again in the text. */

import type { ArticleText } from "../../text/index.ts";
import { anchorQuotes } from "../anchoring/index.ts";
import { withoutSpoken } from "../clean.ts";
import type { Annotation } from "../types.ts";
import { parseAnnotations } from "./file.ts";

/** The annotations of `ARTICLE.annotations.json` (its text), anchored in the article as it stands; in the file's order. */
export function readAnnotations(annotations: string | undefined, article: ArticleText): readonly Annotation[] {
  if (annotations === undefined) return [];
  const stored = parseAnnotations(annotations).annotations;
  const quotes = stored.map(({ quote, position }) => ({ ...quote, position }));
  const places = anchorQuotes(quotes, withoutSpoken(article));
  return stored.map((annotation, i) => ({ ...annotation, ...places[i]! }));
}
