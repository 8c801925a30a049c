/** Annotations as the article stands now: read from their file and found again in the text. */

import { Attachment, keptWith, type Span } from "../../base/index.ts";
import type { ArticleText } from "../../text/index.ts";
import { type Anchored, anchorQuotes, TextIndex } from "../anchoring/index.ts";
import { withoutSpoken } from "../clean.ts";
import type { Annotation, StoredAnnotation } from "../types.ts";
import { parseAnnotations } from "./file.ts";

/**
 * The annotations of `ARTICLE.annotations.json`, anchored in the article as it stands; in the file's order.
 * @param text of that file
 * @param before an article that this one was edited from: what of it was made ready to be searched is taken over, and annotations whose place is
 * what it was
 */
export function readAnnotations(
  text: string | undefined,
  article: ArticleText,
  before?: ArticleText,
): readonly Annotation[] {
  if (text === undefined) return [];
  const stored = parseAnnotations(text).annotations;
  if (stored.length === 0) return [];
  const index = indexOf(article, before);
  const places = anchorQuotes(quotesOf(stored), index);
  const known = before && reads.get(before);
  const earlier = known?.stored === stored ? known.annotations : [];
  const annotations = stored.map((one, i) => anchored(one, places[i]!, earlier[i]));
  reads.set(article, { index, stored, annotations });
  return annotations;
}

/** @param earlier the same annotation before an edit, which it is still where it stands as it stood */
function anchored(
  stored: StoredAnnotation,
  { anchor, candidate }: Anchored,
  earlier: Annotation | undefined,
): Annotation {
  if (earlier && isSameSpan(earlier.anchor, anchor) && isSameSpan(earlier.candidate, candidate)) return earlier;
  if (anchor) return { anchor, ...stored };
  return candidate ? { candidate, ...stored } : stored;
}

function isSameSpan(a: Span | undefined, b: Span | undefined): boolean {
  return a?.start === b?.start && a?.end === b?.end;
}

const quotesOf = keptWith((stored: readonly StoredAnnotation[]) =>
  stored.map(({ quote, position }) => ({ ...quote, position })),
);

/** What the next reading takes over. */
interface Read {
  readonly index: TextIndex;
  readonly stored: readonly StoredAnnotation[];
  readonly annotations: readonly Annotation[];
}

const reads = new Attachment<ArticleText, Read>();

function indexOf(article: ArticleText, before: ArticleText | undefined): TextIndex {
  return reads.get(article)?.index ?? new TextIndex(withoutSpoken(article), before && reads.get(before)?.index);
}
