/** Whom invented articles of many genres mean: papers on science, columns, match reports, court, results. */
import { expect, test } from "vitest";
import { resolve } from "./resolve.fixture.ts";

test.each([
  [
    "the authors of a study are “they”",
    "The authors, led by Ann Hay of the University of Harrow, read 26 buoys. They said 40 had failed.",
    "authors",
  ],
  [
    "somebody and their colleague are two",
    "Ann Hay works in Harrow. Hay and her colleague Tom Orr said 40 had failed.",
    "Hay and her colleague Tom Orr",
  ],
  [
    "who is told of in a clause has the name behind it",
    "A passenger who survived, Emily Orr, wept as she spoke. She said 40 had failed.",
    "Emily Orr",
  ],
  [
    "a company that makes a thing is the company",
    "Ann Hay of the Harrow Research Centre spoke. Lumira Arvid, which makes the pill, paid. The company said 40 had failed.",
    "Lumira Arvid",
  ],
  [
    "a verb with the capital of an article in Title Case is no part of a name",
    "“It Was Late,” Said Karen Doyle, 38, A Cleaner From The Harrow Road. Doyle Told The Post That 40 had failed.",
    "Karen Doyle",
  ],
  [
    "a letter's salutation hides no subject",
    "Sir – Tom Orr was wrong.\n\nSir – My grandmother, who is 102, was late. She said 40 had failed.",
    "My grandmother",
  ],
  ["a centre is no company", "Ann Hay of the Harrow Research Centre spoke. The company said 40 had failed.", "company"],
  [
    "the striker is who has just scored",
    "Tesco Omala came on. Tom Juma said it was late.\n\nOmala scored again. The striker said 40 had failed.",
    "Tesco Omala",
  ],
  [
    "a writer's mother speaks, and not the friend before her",
    "My friend Tom said it was late.\n\nMy mother, who is 81, put it better. “They lost 40 had failed,” she said.",
    "My mother",
  ],
  [
    "an age is that of the woman who has just spoken",
    "His wife, Nasreen Dar, said it was late. “It was dark,” the woman said. The 52-year-old added that 40 had failed.",
    "woman",
  ],
  [
    "an obituary goes back to the dead where a paragraph begins",
    "Ann Hay, who has died at 90, ran a ward. Dr Anil Mehta said she walked.\n\nShe retired in 1998. “We lost 40 had failed,” she said.",
    "Ann Hay",
  ],
  [
    "but not to one of whom it tells in passing",
    "Tess Orr sang a song of Ann Hay, who died in May. Tess Orr said she wept.\n\nShe won. “We lost 40 had failed,” she said.",
    "Tess Orr",
  ],
  [
    "her father is never “she”",
    "Ann Hay ran a ward. Her father told her it was late. She said 40 had failed.",
    "Ann Hay",
  ],
  [
    "the mother of two is whoever was told of",
    "Jane Orr, a cleaner, said it was late. “It is dear and 40 had failed,” says the mother of two.",
    "Jane Orr",
  ],
  [
    "a husband with his trade has the name behind it",
    "Her husband, the artist Hugo Wylie, said 40 had failed.",
    "artist Hugo Wylie",
  ],
  ["an ombudsman holds an office", "The Harrow Ombudsman, Nicola Orr, said 40 had failed.", "Nicola Orr"],
  [
    "a lobby is not the body before it",
    "The Harrow Fund met. The banks' lobby group said 40 had failed.",
    "banks' lobby group",
  ],
  ["nor is somebody's office", "The Harrow Agency met. Jean's office said 40 had failed.", "Jean's office"],
  ["an MEC is no union", "Health MEC Ann Hay left. The union said 40 had failed.", "union"],
  ["and goes by the surname", "Health MEC Mira Adonis left. Adonis said 40 had failed.", "Health MEC Mira Adonis"],
  [
    "the star is the midfielder who has just spoken",
    "Midfielder Corazone Orr said it was late. “She paid and 40 had failed,” said the Simba Queens star.",
    "Midfielder Corazone Orr",
  ],
  ["a union of players is the union", "World players' union Fifpro met. The union said 40 had failed.", "Fifpro"],
  ["a counsel has the name behind it", "Counsel to the inquiry, Fred Mackin KC, said 40 had failed.", "Fred Mackin KC"],
  ["and goes by the surname", "Peter Graylin KC left. Mr Graylin said 40 had failed.", "Peter Graylin KC"],
  [
    "a father is not the son of his name",
    "Tom Orr III met him. Orr's father, the Rev. Tom Orr Jr., knew him. He said 40 had failed.",
    "Rev. Tom Orr Jr",
  ],
  [
    "the Christian speaker is the speaker",
    "Corporate speaker Lance Orr came. Tom Hay said it was late. The Christian speaker said 40 had failed.",
    "Corporate speaker Lance Orr",
  ],
  [
    "but of no singer",
    "Ann Hay sang. “It was dark,” the singer said. The 52-year-old added that 40 had failed.",
    "Ann Hay",
  ],
])("%s", (_, text, who) => expect(resolve(`News of the day\n\n${text}`).answersFor("40 had failed")).toBe(who));

test("what a headline calls the piece is nobody", () => {
  const { speakers } = resolve("Sketch: the minister's hole\n\n“It was late,” he said.");
  expect(speakers.map(({ name }) => name)).not.toContain("Sketch");
});

test("how a headline asks is nobody", () => {
  const { speakers } = resolve("How I lost it all\n\nIt was a text. “It was late,” it said.");
  expect(speakers.map(({ name }) => name)).not.toContain("How");
});

test("whoever answers first without a name answers to the end", () => {
  const turns =
    "Q. Should I pay?\n\nA. You should wait. Tess Arden says it is dear.\n\nQ. And then?\n\nA. You pay 40%.";
  expect(resolve(`Money\n\n${turns}`).answersFor("40%")).toBe("A");
});
