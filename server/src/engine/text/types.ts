/**
 * What the text layer hands to every layer above it: an article as blocks, and a block as sentences, tokens and quotations.
 *
 * Two frames of reference, and only two: a `Block`, an `Island` and everything in an `Analysis` counts from the start of the
 * article; everything inside a `BlockReading` counts from the start of its block's `prose`. So the reading of a block
 * depends on its own words alone and can be kept while the text around it is edited.
 */
import type { Span } from "../base/index.ts";

/** How a file is written; chosen from its name or language id, never guessed here. */
export type Format = "article" | "markdown";

export type BlockKind =
  | "headline"
  | "byline"
  | "dateline"
  | "paragraph"
  | "subhead"
  | "list"
  | "table"
  | "picture"
  | "caption"
  | "credit"
  | "footer";

/** A stretch of the article with one role. Blocks are sorted, disjoint, and need not cover the file. */
export interface Block {
  readonly kind: BlockKind;
  /** Counted from the start of the article. */
  readonly span: Span;
  /**
   * The words of the block, exactly as long as `span`: what is not prose (mark-up, link targets, citations, suppressions, code, all of a
   * table but the row that heads it and one with its source) is overwritten with spaces, and mark-up inside a word with soft hyphens, so
   * that an offset in `prose` plus `span.start` is an offset in the file.
   */
  readonly prose: string;
  /** Set apart as the words of somebody else, as in Markdown with “> ”. */
  readonly isBlockQuotation?: true;
  /** All of it is bold or in italics, as what an interviewer asks. */
  readonly isEmphasised?: true;
}

/** Something in the file that is not prose but speaks about it. The text layer only finds it; other layers read it. */
export interface Island {
  /**
   * - `citation`: a bracketed group that holds at least one `@key`, brackets included
   * - `suppression`: a `%% wellsourced-…` line or an HTML comment `<!-- wellsourced-… -->`
   * - `link`: a Markdown link or bare URL; `target` is its address
   * - `footnote`: a Markdown footnote reference such as `[^2]`; `target` is the text of its definition, absent where there is none
   */
  readonly kind: "citation" | "suppression" | "link" | "footnote";
  /** Counted from the start of the article. */
  readonly span: Span;
  readonly target?: string;
}

/** A file read as blocks; `text` is the file as it is, a byte-order mark included. */
export interface ArticleText {
  readonly text: string;
  readonly format: Format;
  readonly blocks: readonly Block[];
  /** Sorted by position. */
  readonly islands: readonly Island[];
}

/**
 * - `word`: letters, with inner apostrophes, points and digits ("O’Brien", "U.S.", "G7"); a clitic stands alone ("’s", "’ll")
 * - `number`: begins with a digit ("1,400", "2.5", "7bn", "30th", "1950s")
 * - `quote`: a character used as a quotation mark; an apostrophe inside a word is part of the word
 * - `link`: a URL, an e-mail address, a handle (@name) or a hashtag, whole
 * - `mark`: any other single character (an emoji or a lone surrogate included): "$", "%", "-", "—", "(", …
 */
export type TokenKind = "word" | "number" | "quote" | "link" | "mark";

export interface Token extends Span {
  /** `prose.slice(start, end)` without what stands unseen in it (soft hyphens, joiners), and with “fi” for the one letter “ﬁ”. */
  readonly text: string;
  /** `text` in lower case, with curly apostrophes made straight: the form that tables are asked for. */
  readonly lower: string;
  readonly kind: TokenKind;
  /** True when white space (or blanked mark-up) or the start of the block comes before it. */
  readonly spaced: boolean;
}

export interface Sentence extends Span {
  /** Tokens `[firstToken, endToken)` of the block's reading. */
  readonly firstToken: number;
  readonly endToken: number;
}

/**
 * A stretch between quotation marks. One that is not closed runs to the end of the block, to the end of the quotation around
 * it, or to where the next mark of its kind opens, whichever comes first.
 */
export interface Quotation extends Span {
  /** What stands between the marks. */
  readonly inner: Span;
  /** False: the mark at the start has no partner in this block. Whether the next paragraph takes it up is for a higher layer. */
  readonly closed: boolean;
  readonly style: "double" | "single" | "guillemet" | "low";
  /** How many quotations hold this one; 0 for the outermost. */
  readonly depth: number;
}

/** One block read: a pure function of its `prose`. All offsets count from the start of the block. */
export interface BlockReading {
  readonly kind: BlockKind;
  readonly prose: string;
  readonly tokens: readonly Token[];
  /** Sorted; every token belongs to exactly one sentence. */
  readonly sentences: readonly Sentence[];
  /** Sorted by start, containers first. */
  readonly quotations: readonly Quotation[];
}
