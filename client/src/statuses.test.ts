/** What the server says of a document counts while the document is open and may be an article. */
import { beforeEach, expect, test, vi } from "vitest";
import type { Uri } from "vscode";
import type { Connection } from "./connection.ts";
import type { StatusParams } from "./from-server.ts";
import { Statuses } from "./statuses.ts";

interface Document {
  readonly uri: Uri;
  readonly languageId: string;
}
const editor = vi.hoisted(() => ({ open: [] as Document[], close: (_: Document): void => {} }));

vi.mock("vscode", () => ({
  Disposable: {
    from: (...all: { dispose: () => void }[]) => ({ dispose: () => all.forEach((one) => void one.dispose()) }),
  },
  EventEmitter: class {
    readonly #listeners = new Set<(value: unknown) => void>();
    event = (listener: (value: unknown) => void) => {
      this.#listeners.add(listener);
      return { dispose: () => this.#listeners.delete(listener) };
    };
    fire(value: unknown) {
      for (const listener of this.#listeners) listener(value);
    }
  },
  Uri: { parse: (uri: string) => ({ toString: () => uri }) },
  window: { onDidChangeActiveTextEditor: () => undefined },
  workspace: {
    get textDocuments() {
      return editor.open;
    },
    onDidCloseTextDocument: (listener: typeof editor.close) => {
      const others = editor.close;
      editor.close = (document) => {
        others(document);
        listener(document);
      };
      return { dispose: () => {} };
    },
  },
}));

const uri = { scheme: "file", toString: () => "file:///desk/a.article" } as Uri;
let says: (status: StatusParams) => void;
let heard: string[];
let statuses: Statuses;

beforeEach(() => {
  heard = [];
  statuses = new Statuses({
    onNotification: (_: string, listener: typeof says) => {
      says = listener;
    },
  } as unknown as Connection);
  statuses.onChanged((status) => heard.push(status.uri));
});

test.each([
  ["an open article", [{ uri, languageId: "article" }], 1],
  ["one that is of another language now", [{ uri, languageId: "json" }], 0],
  ["one that is closed", [], 0],
])("of %s", (_, open, counts) => {
  editor.open = open;
  says({ uri: uri.toString(), isArticle: true, why: "" });
  expect([statuses.of(uri) ? 1 : 0, heard.length]).toEqual([counts, counts]);
});

test("what is closed is forgotten", () => {
  editor.open = [{ uri, languageId: "article" }];
  says({ uri: uri.toString(), isArticle: true, why: "" });
  editor.close({ uri, languageId: "article" });
  expect(statuses.of(uri)).toBeUndefined();
});

test.each([
  ["until the server has read it", () => says({ uri: uri.toString(), isArticle: false, why: "" })],
  ["until it is closed", () => editor.close({ uri, languageId: "article" })],
  ["for so long and no longer", () => vi.advanceTimersByTime(60_000)],
])("what a document is, is waited for %s", async (_, happens) => {
  vi.useFakeTimers();
  const document = { uri, languageId: "article" };
  editor.close(document);
  editor.open = [document];
  let isKnown = false;
  const known = statuses.known(document as never).then(() => {
    isKnown = true;
  });
  says({ uri: "file:///desk/b.article", isArticle: true, why: "" });
  await Promise.resolve();
  expect(isKnown).toBe(false);
  happens();
  await known;
  await statuses.known({ uri, languageId: "json" } as never);
  vi.useRealTimers();
});
