/** What files are called, and under which names those are found that stand around an article. */

/** Of a configuration, in the order in which they win within a folder. */
export const configurationNames = [
  "wellsourced.config.json",
  "wellsourced.config.jsonc",
  "wellsourced.config.yaml",
  "wellsourced.config.yml",
  "package.json",
] as const;

/** Under which whoever knows other tools puts a configuration: nothing is read from it, and that has to be said. */
export const misnamedConfigurations = [
  "wellsourced.json",
  "wellsourced.jsonc",
  "wellsourced.yaml",
  "wellsourced.yml",
  "wellsourced.config.js",
  ".wellsourced.config.json",
  ".wellsourced.json",
  ".wellsourced.yaml",
  ".wellsourced.yml",
  ".wellsourcedrc",
  ".wellsourcedrc.json",
  ".wellsourcedrc.yaml",
  ".wellsourcedrc.yml",
] as const;

/** Of a library, when the configuration names none; in a folder, the earlier wins. */
export const libraryNames = ["sources.json", "sources.yaml", "sources.yml", "sources.bib"] as const;

/** Of the baseline, when nobody says otherwise. */
export const baselineName = "wellsourced-baseline.json";

/** The annotations of `draft.txt` are kept in `draft.txt.annotations.json`: two articles never share them. */
export function annotationsPathOf(article: string): string {
  return `${article}${ANNOTATIONS}`;
}

/** The article that such a file belongs to; undefined for any other file. */
export function articleOfAnnotations(path: string): string | undefined {
  return isAnnotationsFile(path) ? path.slice(0, -ANNOTATIONS.length) : undefined;
}

/** How annotations name the article that they stand beside. */
export function articleNameIn(annotationsFile: string): string {
  return fileNameOf(annotationsFile).slice(0, -ANNOTATIONS.length);
}

export function isAnnotationsFile(path: string): boolean {
  return path.endsWith(ANNOTATIONS);
}

const ANNOTATIONS = ".annotations.json";

const standingAround: ReadonlySet<string> = new Set([
  ...configurationNames,
  ...misnamedConfigurations,
  ...libraryNames,
  baselineName,
]);

/** True for a file that an article may depend on, by its name alone. A library or a baseline that is configured may have any. */
export function standsAroundArticles(path: string): boolean {
  return standingAround.has(fileNameOf(path)) || isAnnotationsFile(path);
}

/** The last part of a path: `draft.txt`. */
export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
