/** The door of `text`: an article as blocks, and a block as sentences, tokens and quotations. */

export { readArticle, readBlock } from "./read.ts";
export { tokenize } from "./tokens.ts";
export * from "./types.ts";
