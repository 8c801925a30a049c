import { expect, test } from "vitest";
import {
  analyze,
  applyEdits,
  type Context,
  defaultRuleSettings,
  draftAnnotation,
  emptyLibrary,
  putAnnotations,
} from "../../index.ts";
import { mark } from "../../marks.fixture.ts";

const library = `[{ "id": "grain-board", "type": "report", "title": "Harvest" }]`;
const RULE = "unknown-source";

test.each([
  ["a misspelt key", "It fell by 12 percent [@⟦grain-bord⟧]."],
  ["one of two", "It fell by 12 percent [@grain-board; @⟦nowhere⟧]."],
  ["a known key", "It fell by 12 percent [@grain-board, p. 3]."],
  ["an address is no citation", "Write to desk@example.org."],
])("%s", (_, body) => {
  const text = `Heading\n\n${body}\n`;
  expect(mark(RULE, text, { library }).text).toBe(text);
});

test("in footnotes too: in brackets, or where a key much like it exists; a name on a social network is none", () => {
  const notes = "[^1]: See [@nowhere].\n[^2]: See @grain-bord, p. 3.\n[^3]: @BBCNews said so.\n[^4]: See @grain-board.";
  const text = `# Heading\n\nIt fell.⟦[^1]⟧ It rose.⟦[^2]⟧ It stood.[^3] It lay.[^4]\n\n${notes}\n`;
  expect(mark(RULE, text, { library, format: "markdown" }).text).toBe(text);
});

test("offers the key that was meant, and none that is far", () => {
  const [near] = mark(RULE, "Heading\n\nIt fell [@grain-bord].\n", { library }).findings;
  expect(near!.message.next).toBe("Did you mean “grain-board”?");
  expect(near!.fixes![0]!.edits[0]!.newText).toBe("grain-board");
  const braced = `[{ "id": "o'brien-2024", "title": "Harvest" }]`;
  const fixOf = (body: string) => mark(RULE, body, { library: braced }).findings[0]!.fixes![0]!.edits[0]!.newText;
  expect(fixOf("Heading\n\nIt fell [@obrien-2024].\n")).toBe("{o'brien-2024}");
  expect(fixOf("Heading\n\nIt fell [@{o'brian-2024}].\n")).toBe("o'brien-2024");
  const [far] = mark(RULE, "Heading\n\nIt fell [@nowhere].\n", { library }).findings;
  expect(far!.fixes).toEqual([]);
});

test("says where a library is looked for when there is none", () => {
  const [finding] = mark(RULE, "Heading\n\nIt fell [@grain-bord].\n", {}).findings;
  expect(finding!.message.next).toMatch(/^No library was found, .* “libraries” of the configuration, .* sources\.json/);
});

test("says where the entry may stand when a library can’t be read to its end", () => {
  const damaged = `[{ "id": "grain-board", "title": "Harvest" }, { "id": `;
  const [finding] = mark(RULE, "Heading\n\nIt fell [@grain-bord].\n", { library: damaged }).findings;
  expect(finding!.message.next).toMatch(/^It may stand where \S+ can’t be read; mend that first\.$/);
  expect(finding!.fixes).toEqual([]);
});

test("a key that only braces hold together, written without them, is put in braces", () => {
  const zotero = `[{ "id": "http://z.org/items/K1", "title": "A" }, { "id": "http://z.org/items/K12", "title": "B" }]`;
  const text = "Heading\n\nIt fell [@⟦http://z.org/items/K12⟧, p. 3].\n";
  const { text: marked, findings } = mark(RULE, text, { library: zotero });
  expect(marked).toBe(text);
  expect(findings[0]!.fixes![0]!.edits[0]!.newText).toBe("{http://z.org/items/K12}");
  expect(mark(RULE, "Heading\n\nIt fell [@{http://z.org/items/K12}, p. 3].\n", { library: zotero }).findings).toEqual(
    [],
  );
  const [longer] = mark(RULE, "Heading\n\nIt fell [@http://z.org/items/K123, p. 3].\n", { library: zotero }).findings;
  expect(longer!.message.what).toBe("No source library has the key “http”.");
});

test("a key is looked for among those of a library once, however often the article is read", () => {
  let nLooks = 0;
  const library = {
    ...emptyLibrary,
    get entries() {
      nLooks++;
      return [];
    },
  };
  const text = "Heading\n\nIt fell by 12 percent.\n";
  const { article, claims } = analyze({ text, format: "article" }, { ...bare, library });
  const draft = { ...draftAnnotation(article, claims[0]!), citations: [{ key: "grain-bord" }] };
  const annotations = applyEdits("", putAnnotations("", "harvest.article", [draft]).edits);
  const read = () => {
    nLooks = 0;
    const { findings } = analyze({ text, format: "article" }, { ...bare, library, annotations });
    expect(findings.map(({ rule }) => rule)).toContain(RULE);
    return nLooks;
  };
  const [first, second] = [read(), read()];
  expect(second).toBeLessThan(first);
});

const bare: Context = { library: emptyLibrary, rules: defaultRuleSettings(), commonKnowledge: [], models: {} };
