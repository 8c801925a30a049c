import { expect, test } from "vitest";
import { applyEdits } from "../engine/index.ts";
import type { AnnotationsStore } from "./citing.ts";
import { analysisOf } from "./cursor.fixture.ts";
import { type Move, moveCitations } from "./move-citations.ts";

const article =
  "Fire in town\n\nThe fire destroyed 316 houses in the old town on Friday [@port-2025, p. 3].\n\nIt left 41 families without a home [@exempt:own-reporting, counted at the gate; Ann Lee, 2025-06-03].\n";

const nothing: AnnotationsStore = { path: "/fire.annotations.json", text: undefined, article: "fire" };

function moved(...args: Parameters<typeof moveCitations>): Move {
  const move = moveCitations(...args);
  if (typeof move === "string") throw new Error(move);
  return move;
}

test("out of the text into a new file, and back", () => {
  const out = moved("annotations", analysisOf(article), nothing);
  expect(out).toMatchObject({ nMoved: 2, nLeft: 0 });
  const [inText, beside] = out.change;
  const plain = applyEdits(article, inText!.edits);
  expect(plain).toBe(
    "Fire in town\n\nThe fire destroyed 316 houses in the old town on Friday.\n\nIt left 41 families without a home.\n",
  );
  expect(beside).toMatchObject({ path: nothing.path, create: true });

  const text = applyEdits("", beside!.edits);
  const back = moved("inline", analysisOf(plain, "article", text), { ...nothing, text });
  expect(JSON.parse(applyEdits(text, back.change[1]!.edits)).items).toEqual([]);
  expect(applyEdits(plain, back.change[0]!.edits)).toBe(article);
});

test.each([
  // One for two claims of its clause.
  "The fire took 316 houses, up from 41 the year before [@port-2025, p. 3].",
  // One for each clause.
  "The fire took 316 houses [@port-2025], and floods took 41 [@port-2025, p. 3].",
  // One for each sentence.
  "The fire took 316 houses [@port-2025]. Floods took 41 [@port-2025].",
  // Behind the stop, for the whole sentence.
  "The fire took 316 houses, and floods took 41 of them. [@port-2025]",
])("out of the text and back leaves the claims cited as they were: %s", (sentence) => {
  const text = `Fire in town\n\n${sentence}\n`;
  const cited = (of: string) => analysisOf(of).claims.map(({ citations }) => citations.map(({ key }) => key).join());
  const [inText, beside] = moved("annotations", analysisOf(text), nothing).change;
  const plain = applyEdits(text, inText!.edits);
  const annotations = applyEdits("", beside!.edits);
  const back = moved("inline", analysisOf(plain, "article", annotations), { ...nothing, text: annotations });
  const after = applyEdits(plain, back.change[0]!.edits);
  expect(cited(after)).toEqual(cited(text));
  if (!sentence.endsWith("]")) expect(after).toBe(text);
});

test("where there is nothing to move nothing changes", () => {
  const bare = analysisOf("Fire in town\n\nThe fire destroyed 316 houses.\n");
  expect(moved("annotations", bare, nothing)).toEqual({ change: [], nMoved: 0, nLeft: 0 });
  expect(moved("inline", bare, nothing)).toEqual({ change: [], nMoved: 0, nLeft: 0 });
});

test("a damaged file is left alone, and its place is told", () => {
  expect(moveCitations("annotations", analysisOf(article), { ...nothing, text: "{" })).toMatch(
    /json:1:2 can’t be written/,
  );
});
