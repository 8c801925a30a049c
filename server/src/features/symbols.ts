/** The outline of an article: the headline, the subheads under it, and under each of them the claims made there. */
import type { Analysis, Block, Claim, Span } from "../engine/index.ts";
import { speakerName } from "./describe-standing.ts";
import { shortened, wordsAt } from "./words.ts";

export interface ArticleSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: "headline" | "subhead" | "quantity" | "quotation" | "sentence" | "table";
  /** All that belongs to it: a subhead's paragraphs with the subhead. */
  readonly span: Span;
  /** The words to jump to; inside `span`. */
  readonly selection: Span;
  readonly children: readonly ArticleSymbol[];
}

export function symbols(analysis: Analysis): readonly ArticleSymbol[] {
  const { blocks, text } = analysis.article;
  const headings = blocks.filter(({ kind }) => kind === "headline" || kind === "subhead");
  const bounds = [...headings.map(({ span }) => span.start), text.length];
  const [before, ...parts] = claimsBetween(analysis.claims, bounds);
  const sections = headings.map((heading, i) => section(analysis, heading, bounds[i + 1]!, parts[i]!));
  const loose = before!.map((claim) => claimSymbol(analysis, claim));
  const [top, ...rest] = sections;
  if (top?.kind !== "headline") return [...loose, ...sections];
  return [
    ...loose,
    { ...top, span: { start: top.span.start, end: text.length }, children: [...top.children, ...rest] },
  ];
}

/** The claims up to the first bound, up to the second, and so on; claims and bounds in text order. */
function claimsBetween(claims: readonly Claim[], bounds: readonly number[]): readonly (readonly Claim[])[] {
  const parts: Claim[][] = [];
  let at = 0;
  for (const bound of bounds) {
    const part: Claim[] = [];
    while (at < claims.length && claims[at]!.start < bound) part.push(claims[at++]!);
    parts.push(part);
  }
  return parts;
}

function section(analysis: Analysis, { kind, span }: Block, end: number, claims: readonly Claim[]): ArticleSymbol {
  return {
    name: nameOf(analysis, span),
    detail: "",
    kind: kind === "headline" ? "headline" : "subhead",
    span: { start: span.start, end },
    selection: span,
    children: claims.flatMap((claim) => (claim.end <= end ? [claimSymbol(analysis, claim)] : [])),
  };
}

function claimSymbol(analysis: Analysis, claim: Claim): ArticleSymbol {
  const span = { start: claim.start, end: claim.end };
  return {
    name: nameOf(analysis, claim),
    detail: detailOf(analysis, claim),
    kind: claim.subject,
    span,
    selection: span,
    children: [],
  };
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
  return claim.standing;
}

/** The keys cited for a claim, in the text and beside it, each once. */
export function keysOf({ citations, annotation }: Claim): string[] {
  return [...new Set([...citations, ...(annotation?.citations ?? [])].map(({ key }) => key))];
}
