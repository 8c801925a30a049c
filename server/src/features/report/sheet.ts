/**
 * The fact-checker's sheet of one article as plain data: its text cut at its claims, a row a claim, and what the article
 * rests on, counted. Every format of the report is drawn from this, so that all of them say the same.
 */
import {
  type Analysis,
  type BlockKind,
  type Claim,
  endOfFrontMatter,
  type Lapse,
  LineIndex,
  type Review,
  type SourceEntry,
  type Span,
  type Standing,
  type Urgency,
} from "../../engine/index.ts";
import { type ClaimReference, type ClaimSource, referencesOf, sourcesOf } from "../claim-sources.ts";
import { headlineOf } from "../claim-tree.ts";
import { exemptionWords, speakerName } from "../describe-standing.ts";
import { figureInWords } from "../figure-words.ts";
import { isOpen, reasonsFor } from "../open-claims.ts";
import { type Tally, tallyOf } from "../tally.ts";
import { asideShown, cellsOf, wordsShown } from "../without-mark-up.ts";
import { cueAt, evenSpaces, phraseAt, shortened } from "../words.ts";

export interface Sheet {
  /** The file, as the caller names it. */
  readonly name: string;
  readonly headline: string;
  readonly tally: Tally;
  /** From one subhead to the next; the first has the headline. Those without claims are left out. */
  readonly sections: readonly SheetSection[];
  readonly rows: readonly SheetRow[];
  readonly passages: readonly Passage[];
  /** Entries that the article cites, by title. */
  readonly sources: readonly SheetSource[];
  /** Most claims first. */
  readonly speakers: readonly SheetSpeaker[];
}

export interface SheetSection {
  readonly heading: string;
  readonly tally: Tally;
}

export interface SheetRow {
  /** From 1, in text order. */
  readonly number: number;
  /** From 1. */
  readonly line: number;
  readonly kind: "figure" | "quotation" | "sentence" | "table";
  readonly words: string;
  /** What the figure says: “more than 7,000,000,000 dollars”. */
  readonly figure?: string;
  readonly standing: Standing;
  readonly urgency: Urgency;
  /** Nobody answers for it, and a copy editor would ask. */
  readonly isOpen: boolean;
  readonly reasons: readonly string[];
  /** Who is said to have said it; “no one who is named” in “it is believed”. */
  readonly speaker?: string;
  readonly cue?: string;
  /** The number of the claim that makes the same statement, and is answered for. */
  readonly sameAs?: number;
  readonly sources: readonly ClaimSource[];
  /** Links and footnotes that are no entry of a library. */
  readonly references: readonly ClaimReference[];
  readonly exemption?: string;
  readonly review?: Review;
  /** What changed since the review, so that it no longer counts. */
  readonly lapsed?: Lapse;
}

/** A block of the article, or what stands between two blocks, cut where claims begin and end. */
export interface Passage {
  readonly kind: BlockKind | "aside";
  readonly runs: readonly PassageRun[];
  /** Set apart as somebody else's words. */
  readonly isQuoted?: true;
  /** The next passage begins on the line on which this one ends, as a paragraph does behind its dateline. */
  readonly runsOn?: true;
  /** The rows of a Markdown table; its runs hold the same as it is written. */
  readonly cells?: readonly (readonly string[])[];
}

export interface PassageRun {
  readonly text: string;
  /** The row of the innermost claim that covers the run. */
  readonly row?: SheetRow;
  /** The rows whose claims begin with this run, and those whose claims end with it; a quotation holds figures, each with a row. */
  readonly starts: readonly SheetRow[];
  readonly ends: readonly SheetRow[];
}

interface SheetSource {
  readonly entry: SourceEntry;
  readonly title: string;
  /** The rows it backs. */
  readonly rows: readonly number[];
}

interface SheetSpeaker {
  readonly name: string;
  readonly vague: boolean;
  readonly nClaims: number;
  /** Of all claims of the article, 0 to 1. */
  readonly share: number;
}

export function sheetOf(analysis: Analysis, name: string): Sheet {
  const lines = new LineIndex(analysis.article.text);
  const rows = analysis.claims.map((claim, i) => rowOf(analysis, claim, i + 1, lines.at(claim.start).line));
  return {
    name,
    headline: headlineOf(analysis, Number.POSITIVE_INFINITY) || name,
    tally: tallyOf(analysis),
    sections: sectionsOf(analysis),
    rows,
    passages: passagesOf(analysis, rows),
    sources: sourcesBehind(rows),
    speakers: speakersOf(analysis),
  };
}

function rowOf(analysis: Analysis, claim: Claim, number: number, line: number): SheetRow {
  const attribution = claim.attribution === undefined ? undefined : analysis.attributions[claim.attribution];
  const speaker = attribution && (speakerName(analysis, attribution) ?? "no one who is named");
  const cue = attribution && (shortened(phraseAt(analysis, attribution)) || cueWords(cueAt(analysis, attribution)));
  const { exemption, review, lapsed, figure, restsOn } = claim;
  const { article } = analysis;
  return {
    number,
    line,
    kind: claim.subject === "quantity" ? "figure" : claim.subject,
    words: evenSpaces(wordsShown(article, article.blocks[claim.block]!, shortest(claim))),
    ...(figure && { figure: figureInWords(figure) }),
    standing: claim.standing,
    urgency: claim.urgency,
    isOpen: isOpen(analysis, claim),
    reasons: reasonsFor(analysis, claim),
    ...(speaker !== undefined && { speaker }),
    ...(cue !== undefined && cue !== "" && { cue }),
    ...(restsOn !== undefined && { sameAs: restsOn + 1 }),
    sources: sourcesOf(analysis, claim),
    references: referencesOf(claim),
    ...(exemption && { exemption: [exemptionWords[exemption.kind], exemption.reason].filter(Boolean).join(": ") }),
    ...(review && { review }),
    ...(lapsed && { lapsed }),
  };
}

/** A claim may be a paragraph of megabytes; no row shows more of it. */
function shortest({ start, end }: Span): Span {
  return { start, end: Math.min(end, start + 2000) };
}

/** Of “was hit – tweeted:” the part that says how it was said: “tweeted”. */
export function cueWords(words: string): string {
  const parts = words.split(/\s[–—-]\s|[:,;–—]/).map((part) => part.trim());
  return parts.findLast((part) => part !== "") ?? "";
}

function sectionsOf(analysis: Analysis): SheetSection[] {
  const { article, claims } = analysis;
  const sections: { heading: string; claims: Claim[] }[] = [];
  let next = 0;
  article.blocks.forEach((block, blockIdx) => {
    if (sections.length === 0 || block.kind === "subhead")
      sections.push({ heading: evenSpaces(wordsShown(article, block)), claims: [] });
    while (next < claims.length && claims[next]!.block <= blockIdx) sections.at(-1)!.claims.push(claims[next++]!);
  });
  const counted = sections.filter((section) => section.claims.length > 0);
  return counted.map((section) => ({ heading: section.heading, tally: tallyOf(analysis, section.claims) }));
}

function passagesOf({ article, claims }: Analysis, rows: readonly SheetRow[]): Passage[] {
  const passages: Passage[] = [];
  let at = 0;
  // What programs read above the article is not shown, also where its title is the headline and stands between two asides.
  const above = endOfFrontMatter(article.text, article.format);
  const addAside = (from: number, end: number) => {
    const start = Math.max(from, above);
    const between = article.text.slice(start, end);
    // What ends a block's last line and is no prose, a citation mostly, stands behind its words.
    const tail = passages.length === 0 ? "" : /^[^\r\n]*/.exec(between)![0];
    const shownTail = asideShown(article, tail);
    if (shownTail?.trim()) passages.push(withTail(passages.pop()!, shownTail.trimEnd()));
    const text = asideShown(article, between.slice(tail.length));
    if (text !== undefined && text.trim() !== "")
      passages.push({ kind: "aside", runs: [{ text: text.trim(), starts: [], ends: [] }] });
  };
  const claimsOfBlock = groupByBlock(claims);
  article.blocks.forEach((block, blockIdx) => {
    addAside(at, block.span.start);
    const marked = (claimsOfBlock.get(blockIdx) ?? []).map((i) => ({ span: claims[i]!, row: rows[i]! }));
    const runs = runsOf((span) => wordsShown(article, block, span), block.span, marked);
    const isTable = block.kind === "table" && article.format === "markdown";
    const cells = isTable ? { cells: cellsOf(article.text.slice(block.span.start, block.span.end)) } : {};
    const next = article.blocks[blockIdx + 1];
    const runsOn = next !== undefined && !/[\r\n]/.test(article.text.slice(block.span.end, next.span.start));
    if (runs.some(({ text }) => text.trim() !== ""))
      passages.push({
        kind: block.kind,
        runs,
        ...(block.isBlockQuotation && { isQuoted: true }),
        ...(runsOn && { runsOn }),
        ...cells,
      });
    at = block.span.end;
  });
  addAside(at, article.text.length);
  return passages;
}

function withTail(passage: Passage, text: string): Passage {
  return { ...passage, runs: [...passage.runs, { text, starts: [], ends: [] }] };
}

function groupByBlock(claims: readonly Claim[]): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  claims.forEach(({ block }, i) => {
    const group = groups.get(block);
    if (group) group.push(i);
    else groups.set(block, [i]);
  });
  return groups;
}

interface Marked {
  readonly span: Span;
  readonly row: SheetRow;
}

/** Cuts a passage at the edges of its claims; where claims nest, the shortest one that covers a run has it. */
function runsOf(wordsOf: (span: Span) => string, passage: Span, marked: readonly Marked[]): PassageRun[] {
  const edges = new Set([passage.start, passage.end]);
  for (const { span } of marked)
    for (const edge of [span.start, span.end]) if (passage.start < edge && edge < passage.end) edges.add(edge);
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(1).map((end, i) => {
    const start = cuts[i]!;
    const covering = marked.filter(({ span }) => span.start <= start && end <= span.end);
    const inner = covering.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
    const starts = covering.filter(({ span }) => Math.max(span.start, passage.start) === start).map(({ row }) => row);
    const ends = covering.filter(({ span }) => Math.min(span.end, passage.end) === end).map(({ row }) => row);
    return { text: wordsOf({ start, end }), ...(inner && { row: inner.row }), starts, ends };
  });
}

function sourcesBehind(rows: readonly SheetRow[]): SheetSource[] {
  const backed = new Map<SourceEntry, { readonly title: string; readonly rows: Set<number> }>();
  for (const { number, sources } of rows) {
    for (const { entry, title } of sources) {
      if (!entry) continue;
      const known = backed.get(entry);
      if (known) known.rows.add(number);
      else backed.set(entry, { title, rows: new Set([number]) });
    }
  }
  const sources = [...backed].map(([entry, { title, rows }]) => ({ entry, title, rows: [...rows] }));
  return sources.sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
}

function speakersOf({ attributions, claims, speakers }: Analysis): SheetSpeaker[] {
  const nClaims = new Map<number, number>();
  for (const { attribution } of claims) {
    const speaker = attribution === undefined ? undefined : attributions[attribution]?.speaker;
    if (speaker !== undefined) nClaims.set(speaker, (nClaims.get(speaker) ?? 0) + 1);
  }
  const rows = [...nClaims].map(([speaker, n]) => {
    const { name, vague } = speakers[speaker]!;
    return { name, vague, nClaims: n, share: n / claims.length };
  });
  return rows.sort((a, b) => b.nClaims - a.nClaims || (a.name < b.name ? -1 : 1));
}
