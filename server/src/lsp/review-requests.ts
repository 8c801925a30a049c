/** Answers what a reviewer's views ask: the claims, the sources, the report, and the edit that records a review. */
import type { Location } from "vscode-languageserver";
import { type SourceEntry, verdicts } from "../engine/index.ts";
import {
  type ClaimItem,
  type ClaimSource,
  claimTree,
  reportFormats,
  review,
  type SourceUse,
  sheetOf,
  sourceUse,
  tallyInWords,
  withdraw,
} from "../features/index.ts";
import type { Reading } from "./articles.ts";
import { claimFor } from "./claim-for.ts";
import { type Desk, fileText, noticeChanges } from "./desk.ts";
import { linesByPath } from "./documents.ts";
import { elsewhereIn } from "./elsewhere.ts";
import { answerWith } from "./file-making.ts";
import { type LinesAt, spanOf } from "./from-proto.ts";
import {
  type ArticlesAnswer,
  articlesRequest,
  type ClaimListItem,
  type ClaimParams,
  type ClaimSourceItem,
  type ClaimsAnswer,
  type ClaimsParams,
  claimsRequest,
  type ElsewhereAnswer,
  elsewhereRequest,
  type ReportAnswer,
  type ReportParams,
  type ReviewParams,
  reportRequest,
  reviewRequest,
  type SourceUseAnswer,
  type SourceUseItem,
  sourceUseRequest,
} from "./messages.ts";
import { annotationsOf } from "./shelf.ts";
import { toLocation, toRange } from "./to-proto.ts";
import { nameOf, uriOf } from "./uris.ts";

export function answerReviewRequests(desk: Desk): void {
  desk.connection.onRequest(
    articlesRequest,
    desk.guard.request<unknown, ArticlesAnswer>(articlesRequest, { articles: [] }, async () => ({
      articles: desk.figures.articles().map(({ path, headline }) => ({ uri: uriOf(path), headline })),
    })),
  );

  onReading<ClaimsParams, ClaimsAnswer>(desk, claimsRequest, (reading, { grouping, filter }) => {
    const { headline, tally, groups } = claimTree(reading.analysis, grouping, filter);
    const linesAt = linesByPath((path) => fileText(reading, path));
    const toItem = ({ span, sources, ...claim }: ClaimItem): ClaimListItem => ({
      ...claim,
      range: toRange(reading.lines, span),
      sources: sources.map((source) => toClaimSource(source, linesAt)),
    });
    return {
      headline,
      nOpen: tally.open,
      inWords: tallyInWords(tally),
      groups: groups.map((group) => ({ ...group, claims: group.claims.map(toItem) })),
    };
  });

  onReading<ClaimParams, ElsewhereAnswer>(desk, elsewhereRequest, (reading, { range }) => {
    const linesAt = linesByPath((path) => fileText(reading, path));
    return { places: elsewhereIn(desk, reading, spanOf(reading.lines, range), linesAt) };
  });

  onReading<{ readonly uri: string }, SourceUseAnswer>(desk, sourceUseRequest, (reading) => {
    const linesAt = linesByPath((path) => fileText(reading, path));
    return { uses: sourceUse(reading.analysis).map((use) => toSourceUse(reading, use, linesAt)) };
  });

  onReading<ReportParams, ReportAnswer>(desk, reportRequest, (reading, { format }) => {
    const render = reportFormats[format];
    return { text: render([sheetOf(reading.analysis, nameOf(reading.uri))], { contacts: false }) };
  });

  const writeReview = async (reading: Reading, { range, verdict, note, by: given }: ReviewParams) => {
    // Other editors ask too, in words their users typed.
    if (verdict !== "withdrawn" && !verdicts.includes(verdict)) {
      return { problem: `“${verdict}” is none of ${verdicts.join(", ")}, withdrawn.`, beside: [] };
    }
    const claim = claimFor(reading, range);
    if (!claim) return { problem: "There is no claim here to review.", beside: [] };
    const by = given?.trim() || (await reviewerFor(desk, reading));
    // From here on nothing waits: the edit counts in the annotations as they stand when it is sent.
    const store = annotationsOf(reading);
    if (!store) return { problem: "Save the article first: reviews are kept in a file beside it.", beside: [] };
    if (by === "") return { isUnsigned: true, beside: [] };
    if (verdict === "withdrawn") return answerWith(desk, reading, [withdraw(reading.analysis, store, [claim], by)]);
    const words = note?.trim();
    const made = { verdict, by, date: desk.world.now(), ...(words && { note: words }) };
    return answerWith(desk, reading, [review(reading.analysis, store, [claim], made)]);
  };
  onReading<ReviewParams, unknown>(desk, reviewRequest, writeReview, (uri) => noticeChanges(desk, uri));
}

/** As the settings say, or else as git or the machine knows them. */
export async function reviewerFor({ world }: Desk, { room, file }: Reading): Promise<string> {
  return room.editor.reviewer?.trim() || world.userName(room.folder || file.projectFolder);
}

function onReading<P extends { readonly uri: string }, R>(
  { connection, guard, articles }: Desk,
  name: string,
  answer: (reading: Reading, params: P) => R | Promise<R>,
  before?: (uri: string) => Promise<void>,
): void {
  connection.onRequest(
    name,
    guard.request<P, unknown>(name, null, async (params) => {
      await before?.(params.uri);
      const reading = await articles.find(params.uri);
      return reading ? answer(reading, params) : null;
    }),
  );
}

function toClaimSource({ entry, ...source }: ClaimSource, linesAt: LinesAt): ClaimSourceItem {
  return { ...source, ...(entry && { entry: entryPlace(entry, linesAt) }) };
}

function toSourceUse(reading: Reading, { entry, places, ...use }: SourceUse, linesAt: LinesAt): SourceUseItem {
  return {
    ...use,
    ...(entry && { entry: entryPlace(entry, linesAt) }),
    places: places.map(({ span, ...place }) => ({ ...place, range: toRange(reading.lines, span) })),
  };
}

function entryPlace({ uri: path, keySpan }: SourceEntry, linesAt: LinesAt): Location {
  return toLocation(linesAt(path), uriOf(path), keySpan);
}
