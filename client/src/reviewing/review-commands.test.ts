/** Verdicts from the margin: a claim that is queried wants a note, a tick wants none, and a review can be taken back. */
import { beforeEach, expect, test, vi } from "vitest";
import type { Connection } from "../connection.ts";
import { registerReviewCommands } from "./review-commands.ts";

type Run = (given: unknown) => Promise<void>;
const editor = vi.hoisted(() => ({
  commands: new Map<string, Run>(),
  /** What is typed into a box that asks; undefined closes it. */
  typed: undefined as string | undefined,
  told: [] as string[],
  /** What was written to the settings. */
  settings: [] as string[],
  title: "",
  validate: undefined as undefined | ((text: string) => string | undefined),
}));

vi.mock("vscode", () => ({
  commands: { registerCommand: (name: string, run: Run) => editor.commands.set(name, run) },
  ConfigurationTarget: { Global: 1 },
  workspace: {
    getConfiguration: () => ({
      update: async (name: string, value: string) => editor.settings.push(`${name}: ${value}`),
    }),
  },
  window: {
    showWarningMessage: (message: string) => editor.told.push(message),
    showInputBox: async ({ title, validateInput }: { title: string; validateInput: typeof editor.validate }) => {
      Object.assign(editor, { title });
      editor.validate = validateInput;
      return editor.typed;
    },
  },
  Disposable: { from: () => undefined },
  Range: class {
    isEqual() {
      return true;
    }
  },
  l10n: { t: (text: string, word?: string) => text.replace("{0}", word ?? "{0}") },
}));

const at = { line: 0, character: 0 };
const range = { start: at, end: at };
const thread = { uri: "file:///desk/a.article", range, comments: [{}] };

beforeEach(() => Object.assign(editor, { typed: undefined, told: [], title: "", validate: undefined }));

/** @param named what the server finds at the place that was given */
async function asked(command: string, given: unknown, named: unknown = null): Promise<unknown[]> {
  const reviews: unknown[] = [];
  const request = async (name: string, params: unknown) => {
    if (name === "wellsourced/claims") return { groups: [{ claims: [{ words: "52 homes", range }] }] };
    if (name === "wellsourced/claim") return named;
    reviews.push(params);
    return null;
  };
  registerReviewCommands({ request } as unknown as Connection);
  await editor.commands.get(command)!(given);
  return reviews;
}

test.each([
  ["wellsourced.confirm", " ", undefined, [{ verdict: "confirmed" }]],
  ["wellsourced.dispute", " The log says 49. ", undefined, [{ verdict: "disputed", note: "The log says 49." }]],
  ["wellsourced.dispute", " ", undefined, []],
  ["wellsourced.needsWork", "", "Who counted?", [{ verdict: "needs-work", note: "Who counted?" }]],
])("%s with “%s” in the reply box, %s when asked", async (command, text, typed, reviews) => {
  editor.typed = typed;
  expect(await asked(command, { thread, text })).toEqual(reviews.map((each) => ({ uri: thread.uri, range, ...each })));
});

test("an empty note is refused where one is asked for", async () => {
  await asked("wellsourced.dispute", { thread, text: "" });
  expect(editor.validate!("  ")).toMatch(/needs a note/);
  expect(editor.validate!("49")).toBeUndefined();
});

test("a review is taken back from its thread's title", async () => {
  expect(await asked("wellsourced.withdrawReview", thread)).toEqual([{ uri: thread.uri, range, verdict: "withdrawn" }]);
});

test("nobody types a note where there is no claim, and the box names the claim where there is one", async () => {
  editor.typed = "The log says 49.";
  const given = { uri: thread.uri, range };
  expect(await asked("wellsourced.dispute", given)).toEqual([]);
  expect([editor.title, ...editor.told]).toEqual(["", expect.stringContaining("no claim here")]);
  const end = { line: 0, character: 8 };
  const reviews = await asked("wellsourced.dispute", given, { range: { start: at, end }, words: "52 homes" });
  expect(editor.title).toBe("Dispute “52 homes”");
  expect(reviews).toEqual([{ uri: thread.uri, range: { start: at, end }, verdict: "disputed", note: editor.typed }]);
});

test("where nothing tells who reviews, the name is asked for once, and kept", async () => {
  editor.typed = " Ana Ruiz ";
  const reviews: unknown[] = [];
  const request = async (name: string, params: { readonly by?: string }) => {
    if (name === "wellsourced/claim") return { words: "52 homes", range };
    reviews.push(params.by);
    return params.by === undefined ? { isUnsigned: true, beside: [] } : null;
  };
  registerReviewCommands({ request } as unknown as Connection);
  await editor.commands.get("wellsourced.confirm")!({ uri: thread.uri, range });
  expect([editor.title, reviews, editor.settings]).toEqual([
    "Sign your reviews",
    [undefined, "Ana Ruiz"],
    ["reviewer: Ana Ruiz"],
  ]);
  editor.typed = undefined;
  await editor.commands.get("wellsourced.confirm")!({ uri: thread.uri, range });
  expect(reviews).toEqual([undefined, "Ana Ruiz", undefined]);
});
