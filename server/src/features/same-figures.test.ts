import { expect, test } from "vitest";
import { figureMentions } from "../engine/index.ts";
import { analysisOf } from "./cursor.fixture.ts";
import { hover } from "./hover.ts";
import { toPlainText } from "./rich-text.ts";
import { elsewhere } from "./same-figures.ts";

const text =
  "Fire destroys 316 houses in old town\n\n" +
  "The fire destroyed 312 houses in the old town on Friday, the brigade said.\n\n" +
  "By night the fire had destroyed about 310 houses in the town. The council owns 40 houses on the coast.\n";
const analysis = analysisOf(text);
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

test("the same thing with another figure, and one that agrees; a count of other houses is none of them", () => {
  expect(elsewhere(analysis, at("316 houses")).map(({ words, agrees }) => [words, agrees])).toEqual([
    ["312 houses", false],
    ["about 310 houses", true],
  ]);
  expect(elsewhere(analysis, at("40 houses"))).toEqual([]);
});

test("the other figures of a sentence do not contradict it", () => {
  const strike = analysisOf(
    "Strike\n\nSome 68% of its members backed the strike on a turnout of 54%, the union said.\n",
  );
  const start = strike.article.text.indexOf("68%");
  expect(elsewhere(strike, { start, end: start + 3 })).toEqual([]);
});

test("another article of the workspace is held against it", () => {
  const other = analysisOf("Clearing up\n\nThe fire that destroyed 500 houses in the old town is out.\n");
  const mentions = figureMentions(other).map((mention) => ({ ...mention, uri: "/desk/b.txt", name: "b.txt" }));
  const [first, second] = elsewhere(analysis, at("316 houses"), mentions);
  expect([first, second]).toMatchObject([
    { words: "312 houses", agrees: false },
    { words: "500 houses", agrees: false, article: { name: "b.txt" } },
  ]);
  const shown = toPlainText(hover(analysis, at("316 houses").start, undefined, mentions)!.text);
  expect(shown).toContain("500 houses in b.txt, which does not agree");
  expect(shown).toContain("about 310 houses, which agrees");
});
