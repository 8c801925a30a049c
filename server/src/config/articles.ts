/**
 * Which files are articles. `.article` always is; `.txt` and Markdown are when they read like prose and nothing says
 * otherwise: a list of packages, a log, a licence or a README stays silent. Says why, for the status bar.
 */
import type { Format } from "../engine/index.ts";
import { lastMatch } from "./globs.ts";
import type { Settings } from "./settings.ts";

export interface ArticleVerdict {
  readonly isArticle: boolean;
  /** A sentence for the reader: "It reads like prose." */
  readonly why: string;
  /** True when the settings decided, so that more text can't change the answer. */
  readonly configured: boolean;
}

/** How a file is written, by its name. */
export function formatOf(path: string): Format {
  return /\.(?:md|markdown|mkd|mdown)$/i.test(path) ? "markdown" : "article";
}

/** True when a file may be an article by its name alone; what it holds may yet say no. */
export function mayBeArticle(path: string): boolean {
  return isArticleName(path) || (/\.(?:txt|text|md|markdown|mkd|mdown)$/i.test(path) && !excludedBy(path));
}

/** What the settings and the name say, without reading the file; undefined when its text must decide. */
export function articleByName(path: string, settings: Pick<Settings, "articles">): ArticleVerdict | undefined {
  const configured = lastMatch(settings.articles, path);
  if (configured === true) return { isArticle: true, why: "The configuration says that it is an article.", configured };
  if (configured === false)
    return { isArticle: false, why: "The configuration says that it is no article.", configured: true };
  if (isArticleName(path)) return { isArticle: true, why: "Its name ends in “.article”.", configured: false };
  const reason = excludedBy(path);
  return reason === undefined ? undefined : { isArticle: false, why: reason, configured: false };
}

/** @param path absolute, with forward slashes */
export function articleVerdict(path: string, text: string, settings: Pick<Settings, "articles">): ArticleVerdict {
  return articleByName(path, settings) ?? { ...proseVerdict(text), configured: false };
}

function isArticleName(path: string): boolean {
  return path.toLowerCase().endsWith(".article");
}

/** Files that every repository has and no newspaper prints, by the name without its ending. */
const projectNames =
  /^(?:readme|licen[cs]e|copying|copyright|notice|authors|contributors|maintainers|contributing|code_of_conduct|changelog|changes|history|news|release[-_ ]?notes|security|support|governance|install|todo|roadmap|codeowners|architecture|agents|claude|requirements|constraints|robots|humans|ads|llms|security|cmakelists|third[-_]?party[-_]?(?:notices?|licen[cs]es?)|manifest|version|package|pull_request_template|issue_template|skill)(?:[-_.].*)?$/i;

const projectFolders =
  /(?:^|\/)(?:node_modules|bower_components|vendor|third_party|site-packages|\.git|\.github|\.vscode|\.idea|__pycache__|\.?venv|dist-info)\//;

function excludedBy(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (projectNames.test(name.replace(/\.[^.]*$/, "")))
    return `A file named “${name}” belongs to a project, not to a paper.`;
  const folder = projectFolders.exec(path)?.[0].replaceAll("/", "");
  return folder === undefined ? undefined : `It lies in “${folder}”.`;
}

/** The opening of a file is enough to know what it is, and keeps a long log from being read twice. */
const OPENING = 20_000;

function proseVerdict(text: string): Omit<ArticleVerdict, "configured"> {
  const opening = withoutCitations(text.slice(0, OPENING));
  if (opening.trim() === "") return { isArticle: false, why: "It is empty." };
  if (isLicence(opening)) return { isArticle: false, why: "It reads like a licence." };
  const paragraphs = withoutCode(opening).split(/\r?\n[ \t]*\r?\n/);
  let words = 0;
  let proseWords = 0;
  for (const paragraph of paragraphs) {
    const count = wordsIn(paragraph);
    if (count < MIN_WORDS) continue; // a headline, a name, a line of a table: every kind of file has them
    words += count;
    if (readsLikeProse(paragraph)) proseWords += count;
  }
  return words < 2 * proseWords
    ? { isArticle: true, why: "It reads like prose." }
    : { isArticle: false, why: "It does not read like prose." };
}

/** The shortest sentence that a news text is likely to open with ("Shares fell 3% on Monday."). */
const MIN_WORDS = 5;

/**
 * Running sentences: mostly lower-case words, some punctuation at a sentence's end, few characters that only machines
 * write, and lines that do not each begin with a stamp or a bullet.
 */
function readsLikeProse(paragraph: string): boolean {
  const letters = count(paragraph, /\p{L}/gu);
  const signs = count(paragraph, /[{}=<>|\\_~^#@[\]]/g);
  const visible = count(paragraph, /\S/g);
  if (letters < 0.7 * visible || 0.03 * visible < signs) return false;
  if (!/[.!?…]["'”’»)]*(?:\s|$)/.test(paragraph)) return false;
  const lines = paragraph.split(/\r?\n/).filter((line) => line.trim() !== "");
  return 2 * lines.filter(isEntry).length <= lines.length;
}

/** A line of a log, a list or a settings file: it begins with a stamp, a bullet or a key, and is soon over. */
function isEntry(line: string): boolean {
  return entryStart.test(line) && wordsIn(line) <= MAX_ENTRY_WORDS;
}

const entryStart =
  /^\s*(?:[[(<]?\d+[:./-][\d:./TZ-]*[\])>]?[\s,;|]|\[\d|[-*+•]\s|\d+[.)]\s|[A-Z]+[:|\]]|[\w.-]+[=:]=?\S)/;

/** A paragraph that begins with a dash or “2.5 million people” is prose all the same when it goes on for longer. */
const MAX_ENTRY_WORDS = 30;

function isLicence(opening: string): boolean {
  const head = opening.slice(0, 600);
  return /\b(?:permission is hereby granted|licensed under the|gnu (?:lesser |affero )?general public license|apache license|mozilla public license|redistribution and use in source)\b/i.test(
    head,
  );
}

/** A citation is made of signs that prose has few of, and says that this is an article if anything does. */
function withoutCitations(text: string): string {
  return text.replace(/\[[^[\]\n]{0,300}\]/g, (group) => (group.includes("@") ? "" : group));
}

function withoutCode(markdown: string): string {
  return markdown
    .replace(/^(```|~~~)[^\n]*\n(?:(?!\1)[^\n]*\n)*(?:\1[^\n]*)?/gm, "\n\n")
    .replace(/^---\n(?:(?!---)[^\n]*\n)*---\n/, "\n");
}

function wordsIn(text: string): number {
  return count(text, /[\p{L}\p{N}]+/gu);
}

function count(text: string, pattern: RegExp): number {
  let n = 0;
  for (const _ of text.matchAll(pattern)) n++;
  return n;
}
