/** The door of `lsp`: the language server as a process of its own. */
export { startLanguageServer } from "./node.ts";
