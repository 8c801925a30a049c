/** Completion of keys inside a citation, with what each of them stands for, and of what a suppression asks for and names. */

import { type CompletionItem, type CompletionParams, CompletionTriggerKind } from "vscode-languageserver";
import { LineIndex } from "../engine/index.ts";
import {
  type Completion,
  claimBefore,
  completions,
  type DirectiveWord,
  describeCompletion,
  directiveWordAt,
  keyBeingWritten,
  suggestionsFor,
  suppressionCompletions,
} from "../features/index.ts";
import { addressOf } from "./addresses.ts";
import type { Desk } from "./desk.ts";
import { offsetOf } from "./from-proto.ts";
import { toCompletionItem, toMarkup } from "./to-proto.ts";

export function answerCompletions(desk: Desk): void {
  const { connection, guard, client } = desk;

  connection.onCompletion(
    guard.request("completion", null, async ({ textDocument, position, context }) => {
      // Asked for while a bracket is still open: cheap to refuse, and the answer does not depend on the newest analysis.
      const document = desk.documents.get(textDocument.uri);
      if (!document) return null;
      const offset = offsetOf(new LineIndex(document.text), position);
      const written = keyBeingWritten(document.text, offset);
      const directive = written ? undefined : wanted(directiveWordAt(document.text, offset), context);
      const reading = (written || directive) && (await desk.articles.read(document.uri));
      if (!reading) return null;
      const { analysis, lines } = reading;
      const toItem = (item: Completion) => toCompletionItem(lines, document.uri, client.ours, item);
      if (directive) {
        const words = suppressionCompletions(analysis, directive);
        return { isIncomplete: false, items: words.map(toItem) };
      }
      if (!written) return null;
      const claim = claimBefore(analysis, written.span.start);
      const suggested = suggestionsFor(analysis, claim, SUGGESTED).map(({ entry }) => entry);
      const { items, complete } = completions(analysis, written, suggested);
      return { isIncomplete: !complete, items: items.map(toItem) };
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

/** Every comment begins with the hyphens that ask: nothing is offered there before somebody asks or types on. */
function wanted(word: DirectiveWord | undefined, context: CompletionParams["context"]): DirectiveWord | undefined {
  const isFirstHyphen = word?.kind === "request" && word.typed === "";
  return isFirstHyphen && context?.triggerKind === CompletionTriggerKind.TriggerCharacter ? undefined : word;
}

/** As many as are likely to be looked at before the writer types on. */
const SUGGESTED = 10;
