/**
 * The documents that are open in the editor, kept in step with it change by change. Articles, and whatever else it shows us: an
 * open library or configuration counts as it stands in the editor, saved or not.
 */
import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { LineIndex } from "../engine/index.ts";
import type { Lines, LinesAt } from "./from-proto.ts";
import { normalUri, pathOf } from "./uris.ts";

export interface OpenDocument {
  /** As the editor writes it. */
  readonly uri: string;
  /** Absolute, with forward slashes; undefined for a document that is in no file system. */
  readonly path: string | undefined;
  readonly languageId: string;
  readonly version: number;
  /** Tells each state of each document of a session from every other; versions begin anew when a document is opened again. */
  readonly edition: number;
  readonly text: string;
}

interface Known {
  readonly path: string | undefined;
  edition: number;
  document: TextDocument;
}

export class Documents {
  readonly #open = new Map<string, Known>();
  readonly #byPath = new Map<string, string>();
  #edition = 0;

  open({ textDocument: { uri, languageId, version, text } }: DidOpenTextDocumentParams): OpenDocument {
    const path = pathOf(uri);
    const document = TextDocument.create(uri, languageId, version, text);
    this.#open.set(normalUri(uri), { path, edition: ++this.#edition, document });
    if (path !== undefined) this.#byPath.set(path, normalUri(uri));
    return this.get(uri)!;
  }

  /** Undefined when the editor changes what it never opened. */
  change({ textDocument: { uri, version }, contentChanges }: DidChangeTextDocumentParams): OpenDocument | undefined {
    const known = this.#open.get(normalUri(uri));
    if (!known) return undefined;
    known.edition = ++this.#edition;
    known.document = TextDocument.update(known.document, contentChanges, version ?? known.document.version + 1);
    return this.get(uri);
  }

  close({ textDocument: { uri } }: DidCloseTextDocumentParams): OpenDocument | undefined {
    const closed = this.get(uri);
    this.#open.delete(normalUri(uri));
    if (closed?.path !== undefined) this.#byPath.delete(closed.path);
    return closed;
  }

  get(uri: string): OpenDocument | undefined {
    const known = this.#open.get(normalUri(uri));
    if (!known) return undefined;
    const { document, path, edition } = known;
    const { languageId, version } = document;
    return { uri: document.uri, path, languageId, version, edition, text: document.getText() };
  }

  atPath(path: string): OpenDocument | undefined {
    const uri = this.#byPath.get(path);
    return uri === undefined ? undefined : this.get(uri);
  }

  all(): OpenDocument[] {
    return [...this.#open.values()].map(({ document }) => this.get(document.uri)!);
  }
}

/** Lines of files, each read once, however many places in it an answer names. */
export function linesByPath(textOf: (path: string) => string): LinesAt {
  const known = new Map<string, Lines>();
  return (path) => {
    const lines = known.get(path) ?? new LineIndex(textOf(path));
    known.set(path, lines);
    return lines;
  };
}
