/** Completion of keys inside a citation, and what each of them stands for. */
import type { CompletionItem } from "vscode-languageserver";
import { claimBefore, completions, describeCompletion, keyBeingWritten, suggestionsFor } from "../features/index.ts";
import { addressOf } from "./addresses.ts";
import type { Desk } from "./desk.ts";
import { linesOf } from "./documents.ts";
import { offsetOf } from "./from-proto.ts";
import { toCompletionItem, toMarkup } from "./to-proto.ts";

export function answerCompletions(desk: Desk): void {
  const { connection, guard, client } = desk;

  connection.onCompletion(
    guard.request("completion", null, async ({ textDocument, position }) => {
      // Asked for while a bracket is still open: cheap to refuse, and the answer does not depend on the newest analysis.
      const document = desk.documents.get(textDocument.uri);
      if (!document) return null;
      const offset = offsetOf(linesOf(document.uri, document.text), position);
      const written = keyBeingWritten(document.text, offset);
      const reading = written && (await desk.articles.read(document.uri));
      if (!written || !reading) return null;
      const { analysis, lines } = reading;
      const claim = claimBefore(analysis, written.span.start);
      const suggested = suggestionsFor(analysis, claim, SUGGESTED).map(({ entry }) => entry);
      const { items, complete } = completions(analysis, written, suggested);
      return { isIncomplete: !complete, items: items.map((item) => toCompletionItem(lines, document.uri, item)) };
    }),
  );

  connection.onCompletionResolve(
    guard.request("completionItem/resolve", { label: "" }, async (item: CompletionItem) => {
      const { uri, key } = (item.data ?? {}) as { uri?: string; key?: string };
      const reading = uri === undefined ? undefined : await desk.articles.read(uri);
      if (!reading || key === undefined) return item;
      const text = describeCompletion(reading.analysis, key, await desk.keys.citedBy(reading.uri));
      return { ...item, documentation: toMarkup(text, client.completionMarkdown, addressOf(reading)) };
    }),
  );
}

/** As many as are likely to be looked at before the writer types on. */
const SUGGESTED = 10;
