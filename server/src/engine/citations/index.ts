/** The door of `citations`: citations in the text, annotations beside it and their re-anchoring, exemptions, reviews, suppressions. */
export * from "./types.ts";
