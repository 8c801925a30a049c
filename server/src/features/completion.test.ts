import { describe, expect, test } from "vitest";
import { processorTime } from "../../../test/support/processor-time.ts";
import { readLibrary } from "../engine/index.ts";
import { completions, describeCompletion, keyBeingWritten } from "./completion.ts";
import { atCursor, libraryPath, libraryText } from "./cursor.fixture.ts";
import { toPlainText } from "./rich-text.ts";

describe("a key is being written", () => {
  test.each([
    ["It burnt [@$0", ""],
    ["It burnt [@po$0rt-2025].", "port-2025"],
    ["It burnt [see @a, p. 3; @$0", ""],
    ["It burnt [-@ek$0]", "ek"],
    ["It burnt [@ek-2024$0].", "ek-2024"],
    ["It burnt [@ek$0, p. 3].", "ek"],
    ["It burnt [@e$0k; @port-2025].", "ek"],
    ["It burnt [@$0steel hangers.", ""],
    ["It burnt [@e$0steel hangers [@port-2025].", "e"],
    ["It burnt [@{$0}].", "}"],
    ["It burnt [@{http://z$0.org/12}, p. 3].", "http://z.org/12}"],
    ["It burnt [@{z$0.org].", "z.org"],
  ])("%s", (marked, replaced) => {
    const offset = marked.indexOf("$0");
    const text = marked.replace("$0", "");
    const { span } = keyBeingWritten(text, offset)!;
    expect(text.slice(span.start, span.end)).toBe(replaced);
  });
});

describe("no key is being written", () => {
  test.each(["It burnt $0", "desk@port$0", "[@done] and @$0", "[@a\n@$0", "[@a b$0]", "[link](mailto:a@$0)"])(
    "%s",
    (marked) => {
      expect(keyBeingWritten(marked.replace("$0", ""), marked.indexOf("$0"))).toBeUndefined();
    },
  );
});

test("a long line is looked at near the cursor only", () => {
  const text = `${"[".repeat(1_000_000)}@`;
  const started = processorTime();
  keyBeingWritten(text, text.length);
  expect(processorTime() - started).toBeLessThan(50);
});

test("suggested entries come first, then what matches", () => {
  const { analysis, text, offset } = atCursor("Port\n\nIt burnt 316 houses [@$0].\n");
  const ek = analysis.library.entryByKey.get("ek-2024")!;
  const { items, complete } = completions(analysis, keyBeingWritten(text, offset)!, [ek]);
  expect(items.map(({ key }) => key)).toEqual([
    "ek-2024",
    "port-2025",
    "exempt:own-reporting",
    "exempt:calculation",
    "exempt:common-knowledge",
  ]);
  expect(items.map(({ rank }) => rank)).toEqual([0, 1, 2, 3, 4]);
  expect(items[1]).toMatchObject({ title: "Traffic at Port Ashe", detail: "Di Ray, Port Authority, 2025-05-03" });
  expect(items[1]!.filter).toContain("Traffic");
  expect(complete).toBe(true);
});

test("a key in several libraries is offered once, as the entry that counts", () => {
  const { text, offset } = atCursor("Port\n\nIt burnt 316 houses [@$0].\n");
  const again = libraryText.replace("Traffic at Port Ashe", "Traffic elsewhere");
  const library = readLibrary([
    { uri: libraryPath, format: "csl-json", text: libraryText },
    { uri: "/desk/old.json", format: "csl-json", text: again },
  ]);
  const { items } = completions({ library }, keyBeingWritten(text, offset)!, library.entries);
  expect(items.filter(({ key }) => key === "port-2025").map(({ title }) => title)).toEqual([
    library.entryByKey.get("port-2025")!.title,
  ]);
});

test("a brace that stands already is not written twice, and is closed", () => {
  const library = readLibrary([{ uri: libraryPath, format: "csl-json", text: '[{ "id": "http://z.org/12" }]' }]);
  const written = (marked: string): readonly string[] => {
    const [text, offset] = [marked.replace("$0", ""), marked.indexOf("$0")];
    const being = keyBeingWritten(text, offset)!;
    const { items } = completions({ library }, being, []);
    return items.map(({ newText }) => text.slice(0, being.span.start) + newText + text.slice(being.span.end));
  };
  const whole = ["It burnt [@{http://z.org/12}]."];
  expect(written("It burnt [@{$0}].")).toEqual(whole);
  expect(written("It burnt [@{http$0].")).toEqual(whole);
  expect(written("It burnt [@http$0].")).toEqual(whole);
});

test("an entry's documentation says what else cites it", () => {
  const { analysis } = atCursor("Port$0\n");
  const citing = [
    {
      uri: "/a.txt",
      name: "a.txt",
      spans: [
        { start: 0, end: 1 },
        { start: 2, end: 3 },
      ],
    },
  ];
  expect(toPlainText(describeCompletion(analysis, "port-2025", () => citing))).toContain("Cited 2 times in 1 article.");
  expect(toPlainText(describeCompletion(analysis, "port-2025", () => []))).toContain("Not cited yet.");
  expect(describeCompletion(analysis, "nobody", () => [])).toEqual([]);
});

test("a reason why no source is needed is offered in a source's place", () => {
  const { analysis, text, offset } = atCursor("Port\n\nIt burnt 316 houses [@exempt:ca$0].\n");
  const { items } = completions(analysis, keyBeingWritten(text, offset)!, []);
  expect(items.map(({ newText }) => newText)).toContain("exempt:calculation, ");
});
