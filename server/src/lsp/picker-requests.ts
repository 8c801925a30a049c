/** What our own extension asks for: sources for its pickers, the edits behind “Add a source” and “No source needed”, clean text. */
import type { Claim, Span } from "../engine/index.ts";
import {
  cite,
  cleanSelection,
  detailOf,
  exempt,
  moveCitations,
  shelve,
  shortened,
  suggestionsFor,
  titleOf,
  withoutMarks,
} from "../features/index.ts";
import type { Reading } from "./articles.ts";
import { claimFor } from "./claim-for.ts";
import { type Desk, noticeChanges, signerOf } from "./desk.ts";
import { answerWith } from "./file-making.ts";
import { spanOf } from "./from-proto.ts";
import {
  type AddSourceParams,
  addSourceRequest,
  type ClaimAnswer,
  type ClaimParams,
  type CleanTextAnswer,
  type CleanTextParams,
  claimRequest,
  cleanTextRequest,
  type EditAnswer,
  type ExemptParams,
  exemptRequest,
  type MoveCitationsAnswer,
  type MoveCitationsParams,
  moveCitationsRequest,
  type SourcesAnswer,
  sourcesRequest,
} from "./messages.ts";
import { newEntry } from "./new-entry.ts";
import { annotationsOf, shelfOf, storeOf } from "./shelf.ts";
import { toRange } from "./to-proto.ts";

export function answerPickers(desk: Desk): void {
  answerClaim(desk);
  answerSources(desk);
  answerAddSource(desk);
  answerExempt(desk);
  answerMoveCitations(desk);
  answerCleanText(desk);
}

function answerClaim(desk: Desk): void {
  onClaim<ClaimParams, ClaimAnswer | null>(desk, claimRequest, (reading, claim) =>
    claim ? { range: toRange(reading.lines, claim), words: wordsOf(reading, claim) } : null,
  );
}

/** As many as the title of a box has room for, which puts them in quotation marks. */
function wordsOf({ text }: Reading, { start, end }: Span): string {
  return withoutMarks(shortened(text.slice(start, end), 60));
}

function answerSources(desk: Desk): void {
  onClaim<ClaimParams, SourcesAnswer>(desk, sourcesRequest, (reading, claim) => {
    const { analysis } = reading;
    const because = new Map(suggestionsFor(analysis, claim, SUGGESTED).map((each) => [each.entry, each.because]));
    const entries = new Set([...because.keys(), ...analysis.library.entryByKey.values()]);
    return {
      words: claim ? wordsOf(reading, claim) : "",
      sources: [...entries].map((entry) => ({
        key: entry.key,
        title: titleOf(entry),
        detail: detailOf(entry),
        ...(because.has(entry) && { because: because.get(entry)! }),
      })),
    };
  });
}

/** As many as a picker shows without scrolling. */
const SUGGESTED = 5;

function answerAddSource(desk: Desk): void {
  onClaim<AddSourceParams, EditAnswer>(desk, addSourceRequest, (reading, claim, { source, locator }) => {
    if (!claim) return { problem: "There is no claim here that a source could answer for.", beside: [] };
    const fields = "entry" in source ? newEntry(source.entry, reading, desk.world.today()) : undefined;
    const shelved = fields && shelve(shelfOf(reading), fields);
    const key = "key" in source ? source.key : fields!.key;
    const citation = cite(reading.analysis, storeOf(reading), claim, {
      key,
      ...(locator !== undefined && { locator }),
    });
    return answerWith(desk, reading, [...(shelved ? [shelved] : []), citation]);
  });
}

function answerExempt(desk: Desk): void {
  onClaim<ExemptParams, EditAnswer>(desk, exemptRequest, async (reading, claim, { kind, reason }) => {
    if (!claim) return { problem: "There is no claim here to exempt.", beside: [] };
    const by = await signerOf(desk, reading.uri);
    const exemption = { kind, reason, date: desk.world.today(), ...(by !== undefined && { by }) };
    return answerWith(desk, reading, [exempt(reading.analysis, storeOf(reading), claim, exemption)]);
  });
}

function answerMoveCitations(desk: Desk): void {
  desk.connection.onRequest(
    moveCitationsRequest,
    desk.guard.request<MoveCitationsParams, unknown>(
      "moveCitations",
      null,
      async ({ uri, to }): Promise<MoveCitationsAnswer | null> => {
        await noticeChanges(desk, uri);
        const reading = await desk.articles.read(uri);
        if (!reading) return null;
        const store = annotationsOf(reading);
        const moved = store
          ? moveCitations(to, reading.analysis, store)
          : "Save the article first: its annotations are a file beside it.";
        if (typeof moved === "string") return { problem: moved, beside: [], nMoved: 0, nLeft: 0 };
        const { change, nMoved, nLeft } = moved;
        return { ...answerWith(desk, reading, change), nMoved, nLeft };
      },
    ),
  );
}

function answerCleanText(desk: Desk): void {
  desk.connection.onRequest(
    cleanTextRequest,
    desk.guard.request<CleanTextParams, unknown>(
      "cleanText",
      null,
      async ({ uri, range }): Promise<CleanTextAnswer | null> => {
        const reading = await desk.articles.read(uri);
        if (!reading) return null;
        return { text: cleanSelection(reading.analysis, range && spanOf(reading.lines, range)) };
      },
    ),
  );
}

/** Answers a request about a claim; null where there is no article. */
function onClaim<P extends ClaimParams, R>(
  desk: Desk,
  name: string,
  answer: (reading: Reading, claim: Claim | undefined, params: P) => R | Promise<R>,
): void {
  desk.connection.onRequest(
    name,
    desk.guard.request<P, unknown>(name, null, async (params) => {
      await noticeChanges(desk, params.uri);
      const reading = await desk.articles.find(params.uri);
      if (!reading) return null;
      return answer(reading, claimFor(reading, params.range), params);
    }),
  );
}
