/**
 * What a colon at the end of a paragraph introduces, with the model as it ships: who answers for each figure of the quotation, list or
 * block quotation below. Small articles of our own, from politics, business, local news and sport; “-” where nobody answers.
 */
import { beforeAll, describe, expect, test } from "vitest";
import {
  type Analysis,
  analyze,
  type Context,
  defaultRuleSettings,
  emptyLibrary,
  explain,
  type Format,
} from "../../server/src/engine/index.ts";
import { hover } from "../../server/src/features/index.ts";
import { loadModels } from "../../server/src/host/index.ts";

let context: Context;
beforeAll(async () => {
  context = { models: await loadModels(), library: emptyLibrary, rules: defaultRuleSettings(), commonKnowledge: [] };
});

/** Paragraphs are parted by “ ¶ ”, lines by “ / ”. */
function written(body: string, format: Format): string {
  const text = body.replaceAll(" ¶ ", "\n\n").replaceAll(" / ", "\n");
  return `${format === "markdown" ? "# " : ""}Town hall report\n\n${text}\n`;
}

function answersIn({ article, claims, attributions, speakers }: Analysis): string {
  const figures = claims.filter(({ subject }) => subject === "quantity");
  const answers = figures.map(({ start, end, standing, attribution }) => {
    const speaker = attribution === undefined ? undefined : attributions[attribution]!.speaker;
    const name = standing !== "attributed" || speaker === undefined ? "-" : speakers[speaker]!.name;
    return `${article.text.slice(start, end)}: ${name}`;
  });
  return answers.join("; ");
}

const answers = (body: string, format: Format) => answersIn(analyze({ text: written(body, format), format }, context));

describe("a quotation below a colon is the words of whoever is announced", () => {
  test.each([
    [
      "Senator Ruiz made the following comment: ¶ “For young people who left school, the unemployment rate is 33 percent. If they are poor, the rate is 36 percent.”",
      "33 percent: Senator Ruiz; 36 percent: Senator Ruiz",
    ],
    ["Here is what Duke told us: ¶ “About 340 homes were still without power on Monday.”", "340 homes: Duke"],
    ["In a statement, the company wrote: ¶ “We lost 40 jobs last year.”", "40 jobs: company"],
    ["The letter reads: ¶ “You owe the council £2,400. Pay within 14 days.”", "£2,400: letter; 14 days: letter"],
    [
      "Asked about the delay, the minister replied: ¶ “We have hired 300 nurses and will hire 200 more.”",
      "300 nurses: minister; 200: minister",
    ],
    [
      "Mayor Ana Ruiz issued this statement on Friday: ¶ “We lost 40 homes.” ¶ “Another 12 are damaged.”",
      "40 homes: Mayor Ana Ruiz; 12: Mayor Ana Ruiz",
    ],
    ["The club's statement in full: ¶ “We regret that 400 people lost their seats.”", "400 people: club"],
    [
      "Police released the following statement: ¶ “Officers arrested 14 people and seized £3,000.”",
      "14 people: Police; £3,000: Police",
    ],
    ["Speaking after the match, manager Joe Hart said: ¶ “We had 70% of the ball.”", "70%: manager Joe Hart"],
    [
      "Rovers manager Joe Hart was blunt: ¶ “We gave away 14 fouls,” and nobody in the room spoke.",
      "14 fouls: Rovers manager Joe Hart",
    ],
    [
      "Hull's captain summed it up: ¶ “I believe that we ran 140 miles. The council told us 40 fans were hurt.”",
      "140 miles: Hull's captain; 40 fans: Hull's captain",
    ],
    [
      "Hull's captain summed it up: ¶ “I believe that we ran 140 miles. ¶ “We had 12 shots.”",
      "140 miles: Hull's captain; 12 shots: Hull's captain",
    ],
    ["One resident wrote on Facebook: ¶ “We have had 30 days without water.", "30 days: One resident"],
    [
      "The judge put it this way: ¶ “There are 90 beds and 140 patients.” ¶ Some 40 people work there.",
      "90 beds: judge; 140 patients: judge; 40 people: -",
    ],
  ])("%s", (body, expected) => {
    for (const format of ["article", "markdown"] as const) expect(answers(body, format), format).toBe(expected);
  });
});

describe("the items of a list below a colon are what the announced source states", () => {
  test.each([
    [
      "The auditors found: ¶ - 340 homes had no heating. / - 12% of tenants were in arrears. / - Repairs took 45 days.",
      "340 homes: auditors; 12%: auditors; 45 days: auditors",
    ],
    [
      "Its report lists the following: / * 340 homes had no heating. / * 12% of tenants were in arrears.",
      "340 homes: Its report; 12%: Its report",
    ],
    [
      "According to the Office for National Statistics: ¶ - Inflation fell to 3.4% in May. / - Unemployment stood at 4.4%, the Bank of England said.",
      "3.4%: Office for National Statistics; 4.4%: Bank of England",
    ],
    [
      "According to the Office for National Statistics: ¶ - The Bank of England said rates would fall to 3%. They were at 4% in May. / - Wages rose by 5.9%.",
      "3%: Bank of England; 4%: -; 5.9%: Office for National Statistics",
    ],
    [
      "The police report says: ¶ 1. Officers stopped 340 cars. / 2. They arrested 12 drivers.",
      "340 cars: police report; 12 drivers: police report",
    ],
    [
      "The inspectors listed some failings: ¶ 1) Some 340 records were lost. / 2) Staff worked 70 hours a week.",
      "340 records: inspectors; 70 hours a week: inspectors",
    ],
    [
      "The charity's annual report reveals: ¶ - It spent £4m on rent. / - It helped 340 families. ¶ The town paid £2m.",
      "£4m: charity's annual report; 340 families: charity's annual report; £2m: -",
    ],
    [
      "The main findings of the survey by YouGov: ¶ - 62% of adults want a vote. / - 14% have no opinion.",
      "62%: main findings of the survey by YouGov; 14%: main findings of the survey by YouGov",
    ],
    [
      "The council's own figures show: ¶ - 340 homes were sold. / - Rents rose by 9%.",
      "340 homes: council's own figures; 9%: council's own figures",
    ],
    [
      "The Bank of England expects: ¶ - growth of 1.4% this year; / - inflation of 2.1%.",
      "1.4%: Bank of England; 2.1%: Bank of England",
    ],
    [
      "The main points of the plan, according to the council: ¶ - Fares rise by 4%. / - Some 340 buses go.",
      "4%: council; 340 buses: council",
    ],
    [
      "Prices will rise by 4%, the ministry said, adding: ¶ - Fuel will cost 12% more. / - Bread will cost 9% more.",
      "4%: ministry; 12%: ministry; 9%: ministry",
    ],
    [
      "In a letter to the club, the union set out its demands: ¶ - a rise of 4% / - 340 jobs in two years",
      "4%: union; 340 jobs: union; two years: union",
    ],
    [
      "The auditors found: ¶ - The council approved 340 loans without a check. / - 12% of tenants said they were cold.",
      "340 loans: auditors; 12%: auditors",
    ],
    [
      "The force said that of the 340 people stopped: ¶ - 140 were searched / - 12 were arrested",
      "340 people: force; 140: force; 12: force",
    ],
  ])("%s", (body, expected) => {
    for (const format of ["article", "markdown"] as const) expect(answers(body, format), format).toBe(expected);
  });

  test.each([
    [
      "of paragraphs that open with a bullet",
      "The company announced on Monday: ¶ • Sales rose by 14%. ¶ • Profit fell to £2.4m. ¶ • It will close 30 shops. ¶ Rents rose by 9%.",
      "14%: company; £2.4m: company; 30 shops: company; 9%: -",
    ],
    [
      "of bullets that turned into letters",
      "Dr Soerens argued that: ¶ l Only 2,200 families were admitted. / l Vetting takes 18 months.",
      "2,200 families: Dr Soerens; 18 months: Dr Soerens",
    ],
    [
      "of one item alone",
      "The auditors found: ¶ • Some 340 homes had no heating. ¶ Rents rose by 9%.",
      "340 homes: auditors; 9%: -",
    ],
  ])("%s", (_, body, expected) => {
    expect(answers(body, "article")).toBe(expected);
  });
});

test.each([
  [
    "Ruiz wrote on Friday: ¶ > We lost 40 homes and 12 barns. ¶ > We have 30 homes left. ¶ The town has 4,000 homes.",
    "40 homes: Ruiz; 12 barns: Ruiz; 30 homes: Ruiz; 4,000 homes: -",
  ],
  [
    "It rained. ¶ It rained. ¶ The club's statement in full: ¶ > We lost £40m. / > / > - 40 staff go.",
    "£40m: club; 40 staff: club",
  ],
  ["**The auditors found:** ¶ - **Heating:** 340 homes had none.", "340 homes: auditors"],
])("a block quotation in Markdown needs no quotation marks: %s", (body, expected) => {
  expect(answers(body, "markdown")).toBe(expected);
});

const changes = "¶ - Fares rose by 4%. / - Some 340 buses were cut.";
const nobody = "4%: -; 340 buses: -";

describe("nobody answers below a colon that attributes nothing", () => {
  test.each([
    [`Here is what changed: ${changes}`, nobody],
    [`The figures: ${changes}`, nobody],
    [`Key dates and numbers: ${changes}`, nobody],
    [`What you need to know: ${changes}`, nobody],
    [`What we have learned: ${changes}`, nobody],
    [`The council was asked for more. These are the figures: ${changes}`, nobody],
    ["The council cut these services: ¶ - 40 libraries / - 340 buses", "40 libraries: -; 340 buses: -"],
    ["The budget, in numbers: ¶ - £4m for roads / - £2m for schools", "£4m: -; £2m: -"],
    ["The team's season: ¶ - 40 goals scored / - 31 goals conceded", "40 goals: -; 31 goals: -"],
    ["It is understood that: ¶ - 340 homes were lost. / - Some 120 were damaged.", "340 homes: -; 120: -"],
    ["The plan includes: ¶ - 340 homes / - a loan of £4m", "340 homes: -; £4m: -"],
    ["The police seized the following: ¶ - 340 phones / - £4,000 in cash", "340 phones: -; £4,000: -"],
    ["City made changes: ¶ - Lee came on after 64 minutes. / - Reus left after 70.", "64 minutes: -; 70: -"],
  ])("%s", (body, expected) => {
    for (const format of ["article", "markdown"] as const) expect(answers(body, format), format).toBe(expected);
  });

  test.each([
    [
      "plain paragraphs are the writer's",
      "The auditors found: ¶ The council spent £4m and lost 340 keys.",
      "£4m: -; 340 keys: -",
    ],
    [
      "nobody states what he has before him",
      "The mayor faces a hard task: ¶ - 340 homes to build / - £4m to find",
      "340 homes: -; £4m: -",
    ],
    [
      "what stands between ends it",
      "The auditors found: ¶ - Some homes had no heating. ¶ The town paid. ¶ - Rents rose by 9%. / - Some 340 buses go.",
      "9%: -; 340 buses: -",
    ],
    ["a full stop announces nothing", `The auditors found no fault. ${changes}`, nobody],
    [
      "a colon in quotation marks is somebody else's",
      "“The auditors found: ¶ - 340 homes had no heating.",
      "340 homes: -",
    ],
    ["who speaks below has the word", "Goals this season: ¶ “We had 340 shots,” said Ann Lee.", "340 shots: Ann Lee"],
    [
      "“this” before what is quoted is nobody",
      "The challenge is exemplified by this finding: “27 companies had cut 12% of their staff.”",
      "27 companies: -; 12%: -",
    ],
  ])("%s", (_, body, expected) => {
    expect(answers(body, "article")).toBe(expected);
  });
});

describe("an item of a list announces the items that stand further in, and only these", () => {
  test.each([
    [
      "- The auditors found: /   - 340 homes had no heating. /   - Repairs took 45 days. / - Some 90 trees fell.",
      "340 homes: auditors; 45 days: auditors; 90 trees: -",
    ],
    [
      "- It rained. / - The auditors found: /   - 340 homes had no heating. /   - Rents rose by 9%, the union said. / - Some 90 trees fell.",
      "340 homes: auditors; 9%: union; 90 trees: -",
    ],
    [
      "- The union says: /   - The auditors found: /     - 340 homes had no heating. /   - Some 90 jobs will go.",
      "340 homes: auditors; 90 jobs: union",
    ],
    ["- The auditors came: /   - 340 homes had no heating.", "340 homes: -"],
    ["- The plan includes: /   - 340 homes / - a loan of £4m", "340 homes: -; £4m: -"],
  ])("%s", (items, expected) => {
    for (const format of ["article", "markdown"] as const)
      expect(answers(`It rained. ¶ It rained. ¶ ${items}`, format), format).toBe(expected);
  });

  test("in a block quotation too", () => {
    const items = "> - The auditors found: / >   - 340 homes had no heating. / > - Some 90 trees fell.";
    expect(answers(`It rained. ¶ It rained. ¶ ${items}`, "markdown")).toBe("340 homes: auditors; 90 trees: -");
  });
});

test("an edit to the paragraph with the colon changes who answers for the list, and back", () => {
  const list = "\n\n- 340 homes had no heating.\n- 12% of tenants were in arrears.\n";
  let analysis: Analysis | undefined;
  const after = (first: string) => {
    analysis = analyze({ text: `Town hall report\n\n${first}${list}`, format: "article" }, context, analysis);
    return answersIn(analysis);
  };
  expect(after("The auditors found:")).toBe("340 homes: auditors; 12%: auditors");
  expect(after("The inspectors found:")).toBe("340 homes: inspectors; 12%: inspectors");
  expect(after("The inspectors came.")).toBe("340 homes: -; 12%: -");
  expect(after("The auditors found:")).toBe("340 homes: auditors; 12%: auditors");
});

test("hover and explain say who answers for an item", () => {
  const text = written("The auditors found: ¶ - 340 homes had no heating. / - Repairs took 45 days.", "article");
  const analysis = analyze({ text, format: "article" }, context);
  const claim = analysis.claims.find(({ start }) => start === text.indexOf("340"))!;
  expect(explain(analysis, claim, context.rules)).toContain("auditors");
  expect(JSON.stringify(hover(analysis, claim.start))).toContain("auditors");
});
