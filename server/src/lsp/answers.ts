/** Answers the requests of an editor: each is a reading of the article, a feature's answer to it, and its translation. */
import type { Connection, Position, TextDocumentIdentifier } from "vscode-languageserver";
import {
  citationAt,
  codeLenses,
  definition,
  documentLinks,
  foldingRanges,
  hover,
  inlayHints,
  semanticTokens,
  symbols,
} from "../features/index.ts";
import { addressOf } from "./addresses.ts";
import type { Articles, Reading } from "./articles.ts";
import type { Client } from "./client.ts";
import { type Documents, linesOf } from "./documents.ts";
import { offsetOf, spanOf } from "./fromProto.ts";
import type { Guard } from "./guard.ts";
import { answerKeyRequests } from "./keys.ts";
import type { Projects } from "./projects.ts";
import { toSemanticTokens } from "./semanticTokensProto.ts";
import { answerSourceRequests } from "./sources.ts";
import {
  toCodeLens,
  toDocumentLink,
  toFoldingRange,
  toHover,
  toInlayHint,
  toLocation,
  toLocationLink,
  toSymbol,
  toSymbolInformation,
} from "./toProto.ts";
import { uriOf } from "./uris.ts";
import type { WorkspaceKeys } from "./workspaceKeys.ts";
import type { World } from "./world.ts";

/** What the handlers of requests share. */
export interface Desk {
  readonly connection: Connection;
  readonly guard: Guard;
  readonly client: Client;
  readonly world: World;
  readonly documents: Documents;
  readonly projects: Projects;
  readonly articles: Articles;
  readonly keys: WorkspaceKeys;
}

export function answerRequests(desk: Desk): void {
  const { connection, guard, client } = desk;

  /** The article of a request, and the place in it that the request is about. */
  const readAt = async ({ textDocument, position }: { textDocument: TextDocumentIdentifier; position: Position }) => {
    const reading = await desk.articles.read(textDocument.uri);
    return reading && { reading, offset: offsetOf(reading.lines, position) };
  };
  const read = ({ textDocument }: { textDocument: TextDocumentIdentifier }) => desk.articles.read(textDocument.uri);

  answerSourceRequests(desk);
  answerKeyRequests(desk);

  connection.onHover(
    guard.request("hover", null, async (params) => {
      const at = await readAt(params);
      if (!at) return null;
      const citedBy = citationAt(at.reading.analysis, at.offset) ? await desk.keys.citedBy(at.reading.uri) : undefined;
      const found = hover(at.reading.analysis, at.offset, citedBy);
      return found ? toHover(at.reading.lines, found, client.hoverMarkdown, addressOf(desk, at.reading)) : null;
    }),
  );

  connection.onDefinition(
    guard.request("definition", null, async (params) => {
      const at = await readAt(params);
      const found = at && definition(at.reading.analysis, at.offset);
      if (!found) return null;
      const uri = uriOf(found.uri);
      const target = linesOf(uri, fileText(at.reading, found.uri));
      if (client.definitionLinks) return [toLocationLink(at.reading.lines, target, { ...found, uri })];
      return toLocation(target, uri, found.selection);
    }),
  );

  connection.onDocumentSymbol(
    guard.request("documentSymbol", null, async (params) => {
      const reading = await read(params);
      if (!reading) return null;
      const { analysis, lines, uri } = reading;
      if (client.nestedSymbols) return symbols(analysis).map((symbol) => toSymbol(lines, symbol));
      return symbols(analysis).flatMap((symbol) => toSymbolInformation(lines, uri, symbol));
    }),
  );

  connection.onDocumentLinks(
    guard.request("documentLink", null, async (params) => {
      const reading = await read(params);
      return reading ? documentLinks(reading.analysis).map((link) => toDocumentLink(reading.lines, link)) : null;
    }),
  );

  connection.onFoldingRanges(
    guard.request("foldingRange", null, async (params) => {
      const reading = await read(params);
      return reading ? foldingRanges(reading.analysis).map((span) => toFoldingRange(reading.lines, span)) : null;
    }),
  );

  connection.languages.semanticTokens.on(
    guard.request("semanticTokens/full", { data: [] }, async (params) => {
      const reading = await read(params);
      return reading ? toSemanticTokens(reading.text, reading.lines, semanticTokens(reading.analysis)) : { data: [] };
    }),
  );

  connection.languages.semanticTokens.onRange(
    guard.request("semanticTokens/range", { data: [] }, async (params) => {
      const reading = await read(params);
      if (!reading) return { data: [] };
      const range = spanOf(reading.lines, params.range);
      const shown = semanticTokens(reading.analysis).filter(
        ({ start, end }) => start <= range.end && range.start <= end,
      );
      return toSemanticTokens(reading.text, reading.lines, shown);
    }),
  );

  connection.onCodeLens(
    guard.request("codeLens", null, async (params) => {
      const reading = await read(params);
      const where = reading?.room.editor.lenses ?? "off";
      if (!reading || where === "off") return null;
      const lenses = codeLenses(reading.analysis, { headline: true, paragraphs: where === "paragraphs" });
      return lenses.map((lens) => toCodeLens(reading.lines, lens));
    }),
  );

  connection.languages.inlayHint.on(
    guard.request("inlayHint", null, async (params) => {
      const reading = await read(params);
      if (!reading?.room.editor.hints) return null;
      return inlayHints(reading.analysis, spanOf(reading.lines, params.range)).map((hint) =>
        toInlayHint(reading.lines, hint),
      );
    }),
  );
}

/** A file of the article's project as it stands; empty when it went away in the meantime. */
export function fileText({ room }: Reading, path: string): string {
  try {
    return room.project.read(path) ?? "";
  } catch {
    return "";
  }
}
