import { expect, test } from "vitest";
import { mark, unmarked } from "../../marks.fixture.ts";

const RULE = "unused-source";
const library = `[{ "id": "used", "type": "book" }, ⟦{ "id": "unused", "type": "book" }⟧]`;

test("marks the entry in the library", () => {
  const marked = mark(RULE, "Heading\n\nIt fell by 12 percent [@used].\n", { library });
  expect(marked.library).toBe(library);
  expect(marked.findings.map(({ uri }) => uri)).toEqual(["sources.json"]);
  expect(marked.text).toBe(unmarked(marked.text));
});

test("says nothing of an empty library", () => {
  expect(mark(RULE, "Heading\n\nIt fell.\n").findings).toEqual([]);
});
