/**
 * Which files are articles. `.article` always is; `.txt` and Markdown are when they read like one and nothing says otherwise:
 * a list of packages, a log, a licence or a README stays silent. So are those that have annotations beside them. Says why, for the
 * status bar.
 */
import { type Format, judgeShape } from "../engine/index.ts";
import { annotationsPathOf } from "./file-names.ts";
import { lastMatch } from "./globs.ts";
import type { Settings } from "./settings.ts";

/** Bytes of a file, or characters where it is open in an editor: a hundred novels. Beyond it nobody would wait for the answer. */
export const longestArticle = 16 * 2 ** 20;

export interface ArticleVerdict {
  readonly isArticle: boolean;
  /** A sentence for the reader: "It reads like an article: 4 paragraphs of prose." */
  readonly why: string;
  /** True when the settings decided, so that more text can't change the answer. */
  readonly configured: boolean;
}

/** How a file is written, by its name. */
export function formatOf(path: string): Format {
  return /\.(?:md|markdown|mkd|mdown|mdx)$/i.test(path) ? "markdown" : "article";
}

/** True when a file may be an article by its name alone; what it holds may yet say no. */
export function mayBeArticle(path: string): boolean {
  return isArticleName(path) || (/\.(?:txt|text|md|markdown|mkd|mdown)$/i.test(path) && !projectFolder.test(path));
}

/** What the settings and the name say, without reading the file; undefined when its text must decide. */
export function articleByName(path: string, settings: Pick<Settings, "articles">): ArticleVerdict | undefined {
  const configured = lastMatch(settings.articles, path);
  if (configured === true) return { isArticle: true, why: "The configuration says that it is an article.", configured };
  if (configured === false)
    return { isArticle: false, why: "The configuration says that it is no article.", configured: true };
  if (isArticleName(path)) return { isArticle: true, why: "Its name ends in “.article”.", configured: false };
  const folder = projectFolder.exec(path)?.[1];
  return folder === undefined ? undefined : { isArticle: false, why: `It lies in “${folder}”.`, configured: false };
}

/**
 * @param path absolute, with forward slashes
 * @param isThere whether there is a file of that path: somebody took for an article what has annotations beside it, however short it is
 */
export function articleVerdict(
  path: string,
  text: string,
  settings: Pick<Settings, "articles">,
  isThere: (path: string) => boolean,
): ArticleVerdict {
  const byName = articleByName(path, settings);
  if (byName) return byName;
  const { isArticle, reason } = judgeShape(text, path);
  if (!isArticle && isThere(annotationsPathOf(path)))
    return { isArticle: true, why: "There are annotations beside it.", configured: false };
  const why = `It ${isArticle ? "reads" : "does not read"} like an article: ${reason}.`;
  return { isArticle, why, configured: false };
}

function isArticleName(path: string): boolean {
  return path.toLowerCase().endsWith(".article");
}

/** Folders that no newsroom keeps its stories in. */
const projectFolder =
  /(?:^|\/)(node_modules|bower_components|vendor|third_party|site-packages|\.git|\.github|\.vscode|\.idea|__pycache__|\.?venv)\//;
