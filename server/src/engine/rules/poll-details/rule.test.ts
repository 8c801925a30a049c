import { expect, test } from "vitest";
import { mark } from "../../rule-testing.ts";

const RULE = "poll-details";

test.each([
  ["nothing but a share", "A ⟦poll⟧ put the party on 41 percent."],
  [
    "all that is wanted",
    "A poll by Datora put the party on 41 percent. It asked 1,002 adults from May 3 to May 6, with a margin of error of 3 points.",
  ],
  ["told once", "A ⟦poll⟧ put the party on 41 percent. Another poll put it on 39 percent."],
  ["polls that open", "The polls opened at 7 a.m., and 41 percent voted early."],
  ["an exit poll", "An exit poll put the party on 41 percent."],
  ["the poll tax", "The poll tax rose by 41 percent."],
  ["a survey of things", "A survey by Datora found that 90 percent of computers are infected."],
  ["viewers' votes", "A viewer poll put the film first with 32 percent."],
  [
    "whom the sample counts does not matter",
    "A poll of 1,300 bosses by Datora in March had 41 percent in favor, with a margin of error of 3 points.",
  ],
  ["no figures", "A poll shows the party ahead."],
])("%s", (_, body) => {
  const text = `Heading\n\n${body}\n`;
  expect(mark(RULE, text).text).toBe(text);
});

test("says what is missing", () => {
  const [finding] = mark(
    RULE,
    "Heading\n\nA poll by Datora put the party on 41 percent. It asked 1,002 adults.\n",
  ).findings;
  expect(finding!.message.what).toBe("This poll lacks its dates and a margin of error.");
});
