/** The door of `text`: an article as blocks, a block as sentences, tokens and quotations, and whether a file is an article. */

export { findCitationGroups, findUnfinishedGroups } from "./citation-groups.ts";
export { endOfFrontMatter } from "./front-matter.ts";
export { isSourceLine, signsPicture, startsItem, startsSourceLine, startsTableNote } from "./line-signs.ts";
export { readArticle, readBlock } from "./read.ts";
export { judgeShape, type Shape } from "./shape.ts";
export { changedSentences } from "./stayed.ts";
export { type AboutTable, blocksAboutTable, withoutPointers } from "./tables.ts";
export * from "./types.ts";
