/** The door of `features`: hover, code actions, symbols… as plain data in offsets. No protocol, no file system. */

export * from "./change.ts";
export { type CitationPlace, citationPlace } from "./citation-place.ts";
export * from "./citing.ts";
export type { ClaimSource } from "./claim-sources.ts";
export * from "./claim-tree.ts";
export * from "./clean-selection.ts";
export * from "./code-actions.ts";
export * from "./code-lens.ts";
export * from "./completion.ts";
export * from "./definition.ts";
export * from "./describe-source.ts";
export * from "./document-links.ts";
export * from "./folding-ranges.ts";
export * from "./hover.ts";
export * from "./inlay-hints.ts";
export * from "./keys.ts";
export * from "./lookup.ts";
export * from "./move-citations.ts";
export * from "./report/index.ts";
export * from "./reviewing.ts";
export * from "./rich-text.ts";
export * from "./same-figures.ts";
export * from "./semantic-tokens.ts";
export * from "./source-use.ts";
export * from "./suggestions.ts";
export * from "./symbols.ts";
export * from "./tally.ts";
