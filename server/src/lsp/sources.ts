/** What the server's fixes and pickers write: the edits behind “Add a source” and “No source needed”. */
import { type CodeAction, CodeActionKind, type Connection, type Diagnostic } from "vscode-languageserver";
import {
  type Claim,
  entryFromUrl,
  type LibraryFile,
  libraryFormatOf,
  makeKey,
  type NewsKind,
  nameFrom,
  newsKinds,
  type SourceFields,
} from "../engine/index.ts";
import {
  type Action,
  type ActionOptions,
  type AnnotationsStore,
  type Change,
  cite,
  claimAt,
  claimBefore,
  cleanSelection,
  codeActions,
  detailOf,
  exempt,
  type FileChange,
  type Shelf,
  type Store,
  shelve,
  suggestionsFor,
  takenKeys,
  titleOf,
} from "../features/index.ts";
import { type Desk, fileText } from "./answers.ts";
import type { Reading } from "./articles.ts";
import { spanOf } from "./fromProto.ts";
import {
  type AddSourceParams,
  addSourceRequest,
  type ClaimParams,
  type CleanTextAnswer,
  type CleanTextParams,
  cleanTextRequest,
  type EditAnswer,
  type ExemptParams,
  exemptRequest,
  type NewSource,
  type SourcesAnswer,
  sourcesRequest,
} from "./messages.ts";
import { SOURCE, toRange } from "./toProto.ts";
import { nameOf, uriOf } from "./uris.ts";
import { toWorkspaceEdit } from "./workspaceEdit.ts";

export function answerSourceRequests(desk: Desk): void {
  const { connection, guard } = desk;

  connection.onCodeAction(
    guard.request("codeAction", null, async ({ textDocument, range, context }) => {
      const reading = await desk.articles.read(textDocument.uri);
      if (!reading || !wantsQuickFixes(context.only)) return null;
      const actions = codeActions(reading.analysis, spanOf(reading.lines, range), optionsFor(desk, reading));
      return actions.flatMap((action) => toCodeAction(desk, reading, action, context.diagnostics) ?? []);
    }),
  );

  onRequest<ClaimParams, SourcesAnswer>(connection, sourcesRequest, desk, (reading, claim) => {
    const { analysis } = reading;
    const because = new Map(suggestionsFor(analysis, claim, SUGGESTED).map((each) => [each.entry, each.because]));
    const entries = new Set([...because.keys(), ...analysis.library.entryByKey.values()]);
    return {
      words: claim ? reading.text.slice(claim.start, Math.min(claim.end, claim.start + 60)) : "",
      sources: [...entries].map((entry) => ({
        key: entry.key,
        title: titleOf(entry),
        detail: detailOf(entry),
        ...(because.has(entry) && { because: because.get(entry)! }),
      })),
    };
  });

  onRequest<AddSourceParams, EditAnswer>(connection, addSourceRequest, desk, (reading, claim, { source, locator }) => {
    if (!claim) return { problem: "There is no claim here that a source could answer for.", beside: [] };
    const fields = "entry" in source ? fieldsOf(source.entry, reading, desk.world.today()) : undefined;
    const shelved = fields && shelve(shelfOf(desk, reading), fields);
    const key = "key" in source ? source.key : fields!.key;
    const citation = cite(reading.analysis, storeOf(desk, reading), claim, {
      key,
      ...(locator !== undefined && { locator }),
    });
    return answerWith(desk, reading, [...(shelved ? [shelved] : []), citation]);
  });

  connection.onRequest(
    cleanTextRequest,
    guard.request<CleanTextParams, unknown>(
      "cleanText",
      null,
      async ({ uri, range }): Promise<CleanTextAnswer | null> => {
        const reading = await desk.articles.read(uri);
        if (!reading) return null;
        return { text: cleanSelection(reading.analysis, range && spanOf(reading.lines, range)) };
      },
    ),
  );

  onRequest<ExemptParams, EditAnswer>(connection, exemptRequest, desk, (reading, claim, { kind, reason }) => {
    if (!claim) return { problem: "There is no claim here to exempt.", beside: [] };
    const exemption = { kind, reason, date: desk.world.today() };
    return answerWith(desk, reading, [exempt(reading.analysis, storeOf(desk, reading), claim, exemption)]);
  });
}

/** As many as a picker shows without scrolling. */
const SUGGESTED = 5;

function onRequest<P extends ClaimParams, R>(
  connection: Connection,
  name: string,
  desk: Desk,
  answer: (reading: Reading, claim: Claim | undefined, params: P) => R,
): void {
  connection.onRequest(
    name,
    desk.guard.request<P, unknown>(name, null, async (params) => {
      const reading = await desk.articles.read(params.uri);
      if (!reading) return null;
      const { start, end } = spanOf(reading.lines, params.range);
      const exact = reading.analysis.claims.find((claim) => claim.start === start && claim.end === end);
      return answer(reading, exact ?? claimAt(reading.analysis, start) ?? claimBefore(reading.analysis, start), params);
    }),
  );
}

function answerWith(desk: Desk, reading: Reading, changes: readonly (FileChange | string)[]): EditAnswer {
  const problem = changes.find((change) => typeof change === "string");
  if (problem !== undefined) return { problem, beside: [] };
  const change = changes.filter((each) => typeof each !== "string");
  const edit = editOf(desk, reading, change);
  const beside = change.flatMap(({ path }) =>
    path === undefined ? [] : [desk.documents.atPath(path)?.uri ?? uriOf(path)],
  );
  return edit ? { edit, beside } : { problem: "This editor can’t make the file that this needs.", beside };
}

function editOf({ client, documents }: Desk, reading: Reading, change: Change) {
  return toWorkspaceEdit(change, { client, documents, textOf: (path) => fileText(reading, path), article: reading });
}

function optionsFor(desk: Desk, reading: Reading): ActionOptions {
  const annotations = annotationsOf(desk, reading);
  return {
    ours: desk.client.ours,
    shelf: shelfOf(desk, reading),
    store: storeOf(desk, reading),
    ...(annotations && { annotations }),
    today: desk.world.today(),
  };
}

/** Where the settings want it kept; an article that was never saved has nothing beside it. */
function storeOf(desk: Desk, reading: Reading): Store {
  if (reading.file.settings.storage === "inline") return "inline";
  return annotationsOf(desk, reading) ?? "inline";
}

function annotationsOf({ client, documents }: Desk, { file, stored, uri }: Reading): AnnotationsStore | undefined {
  if (!stored) return undefined;
  const path = file.annotationsFile;
  const text = documents.atPath(path)?.text ?? file.context.annotations;
  return { path, text, article: nameOf(uri), canCreate: client.documentChanges && client.createsFiles };
}

/** The libraries of an article; where there is none, `sources.json` in its project's folder. */
export function shelfOf({ client }: Desk, reading: Reading): Shelf {
  const { libraryFiles, settings, projectFolder } = reading.file;
  const files = libraryFiles.flatMap((path): LibraryFile[] => {
    const format = libraryFormatOf(path);
    return format ? [{ uri: path, format, text: fileText(reading, path) }] : [];
  });
  const canCreate = reading.stored && client.documentChanges && client.createsFiles;
  return canCreate ? { files, newPath: settings.libraries[0] ?? `${projectFolder}/sources.json` } : { files };
}

function fieldsOf({ type, title, url, author, issued }: NewSource, reading: Reading, today: string): SourceFields {
  const taken = takenKeys(reading.analysis);
  const kind = type in newsKinds ? newsKinds[type as NewsKind] : undefined;
  const stub = url === undefined ? undefined : entryFromUrl(url, { accessed: today, taken });
  const { key: _, ...known } = stub ?? { key: "", type, authors: [] };
  const inPerson = type === "interview" || type === "statement";
  const name = author === undefined ? undefined : nameFrom(author);
  const fields = {
    ...known,
    ...(kind ? { type: kind.type, ...(kind.genre !== undefined && { genre: kind.genre }) } : stub ? {} : { type }),
    ...(title !== undefined && { title }),
    ...(name && { authors: [name] }),
    ...(name && inPerson && { asked: [name] }),
    ...(issued !== undefined ? { issued } : inPerson ? { issued: today } : {}),
  };
  return { key: makeKey(fields, taken), ...fields };
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
  const edit = action.change && editOf(desk, reading, action.change);
  if (action.change && !edit) return undefined;
  const asked = action.ask && { uri: reading.uri, range: toRange(reading.lines, action.ask.span) };
  return {
    title: action.title,
    kind: CodeActionKind.QuickFix,
    ...(diagnostics.length > 0 && { diagnostics }),
    ...(action.preferred && { isPreferred: true }),
    ...(edit && { edit }),
    ...(action.ask && {
      command: { title: action.title, command: `wellsourced.${action.ask.command}`, arguments: [asked] },
    }),
  };
}

function wantsQuickFixes(only: readonly string[] | undefined): boolean {
  return !only || only.some((kind) => kind === "" || kind === CodeActionKind.QuickFix || kind.startsWith("quickfix."));
}
