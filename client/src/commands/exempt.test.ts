/** An exemption is asked for in two boxes, and neither goes away while its answer is looked up in another window. */
import { expect, test, vi } from "vitest";
import type { Connection } from "../connection.ts";
import { registerExempt } from "./exempt.ts";

type Options = { readonly ignoreFocusOut?: boolean };
const editor = vi.hoisted(() => ({
  run: undefined as undefined | ((given: unknown) => Promise<void>),
  boxes: [] as Options[],
}));

vi.mock("vscode", () => ({
  commands: { registerCommand: (_: string, run: typeof editor.run) => Object.assign(editor, { run }) },
  window: {
    showQuickPick: async ([first]: readonly unknown[], options: Options) => {
      editor.boxes.push(options);
      return first;
    },
    showInputBox: async (options: Options) => void editor.boxes.push(options),
  },
  l10n: { t: (text: string) => text },
}));

test("both boxes stay when another window is looked into", async () => {
  const at = { line: 2, character: 0 };
  const claim = { uri: "file:///desk/a.article", range: { start: at, end: at }, words: "52 homes" };
  registerExempt({ request: async () => claim } as unknown as Connection);
  await editor.run!(claim);
  expect(editor.boxes.map(({ ignoreFocusOut }) => ignoreFocusOut)).toEqual([true, true]);
});
