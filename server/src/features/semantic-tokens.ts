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
    // A quotation in a quotation looks the same.
    ...analysis.quotations.flatMap(({ start, end, depth }) =>
      depth === 0 ? [token({ start, end }, "quotation")] : [],
    ),
    ...[...analysis.citations, ...analysis.exemptions].map(({ span }) => token(span, "citation")),
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
 * Cuts overlapping tokens into disjoint ones. At each place the type listed last in `tokenTypes` shows, and of one type the token that
 * starts last, which is the inner one. Painted from the top layer down, each stretch between two bounds once: near linear after
 * sorting, however deep hostile text nests.
 */
function flatten(tokens: readonly SemanticToken[]): SemanticToken[] {
  const drawn = tokens.filter(({ start, end }) => start < end);
  const bounds = [...new Set(drawn.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const stretchAt = new Map(bounds.map((bound, i) => [bound, i]));
  const topFirst = drawn.sort(
    (a, b) => rankOf.get(b.type)! - rankOf.get(a.type)! || b.start - a.start || a.end - b.end,
  );
  const tops: (SemanticToken | undefined)[] = bounds.map(() => undefined);
  const unpainted = new NextFree(bounds.length);
  for (const each of topFirst) {
    const end = stretchAt.get(each.end)!;
    for (let at = unpainted.from(stretchAt.get(each.start)!); at < end; at = unpainted.from(at + 1)) {
      tops[at] = each;
      unpainted.take(at);
    }
  }
  const flat: SemanticToken[] = [];
  tops.forEach((top, i) => {
    if (!top) return;
    const [start, end] = [bounds[i]!, bounds[i + 1]!];
    const last = flat.at(-1);
    if (last && last.end === start && isSame(last, top)) flat[flat.length - 1] = { ...last, end };
    else flat.push({ ...top, start, end });
  });
  return flat;
}

const rankOf = new Map<TokenType, number>(tokenTypes.map((type, rank) => [type, rank]));

/** The next number that nobody has taken: disjoint sets with path halving. */
class NextFree {
  readonly #next: Int32Array;

  constructor(length: number) {
    this.#next = Int32Array.from({ length: length + 1 }, (_, i) => i);
  }

  from(at: number): number {
    const next = this.#next;
    let here = at;
    while (next[here] !== here) {
      next[here] = next[next[here]!]!;
      here = next[here]!;
    }
    return here;
  }

  take(at: number): void {
    this.#next[at] = at + 1;
  }
}

function isSame(a: SemanticToken, b: SemanticToken): boolean {
  return a.type === b.type && a.modifiers.join() === b.modifiers.join();
}
