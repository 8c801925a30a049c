import { expect, test } from "vitest";
import { mark } from "../../marks.fixture.ts";

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
  expect(finding!.message.next).toMatch(/^Add them,/);
});

test("says of one thing that it is one", () => {
  const next = (body: string) => mark(RULE, `Heading\n\n${body}\n`).findings[0]!.message.next;
  expect(next("A poll by Datora of 1,002 adults on May 3 put the party on 41 percent.")).toMatch(/^Add it,/);
  expect(next("A poll by Datora of 1,002 adults put it on 41 percent, with a margin of error of 3 points.")).toMatch(
    /^Add them,/,
  );
});

test.each([
  ["A new poll found that 41 percent back the Tories.", true],
  ["A new Florida poll put Smith on 41 percent.", true],
  ["Smith is on 41 percent in New Hampshire polls and in a Latino poll.", true],
  ["A poll of voters from South Carolina put Smith on 41 percent.", true],
  ["The Iowa Poll put Smith on 41 percent.", false],
  ["A Florida Coastal College poll put Smith on 41 percent.", false],
  ["A New York Herald poll put Smith on 41 percent.", false],
  ["Another poll by a newspaper put Labour on 41 percent in Wales.", true],
  ["Smith said 41 percent of voters told a poll they back him.", true],
  ["A survey put the party on 41 percent of voters, said Smith.", true],
  ["A new French poll put the party on 41 percent.", true],
  ["A Datora poll put the party on 41 percent.", false],
  ["Datora’s latest national opinion poll put the party on 41 percent.", false],
  ["The party is on 41 percent, according to a poll released on Friday by Datora.", false],
  ["A poll put the party on 41 percent. Datora (DT) interviewed 1,002 adults for the survey.", false],
  ["A poll put the party on 41 percent, according to Datora.", false],
  ["A poll put the party on 41 percent. Gallup asked 1,002 adults.", false],
])("asks for the pollster: %s", (body, isMissing) => {
  const [finding] = mark(RULE, `Heading\n\n${body}\n`).findings;
  expect(finding?.message.what.includes("the pollster's name")).toBe(isMissing);
});
