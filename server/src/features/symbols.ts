/** The outline of an article: the headline, the subheads under it, and under each of them the claims made there. */
import type { Analysis, Block, Claim, Span } from "../engine/index.ts";
import { speakerName, standingWords } from "./describeStanding.ts";
import { shortened, wordsAt } from "./words.ts";

export interface ArticleSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: "headline" | "subhead" | "quantity" | "quotation" | "sentence";
  /** All that belongs to it: a subhead's paragraphs with the subhead. */
  readonly span: Span;
  /** The words to jump to; inside `span`. */
  readonly selection: Span;
  readonly children: readonly ArticleSymbol[];
}

export function symbols(analysis: Analysis): readonly ArticleSymbol[] {
  const { blocks, text } = analysis.article;
  const headings = blocks.filter(({ kind }) => kind === "headline" || kind === "subhead");
  const first = headings[0];
  const before = claimSymbols(analysis, { start: 0, end: first?.span.start ?? text.length });
  if (!first) return before;

  const sections = headings.map((heading, i) => section(analysis, heading, headings[i + 1]?.span.start ?? text.length));
  const [top, ...rest] = sections;
  if (first.kind !== "headline") return [...before, ...sections];
  return [
    ...before,
    { ...top!, span: { start: first.span.start, end: text.length }, children: [...top!.children, ...rest] },
  ];
}

function section(analysis: Analysis, { kind, span }: Block, end: number): ArticleSymbol {
  const whole = { start: span.start, end };
  return {
    name: nameOf(analysis, span),
    detail: "",
    kind: kind === "headline" ? "headline" : "subhead",
    span: whole,
    selection: span,
    children: claimSymbols(analysis, whole),
  };
}

function claimSymbols(analysis: Analysis, { start, end }: Span): ArticleSymbol[] {
  const claims = analysis.claims.filter((claim) => start <= claim.start && claim.end <= end);
  return claims.map((claim) => ({
    name: nameOf(analysis, claim),
    detail: detailOf(analysis, claim),
    kind: claim.subject,
    span: { start: claim.start, end: claim.end },
    selection: { start: claim.start, end: claim.end },
    children: [],
  }));
}

/** Editors refuse a symbol without a name. */
function nameOf(analysis: Analysis, span: Span): string {
  return shortened(wordsAt(analysis, [span])) || "(empty)";
}

function detailOf(analysis: Analysis, claim: Claim): string {
  const attribution = claim.attribution === undefined ? undefined : analysis.attributions[claim.attribution];
  const name = attribution && speakerName(analysis, attribution);
  if (claim.standing === "attributed" && name !== undefined) return name;
  if (claim.standing === "cited") return keysOf(claim).join(", ");
  return standingWords[claim.standing];
}

/** The keys cited for a claim, in the text and beside it, each once. */
export function keysOf({ citations, annotation }: Claim): string[] {
  return [...new Set([...citations, ...(annotation?.citations ?? [])].map(({ key }) => key))];
}
