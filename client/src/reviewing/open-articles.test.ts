/** Which article a command means when no editor has the focus. */
import { beforeEach, expect, test, vi } from "vitest";
import type { Statuses } from "../statuses.ts";
import { currentArticle } from "./open-articles.ts";

interface Document {
  readonly uri: string;
}
const editor = vi.hoisted(() => ({ documents: [] as Document[], visible: [] as Document[], tabs: [] as string[] }));

vi.mock("vscode", () => {
  class TabInputText {
    readonly uri: string;
    constructor(uri: string) {
      this.uri = uri;
    }
  }
  return {
    TabInputText,
    TabInputTextDiff: class {},
    workspace: {
      get textDocuments() {
        return editor.documents;
      },
    },
    window: {
      get visibleTextEditors() {
        return editor.visible.map((document) => ({ document }));
      },
      tabGroups: {
        get all() {
          return [{ tabs: editor.tabs.map((uri) => ({ input: new TabInputText(uri) })) }];
        },
      },
    },
  };
});

const [a, b, c] = ["a.article", "b.article", "c.txt"].map((uri) => ({ uri })) as [Document, Document, Document];

function current(lastActive?: string): string | undefined {
  const of = (uri: string) => ({ isArticle: uri.endsWith(".article") });
  return currentArticle({ of, lastActive } as unknown as Statuses)?.uri as unknown as string | undefined;
}

beforeEach(() => Object.assign(editor, { documents: [a, b, c], visible: [], tabs: [a, b, c].map(({ uri }) => uri) }));

test("the one that was in front last", () => {
  expect(current(b.uri)).toBe(b.uri);
  expect(current()).toBe(a.uri);
});

test("one in sight before one behind another tab", () => {
  editor.visible = [c, a];
  expect(current(b.uri)).toBe(a.uri);
  editor.visible = [a, b];
  expect(current(b.uri)).toBe(b.uri);
});

test("none whose tab is closed", () => {
  editor.tabs = [c.uri];
  expect(current(b.uri)).toBeUndefined();
  editor.tabs = [a.uri];
  expect(current(b.uri)).toBe(a.uri);
});
