/** The picker of sources does not wait for the clipboard, which a browser may never be given leave to read. */
import { beforeEach, expect, test, vi } from "vitest";
import type { Connection } from "../connection.ts";
import { registerAddSource } from "./add-source.ts";

interface Picker {
  items: readonly { readonly label: string; readonly description?: string }[];
  value: string;
  changed(): void;
  show(): void;
}
const editor = vi.hoisted(() => ({
  run: undefined as undefined | ((given: unknown) => Promise<void>),
  clipboard: undefined as unknown as Promise<string>,
  shown: [] as Picker[],
}));

vi.mock("vscode", () => ({
  commands: { registerCommand: (_: string, run: typeof editor.run) => Object.assign(editor, { run }) },
  env: { clipboard: { readText: () => editor.clipboard } },
  window: {
    createQuickPick: () => ({
      items: [],
      value: "",
      onDidChangeValue(listener: () => void) {
        Object.assign(this, { changed: listener });
      },
      onDidAccept() {},
      onDidHide() {},
      show() {
        editor.shown.push(this as unknown as Picker);
      },
    }),
  },
  QuickPickItemKind: { Separator: -1 },
  l10n: { t: (text: string) => text },
}));

const at = { line: 2, character: 0 };
const claim = { uri: "file:///desk/a.article", range: { start: at, end: at } };
const connection = { request: async () => ({ words: "52 homes", sources: [] }) } as unknown as Connection;
const labels = () => editor.shown[0]?.items.map(({ label }) => label);

beforeEach(() => {
  editor.shown = [];
});

test("it opens while nobody has said whether the clipboard may be read, and offers its address once it is known", async () => {
  let read!: (text: string) => void;
  editor.clipboard = new Promise((resolve) => (read = resolve));
  registerAddSource(connection);
  void editor.run!(claim);
  await vi.waitFor(() => expect(editor.shown).toHaveLength(1));
  expect(labels()).toEqual(["new", "$(add) New source…"]);
  read("https://port.example/traffic");
  await vi.waitFor(() => expect(labels()).toContain("$(clippy) New source from the clipboard"));
});

test.each([["no address"], [new Error("not allowed")]])(
  "it offers nothing of a clipboard that gives %s",
  async (gives) => {
    editor.clipboard = typeof gives === "string" ? Promise.resolve(gives) : Promise.reject(gives);
    registerAddSource(connection);
    void editor.run!(claim);
    await vi.waitFor(() => expect(editor.shown).toHaveLength(1));
    expect(labels()).toEqual(["new", "$(add) New source…"]);
  },
);

test("what is typed is looked for in the library first, and may be a new source all the same", async () => {
  editor.clipboard = Promise.resolve("");
  const sources = [
    { key: "a", title: "Likely", detail: "", because: "it says 52" },
    { key: "b", title: "Harbour survey", detail: "" },
  ];
  registerAddSource({ request: async () => ({ words: "52 homes", sources }) } as unknown as Connection);
  void editor.run!(claim);
  await vi.waitFor(() => expect(editor.shown).toHaveLength(1));
  expect(labels()).toEqual(["likeliest", "Likely", "new", "$(add) New source…", "library", "Harbour survey"]);
  const [picker] = editor.shown;
  picker!.value = "harbour";
  picker!.changed();
  expect(labels()).toEqual(["likeliest", "Likely", "library", "Harbour survey", "new", "$(add) New source…"]);
  expect(picker!.items.at(-1)).toMatchObject({ description: "harbour" });
});
