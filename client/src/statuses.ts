/** What the server last said of each document: whether it is an article, why, and how its claims stand; and which was in front last. */
import * as vscode from "vscode";
import type { Connection } from "./connection.ts";
import { mayBeArticle } from "./documents.ts";
import { type StatusParams, statusNotification } from "./from-server.ts";

/** In milliseconds. */
const LONGEST_WAIT = 20_000;

export class Statuses implements vscode.Disposable {
  readonly #statuses = new Map<string, StatusParams>();
  readonly #changed = new vscode.EventEmitter<StatusParams>();
  readonly #subscriptions: vscode.Disposable[];

  /** The address of the article that was in front last, whatever has the focus now. */
  lastActive: string | undefined;

  readonly onChanged = this.#changed.event;

  constructor(connection: Connection) {
    this.#subscriptions = [
      this.#changed,
      connection.onNotification<StatusParams>(statusNotification, (status) => {
        const uri = vscode.Uri.parse(status.uri).toString();
        // What was closed, or is another language's, while it was read has none any more.
        if (!vscode.workspace.textDocuments.some((open) => open.uri.toString() === uri && mayBeArticle(open))) return;
        this.#statuses.set(uri, status);
        this.#follow();
        this.#changed.fire(status);
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.#follow()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#statuses.delete(uri.toString())),
    ];
  }

  of(uri: vscode.Uri): StatusParams | undefined {
    return this.#statuses.get(uri.toString());
  }

  /** Draws now, and again when another document is in front or more is known of one. */
  drawn(draw: () => void): vscode.Disposable {
    draw();
    return vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(draw),
      // Of another language from now on, a document is closed and opened.
      vscode.workspace.onDidOpenTextDocument(draw),
      this.onChanged(draw),
    );
  }

  /** Waits until it is known whether a document is an article: a long one takes seconds to read, and a server that is down never says. */
  async known(document: vscode.TextDocument): Promise<void> {
    if (!mayBeArticle(document) || this.of(document.uri)) return;
    const uri = document.uri.toString();
    const listeners: vscode.Disposable[] = [];
    let limit: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      const isIt = (other: string) => other === uri && resolve();
      listeners.push(
        this.onChanged((status) => isIt(vscode.Uri.parse(status.uri).toString())),
        vscode.workspace.onDidCloseTextDocument((closed) => isIt(closed.uri.toString())),
      );
      limit = setTimeout(resolve, LONGEST_WAIT);
    });
    clearTimeout(limit);
    vscode.Disposable.from(...listeners).dispose();
  }

  #follow(): void {
    const uri = vscode.window.activeTextEditor?.document.uri;
    if (uri && this.of(uri)?.isArticle === true) this.lastActive = uri.toString();
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}
