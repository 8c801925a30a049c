/** From claim to claim: those that nobody reviewed, in text order and round again. */
import { expect, test, vi } from "vitest";
import type { Connection } from "../connection.ts";
import { nextIndex, registerNextClaim } from "./next-claim.ts";

const editor = vi.hoisted(() => ({
  commands: new Map<string, () => Promise<void>>(),
  told: [] as string[],
  active: { document: { uri: "file:///desk/a.article" }, selection: {} as unknown, revealRange: () => {} },
}));

vi.mock("vscode", () => ({
  commands: { registerCommand: (name: string, run: () => Promise<void>) => editor.commands.set(name, run) },
  window: {
    get activeTextEditor() {
      return editor.active;
    },
    showInformationMessage: (message: string) => editor.told.push(message),
    setStatusBarMessage: (message: string) => editor.told.push(message),
  },
  Disposable: { from: () => undefined },
  Range: class {
    readonly start: object;
    readonly end: object;
    constructor(...[line, character, endLine, endCharacter]: number[]) {
      this.start = { line, character };
      this.end = { line: endLine, character: endCharacter };
    }
  },
  Selection: class {
    readonly start: object;
    readonly end: object;
    constructor(start: object, end: object) {
      this.start = start;
      this.end = end;
    }
  },
  TextEditorRevealType: {},
  l10n: { t: (text: string, ...words: string[]) => text.replace(/\{(\d)\}/g, (_, i) => words[i]!) },
}));

function range(line: number, start: number, end: number) {
  return { start: { line, character: start }, end: { line, character: end } };
}

test.each([
  ["the first behind the cursor", range(2, 0, 0), 1, 0],
  ["the one behind the one that is selected", range(2, 4, 9), 1, 1],
  ["of two that begin together the longer after the shorter", range(5, 0, 7), 1, 2],
  ["behind the last, the first again", range(5, 0, 20), 1, 0],
  ["the one before", range(5, 0, 7), -1, 0],
  ["before the first, the last again", range(0, 0, 0), -1, 2],
] as const)("%s", (_, selection, step, index) => {
  expect(nextIndex([range(2, 4, 9), range(5, 0, 7), range(5, 0, 20)], selection, step)).toBe(index);
});

test("claims whose review stands are passed over, and when all are reviewed it is said", async () => {
  const review = { verdict: "confirmed" };
  const confirmed = { range: range(1, 0, 4), reviews: [review] };
  const lapsed = { range: range(3, 0, 4), reviews: [review], lapsed: "It said 49." };
  let claims: object[] = [lapsed, confirmed];
  registerNextClaim({ request: async () => ({ groups: [{ claims }] }) } as unknown as Connection);
  editor.active.selection = range(0, 0, 0);
  await editor.commands.get("wellsourced.nextClaim")!();
  expect(editor.active.selection).toEqual(lapsed.range);
  expect(editor.told).toEqual(["Unreviewed claim 1 of 1"]);
  claims = [confirmed];
  await editor.commands.get("wellsourced.nextClaim")!();
  expect(editor.told.at(-1)).toBe("Every claim of this article has been reviewed.");
});
