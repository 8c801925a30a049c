/** The door of `text`: an article as blocks, a block as sentences, tokens and quotations, and whether a file is an article. */

export { findCitationGroups, findUnfinishedGroups } from "./citation-groups.ts";
export { entitiesRead } from "./entities.ts";
export { endOfFrontMatter } from "./front-matter.ts";
export { startsItem } from "./line-signs/items.ts";
export { signsPicture } from "./line-signs/pictures.ts";
export { isSourceLine, startsSourceLine, startsTableNote } from "./line-signs/sources.ts";
export { readArticle, readBlock } from "./read.ts";
export { judgeShape } from "./shape.ts";
export { changedSentences, LONGEST_ADDRESS } from "./stayed.ts";
export { blocksAboutTable, withoutPointers } from "./tables.ts";
export * from "./types.ts";
