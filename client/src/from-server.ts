/**
 * What the extension shares with the server: the messages between them, and words that are written alike on both sides. By files of their
 * own, for through the folders' doors the whole engine would come into the extension.
 */
export { grouped } from "../../server/src/engine/base/counts.ts";
export { titleFromUrl } from "../../server/src/engine/library/stubs.ts";
export { dayOf } from "../../server/src/features/day-of.ts";
export { escapeMarkdown } from "../../server/src/features/rich-text.ts";
export { unwrittenReason } from "../../server/src/features/unwritten-reason.ts";
export { quoted } from "../../server/src/features/words.ts";
export type { InitializationOptions } from "../../server/src/lsp/client.ts";
export * from "../../server/src/lsp/messages.ts";
