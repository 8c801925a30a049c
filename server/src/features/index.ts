/** The door of `features`: hover, code actions, symbols… as plain data in offsets. No protocol, no file system. */

export * from "./change.ts";
export { type CitationPlace, citationPlace } from "./citationPlace.ts";
export * from "./citing.ts";
export * from "./claimTree.ts";
export * from "./cleanSelection.ts";
export * from "./codeActions.ts";
export * from "./codeLens.ts";
export * from "./completion.ts";
export * from "./definition.ts";
export * from "./describeSource.ts";
export * from "./documentLinks.ts";
export * from "./foldingRanges.ts";
export * from "./hover.ts";
export * from "./inlayHints.ts";
export * from "./keys.ts";
export * from "./lookup.ts";
export * from "./moveCitations.ts";
export * from "./report/index.ts";
export * from "./reviewing.ts";
export * from "./richText.ts";
export * from "./rulePage.ts";
export * from "./sameFigures.ts";
export * from "./semanticTokens.ts";
export * from "./sourceUse.ts";
export * from "./suggestions.ts";
export * from "./symbols.ts";
export * from "./tally.ts";
