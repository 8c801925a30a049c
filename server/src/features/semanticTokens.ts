/**
 * What each stretch of an article is, for highlighting beyond what a grammar can see: who speaks, by which word, what is said,
 * which figures. Tokens are flat: where one lies in another, the inner one cuts the outer in pieces.
 */
import type { Analysis, BlockKind, Span, Standing } from "../engine/index.ts";
import { wholeFigure } from "./lookup.ts";

/** Later ones are drawn over earlier ones. */
export const tokenTypes = [
  "headline",
  "byline",
  "dateline",
  "subhead",
  "picture",
  "caption",
  "credit",
  "footer",
  "content",
  "quotation",
  "source",
  "cue",
  "figure",
  "citation",
  "suppression",
] as const;
export type TokenType = (typeof tokenTypes)[number];

export const tokenModifiers = [
  "direct",
  "indirect",
  "mixed",
  "attributed",
  "cited",
  "exempt",
  "unattributed",
  "vague",
] as const;
export type TokenModifier = (typeof tokenModifiers)[number];

export interface SemanticToken extends Span {
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** Sorted and disjoint. */
export function semanticTokens(analysis: Analysis): readonly SemanticToken[] {
  return flatten([
    ...blockTokens(analysis),
    ...attributionTokens(analysis),
    ...figureTokens(analysis),
    ...analysis.quotations.map(({ start, end }) => token({ start, end }, "quotation")),
    ...analysis.citations.map(({ span }) => token(span, "citation")),
    ...analysis.suppressions.map(({ span }) => token(span, "suppression")),
  ]);
}

function token({ start, end }: Span, type: TokenType, ...modifiers: readonly TokenModifier[]): SemanticToken {
  return { start, end, type, modifiers };
}

const typeOfBlock: Partial<Record<BlockKind, TokenType>> = {
  headline: "headline",
  byline: "byline",
  dateline: "dateline",
  subhead: "subhead",
  picture: "picture",
  caption: "caption",
  credit: "credit",
  footer: "footer",
};

/** Markdown already shows its headings by its own grammar. */
function blockTokens({ article }: Analysis): SemanticToken[] {
  if (article.format === "markdown") return [];
  return article.blocks.flatMap(({ kind, span }) => {
    const type = typeOfBlock[kind];
    return type === undefined ? [] : [token(span, type)];
  });
}

function attributionTokens({ attributions, speakers }: Analysis): SemanticToken[] {
  return attributions.flatMap(({ source, cue, content, kind, speaker }) => {
    const vague = speaker !== undefined && speakers[speaker]?.vague === true;
    return [
      ...content.map((piece) => token(piece, "content", kind)),
      ...source.map((piece) => (vague ? token(piece, "source", "vague") : token(piece, "source"))),
      ...cue.map((piece) => token(piece, "cue")),
    ];
  });
}

function figureTokens({ quantities, claims }: Analysis): SemanticToken[] {
  const standings = new Map<number, Standing>();
  for (const { quantity, standing } of claims) if (quantity !== undefined) standings.set(quantity, standing);
  return quantities.flatMap((quantity, i) => {
    if (quantity.noClaim !== undefined) return [];
    const standing = standings.get(i);
    return [standing ? token(wholeFigure(quantity), "figure", standing) : token(wholeFigure(quantity), "figure")];
  });
}

/**
 * Cuts overlapping tokens into disjoint ones; at each place the type listed last in `tokenTypes` shows, and of one type the
 * one that started last. O(n log n): a heap would save little, as few tokens lie over each other.
 */
function flatten(tokens: readonly SemanticToken[]): SemanticToken[] {
  const starts = tokens.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start || b.end - a.end);
  const bounds = [...new Set(starts.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const open: SemanticToken[] = [];
  const flat: SemanticToken[] = [];
  let next = 0;
  for (let i = 0; i + 1 < bounds.length; i++) {
    const start = bounds[i]!;
    const end = bounds[i + 1]!;
    for (let at = open.length - 1; 0 <= at; at--) if (open[at]!.end <= start) open.splice(at, 1);
    while (next < starts.length && starts[next]!.start <= start) open.push(starts[next++]!);
    const top = topmost(open);
    if (!top) continue;
    const last = flat.at(-1);
    if (last && last.end === start && isSame(last, top)) flat[flat.length - 1] = { ...last, end };
    else flat.push({ ...top, start, end });
  }
  return flat;
}

const rankOf = new Map<TokenType, number>(tokenTypes.map((type, rank) => [type, rank]));

function topmost(open: readonly SemanticToken[]): SemanticToken | undefined {
  let top: SemanticToken | undefined;
  for (const candidate of open) {
    if (top === undefined || rankOf.get(top.type)! <= rankOf.get(candidate.type)!) top = candidate;
  }
  return top;
}

function isSame(a: SemanticToken, b: SemanticToken): boolean {
  return a.type === b.type && a.modifiers.join() === b.modifiers.join();
}
