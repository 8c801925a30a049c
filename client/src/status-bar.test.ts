/** The status bar items: what a click does, and counts that a reader can add up. */
import { beforeEach, expect, test, vi } from "vitest";
import type { StatusParams } from "./from-server.ts";
import { registerCoverage } from "./reviewing/coverage.ts";
import { registerStatusBar } from "./status-bar.ts";
import type { Statuses } from "./statuses.ts";

interface Item {
  text: string;
  command: string;
  tooltip: { value: string; isTrusted: unknown };
}

const editor = vi.hoisted(() => ({ item: undefined as unknown as Item }));

vi.mock("vscode", () => ({
  workspace: {},
  commands: { executeCommand: () => undefined },
  window: {
    activeTextEditor: { document: { uri: { scheme: "file" }, languageId: "plaintext" } },
    createStatusBarItem() {
      editor.item = { show: () => {}, hide: () => {} } as unknown as Item;
      return editor.item;
    },
  },
  Disposable: { from: () => undefined },
  MarkdownString: class {
    readonly value: string;
    isTrusted: unknown;
    constructor(value: string) {
      this.value = value;
    }
  },
  StatusBarAlignment: { Right: 2 },
  l10n: { t: (text: string, ...args: unknown[]) => text.replace(/\{(\d)\}/g, (_, i) => String(args[Number(i)])) },
}));

const tally = {
  claims: 21,
  open: 6,
  sourced: 12,
  confirmed: 3,
  disputed: 1,
  needsWork: 2,
  hasReviews: true,
  inWords: "21 claims: …",
};

function statusesOf(status: Omit<StatusParams, "uri">): Statuses {
  return { of: () => status, drawn: (draw: () => void) => draw() } as unknown as Statuses;
}

beforeEach(() => {
  editor.item = undefined as unknown as Item;
});

test("a click on an article shows its claims; that it is none is a link in the hover", () => {
  registerStatusBar(statusesOf({ isArticle: true, why: "It reads like <b>prose</b>.", tally }));
  const { text, command, tooltip } = editor.item;
  expect([text, command]).toEqual(["$(quote) Article: 6 open claims", "wellsourced.claims.focus"]);
  expect(tooltip.value).toContain("[This is not an article](command:wellsourced.toggleArticle)");
  expect(tooltip.value).toContain("\\<b\\>");
  expect(tooltip.isTrusted).toEqual({ enabledCommands: ["wellsourced.toggleArticle"] });
});

test("a click on a file that is none makes it one", () => {
  registerStatusBar(statusesOf({ isArticle: false, why: "It does not read like prose." }));
  expect(editor.item.command).toBe("wellsourced.toggleArticle");
  expect(editor.item.tooltip.value).not.toContain("command:");
});

test("coverage counts every verdict", () => {
  registerCoverage(statusesOf({ isArticle: true, why: "", tally }));
  expect(editor.item.text).toBe("12 of 21 claims sourced · 3 confirmed · 1 disputed · 2 need work");
});
