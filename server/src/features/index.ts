/** The door of `features`: hover, code actions, symbols… as plain data in offsets. No protocol, no file system. */
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
export * from "./report/index.ts";
export * from "./richText.ts";
export * from "./semanticTokens.ts";
export * from "./symbols.ts";
export * from "./tally.ts";
