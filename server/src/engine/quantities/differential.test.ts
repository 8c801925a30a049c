/** Plain numbers, read by us and by compromise (https://github.com/spencermountain/compromise): where both must agree. */
import nlp from "compromise";
import { expect, test } from "vitest";
import { figuresOf } from "./reading.fixture.ts";

const sentences = [
  "They planted 41 trees.",
  "They planted 1,400 trees.",
  "They planted seven trees.",
  "They planted twenty-one trees.",
  "They planted two hundred trees.",
  "They planted two hundred and five trees.",
  "They planted three thousand trees.",
  "They planted twelve thousand five hundred trees.",
  "They planted 2.5 million trees.",
  "They planted six million trees.",
  "They planted one hundred and twenty-five thousand trees.",
  "They planted 3,000,000 trees.",
  "The rate was 5.4%.",
  "The rate was 12 percent.",
  "The lunch cost $15.",
  "The lunch cost £7.50.",
];

test.each(sentences)("%s", (sentence) => {
  const theirs = nlp(sentence).numbers().json() as { number: { num: number } }[];
  const ours = figuresOf(sentence).quantities.map(({ value }) => value);
  expect(ours).toEqual(theirs.map(({ number }) => number.num));
});
