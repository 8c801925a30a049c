/** What is typed for a new source: an address, or a title. */
import { expect, test, vi } from "vitest";
import { addressIn, askNewSource, asSeed } from "./new-source.ts";

interface Box {
  readonly prompt: string;
  readonly value: string;
  readonly validateInput: (text: string) => string | undefined;
}
const editor = vi.hoisted(() => ({ kind: "", boxes: [] as Box[], typed: {} as Record<string, string | undefined> }));

vi.mock("vscode", () => ({
  l10n: { t: (text: string) => text },
  window: {
    showQuickPick: async (items: { label: string }[]) => items.find(({ label }) => label === editor.kind),
    showInputBox: async (box: Box) => {
      editor.boxes.push(box);
      return box.prompt in editor.typed ? editor.typed[box.prompt] : box.value;
    },
  },
}));

test.each([
  ["https://port.example/annual report?year=2025", "https://port.example/annual%20report?year=2025", true],
  [" https://port.example/traffic ", "https://port.example/traffic", true],
  ["Traffic at Port Ashe", "Traffic at Port Ashe", false],
])("%s", (typed, seed, isAddress) => {
  expect(asSeed(typed)).toBe(seed);
  expect(addressIn(seed) !== undefined).toBe(isAddress);
});

const address = "Address on the web";

test.each([
  ["Report", "", { [address]: " https://port.example/annual report " }, "https://port.example/annual%20report"],
  ["Report", "", { [address]: "" }, undefined],
  ["", "https://port.example/traffic", { Title: "Traffic" }, "https://port.example/traffic"],
])("a %s of “%s” with %j has an address", async (kind, seed, typed, url) => {
  Object.assign(editor, { kind, boxes: [], typed });
  expect((await askNewSource(seed))?.url).toBe(url);
});

test.each([
  [
    "https://port.example/news/2025/06/02/cranes-stand-idle-48213907.html",
    ["Title, as the address suggests it", "Cranes stand idle"],
  ],
  ["https://port.example/traffic", ["Title", ""]],
  ["Cranes stand idle", ["Title", "Cranes stand idle"]],
])("the title of %s is asked for with %j to begin with", async (seed, asked) => {
  Object.assign(editor, { kind: "Report", boxes: [], typed: {} });
  await askNewSource(seed);
  const { prompt, value } = editor.boxes[0]!;
  expect([prompt, value]).toEqual(asked);
});

test("who was asked in person has no address, and what is none is refused", async () => {
  Object.assign(editor, { kind: "Interview", boxes: [], typed: {} });
  expect(await askNewSource("By telephone")).toEqual({ type: "interview", title: "By telephone" });
  expect(editor.boxes.map(({ prompt }) => prompt)).not.toContain(address);
  Object.assign(editor, { kind: "Book", boxes: [] });
  await askNewSource("Ports");
  const { validateInput } = editor.boxes.find(({ prompt }) => prompt === address)!;
  expect(["", "https://port.example", "port.example"].map((text) => validateInput(text) !== undefined)).toEqual([
    false,
    false,
    true,
  ]);
});

test("who closes the last box has changed their mind", async () => {
  Object.assign(editor, { kind: "Report", boxes: [], typed: { [address]: undefined } });
  expect(await askNewSource("Ports")).toBeUndefined();
});
