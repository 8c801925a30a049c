/** The door of `citations`: citations in the text, annotations beside it and their re-anchoring, exemptions, reviews, suppressions. */
export { anchorQuotes, quoteAt, TextIndex } from "./anchoring/index.ts";
export { annotationKeys, parseAnnotations } from "./annotations/file.ts";
export { readAnnotations } from "./annotations/read.ts";
export {
  type AnnotationDraft,
  type AnnotationsEdit,
  draftAnnotation,
  isBlankPage,
  putAnnotations,
  removeAnnotation,
  renameArticleInAnnotations,
  renameKeyInAnnotations,
} from "./annotations/write.ts";
export { cleanEdits, cleanText } from "./clean.ts";
export type { Conversion } from "./conversion/conversion.ts";
export { convertToAnnotations } from "./conversion/to-annotations.ts";
export { type CitationPlaceFor, convertToInline } from "./conversion/to-text.ts";
export { byEnd, exemptedBy, sentenceOf } from "./exempted.ts";
export { exemptionKinds, writeExemption } from "./exemptions.ts";
export { citedKeys, mayNameSources, type NamedSources, namedSources } from "./named-sources.ts";
export { isPlainKey, writeGroup, writePointer } from "./pointers.ts";
export {
  bracketedKeysIn,
  readCitations,
  readExemptions,
  readMarkupProblems,
  readReferences,
} from "./read-citations.ts";
export { readSuppressions } from "./suppressions.ts";
export * from "./types.ts";
