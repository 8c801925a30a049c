import { expect, test } from "vitest";
import { mark } from "../../marks.fixture.ts";

const RULE = "unattributed-quote";

test.each([
  ["nobody speaks", "The council met on Monday. ⟦“We will rebuild the bridge before winter.”⟧ The vote was close."],
  ["a speaker after", "“We will rebuild the bridge before winter,” said Ana Ruiz."],
  ["a speaker before", "Ana Ruiz said: “We will rebuild the bridge before winter.”"],
  ["goes on after its speaker", "“We will rebuild it,” said Ana Ruiz. “Nobody will have to swim to school.”"],
  [
    "goes on below an advertisement",
    "“We will rebuild it,” said Ana Ruiz.\n\nAdvertisement\n\n“Nobody has to swim to school” is on their banner.",
  ],
  ["named in its next paragraph", "“We will rebuild the bridge before winter.\n\n“It will be wider,” said Ana Ruiz."],
  ["a title", "The film “Rivers of the North” opens on Friday."],
  ["whoever condemns in these words", "Ana Ruiz condemned “such a late and murderous attack on us”."],
  [
    "whoever rejects them",
    "Ana Ruiz accepted the ⟦“bridge that nobody will ever want to cross”⟧ and the vote was close.",
  ],
  ["one word", "The “temporary” bridge is ten years old."],
  ["an introduction that names nobody", "The letter said: “We will rebuild the bridge before winter.”"],
  ["single marks", "The council met. ⟦‘We will rebuild the bridge before winter.’⟧ The vote was close."],
  ["other marks", "The council met. ⟦«We will rebuild the bridge before winter.»⟧ The vote was close."],
])("%s", (_, body) => {
  const text = `Heading\n\n${body}\n`;
  expect(mark(RULE, text).text).toBe(text);
});

test("names the words without the stop that ends them, for its own sentence has one", () => {
  const said = (words: string) =>
    mark(RULE, `Heading\n\nThe council met. “${words}” The vote was close.\n`).findings[0]!.message.what;
  expect(said("It was 40 degrees in there.")).toMatch(/the words “It was 40 degrees in there”\.$/);
  expect(
    mark(RULE, "Heading\n\nThe council met. ''We will rebuild the bridge.'' It was close.\n").findings[0]!.message.what,
  ).toMatch(/the words “We will rebuild the bridge”\.$/);
  expect(said("Who pays for all of this?")).toMatch(/the words “Who pays for all of this\?”\.$/);
});
