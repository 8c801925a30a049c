/** The door of `library`: source libraries read with positions, edited in place, and searched for what backs a claim. */
export { addEntry, isPossibleKey, renameKey } from "./edit.ts";
export { matchEntries, nearestKey } from "./find-keys.ts";
export { renderJson, renderPair, styleOf } from "./json-edit.ts";
export { jsonMistakes } from "./json-mistakes.ts";
export { makeKey } from "./keys.ts";
export { indentAt, lineEndOf } from "./layout.ts";
export { missingFrom } from "./missing.ts";
export { fullName, nameByFamily } from "./names.ts";
export { type NewsKind, newsKinds } from "./news-kinds.ts";
export { libraryFormatOf, readLibrary } from "./read.ts";
export { entryFromUrl } from "./stubs.ts";
export { type Suggestion, type SuggestionQuery, suggestEntries } from "./suggest.ts";
export { nameFrom } from "./typed-name.ts";
export * from "./types.ts";
export { entryForUrl } from "./urls.ts";
export { yamlMistakes } from "./yaml-mistakes.ts";
