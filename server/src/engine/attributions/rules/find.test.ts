/** Rules on invented sentences: each with what must be found, as “source | cue | content”, pieces parted by “…”. */
import { describe, expect, test } from "vitest";
import { processorTime } from "../../../../../test/support/processor-time.ts";
import type { Span } from "../../base/index.ts";
import { type BlockKind, readBlock } from "../../text/index.ts";
import { attributionsByRules } from "./index.ts";

function found(prose: string, kind: BlockKind = "paragraph"): string[] {
  const words = (spans: readonly Span[]) => spans.map(({ start, end }) => prose.slice(start, end)).join(" … ");
  return attributionsByRules(readBlock({ kind, prose })).map(
    ({ source, cue, content }) => `${words(source)} | ${words(cue)} | ${words(content)}`,
  );
}

describe("by a phrase instead of a verb", () => {
  test.each([
    ["It is believed that the talks collapsed.", " | is believed | It … that the talks collapsed"],
    ["The talks collapsed on Monday, it is understood.", " | is understood | The talks collapsed on Monday"],
    ["“We lost it all.” — Ana Ruiz, nurse", "Ana Ruiz | — | “We lost it all.”"],
    ["Per the report, 40% of schools failed.", "the report | Per | 40% of schools failed"],
    ["The fire hit 40 homes, per police.", "police | per | The fire hit 40 homes"],
    ["By the union’s count, 40 men left.", "the union’s count | By | 40 men left"],
    [
      "Norland has 739 miles of track, by its own reckoning.",
      "its own reckoning | by | Norland has 739 miles of track",
    ],
    ["As Ana Ruiz put it, the port is a sieve.", "Ana Ruiz | put it | the port is a sieve"],
    ["“It is a sieve,” as she once put it.", "she | once put it | “It is a sieve,”"],
    ["As crews put it in place, 40 people watched."],
    ["As reported by the Herald, 150 homes are at stake.", "the Herald | reported | 150 homes are at stake"],
    ["The port closed, as first noted by Ana Ruiz.", "Ana Ruiz | noted | The port closed"],
    ["Crimes as reported by the police fell."],
    ["As the port has put it off, the bridge will cost £40m."],
    ["“We lost £3m,” as Ruiz put it to the board.", "Ruiz | put it | “We lost £3m,”"],
    ["By the pier, 40 men left."],
    ["The fire hit 40 homes (source: police).", "police | source: | The fire hit 40 homes"],
    ["Inflation fell to 2.3% (ONS).", "ONS | ( | Inflation fell to 2.3%"],
    ["Inflation fell to 2.3% in March (ONS, 2024), and pay rose.", "ONS, 2024 | ( | Inflation fell to 2.3% in March"],
    ["Some 30% of shops closed. (ONS)", "ONS | ( | Some 30% of shops closed"],
    ["The fire hit 40 homes. (Source: police, BBC)", "police, BBC | Source: | The fire hit 40 homes"],
    [
      "The 40% figure comes from a report by the Corvin Institute.",
      "a report by the Corvin Institute | comes from | The 40% figure",
    ],
    ["That number comes from the Home Office.", "the Home Office | comes from | That number"],
    ["The fire hit 40 homes, a figure that comes from police.", "police | comes from | The fire hit 40 homes"],
    ["The figures are mostly from the Home Office.", "the Home Office | are mostly from | The figures"],
    ["The estimate of 40 homes was given by police on Monday.", "police | was given by | The estimate of 40 homes"],
    ["Calloway reportedly left the talks.", " | reportedly | Calloway … left the talks"],
    ["Calloway reportedly said the vote was lost.", "Calloway | reportedly said | the vote was lost"],
  ])("%s", (prose, ...expected) => {
    expect(found(prose)).toEqual(expected);
  });
});

describe("what somebody was asked, where a sentence opens with it", () => {
  test.each([
    ["Asked whether she would stand, Hay laughed.", " | Asked | whether she would stand"],
    ["When asked about the 40 homes, she walked away.", " | asked | about the 40 homes"],
    ["Asked on the radio last week if he would go, Mr Hay smiled.", " | Asked | if he would go"],
    ["Asked by the Post if he would go, Hay smiled.", "the Post | Asked | if he would go"],
    ["Asked about Hay, the owner, the mayor insisted.", " | Asked | about Hay, the owner"],
    ["Asked if Hay, 40, was well, the mayor smiled.", " | Asked | if Hay, 40, was well"],
    ["Asked how he felt, Hay, 40, laughed.", " | Asked | how he felt"],
    ["Asked to name 40 towns, most could not.", " | Asked | to name 40 towns"],
    ["Asked on Monday, 61% of voters said they would stay.", undefined],
    ["Asked about the fire.", undefined],
    ["She asked nobody, and left.", undefined],
  ])("%s", (prose, expected) => {
    expect(found(prose).filter((one) => / \| asked \| /i.test(one))).toEqual(expected ? [expected] : []);
  });
});

test.each([
  "Some 40 homes burned (US).",
  "Some 40 homes burned (UK).",
  "The vote was 40 to 12 (D-Mont.).",
  "The share fell by 40% (NYSE: ONS).",
  "It burned at 0400 (GMT).",
  "The 40 men of the Office for National Statistics (ONS).",
  "The 40 men of the statistics office (ONS), and their wives.",
  "Some 40 men (ONS) ran.",
  "Homes burned (ONS).",
])("brackets that say nothing of where a figure is from: %s", (prose) => expect(found(prose)).toEqual([]));

describe("what was said comes after the cue", () => {
  test.each([
    ["The council said that 40 trees had fallen.", "The council | said | that 40 trees had fallen"],
    ["Mayor Ines Calloway said she would resign.", "Mayor Ines Calloway | said | she would resign"],
    [
      "Officials have repeatedly warned that the dam is weak.",
      "Officials | have repeatedly warned | that the dam is weak",
    ],
    ["She told reporters the vote was lost.", "She | told | the vote was lost"],
    ["Calloway, the party’s chair, said the vote was lost.", "Calloway, the party’s chair, | said | the vote was lost"],
    ["Calloway, however, said the vote was lost.", "Calloway | said | the vote was lost"],
    [
      "Confirming the loss, the party’s chair, Ines Calloway, put the toll at eight.",
      "the party’s chair, Ines Calloway, | put | the toll at eight",
    ],
    [
      "A nurse who asked not to be named because she feared for her job said 40 had died.",
      "A nurse who asked not to be named because she feared for her job | said | 40 had died",
    ],
    [
      "A nurse who asked not to be named because he likes his job, which pays well, said 40 had died.",
      "A nurse who asked not to be named because he likes his job, which pays well, | said | 40 had died",
    ],
    [
      "The Council Said It Had Spent £1.6m On Homes So Far, And No More.",
      "The Council | Said | It Had Spent £1.6m On Homes So Far, And No More",
    ],
    ["The bank reckons prices will rise.", "The bank | reckons | prices will rise"],
    ["Analysts had pencilled in £49m.", "Analysts | had pencilled in | £49m"],
    [
      "The ministry said Monday, as the talks began, that 30 tanks had moved.",
      "The ministry | said | that 30 tanks had moved",
    ],
    ["Officials put the cost of the work at £8.6 million.", "Officials | put | the cost of the work at £8.6 million"],
    ["The mayor put the toll at eight.", "The mayor | put | the toll at eight"],
    ["The mayor put the damage at £5m, more than the town has.", "The mayor | put | the damage at £5m"],
    [
      "The agency puts the number of empty homes at more than 3,000.",
      "The agency | puts | the number of empty homes at more than 3,000",
    ],
    [
      "The ministry claimed to have shot down 40 drones overnight.",
      "The ministry | claimed | to have shot down 40 drones overnight",
    ],
    ["The mill posted a 222% rise in annual profit.", "The mill | posted | a 222% rise in annual profit"],
    [
      "The mill posted a profit of 3m crowns, up 27% from May.",
      "The mill | posted | a profit of 3m crowns, up 27% from May",
    ],
    ["Solidere posted profits of $12.5m in May, and fell.", "Solidere | posted | profits of $12.5m in May"],
    ["Ofsted found 40% of schools failing.", "Ofsted | found | 40% of schools failing"],
    ["The minister pledged £2m for the school.", "The minister | pledged | £2m for the school"],
    ["The Times counted about 40 people there.", "The Times | counted | about 40 people there"],
    ["The court heard Smith had stolen 40 cars.", "The court | heard | Smith had stolen 40 cars"],
    ["The court heard Smith stole £900 from a pupil.", "The court | heard | Smith stole £900 from a pupil"],
    ["Leeds Crown Court was told Smith stole £900.", "Leeds Crown Court | was told | Smith stole £900"],
    ["Jurors were told Smith had taken £900.", "Jurors | were told | Smith had taken £900"],
    ["Smith stole 40 cars, the court was told.", "the court | was told | Smith stole 40 cars"],
    ["An inquest heard 40 people died.", "An inquest | heard | 40 people died"],
    ["Smith stole 40 cars, Harrow Crown Court heard.", "Harrow Crown Court | heard | Smith stole 40 cars"],
    [
      "Ruiz said that the captain, who has led it for 4 years, would leave.",
      "Ruiz | said | that the captain, who has led it for 4 years, would leave",
    ],
    ["He promised to freeze fees within 100 days.", "He | promised | to freeze fees within 100 days"],
    [
      "The minister did make it clear that the ferry would sail.",
      "The minister | did make it clear | that the ferry would sail",
    ],
    [
      "Rebel leaders were quoted by local radio as saying three bridges were mined.",
      "Rebel leaders | were quoted by local radio as saying | three bridges were mined",
    ],
    [
      "Norland insists the dam, which Sudria calls a weapon, was built to code.",
      "Norland | insists | the dam, which Sudria calls a weapon, was built to code",
    ],
  ])("%s", (prose, expected) => expect(found(prose)).toEqual([expected]));
});

describe("what was said comes before the cue, or around it", () => {
  test.each([
    ["“It closes, it gets mended, it opens,” Brandt said.", "Brandt | said | “It closes, it gets mended, it opens,”"],
    ["“Nobody asked us,” said Dev Anand, a baker.", "Dev Anand, a baker | said | “Nobody asked us,”"],
    ["Two hangers had failed, inspectors said.", "inspectors | said | Two hangers had failed"],
    ["Rents fell 3%, the office said in a June report.", "the office | said | Rents fell 3%"],
    ["“One,” she said, “and then two.”", "she | said | “One,” … “and then two.”"],
    ["“One thing. Another thing,” she said.", "she | said | “One thing. Another thing,”"],
    [
      "Water has dropped 4.2 metres, according to the survey.",
      "the survey | according to | Water has dropped 4.2 metres",
    ],
    [
      "According to the survey, water has dropped 4.2 metres.",
      "the survey | According to | water has dropped 4.2 metres",
    ],
    [
      "Sudria was expected to offer 19 prisoners, the Eastmere Echo said.",
      "the Eastmere Echo | said | Sudria was expected to offer 19 prisoners",
    ],
    [
      "The raid, which the minister said was planned over 18 months, angered allies.",
      "the minister | said | which … was planned over 18 months",
    ],
    ["The bridge is expected to open in May.", " | is expected | The bridge … to open in May"],
  ])("%s", (prose, expected) => expect(found(prose)).toEqual([expected]));

  test.each(["The group plays four or five shows a year.", "Most Southern states that vote in May have 40 seats."])(
    "what several are counted of is no verb: %s",
    (prose) => expect(found(prose)).toEqual([]),
  );
});

describe("more than one in a sentence", () => {
  test.each([
    [
      "Brandt said the bridge was safe, adding that 14 hangers would be replaced.",
      ["Brandt | said | the bridge was safe", "Brandt | adding | that 14 hangers would be replaced"],
    ],
    [
      "Brandt said the bridge was safe, but Anand said it was not.",
      ["Brandt | said | the bridge was safe", "Anand | said | it was not"],
    ],
    [
      "Duke reported 118 outages and Edison said 40 more were likely.",
      ["Duke | reported | 118 outages", "Edison | said | 40 more were likely"],
    ],
    [
      "Duke reported 118 outages and 12 fires and Edison said 40 more were likely.",
      ["Duke | reported | 118 outages and 12 fires", "Edison | said | 40 more were likely"],
    ],
    [
      "Duke reported $4m in losses and engineers said 40 more towns were cut off.",
      ["Duke | reported | $4m in losses", "engineers | said | 40 more towns were cut off"],
    ],
    ["Police arrested 12 men and prosecutors said 30 had fled.", ["prosecutors | said | 30 had fled"]],
    ["The mayor closed the school and police said 30 were hurt.", ["police | said | 30 were hurt"]],
    ["Duke and Edison said 40 towns were cut off.", ["Duke and Edison | said | 40 towns were cut off"]],
    ["Two men and three women said 40 towns were cut off.", ["Two men and three women | said | 40 towns were cut off"]],
    [
      "Officials said Duke and Edison reported 118 outages.",
      ["Officials | said | Duke and Edison reported 118 outages"],
    ],
  ])("%s", (prose, expected) => expect(found(prose)).toEqual(expected));
});

describe("a clause that leaves out the verb of the one before", () => {
  test.each([
    [
      "The firm put the damage at $8m; the union, at more than $12m.",
      ["The firm | put | the damage at $8m", "the union | at | more than $12m"],
    ],
    [
      "The firm put the damage at $8m, the union at $12m and police at $9m.",
      ["The firm | put | the damage at $8m", "the union | at | $12m", "police | at | $9m"],
    ],
    ["Datora put Ruiz at 45% and Calloway at 42%.", ["Datora | put | Ruiz at 45% and Calloway at 42%"]],
    ["The firm put the toll at 40 and the damage at $8m.", ["The firm | put | the toll at 40 and the damage at $8m"]],
    ["The firm put the toll at 40; the union, at a loss, left.", ["The firm | put | the toll at 40"]],
  ])("%s", (prose, expected) => expect(found(prose)).toEqual(expected));
});

describe("headlines", () => {
  test.each([
    ["Harbour police: 41 boats adrift", ["Harbour police | : | 41 boats adrift"]],
    ["Bridge to close for 11 weeks, council says", ["council | says | Bridge to close for 11 weeks"]],
    ["Live: 41 boats adrift", []],
  ])("%s", (prose, expected) => expect(found(prose, "headline")).toEqual(expected));
});

describe("nobody speaks", () => {
  test.each([
    "The bridge has 60 hangers and was built in 1931.",
    "Her claims about the dam were published in 2019.",
    "The number of calls is higher in winter.",
    "The show took 40 minutes.",
    "Police found 40 bodies in the woods.",
    "The figures come from last year.",
    "The figures are from England and Wales.",
    "The figures did not come from the council.",
    "The figures come hot on the heels of a report.",
    "The boats come from the council.",
    "The neighbours heard 40 shots.",
    "It costs £40 per head, or 3 per cent more.",
    "“Bridge of Sighs” is 9 metres long.",
    "",
    "…",
    "The court heard evidence from Smith, who stole £900.",
    "The wedding was pencilled in for May.",
    "The judge was told Smith stole £900.",
  ])("%s", (prose) => expect(found(prose)).toEqual([]));
});

test("spans stay inside the block and out of each other, whatever the text", () => {
  const pieces = [
    "said",
    "“",
    "”",
    ",",
    ".",
    "that",
    "Brandt",
    "according to",
    "who",
    "(",
    ")",
    "and",
    "4,000",
    "\n",
    "—",
    "💥",
  ];
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  for (let round = 0; round < 300; round++) {
    const prose = Array.from({ length: 1 + next(40) }, () => pieces[next(pieces.length)]).join(" ");
    for (const { source, cue, content } of attributionsByRules(readBlock({ kind: "paragraph", prose }))) {
      expect(cue.length).toBe(1);
      if (!prose.trimEnd().endsWith(":")) expect(content.length).toBeGreaterThan(0);
      for (const { start, end } of [...source, ...cue, ...content]) {
        expect(0 <= start && start < end && end <= prose.length, prose).toBe(true);
      }
    }
  }
});

test("time grows with the length, not with its square", () => {
  /** The best of three rounds, or the first below `enough`. */
  const time = (prose: string, enough = 0) => {
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 3 && enough <= best; round++) {
      const reading = readBlock({ kind: "paragraph", prose });
      const before = processorTime();
      attributionsByRules(reading);
      best = Math.min(best, processorTime() - before);
    }
    return best;
  };
  for (const unit of [
    "said ",
    "he said that ",
    "in Ohio in May ",
    "saying ",
    ", and said ",
    "( ",
    "Bank of ",
    "“a” ",
    "in the poll 3% ",
    "average of polls had 3 ",
    "with Datora giving it 3, ",
    "its forecast of 3 for ",
  ]) {
    const short = time(unit.repeat(2000));
    // Eight times the text; a square would take 64 times as long. The rest is for a busy machine.
    const most = 32 * Math.max(short, 5);
    expect(time(unit.repeat(16000), most), unit).toBeLessThan(most);
  }
}, 30_000);
