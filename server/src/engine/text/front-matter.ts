/**
 * Front matter, as site generators and note-takers put it at the very top of a file: YAML between “---” lines, TOML between “+++” lines,
 * or the bare fields of a desk or a mail program (“SLUG: ferry-fares”). It is no part of the article, but for its title.
 */
import type { Span } from "../base/index.ts";
import { deskFields, headlineFields } from "../lexicon/index.ts";
import { trimmedLines } from "./lines.ts";
import { maskedProse } from "./masking.ts";
import type { Format } from "./types.ts";

export interface FrontMatter {
  /** It starts with the file. */
  readonly end: number;
  /** The value of `title`, without quotation marks. */
  readonly title?: Span;
}

/** Longer front matter than this is none. */
const MAX_FRONT_MATTER = 1 << 16;

/** In article text, where a line of dashes is no mark-up, only fields tell it. */
export function findFrontMatter(text: string, format: Format): FrontMatter | undefined {
  const top = text.slice(0, MAX_FRONT_MATTER);
  const opening = /^[ \ufeff]?(---|\+\+\+)[ \t]*(?:\r\n?|\n)/.exec(top);
  if (!opening) return findBareFields(top);
  const closing = (opening[1] === "---" ? /^(?:---|\.\.\.)[ \t]*$/m : /^\+\+\+[ \t]*$/m).exec(
    top.slice(opening[0].length),
  );
  if (!closing) return undefined;
  const body = top.slice(0, opening[0].length + closing.index);
  if (format === "article" && !holdsFieldsAlone(body.slice(opening[0].length))) return undefined;
  const end = body.length + closing[0].length;
  const line = /^title[ \t]{0,9}[:=][ \t]{0,9}(\S.*)$/m.exec(body);
  if (!line) return { end };
  const value = line[1]!.trimEnd();
  const isQuoted = /^(["']).*\1$/.test(value) && value.length > 2;
  const start = line.index + line[0].indexOf(line[1]!) + (isQuoted ? 1 : 0);
  return { end, title: { start, end: start + value.length - (isQuoted ? 2 : 0) } };
}

/** Two lines and more that are fields, and what goes on with them further in. */
function findBareFields(top: string): FrontMatter | undefined {
  let end = 0;
  let nFields = 0;
  let title: Span | undefined;
  for (const line of trimmedLines(top)) {
    if (line.start === line.end && nFields === 0) continue;
    const [lead, name = ""] =
      /^([a-zA-Z][a-zA-Z -]{0,20}?)[ \t]?:(?=[ \t]|$)[ \t]*/.exec(
        top.slice(line.start, Math.min(line.end, line.start + 80)),
      ) ?? [];
    const isField = lead !== undefined && deskFields.has(name.toLowerCase());
    if (!isField && !(nFields > 0 && line.start < line.end && /[ \t]/.test(top.charAt(line.start - 1)))) break;
    if (isField) nFields++;
    if (isField && headlineFields.has(name.toLowerCase()) && line.start + lead.length < line.end)
      title ??= { start: line.start + lead.length, end: line.end };
    end = line.end;
  }
  return nFields < FEWEST_FIELDS ? undefined : { end, ...(title && { title }) };
}

const FEWEST_FIELDS = 2;

/** Where a file's front matter ends; 0 where it has none. */
export function endOfFrontMatter(text: string, format: Format): number {
  return findFrontMatter(text, format)?.end ?? 0;
}

/** Article text with its front matter blank, but for a title that the article does not open with itself. */
export function withoutFrontMatter(text: string): string {
  const found = findFrontMatter(text, "article");
  if (!found) return text;
  const { end, title } = found;
  const isRepeated =
    title === undefined ||
    text
      .slice(end, end + LONGEST_GAP)
      .trimStart()
      .startsWith(text.slice(title.start, title.end));
  const masked = isRepeated
    ? [{ start: 0, end }]
    : [
        { start: 0, end: title.start },
        { start: title.end, end },
      ];
  return maskedProse(text, { start: 0, end }, masked) + text.slice(end);
}

/** Between front matter and headline. */
const LONGEST_GAP = 1000;

/** “author: Nell Ashdown”, “[params]”, a list, a comment, or what goes on with one of these; at least one field. */
function holdsFieldsAlone(body: string): boolean {
  const lines = body.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
  return (
    lines.some((line) => FIELD.test(line)) &&
    lines.every(
      (line) => FIELD.test(line) || /^(?:[ \t]|[#\]})]|- )/.test(line) || /^\[[^\]]*\]{1,2}[ \t]*$/.test(line),
    )
  );
}

const FIELD = /^["']?[\w-]{1,40}["']?[ \t]{0,9}(?::(?:[ \t]|$)|=)/;
