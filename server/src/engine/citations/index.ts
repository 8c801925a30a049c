/** The door of `citations`: citations in the text, annotations beside it and their re-anchoring, exemptions, reviews, suppressions. */
import type { ArticleText } from "../text/index.ts";
import type { Annotation } from "./types.ts";

export { type Anchored, anchorQuotes, type Quote, quoteAt } from "./anchoring/index.ts";
export { exemptionKinds, writeExemption } from "./exemptions.ts";
export { isPlainKey, parsePointer, writeGroup, writePointer } from "./pointers.ts";
export { readCitations, readExemptions, readMarkupProblems, readReferences } from "./read-citations.ts";
export { readSuppressions } from "./suppressions.ts";
export * from "./types.ts";

/** The annotations of `ARTICLE.annotations.json` (its text), anchored in the article as it stands. */
export function readAnnotations(_annotations: string | undefined, _article: ArticleText): readonly Annotation[] {
  return [];
}
