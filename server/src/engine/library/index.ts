/** The door of `library`: source libraries read with positions, edited in place, and searched for what backs a claim. */
export { type NewsKind, newsKindOf, newsKinds } from "./news-kinds.ts";
export { libraryFormatOf, readLibrary } from "./read.ts";
export * from "./types.ts";
export { entryForUrl } from "./urls.ts";
