/** The door of `base`: spans and their algebra, lines, edits. Imports nothing. */
export * from "./attachment.ts";
export * from "./common-ends.ts";
export * from "./counts.ts";
export * from "./detached.ts";
export * from "./edit.ts";
export * from "./first-index.ts";
export * from "./hash.ts";
export * from "./kept.ts";
export * from "./lazily.ts";
export * from "./lines.ts";
export * from "./mapped-chunks.ts";
export * from "./mapped-text.ts";
export * from "./runs.ts";
export * from "./same-data.ts";
export * from "./span.ts";
export * from "./stretch.ts";
export * from "./trim.ts";
