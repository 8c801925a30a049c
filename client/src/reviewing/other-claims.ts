/**
 * The claims of articles that are not open, and where else their figures are given: asked of the server when one is unfolded, and again
 * when its file, or a file that it may depend on, changes on the disk. Typing asks for nothing, and what is folded again or opened is forgotten.
 */
import * as vscode from "vscode";
import type { Connection } from "../connection.ts";
import {
  type ClaimParams,
  type ClaimsAnswer,
  type ClaimsParams,
  claimsRequest,
  type ElsewhereAnswer,
  elsewhereRequest,
} from "../from-server.ts";

interface Known {
  readonly params: ClaimsParams;
  readonly answer: Promise<ClaimsAnswer | null>;
  /** By the claim's range: the server has to read the whole article again for each. */
  readonly elsewhere: Map<string, Promise<ElsewhereAnswer | null>>;
}

export class OtherClaims implements vscode.Disposable {
  readonly #connection: Connection;
  readonly #changed: () => void;
  readonly #known = new Map<string, Known>();
  #watcher: vscode.Disposable | undefined;

  /** @param changed called when an answer that was given no longer holds */
  constructor(connection: Connection, changed: () => void) {
    this.#connection = connection;
    this.#changed = changed;
  }

  /** Null where the file can’t be read as an article of the workspace. */
  of(params: ClaimsParams): Promise<ClaimsAnswer | null> {
    this.#watcher ??= this.#watch();
    const { uri, grouping, filter } = params;
    const known = this.#known.get(uri);
    if (known?.params.grouping === grouping && known.params.filter === filter) return known.answer;
    const answer = this.#connection.request<ClaimsAnswer | null>(claimsRequest, params);
    this.#known.set(uri, { params, answer, elsewhere: new Map() });
    answer.catch(() => this.forget(uri)); // whoever asks again may be luckier
    return answer;
  }

  /** Of any claim; what is known of those of an open article may change with each letter, and is asked for every time. */
  elsewhere(params: ClaimParams): Promise<ElsewhereAnswer | null> {
    const known = this.#known.get(params.uri)?.elsewhere;
    const { start, end } = params.range;
    const key = [start.line, start.character, end.line, end.character].join();
    const kept = known?.get(key);
    if (kept) return kept;
    const answer = this.#connection.request<ElsewhereAnswer | null>(elsewhereRequest, params);
    known?.set(key, answer);
    answer.catch(() => known?.delete(key));
    return answer;
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }

  /** Those that are not among `uris` have been opened, or are gone. */
  keepOnly(uris: ReadonlySet<string>): void {
    for (const uri of this.#known.keys()) if (!uris.has(uri)) this.#known.delete(uri);
  }

  #watch(): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(
      "**/*.{article,txt,text,md,markdown,mkd,mdown,json,jsonc,yaml,yml,bib}",
    );
    const look = (file: vscode.Uri) => this.#fileChanged(file);
    return vscode.Disposable.from(
      watcher,
      watcher.onDidChange(look),
      watcher.onDidCreate(look),
      watcher.onDidDelete(look),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("wellsourced")) this.#outdated([...this.#known.keys()]);
      }),
    );
  }

  #fileChanged(file: vscode.Uri): void {
    const isBeside = /\.(?:jsonc?|ya?ml|bib)$/i.test(file.path);
    this.#outdated([...this.#known.keys()].filter((uri) => isBeside || vscode.Uri.parse(uri).fsPath === file.fsPath));
  }

  #outdated(uris: readonly string[]): void {
    for (const uri of uris) this.#known.delete(uri);
    if (0 < uris.length) this.#changed();
  }

  dispose(): void {
    this.#watcher?.dispose();
  }
}
