/** Which documents the server is told of: those that may be articles, and the libraries and settings that speak of them. */
import * as vscode from "vscode";
import type { DocumentSelector } from "vscode-languageclient";

/** Of files, and of documents that were never saved; where a workspace lies elsewhere, its own comes with them. */
const schemes = ["file", "untitled", "vscode-vfs", "vscode-test-web"];

/** Where the folders are that have libraries, settings and annotations in them. */
const folderSchemes = ["file", "vscode-userdata"];

const articleLanguages = ["article", "plaintext", "markdown"];

/** What stands around articles, by name. */
const besides = [
  "**/sources.{json,yaml,yml,bib}",
  "**/wellsourced.config.{json,jsonc,yaml,yml}",
  "**/*.annotations.json",
];

/** As the workspace is at this moment. */
export function documentSelector(): DocumentSelector {
  const own = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  const places = [...new Set([...folderSchemes, ...own])];
  return [
    ...[...new Set([...schemes, ...places])].flatMap((scheme) =>
      articleLanguages.map((language) => ({ scheme, language })),
    ),
    ...places.flatMap((scheme) => besides.map((pattern) => ({ scheme, pattern }))),
  ];
}

/** True for a document that could be an article if the writer says so. */
export function mayBeArticle({
  languageId,
  uri: { scheme },
}: {
  readonly languageId: string;
  readonly uri: { readonly scheme: string };
}): boolean {
  if (!articleLanguages.includes(languageId)) return false;
  if (schemes.includes(scheme) || folderSchemes.includes(scheme)) return true;
  return vscode.workspace.workspaceFolders?.some(({ uri }) => uri.scheme === scheme) === true;
}
