/** Which documents the server is told of: those that may be articles, and the libraries and settings that speak of them. */
import type { DocumentSelector } from "vscode-languageclient";

/** Virtual file systems have no library beside the article, but its text can be read all the same. */
const schemes = ["file", "untitled", "vscode-vfs", "vscode-test-web"];

const articleLanguages = ["article", "plaintext", "markdown"];

export const documentSelector: DocumentSelector = [
  ...schemes.flatMap((scheme) => articleLanguages.map((language) => ({ scheme, language }))),
  { scheme: "file", pattern: "**/sources.{json,yaml,yml,bib}" },
  { scheme: "file", pattern: "**/wellsourced.config.{json,jsonc,yaml,yml}" },
  { scheme: "file", pattern: "**/*.annotations.json" },
];

/** True for a document that could be an article if the writer says so. */
export function mayBeArticle({
  languageId,
  uri,
}: {
  readonly languageId: string;
  readonly uri: { readonly scheme: string };
}): boolean {
  return articleLanguages.includes(languageId) && schemes.includes(uri.scheme);
}
