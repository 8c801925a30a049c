/** Quick fixes: what can be done about the findings at a place, as edits that are ready or as a picker of our own extension. */
import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver";
import { type Action, type ActionOptions, codeActions, moveCitations } from "../features/index.ts";
import type { Reading } from "./articles.ts";
import { MOVE_CITATIONS } from "./capabilities.ts";
import { type Desk, noticeChanges, signerOf } from "./desk.ts";
import { doing } from "./file-making.ts";
import { spanOf } from "./from-proto.ts";
import { reviewerFor } from "./review-requests.ts";
import { annotationsOf, shelfOf, storeOf } from "./shelf.ts";
import { SOURCE, toRange } from "./to-proto.ts";

export function answerCodeActions(desk: Desk): void {
  desk.connection.onCodeAction(
    desk.guard.request("codeAction", null, async ({ textDocument, range, context }) => {
      const { only } = context;
      const wantsFixes = wantsKind(only, CodeActionKind.QuickFix);
      const wantsMoves = only !== undefined && wantsKind(only, MOVE_CITATIONS);
      if (!wantsFixes && !wantsMoves) return null;
      // Our own extension asks for the exemption by itself: the name is then looked up there.
      const by = desk.client.ours ? undefined : await signerOf(desk, textDocument.uri);
      await noticeChanges(desk, textDocument.uri);
      const reading = await desk.articles.read(textDocument.uri);
      if (!reading) return null;
      const span = spanOf(reading.lines, range);
      const reviewing = await reviewingOf(desk, reading);
      // From here on nothing waits: the edits count in the files as they stand when they are sent.
      const options = { ...optionsFor(desk, reading, by), ...reviewing };
      const fixes = wantsFixes ? codeActions(reading.analysis, span, options) : [];
      return [
        ...fixes.flatMap((action) => toCodeAction(desk, reading, action, context.diagnostics) ?? []),
        ...(wantsMoves ? movesOf(desk, reading) : []),
      ];
    }),
  );
}

function optionsFor(desk: Desk, reading: Reading, by: string | undefined): ActionOptions {
  const annotations = annotationsOf(reading);
  return {
    ours: desk.client.ours,
    shelf: shelfOf(reading),
    store: storeOf(reading),
    ...(annotations && { annotations }),
    today: desk.world.today(),
    ...(by !== undefined && { by }),
  };
}

/** Our own extension asks for the review by itself, and who reviews is then looked up there. */
async function reviewingOf(desk: Desk, reading: Reading): Promise<Pick<ActionOptions, "reviewing">> {
  if (desk.client.ours) return {};
  return { reviewing: { by: await reviewerFor(desk, reading), date: desk.world.now() } };
}

function toCodeAction(
  desk: Desk,
  reading: Reading,
  action: Action,
  shown: readonly Diagnostic[],
): CodeAction | undefined {
  const ranges = action.findings.map(({ rule, span }) => ({ rule, range: toRange(reading.lines, span) }));
  const diagnostics = shown.filter(
    ({ source, code, range }) =>
      source === SOURCE &&
      ranges.some((each) => each.rule === code && JSON.stringify(each.range) === JSON.stringify(range)),
  );
  const done = action.change && doing(desk, reading, action.title, action.change);
  if (action.change && !done) return undefined;
  const asked = action.ask && { uri: reading.uri, range: toRange(reading.lines, action.ask.span) };
  return {
    title: action.title,
    kind: CodeActionKind.QuickFix,
    ...(diagnostics.length > 0 && { diagnostics }),
    ...(action.preferred && { isPreferred: true }),
    ...done,
    ...(action.ask && {
      command: { title: action.title, command: `wellsourced.${action.ask.command}`, arguments: [asked] },
    }),
  };
}

/** Shown only where somebody asks for actions on the whole file, so that no menu of fixes is cluttered with it. */
function movesOf(desk: Desk, reading: Reading): CodeAction[] {
  const store = annotationsOf(reading);
  if (!store) return [];
  return moves.flatMap(({ to, title, command }) => {
    const moved = moveCitations(to, reading.analysis, store);
    if (typeof moved === "string" || moved.nMoved === 0) return [];
    // Our own extension saves both files afterwards.
    const done = desk.client.ours ? { command: { title, command } } : doing(desk, reading, title, moved.change);
    return done ? [{ title, kind: MOVE_CITATIONS, ...done }] : [];
  });
}

const moves = [
  { to: "annotations", title: "Move citations into annotations", command: "wellsourced.moveToAnnotations" },
  { to: "inline", title: "Move citations into the text", command: "wellsourced.moveToText" },
] as const;

/** An editor asks for a kind and all kinds under it. */
function wantsKind(only: readonly string[] | undefined, kind: string): boolean {
  return !only || only.some((asked) => asked === "" || asked === kind || kind.startsWith(`${asked}.`));
}
