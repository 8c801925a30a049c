/**
 * Asks our extension for the documents of libraries that have a name of their own. It tells of `sources.*` by itself
 * (`client/src/documents.ts`), and would tell of every JSON file in the workspace if it were asked for more without need; an edit to a
 * library that is open and not saved must count in the text as it is there.
 */
import {
  type Connection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentFilter,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { URI } from "vscode-uri";
import type { Client } from "./client.ts";
import { uriOf } from "./uris.ts";

export class LibraryDocuments {
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #asked = new Set<string>();

  constructor(connection: Connection, client: Client) {
    this.#connection = connection;
    this.#client = client;
  }

  /** @param paths the libraries that the settings of an article name */
  async ask(paths: readonly string[]): Promise<void> {
    if (!this.#client.ours || !this.#client.registersDocuments) return;
    const asked = paths.filter((path) => !toldOfUnasked.test(path) && !this.#asked.has(path));
    if (asked.length === 0) return;
    for (const path of asked) this.#asked.add(path);
    const documentSelector = asked.flatMap(filtersFor);
    await Promise.all([
      this.#connection.client.register(DidOpenTextDocumentNotification.type, { documentSelector }),
      this.#connection.client.register(DidChangeTextDocumentNotification.type, {
        documentSelector,
        syncKind: TextDocumentSyncKind.Incremental,
      }),
      this.#connection.client.register(DidCloseTextDocumentNotification.type, { documentSelector }),
    ]);
  }
}

/** As `client/src/documents.ts` has it: what matched there and here would be told twice, and each change made twice. */
const toldOfUnasked =
  /\/(?:sources\.(?:json|ya?ml|bib)|wellsourced\.config\.(?:jsonc?|ya?ml)|[^/]*\.annotations\.json)$/;

/** What editors call the formats of libraries. As plain text, which BibTeX is where nothing knows it, all is told of unasked. */
const languages = ["json", "jsonc", "yaml", "bibtex", "bib", "latex"];

function filtersFor(file: string): DocumentFilter[] {
  const { scheme, path } = URI.parse(uriOf(file));
  // A pattern of the editor's has no way to write its own marks; “?” stands for any of them.
  const pattern = (scheme === "file" ? file : path).replace(/[*?[\]{}!]/g, "?");
  return languages.map((language) => ({ scheme, language, pattern }));
}
