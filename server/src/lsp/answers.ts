/** Answers the requests of an editor: each is a reading of the article, a feature's answer to it, and its translation. */

import type { Position, TextDocumentIdentifier } from "vscode-languageserver";
import { LineIndex } from "../engine/index.ts";
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
import { answerFileOperations } from "./annotations-follow.ts";
import type { OpenReading } from "./articles.ts";
import { answerCodeActions } from "./code-action-requests.ts";
import { answerCompletions } from "./completion-requests.ts";
import { type Desk, fileText } from "./desk.ts";
import { answerCommands } from "./file-making.ts";
import { offsetOf, spanOf } from "./from-proto.ts";
import { answerKeyRequests } from "./key-requests.ts";
import { answerPickers } from "./picker-requests.ts";
import { answerReviewRequests } from "./review-requests.ts";
import { toSemanticTokens } from "./semantic-tokens-proto.ts";
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
} from "./to-proto.ts";
import { uriOf } from "./uris.ts";

export function answerRequests(desk: Desk): void {
  answerPlaces(desk);
  answerOutlines(desk);
  answerTokens(desk);
  answerMarks(desk);
  answerCodeActions(desk);
  answerCommands(desk);
  answerPickers(desk);
  answerCompletions(desk);
  answerKeyRequests(desk);
  answerReviewRequests(desk);
  answerFileOperations(desk);
}

interface OfDocument {
  readonly textDocument: TextDocumentIdentifier;
}

/** The article of a request. */
function read({ articles }: Desk, { textDocument }: OfDocument): Promise<OpenReading | undefined> {
  return articles.read(textDocument.uri);
}

/** The same, and the place in it that the request is about. */
async function readAt(desk: Desk, { textDocument, position }: OfDocument & { readonly position: Position }) {
  const reading = await read(desk, { textDocument });
  return reading && { reading, offset: offsetOf(reading.lines, position) };
}

/** What is said of the place under the cursor, and where it leads. */
function answerPlaces(desk: Desk): void {
  const { connection, guard, client } = desk;

  connection.onHover(
    guard.request("hover", null, async (params) => {
      const at = await readAt(desk, params);
      if (!at) return null;
      const citedBy = citationAt(at.reading.analysis, at.offset) ? await desk.keys.citedBy(at.reading.uri) : undefined;
      const others = desk.figures.known(at.reading.uri, at.reading.room.folder);
      const found = hover(at.reading.analysis, at.offset, citedBy, others);
      return found ? toHover(at.reading.lines, found, client.hoverMarkdown, addressOf(at.reading)) : null;
    }),
  );

  connection.onDefinition(
    guard.request("definition", null, async (params) => {
      const at = await readAt(desk, params);
      const found = at && definition(at.reading.analysis, at.offset);
      if (!found) return null;
      const uri = uriOf(found.uri);
      const target = new LineIndex(fileText(at.reading, found.uri));
      if (client.definitionLinks) return [toLocationLink(at.reading.lines, target, { ...found, uri })];
      return toLocation(target, uri, found.selection);
    }),
  );
}

/** How the article is built: its headline and subheads, its links, what can be folded. */
function answerOutlines(desk: Desk): void {
  const { connection, guard, client } = desk;

  connection.onDocumentSymbol(
    guard.request("documentSymbol", null, async (params) => {
      const reading = await read(desk, params);
      if (!reading) return null;
      const { analysis, lines, uri } = reading;
      if (client.nestedSymbols) return symbols(analysis).map((symbol) => toSymbol(lines, symbol));
      return symbols(analysis).flatMap((symbol) => toSymbolInformation(lines, uri, symbol));
    }),
  );

  connection.onDocumentLinks(
    guard.request("documentLink", null, async (params) => {
      const reading = await read(desk, params);
      return reading ? documentLinks(reading.analysis).map((link) => toDocumentLink(reading.lines, link)) : null;
    }),
  );

  connection.onFoldingRanges(
    guard.request("foldingRange", null, async (params) => {
      const reading = await read(desk, params);
      return reading ? foldingRanges(reading.analysis).map((span) => toFoldingRange(reading.lines, span)) : null;
    }),
  );
}

function answerTokens(desk: Desk): void {
  const { connection, guard } = desk;

  connection.languages.semanticTokens.on(
    guard.request("semanticTokens/full", { data: [] }, async (params) => {
      const reading = await read(desk, params);
      return reading ? toSemanticTokens(reading.text, reading.lines, semanticTokens(reading.analysis)) : { data: [] };
    }),
  );

  connection.languages.semanticTokens.onRange(
    guard.request("semanticTokens/range", { data: [] }, async (params) => {
      const reading = await read(desk, params);
      if (!reading) return { data: [] };
      const range = spanOf(reading.lines, params.range);
      const shown = semanticTokens(reading.analysis).filter(
        ({ start, end }) => start <= range.end && range.start <= end,
      );
      return toSemanticTokens(reading.text, reading.lines, shown);
    }),
  );
}

/** What is drawn between the lines and behind the claims. */
function answerMarks(desk: Desk): void {
  const { connection, guard, client } = desk;

  connection.onCodeLens(
    guard.request("codeLens", null, async (params) => {
      const reading = await read(desk, params);
      const where = reading?.room.editor.lenses ?? "off";
      if (!reading || where === "off") return null;
      const lenses = codeLenses(reading.analysis, { headline: true, paragraphs: where === "paragraphs" });
      return lenses.map((lens) => toCodeLens(reading.lines, lens, client.ours ? SHOW_CLAIMS : ""));
    }),
  );

  connection.languages.inlayHint.on(
    guard.request("inlayHint", null, async (params) => {
      const reading = await read(desk, params);
      if (!reading?.room.editor.hints) return null;
      return inlayHints(reading.analysis, spanOf(reading.lines, params.range)).map((hint) =>
        toInlayHint(reading.lines, hint),
      );
    }),
  );
}

/** Our extension's command that opens the Claims view. */
const SHOW_CLAIMS = "wellsourced.claims.focus";
