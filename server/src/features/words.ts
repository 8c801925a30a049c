/** The words of an article as a message shows them: pieces joined, white space evened out, long stretches cut at a word. */
import type { Analysis, Attribution, Span } from "../engine/index.ts";

/** The words of one span in pieces; “ … ” stands where something lies between two of them. */
export function wordsAt({ article }: Pick<Analysis, "article">, pieces: readonly Span[]): string {
  const words = pieces.map(({ start, end }) => article.text.slice(start, Math.min(end, start + LONGEST)));
  return evenSpaces(words.join(" … "));
}

/**
 * What the report is made with: “said”; empty where that is a mark alone, as the bracket of “(ONS)” or a dash before a name, or only
 * joins one name to the next.
 */
export function cueAt(analysis: Pick<Analysis, "article">, { cue }: Pick<Attribution, "cue">): string {
  const words = wordsAt(analysis, cue);
  return /\p{L}/u.test(words) && !/^[,;]? ?and$/.test(words) ? words : "";
}

/** “By the union’s count”, “in the poll”: the preposition that is the cue, with what it stands before; empty for any other cue. */
export function phraseAt(
  analysis: Pick<Analysis, "article">,
  { cue, source }: Pick<Attribution, "cue" | "source">,
): string {
  const preposition = wordsAt(analysis, cue);
  return /^(?:by|in|per)$/i.test(preposition) ? `${preposition} ${wordsAt(analysis, source)}` : "";
}

/** More than any message shows: a paragraph of megabytes is not copied to show its first line. */
const LONGEST = 2000;

export function evenSpaces(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** At most `limit` code units, cut at a word where there is one near, and never inside a surrogate pair. */
export function shortened(text: string, limit = 80): string {
  if (text.length <= limit) return text;
  const space = text.lastIndexOf(" ", limit - 1);
  let end = space > limit / 2 ? space : limit - 1;
  const last = text.charCodeAt(end - 1);
  if (0xd800 <= last && last <= 0xdbff) end--;
  return `${text.slice(0, end)}…`;
}

export function quoted(text: string): string {
  return `“${withoutMarks(text)}”`;
}

/** The words of a quotation without the marks around them, be it cut short or never closed, for whoever puts marks of their own there. */
export function withoutMarks(text: string): string {
  const [, curly, straight] = /^(?:“([^“”]+)”?|"([^"]+)"?)$/.exec(text) ?? [];
  return curly ?? straight ?? text;
}
