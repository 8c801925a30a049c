/**
 * What a hover or a completion says, before anyone decides how it is drawn: lines of plain and marked words. Article text goes
 * in as it is and comes out as text, whatever Markdown or HTML it happens to look like.
 */
import type { Span } from "../engine/index.ts";

/** A place to jump to: in the article itself when `uri` is left out. */
export interface Place {
  readonly uri?: string;
  readonly span: Span;
}

/** `link` opens `url` (http, https and mailto only); `place` jumps there. */
export type Run =
  | string
  | { readonly strong: string }
  | { readonly emphasis: string }
  | { readonly code: string }
  | { readonly link: string; readonly url: string }
  | { readonly place: string; readonly to: Place };

export interface Line {
  readonly runs: readonly Run[];
  readonly bullet?: true;
}

/** Lines, and the rules (`"---"`) that part one subject from the next. */
export type RichText = readonly (Line | "---")[];

export function line(...runs: readonly Run[]): Line {
  return { runs };
}

export function bullet(...runs: readonly Run[]): Line {
  return { runs, bullet: true };
}

/** Turns a place into an address that the editor opens; undefined where it can open none. */
export type AddressOf = (place: Place) => string | undefined;

/** As CommonMark: bullets stand in one list, other lines are paragraphs. */
export function toMarkdown(text: RichText, addressOf: AddressOf = () => undefined): string {
  let markdown = "";
  let previous: Line | "---" | undefined;
  for (const item of text) {
    if (previous !== undefined) markdown += isBullet(item) && isBullet(previous) ? "\n" : "\n\n";
    if (item === "---") markdown += "---";
    else markdown += (item.bullet ? "- " : "") + item.runs.map((run) => runToMarkdown(run, addressOf)).join("");
    previous = item;
  }
  return markdown;
}

/** For editors that draw no Markdown. */
export function toPlainText(text: RichText): string {
  return text
    .map((item) => (item === "---" ? "" : (item.bullet ? "• " : "") + item.runs.map(wordsOf).map(oneLine).join("")))
    .join("\n");
}

function isBullet(item: Line | "---"): boolean {
  return item !== "---" && item.bullet === true;
}

function runToMarkdown(run: Run, addressOf: AddressOf): string {
  const words = escapeMarkdown(wordsOf(run));
  if (typeof run === "string") return words;
  if ("strong" in run) return `**${words}**`;
  if ("emphasis" in run) return `_${words}_`;
  if ("code" in run) return inCode(oneLine(run.code));
  const address = "link" in run ? openable(run.url) : addressOf(run.to);
  return address === undefined ? words : `[${words}](<${escapeAddress(address)}>)`;
}

function wordsOf(run: Run): string {
  if (typeof run === "string") return run;
  if ("strong" in run) return run.strong;
  if ("emphasis" in run) return run.emphasis;
  if ("code" in run) return run.code;
  return "link" in run ? run.link : run.place;
}

/**
 * Text as text: every character that Markdown, HTML or VS Code's `$(icon)` could read as mark-up is escaped, and the line
 * stays one line. Commas, points and quotation marks are left alone, so that it also reads well where it is not drawn.
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]<>|~$&]/g, "\\$&")
    .replace(/^(\s*)([#+=-])/, "$1\\$2")
    .replace(/^(\s*\d{1,9})([.)])/, "$1\\$2");
}

function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, " ");
}

/** A code span whose fence is longer than any run of backticks inside it. */
function inCode(text: string): string {
  const longest = (text.match(/`+/g) ?? []).reduce((length, run) => Math.max(length, run.length), 0);
  const fence = "`".repeat(longest + 1);
  const pad = longest > 0 || text === "" ? " " : "";
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** An address worth making clickable; a library may hold anything, `javascript:` and `command:` included. */
export function openable(url: string): string | undefined {
  return /^(?:https?:\/\/|mailto:)/i.test(url) ? url : undefined;
}

function escapeAddress(address: string): string {
  return address.replace(
    /[<>\\\s\p{Cc}]/gu,
    (char) => `%${char.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`,
  );
}
