/** Model and rules together, with a made-up model that answers as told: each attribution as its words. */
import { describe, expect, test } from "vitest";
import type { Span } from "../base/index.ts";
import { type BlockKind, readBlock } from "../text/index.ts";
import { findAttributions } from "./find.ts";
import { kindOf } from "./kind.ts";
import { tellsOfCharge } from "./passives.ts";
import type { AttributionTagger, BlockAttribution } from "./types.ts";

/** An attribution as the model would give it: words of `prose`, each where it first stands. */
interface Told {
  readonly source?: string;
  readonly cue: string;
  readonly content: readonly string[];
  readonly probability?: number;
}

function modelThatSays(prose: string, told: readonly Told[]): AttributionTagger {
  const place = (words: string): Span => {
    const start = prose.indexOf(words);
    expect(start, words).toBeGreaterThanOrEqual(0);
    return { start, end: start + words.length };
  };
  return {
    tag: (reading) =>
      told.map(({ source, cue, content, probability = 0.6 }): BlockAttribution => {
        const spans = content.map(place);
        return {
          source: source === undefined ? [] : [place(source)],
          cue: [place(cue)],
          content: spans,
          kind: kindOf(spans, reading),
          probability,
          origin: "model",
        };
      }),
  };
}

function find(prose: string, told: readonly Told[], kind: BlockKind = "paragraph") {
  const words = (spans: readonly Span[]) => spans.map(({ start, end }) => prose.slice(start, end)).join(" … ");
  const found = findAttributions(readBlock({ kind, prose }), modelThatSays(prose, told));
  return found.attributions.map(({ source, cue, content, origin, kind: quoted, probability }) => ({
    words: `${words(source)} | ${words(cue)} | ${words(content)}`,
    origin,
    kind: quoted,
    probability,
  }));
}

describe("what the model takes for more or less than it is", () => {
  test.each([
    [
      "a first name that is a verb",
      "Fisherman Said Ali said he had lost two boats.",
      { source: "Fisherman", cue: "Said", content: ["Ali said he had lost two boats"] },
      ["Fisherman Said Ali | said | he had lost two boats"],
    ],
    [
      "where somebody speaks",
      "Outside court, the father of one, who was late, said 40 had died.",
      { source: "Outside court, the father of one, who was late,", cue: "said", content: ["40 had died"] },
      ["the father of one, who was late, | said | 40 had died"],
    ],
    [
      "when",
      "Harrow Fibre today announced 40 jobs.",
      { source: "Harrow Fibre today", cue: "announced", content: ["40 jobs"] },
      ["Harrow Fibre | announced | 40 jobs"],
    ],
    [
      "whose report it is",
      "The jury was shown a report by the Harrow Board.",
      { cue: "was shown", content: ["a report by the Harrow Board"] },
      [" | was shown | a report by the Harrow Board"],
    ],
  ])("%s", (_, prose, told, words) => {
    expect(find(prose, [told]).map((one) => one.words)).toEqual(words);
  });
});

test("a source line names its sources, whom the model takes for “Sources”", () => {
  const line = "Sources: State Fire Office; county agencies.";
  const told = { source: "Sources", cue: ":", content: ["State Fire Office; county agencies"] };
  expect(find(line, [told]).map(({ words }) => words)).toEqual(["State Fire Office | Sources: | "]);
});

describe("model and rules", () => {
  const prose = "Brandt said the bridge was safe.";

  test("vouch for each other", () => {
    const [one] = find(prose, [{ source: "Brandt", cue: "said", content: ["the bridge was safe"] }]);
    expect(one).toMatchObject({ words: "Brandt | said | the bridge was safe", origin: "both" });
  });

  test("what trails answers for the whole sentence", () => {
    const fire = "The fire, which broke out on Monday, was 15% contained, Ortega told reporters.";
    const [one] = find(fire, [{ source: "Ortega", cue: "told", content: ["The fire"] }]);
    expect(one!.words).toBe("Ortega | told | The fire, which broke out on Monday, was 15% contained");
    const crew = "The crew, who asked to see the ship, left for 12 days on Thursday, the port said.";
    const [left] = find(crew, [{ source: "the port", cue: "said", content: ["The crew, who asked to see the ship"] }]);
    expect(left!.words).toBe("the port | said | The crew, who asked to see the ship, left for 12 days on Thursday");
  });

  test("a name that the model takes for all of the words goes on behind its clause", () => {
    const captain = "Brandt said that the captain, who has led it for 4 years, would leave.";
    const [one] = find(captain, [{ source: "Brandt", cue: "said", content: ["that the captain"] }]);
    expect(one!.words).toBe("Brandt | said | that the captain, who has led it for 4 years, would leave");
  });

  test.each(["Hay, 34", "Hay, of Mill Lane"])("nor does it end with what is told of whom it is about: %s", (name) => {
    const [one] = find(`The court heard ${name}, had drunk nine pints.`, [
      { source: "The court", cue: "heard", content: [name] },
    ]);
    expect(one!.words).toBe(`The court | heard | ${name}, had drunk nine pints`);
  });

  test("plain words of the next sentence are nobody's", () => {
    const port = "Some 40 ships were late, the port reported. The £3m dredger will do little.";
    const told = { source: "the port", cue: "reported", content: ["Some 40 ships were late", "The £3m dredger"] };
    expect(find(port, [told])[0]!.words).toBe("the port | reported | Some 40 ships were late");
  });

  test("a quotation above whoever comes on with a full name, and quotes something else, is not theirs", () => {
    const port = "“The port is shut.” Hay's deputy, Ann Orlik, said: “It is open for 40 ships.”";
    const quoted = ["“The port is shut.”", "“It is open for 40 ships.”"];
    const deputy = { source: "Hay's deputy, Ann Orlik,", cue: "said", content: quoted };
    expect(find(port, [deputy])[0]!.words).toBe(`${deputy.source} | said | ${quoted[1]}`);
    const goesOn = port.replace("Hay's deputy, Ann Orlik,", "She");
    expect(find(goesOn, [{ ...deputy, source: "She" }])[0]!.words).toBe(`She | said | ${quoted.join(" … ")}`);
  });

  test("whoever stands between commas at the end of what they wrote", () => {
    const told = { cue: "wrote", content: ["Some 40 homes were lost, Ann Hay, the head of the port"] };
    const homes = "Some 40 homes were lost, Ann Hay, the head of the port, wrote in a letter to members.";
    expect(find(homes, [told])[0]!.words).toBe("Ann Hay, the head of the port, | wrote | Some 40 homes were lost");
  });

  test("a moment is nobody", () => {
    const calling = { source: "one point", cue: "calling", content: ["the £3m toll unfair"] };
    expect(find("Hay spoke for hours, at one point calling the £3m toll unfair.", [calling])).toEqual([]);
  });

  test("what things are sorted by is nobody", () => {
    const measured = (by: string) =>
      find(`Voters stand in 24 groups according to ${by}.`, [
        { source: by, cue: "according to", content: ["Voters stand in 24 groups"] },
      ]);
    for (const by of ["how often they vote", "age", "their income in 1991"]) expect(measured(by)).toEqual([]);
    for (const by of ["their agents", "the age survey"]) expect(measured(by)).toHaveLength(1);
  });

  test("of whom something is believed is nobody who says so", () => {
    const gunmen = "Gunmen suspected to be deserters have killed 40 men.";
    const told = { source: "Gunmen", cue: "suspected", content: ["to be deserters have killed 40 men"] };
    expect(find(gunmen, [told])).toEqual([]);
    const cases = "They treated 8,412 suspected cases, 40 of them boys.";
    expect(find(cases, [{ source: "8,412", cue: "suspected", content: ["cases, 40 of them boys"] }])).toEqual([]);
    const all = { source: "12", cue: "alleged", content: ["that 40 men had died"] };
    expect(find("Of 30, 12 alleged that 40 men had died.", [all])).toHaveLength(1);
    const ready = { source: "She", cue: "said", content: ["to be ready at nine"] };
    expect(find("She said to be ready at nine.", [ready])).toHaveLength(1);
  });

  test("whoever reads it is nobody who says it", () => {
    const back = { source: "you", cue: "claim", content: ["back another £40"] };
    expect(find("Then you claim back another £40.", [back])).toEqual([]);
    const said = { source: "You", cue: "said", content: ["you had £40"] };
    expect(find("You said you had £40.", [said])).toHaveLength(1);
  });

  test("whoever the sentence before speaks of says nothing in this", () => {
    const toll = "Brandt had left the port. And Hay agreed, adding that the £3m toll was unfair.";
    const told = { source: "Brandt", cue: "adding", content: ["that the £3m toll was unfair"] };
    expect(find(toll, [told])[0]!.words).toBe("Hay | adding | that the £3m toll was unfair");
    const praise = "Brandt had left the port. While admitting the £3m toll was unfair, she praised the crew.";
    const admitted = { source: "Brandt", cue: "admitting", content: ["the £3m toll was unfair"] };
    expect(find(praise, [admitted])[0]!.words).toBe("she | admitting | the £3m toll was unfair");
  });

  test("whoever the clause is about behind one that opens with “saying” says it", () => {
    const late = "While insisting that the crew, most of them new, were 40 minutes late, Hay praised the port.";
    const told = { cue: "insisting", content: ["that the crew, most of them new, were 40 minutes late"] };
    expect(find(late, [told])[0]!.words).toBe(`Hay | insisting | ${told.content[0]}`);
    const left = "After insisting that the crew was 40 minutes late, the minister resigned on Monday.";
    const before = { cue: "insisting", content: ["that the crew was 40 minutes late"] };
    expect(find(left, [before])[0]!.words).toBe("the minister | insisting | that the crew was 40 minutes late");
  });

  test("whom a statement was made to belongs to no words, nor does the statement to its source", () => {
    const exchange = "Brandt said in a statement to the Harrow exchange that it had lost £3m.";
    const told = {
      source: "Brandt",
      cue: "said in a statement to",
      content: ["the Harrow exchange that it had lost £3m"],
    };
    expect(find(exchange, [told])[0]!.words).toContain("| that it had lost £3m");
    const ministry = "The ministry in a statement said £3m was lost.";
    const stated = { source: "The ministry in a statement", cue: "said", content: ["£3m was lost"] };
    expect(find(ministry, [stated])[0]!.words).toBe("The ministry | said | £3m was lost");
  });

  test("the model's words win", () => {
    const [one] = find(prose, [{ source: "Brandt", cue: "said", content: ["the bridge"] }]);
    expect(one).toMatchObject({ words: "Brandt | said | the bridge", origin: "both" });
  });

  test("a source that only the rules saw is taken", () => {
    const [one] = find(prose, [{ cue: "said", content: ["the bridge was safe"] }]);
    expect(one).toMatchObject({ words: "Brandt | said | the bridge was safe" });
  });

  test("the subject that an insertion hides from the model", () => {
    const insertion = "Brandt, who owns two ships, has complained that the £3m toll is too high.";
    const told = { cue: "has complained", content: ["that the £3m toll is too high"] };
    expect(find(insertion, [told])[0]!.words).toBe(
      "Brandt, who owns two ships, | has complained | that the £3m toll is too high",
    );
  });

  test("the subject behind its verb, which the model takes for the words", () => {
    const inverted = "Also, said Mr Brandt, the port has lost 40 ships.";
    const told = { cue: "said", content: ["Mr Brandt, the port has lost 40 ships"] };
    expect(find(inverted, [told])[0]!.words).toBe("Mr Brandt | said | the port has lost 40 ships");
  });

  test("whom something is said of is no source, and belongs to what is said", () => {
    const loss = "Mr Ardal is also criticised for losing £3m.";
    const told = { source: "Mr Ardal", cue: "is also criticised for", content: ["losing £3m"] };
    expect(find(loss, [told])[0]!.words).toBe(" | is also criticised for | Mr Ardal … losing £3m");
  });

  test("who seems to do a thing, or reportedly does it, says nothing", () => {
    const debts = "Brandt appeared to end the year owing £200,000.";
    const seeming = { source: "Brandt", cue: "appeared", content: ["to end the year owing £200,000"] };
    expect(find(debts, [seeming])[0]!.words).toBe(" | appeared | Brandt … to end the year owing £200,000");
    const ships = "Brandt reportedly considered selling 40 ships.";
    const reported = { source: "Brandt", cue: "reportedly", content: ["considered selling 40 ships"] };
    expect(find(ships, [reported])[0]!.words).toBe(" | reportedly | Brandt … considered selling 40 ships");
    const trailing = "It sold 40 ships, Brandt reportedly said.";
    const heard = { source: "Brandt", cue: "reportedly", content: ["It sold 40 ships", "said"] };
    expect(find(trailing, [heard])[0]!.words).toContain("Brandt | reportedly");
    const pleas = "Brandt seemed to urge the port to sell.";
    const urging = { source: "Brandt", cue: "seemed to urge", content: ["the port to sell"] };
    expect(find(pleas, [urging])[0]!.words).toBe("Brandt | seemed to urge | the port to sell");
  });

  test("whoever stands behind the “by” of a passive says it", () => {
    const words = (prose: string, told: Told) => find(prose, [told])[0]!.words;
    expect(
      words("The plan to cut 120 beds was described as reckless by Ann Ruiz.", {
        cue: "was described",
        content: ["The plan to cut 120 beds", "as reckless by Ann Ruiz"],
      }),
    ).toBe("Ann Ruiz | was described | The plan to cut 120 beds … as reckless");
    expect(
      words("Brandt was also endorsed on Monday by the union.", {
        source: "Brandt",
        cue: "was also endorsed",
        content: ["on Monday"],
      }),
    ).toBe("the union | was also endorsed | Brandt … on Monday");
    expect(
      words("The move was seen as part of a drive by the mayor to cut 40 jobs.", {
        cue: "was seen",
        content: ["The move", "as part of a drive by the mayor to cut 40 jobs"],
      }),
    ).toContain(" | was seen | The move …");
    expect(
      words("Brandt was surprised by the mayor's £3m offer.", {
        source: "Brandt",
        cue: "was surprised by",
        content: ["the mayor's £3m offer"],
      }),
    ).toBe("Brandt | was surprised by | the mayor's £3m offer");
    expect(
      words("The vote was considered lost by a landslide.", {
        cue: "was considered",
        content: ["The vote", "lost by a landslide"],
      }),
    ).toBe(" | was considered | The vote … lost by a landslide");
    expect(
      words("“It is the worst storm in 40 years,” Brandt was told by a neighbour.", {
        source: "Brandt",
        cue: "was told",
        content: ["“It is the worst storm in 40 years,”"],
      }),
    ).toBe("a neighbour | was told | “It is the worst storm in 40 years,”");
  });

  test("the day, the way and a comma that closes no insertion belong to no source", () => {
    const sourceIn = (prose: string, source: string, cue: string) =>
      find(prose, [{ source, cue, content: ["40 ships"] }])[0]!.words.split(" |")[0];
    expect(sourceIn("Brandt on Monday ordered 40 ships.", "Brandt on Monday", "ordered")).toBe("Brandt");
    expect(sourceIn("The mayor, weary of 40 ships, spoke.", "The mayor,", "weary of")).toBe("The mayor");
    expect(sourceIn("Brandt, the mayor, ordered 40 ships.", "Brandt, the mayor,", "ordered")).toBe(
      "Brandt, the mayor,",
    );
    expect(sourceIn("“It needs 40 ships,” said Brandt via email.", "Brandt via email", "said")).toBe("Brandt");
    const owner = "Brandt, who owns a boat on Monday";
    expect(sourceIn(`“It needs 40 ships,” said ${owner}.`, owner, "said")).toBe(owner);
    expect(sourceIn("The Mail on Sunday counted 40 ships.", "The Mail on Sunday", "counted")).toBe(
      "The Mail on Sunday",
    );
  });

  test("where somebody speaks belongs to no source, be it before a name", () => {
    const outside = "Outside court, Mr Orr's barrister, Ann Hay KC, said he had lost £40m.";
    const told = { source: outside.split(" said")[0]!, cue: "said", content: ["he had lost £40m"] };
    expect(find(outside, [told])[0]!.words).toBe("Mr Orr's barrister, Ann Hay KC, | said | he had lost £40m");
    const letter = "Sir – Your leader says that he lost £40m.";
    const says = { source: "Sir – Your leader", cue: "says", content: ["that he lost £40m"] };
    expect(find(letter, [says])[0]!.words).toBe("Your leader | says | that he lost £40m");
  });

  test("what somebody did while they spoke belongs to no source", () => {
    const helping = "Helping the police, the driver, Tom Orr, said he had lost £40m.";
    const told = { source: "Helping the police, the driver, Tom Orr,", cue: "said", content: ["he had lost £40m"] };
    expect(find(helping, [told])[0]!.words).toBe("the driver, Tom Orr, | said | he had lost £40m");
  });

  test("whose chair somebody is stays in the source", () => {
    const board = "Some 340 homes burned, according to the board, of which Hay is chair.";
    const told = {
      source: "the board, of which Hay is chair",
      cue: "according to",
      content: ["Some 340 homes burned"],
    };
    expect(find(board, [told])[0]!.words).toBe(
      "the board, of which Hay is chair | according to | Some 340 homes burned",
    );
  });

  test("of which how many are what goes behind its source as well", () => {
    const homes = "Some 340 homes burned, according to Sahil, a charity, of which 40 were new.";
    const told = {
      source: "Sahil, a charity, of which 40 were new",
      cue: "according to",
      content: ["Some 340 homes burned"],
    };
    expect(find(homes, [told])[0]!.words).toBe(
      "Sahil, a charity | according to | Some 340 homes burned … of which 40 were new",
    );
  });

  test("whom a question was put to is no part of it", () => {
    const question = "She asked the port's director whether 40 ships had sunk.";
    const told = { source: "She", cue: "asked", content: ["the port's director whether 40 ships had sunk"] };
    expect(find(question, [told])[0]!.words).toBe("She | asked | whether 40 ships had sunk");
    const plea = "She asked farmers who live by the port to move 40 ships.";
    const asked = { source: "She", cue: "asked", content: ["farmers who live by the port to move 40 ships"] };
    expect(find(plea, [asked])[0]!.words).toBe("She | asked | farmers who live by the port to move 40 ships");
    const named = "She asked Brandt who had sold 40 ships.";
    const put = { source: "She", cue: "asked", content: ["Brandt who had sold 40 ships"] };
    expect(find(named, [put])[0]!.words).toBe("She | asked | who had sold 40 ships");
  });

  test("of whom a quotation is, is no part of it", () => {
    const praise = "“He has built 40 ships,” she said of Brandt, who blushed.";
    const told = { source: "she", cue: "said of", content: ["“He has built 40 ships,”", "Brandt"] };
    expect(find(praise, [told])[0]).toMatchObject({ words: "she | said | “He has built 40 ships,”", kind: "direct" });
    const rival = "She said of her rival: “He sank 40 ships.”";
    const behind = { source: "She", cue: "said of", content: ["her rival: “He sank 40 ships.”"] };
    expect(find(rival, [behind])[0]!.words).toBe("She | said | “He sank 40 ships.”");
    const years = "She said of those years that 40 ships had sunk.";
    const plain = { source: "She", cue: "said of", content: ["those years that 40 ships had sunk"] };
    expect(find(years, [plain])[0]!.words).toBe("She | said of | those years that 40 ships had sunk");
  });

  test("a quotation goes on from the one that the sentence before it ends, whoever does something in between", () => {
    const speech = "“We lost 40 ships,” Brandt said, as the crowd cheered. “We lost the port.”";
    const told = { source: "Brandt", cue: "said", content: ["“We lost 40 ships,”"] };
    const cheers = { source: "the crowd", cue: "cheered", content: ["“We lost the port.”"] };
    const brandts = "Brandt | said | “We lost 40 ships,” … “We lost the port.”";
    expect(find(speech, [told, cheers]).map(({ words }) => words)).toEqual([brandts]);
    const added = "“We lost 40 ships,” Brandt said, adding that he would stay. “We lost the port.”";
    const adding = { source: "Brandt", cue: "adding", content: ["that he would stay", "“We lost the port.”"] };
    expect(find(added, [told, adding])[1]!.words).toBe("Brandt | adding | that he would stay … “We lost the port.”");
    const answered = "“We lost 40 ships,” Brandt said, and Hay replied. “We lost the port.”";
    const replied = { source: "Hay", cue: "replied", content: ["“We lost the port.”"] };
    expect(find(answered, [told, replied])[1]!.words).toBe("Hay | replied | “We lost the port.”");
  });

  test("who is charged with something is no source, and whoever brings the charge answers for it unnamed", () => {
    const fraud = "The bank stands accused of overcharging 20,000 savers.";
    const told = { source: "The bank", cue: "stands accused of", content: ["overcharging 20,000 savers"] };
    expect(find(fraud, [told])[0]!.words).toBe(" | stands accused of | The bank … overcharging 20,000 savers");
    const cue = (text: string) => ({ source: [], cue: [{ start: 0, end: text.length }] });
    for (const charge of ["is accused of", "was also charged with", "had been convicted of"])
      expect(tellsOfCharge(cue(charge), charge)).toBe(true);
    for (const other of ["is thought to", "was told", "accused"]) expect(tellsOfCharge(cue(other), other)).toBe(false);
  });

  test("a headline leaves out the verb of a passive", () => {
    const find3m = (headline: string, cue: string, content: string) =>
      find(headline, [{ source: headline.split(" ")[0]!, cue, content: [content] }], "headline")[0]!.words;
    expect(find3m("Minister accused of hiding £3m", "accused of", "hiding £3m")).toBe(
      " | accused of | Minister … hiding £3m",
    );
    expect(find3m("Brandt told to repay £3m", "told", "to repay £3m")).toBe(" | told | to repay £3m");
    expect(find3m("Brandt warned of £3m loss", "warned of", "£3m loss")).toContain("Brandt | warned of");
  });

  test("a turn of phrase and a sum are nobody's words", () => {
    const turn = "That said, 40 firms left.";
    expect(find(turn, [{ source: "That", cue: "said", content: ["40 firms left"] }])).toEqual([]);
    const sum = "The promised £3m was late.";
    expect(find(sum, [{ source: "The", cue: "promised", content: ["£3m"] }])).toEqual([]);
    const fears = "There are fears that 40 firms will go.";
    const feared = find(fears, [{ source: "There", cue: "are fears", content: ["that 40 firms will go"] }]);
    expect(feared[0]!.words).toBe(" | are fears | that 40 firms will go");
    const index = "The index added 40 points on Friday.";
    expect(find(index, [{ source: "The index", cue: "added", content: ["40 points on Friday"] }])).toEqual([]);
    const mayor = "The mayor added 40 firms had left.";
    expect(find(mayor, [{ source: "The mayor", cue: "added", content: ["40 firms had left"] }])).toHaveLength(1);
  });

  test("who was asked at the head of a sentence gives the answer below it", () => {
    const told = { cue: "Asked", content: ["if she would go", "“I have 40 years left.”"] };
    const shook = "Asked if she would go, Ms Hay shook her head. “I have 40 years left.”";
    expect(find(shook, [told])[0]!.words).toBe("Ms Hay | Asked | “I have 40 years left.”");
    const fire = "Asked about the fire, which killed 40, Ms Hay shook her head. “I have 40 years left.”";
    expect(find(fire, [{ cue: "Asked", content: ["“I have 40 years left.”"] }])[0]!.words).toContain("Ms Hay | Asked");
    const silent = { cue: "Asked", content: ["if she would go"] };
    expect(find("Asked if she would go, Ms Hay smiled.", [silent])[0]!.words).toBe(" | Asked | if she would go");
  });

  test.each([
    [
      "The scaffold, the mayor told members, costs £900 a week.",
      "the mayor",
      "told",
      "The scaffold … costs £900 a week",
    ],
    ["The work, says Hay, has cost £4m.", "Hay", "says", "The work … has cost £4m"],
    ["The port lost, according to Ruiz, £3m last year.", "Ruiz", "according to", "The port lost … £3m last year"],
    ["The club had, Mr Hay said, lost £3m.", "Mr Hay", "said", "The club had … lost £3m"],
    ["Jane Doe, the court heard, stole £3m.", "the court", "heard", "Jane Doe … stole £3m"],
    ["Since May, port records show, 40 ships have sailed.", "port records", "show", "Since May … 40 ships have sailed"],
  ])("whoever interrupts a sentence says both halves: %s", (prose, source, cue, content) => {
    const found = find(prose, [{ source, cue, content: [content.split(" … ")[0]!] }]);
    expect(found.map(({ words }) => words)).toEqual([`${source} | ${cue} | ${content}`]);
  });

  test("whoever speaks in the second half is spoken of", () => {
    const meeting = "The meeting, officials said, was meant to show why Hay asked for £3m.";
    const told = [
      { source: "officials", cue: "said", content: ["The meeting"] },
      { source: "Hay", cue: "asked for", content: ["£3m"] },
    ];
    expect(find(meeting, told)[0]!.words).toBe(
      "officials | said | The meeting … was meant to show why Hay asked for £3m",
    );
  });

  test.each([
    // The model's source, and its content.
    ["According to the port, the ship that sank had no crew.", "the port", "that sank had no crew"],
    ["According to the port, Ann Hay, the owner, said it had no crew.", "the port, Ann Hay", "it had no crew"],
  ])("“according to” answers for all that it leads to: %s", (prose, source, content) => {
    const whole = prose.slice("According to the port, ".length, -1);
    expect(find(prose, [{ source, cue: "According to", content: [content] }])[0]!.words).toBe(
      `the port | According to | ${whole}`,
    );
  });

  test("who somebody is stays with “according to”", () => {
    const owner = "According to Ann Hay, the owner, the ship had no crew.";
    const told = { source: "Ann Hay, the owner,", cue: "According to", content: ["the ship had no crew"] };
    expect(find(owner, [told])[0]!.words).toBe("Ann Hay, the owner, | According to | the ship had no crew");
  });

  test.each([
    ["Hay said that on Monday, sales fell by 3%.", "that on Monday", "that on Monday, sales fell by 3%"],
    [
      "Hay said that Mr Brandt (who owns two ships) lost £3m.",
      "that Mr Brandt",
      "that Mr Brandt (who owns two ships) lost £3m",
    ],
    ["Hay said that she left, leaving £3m.", "that she left", "that she left"],
  ])("“that” wants a clause: %s", (prose, told, content) => {
    expect(find(prose, [{ source: "Hay", cue: "said", content: [told] }])[0]!.words).toBe(`Hay | said | ${content}`);
  });

  test.each([
    ["Ann Hay, writing for the board, said the bridge was shut.", "Ann Hay"],
    ["Ann Hay, who owned “The Ark,” a ship, said the bridge was shut.", "Ann Hay, who owned “The Ark,” a ship,"],
    ["In May, writing for the board, said the bridge was shut.", ""],
  ])("whoever opens a sentence speaks behind an insertion: %s", (prose, source) => {
    expect(find(prose, [{ cue: "said", content: ["the bridge was shut"] }])[0]!.words).toBe(
      `${source} | said | the bridge was shut`,
    );
  });

  test.each([
    ["On Monday, the mayor told members, the work cost £4m.", "the mayor", "told", "the work cost £4m"],
    ["The young man, Hay recalled, asked her who was there.", "Hay", "recalled", "asked her who was there"],
  ])("but not where what stands before it is no subject, or may be a clause: %s", (prose, source, cue, content) => {
    expect(find(prose, [{ source, cue, content: [content] }])[0]!.words).toBe(`${source} | ${cue} | ${content}`);
  });

  test.each([
    ["He left the party saying it had lost 40 homes.", "the party", "He"],
    [
      "The mayor resigned from the board saying it had lost 40 homes.",
      "The mayor resigned from the board",
      "The mayor",
    ],
    ["In May Ann Hay had quit Harrow's board saying it had lost 40 homes.", "Harrow's board", "Ann Hay"],
    ["The firm sued the state alleging it had lost 40 homes.", "the state", "The firm"],
    ["She walked out of the talks saying it had lost 40 homes.", "the talks", "She"],
    ["He heard the party saying it had lost 40 homes.", "the party", "the party"],
    ["She walked past the man saying it had lost 40 homes.", "the man", "the man"],
    ["He rejected a letter saying it had lost 40 homes.", "a letter", "a letter"],
    ["That left the party feeling it had lost 40 homes.", "the party", "the party"],
    ["He left, the party saying it had lost 40 homes.", "the party", "the party"],
  ])("who leaves speaks, not what is left: %s", (prose, source, who) => {
    const cue = ["feeling", "alleging", "saying"].find((verb) => prose.includes(verb))!;
    const [one] = find(prose, [{ source, cue, content: ["it had lost 40 homes"] }]);
    expect(one!.words).toBe(`${who} | ${cue} | it had lost 40 homes`);
  });

  test.each([
    ["The fire, as first reported by the Harrow Post, killed 40 people.", "The fire … killed 40 people"],
    ["The fire, as reported by Ann Hay, has killed 40 people.", "The fire … has killed 40 people"],
    ["The fire, first reported by the Harrow Post, killed 40 people.", "The fire"],
    ["The fire, first reported by the Harrow Post, published in May.", "The fire"],
  ])("a source ends with the insertion that it stands in: %s", (prose, content) => {
    const source = prose.slice(prose.indexOf(" by ") + 4, -1);
    const ends = prose.includes("published") ? source : source.split(",")[0];
    for (const cue of ["reported by", ...(prose.includes("first") ? ["first reported"] : [])])
      expect(find(prose, [{ source, cue, content: ["The fire"] }])[0]!.words).toBe(`${ends} | ${cue} | ${content}`);
  });

  test.each([
    ["The firm lost £61m, leaked accounts seen by the Harrow Post show.", "the Harrow Post show", "seen"],
    ["The firm lost £61m, leaked accounts seen by the Harrow Post show.", "leaked accounts", "seen"],
    ["The firm lost £61m, data shared with Norland News suggests.", "Norland News", "suggests"],
  ])("papers speak, not who has seen them: %s", (prose, source, cue) => {
    const [one] = find(prose, [{ source, cue, content: ["The firm lost £61m"] }]);
    const papers = prose.slice("The firm lost £61m, ".length, prose.lastIndexOf(" "));
    expect(one!.words).toBe(`${papers} | ${prose.slice(prose.lastIndexOf(" ") + 1, -1)} | The firm lost £61m`);
  });

  test.each([
    ["A leaked draft seen by the Post says it lost £61m.", "the Post", "A leaked draft seen by the Post"],
    ["A statement released by the ministry says it lost £61m.", "the ministry", "the ministry"],
    ["A man seen by the Post says it lost £61m.", "the Post", "the Post"],
    ["Hay has a letter sent to the Post says it lost £61m.", "the Post", "the Post"],
  ])("and where they open the sentence: %s", (prose, source, who) => {
    expect(find(prose, [{ source, cue: "says", content: ["it lost £61m"] }])[0]!.words).toBe(
      `${who} | says | it lost £61m`,
    );
  });

  test("the name with which a cue begins belongs to its source", () => {
    const prose = "His daughter Ann Hay said it lost £61m.";
    const told = { source: "His daughter", cue: "Ann Hay said", content: ["it lost £61m"] };
    expect(find(prose, [told])[0]!.words).toBe("His daughter Ann Hay | said | it lost £61m");
    const quiet = { source: "Hay", cue: "Quietly said", content: ["it lost £61m"] };
    expect(find("Hay, Quietly said it lost £61m.", [quiet])[0]!.words).toBe("Hay | Quietly said | it lost £61m");
  });

  test.each(["17.31 ", "17:31 ", "5.31pm: ", "17:31 BST - "])("the time of an entry is nobody's: %s", (time) => {
    const prose = `${time}Ann Hay writes: “Some 40 homes are flooded.”`;
    const told = { source: `${time}Ann Hay`, cue: "writes:", content: ["“Some 40 homes are flooded.”"] };
    expect(find(prose, [told])[0]!.words).toBe("Ann Hay | writes: | “Some 40 homes are flooded.”");
  });

  test("but a figure at the top is said like any other", () => {
    const told = { source: "Hay", cue: "said", content: ["2.10 million homes are flooded"] };
    const prose = "2.10 million homes are flooded, Hay said.";
    expect(find(prose, [told])[0]!.words).toBe("Hay | said | 2.10 million homes are flooded");
  });

  test("who was told is no source either, but who was asked may be quoted", () => {
    const board = "The board was told the firm had lost £3m.";
    const told = { source: "The board", cue: "was told", content: ["the firm had lost £3m"] };
    expect(find(board, [told])[0]!.words).toBe(" | was told | the firm had lost £3m");
    const court = "The court was told the firm had lost £3m.";
    expect(find(court, [{ ...told, source: "The court" }])[0]!.words).toBe(
      "The court | was told | the firm had lost £3m",
    );
    const staff = "Staff of the court were told the firm had lost £3m.";
    const toldStaff = { ...told, source: "Staff of the court", cue: "were told" };
    expect(find(staff, [toldStaff])[0]!.words).toBe(" | were told | the firm had lost £3m");
    const answer = "Brandt was asked if she would stand: “Perhaps.”";
    const asked = { source: "Brandt", cue: "was asked", content: ["“Perhaps.”"] };
    expect(find(answer, [asked])[0]!.words).toContain("Brandt | was asked");
    const future = "Brandt is expected to tell members that £3m is missing.";
    const later = { source: "Brandt", cue: "is expected to tell", content: ["£3m is missing"] };
    expect(find(future, [later])[0]!.words).toContain("Brandt | is expected to tell");
  });

  test("of two clauses that the model takes for one speaker, the speaker is in the second", () => {
    const police = "Police arrested 12 men and prosecutors said 30 had fled.";
    const told = { source: "Police arrested 12 men and prosecutors", cue: "said", content: ["30 had fled"] };
    expect(find(police, [told])[0]!.words).toBe("prosecutors | said | 30 had fled");
  });

  test.each([
    ["In recent years, bodies proposed a law.", "recent years", []],
    ["In the past two weeks the fund proposed a law.", "past two weeks", []],
    ["For all that Time proposed a law.", "Time", ["Time | proposed | a law"]],
  ])("a stretch of time is no source: %s", (news, source, found) => {
    const told = { source, cue: "proposed", content: ["a law"] };
    expect(find(news, [told]).map(({ words }) => words)).toEqual(found);
  });

  test("nor is the word that points to what is quoted", () => {
    const content = ["“Some 27 firms cut staff.”"];
    expect(find(`It shows in this finding: ${content}`, [{ source: "this", cue: "finding:", content }])).toEqual([]);
    const [one] = find(`This says: ${content}`, [{ source: "This", cue: "says:", content }]);
    expect(one?.words).toBe(`This | says: | ${content}`);
  });

  test("a poll answers for its clause, though the model hears those asked speak in it", () => {
    const poll = "In a Datora poll, 38 percent of voters said he should go, while 60 percent said he should stay.";
    const told = { source: "38 percent of voters", cue: "said", content: ["he should go"] };
    expect(find(poll, [told]).map(({ words }) => words)).toEqual([
      "a Datora poll | In | 38 percent of voters said he should go, while 60 percent said he should stay",
      "38 percent of voters | said | he should go",
    ]);
  });

  test("a poll answers for the figures that the model leaves out", () => {
    const poll = "Ruiz led in recent polls from Datora and Corvin, by 8 points and 11 points.";
    const told = { source: "recent polls from Datora and Corvin", cue: "in", content: ["Ruiz led"] };
    expect(find(poll, [told])[0]!.words).toBe(
      "recent polls from Datora and Corvin | in | Ruiz led … by 8 points and 11 points",
    );
  });

  test("what follows the “but” of a denial is the writer's", () => {
    const denial = "She did not say how many, but 40 were found.";
    const [one] = find(denial, [{ source: "She", cue: "did not say", content: ["how many, but 40 were found"] }]);
    expect(one).toMatchObject({ words: "She | did not say | how many" });
  });

  test("what the model passes over is doubted, not lost", () => {
    const [one] = find("“Nobody asked us,” said Dev Anand.", []);
    expect(one).toMatchObject({ words: "Dev Anand | said | “Nobody asked us,”", origin: "rule" });
    expect(one!.probability).toBeLessThan(
      findAttributions(readBlock({ kind: "paragraph", prose: "“Nobody asked us,” said Dev Anand." })).attributions[0]!
        .probability,
    );
  });

  test("what the rules do not know is the model's alone", () => {
    const [one] = find("Brandt was in two minds about the bridge.", [
      { source: "Brandt", cue: "was in two minds about", content: ["the bridge"] },
    ]);
    expect(one).toMatchObject({ origin: "model", probability: 0.6 });
  });

  test("the same words twice give the same answer, and no model gives the rules'", () => {
    expect(find(prose, [])).toEqual(find(prose, []));
    expect(findAttributions(readBlock({ kind: "paragraph", prose })).attributions[0]?.origin).toBe("rule");
  });
});

test("what is found inside a quotation is given to whoever is quoted", () => {
  const prose = "Brandt said: “It closes. I believe it will open in May.” The work began at noon.";
  expect(
    find(prose, [
      { source: "Brandt", cue: "said:", content: ["“It closes."] },
      { source: "I", cue: "believe", content: ["it will open in May"] },
    ]).map(({ words, kind }) => [words, kind]),
  ).toEqual([["Brandt | said: | “It closes. I believe it will open in May.”", "direct"]]);
});

describe("a content that the model runs on", () => {
  const wordsOf = (prose: string, told: readonly Told[]) => find(prose, told).map(({ words }) => words);

  test("ends with its sentence", () => {
    const prose = '"We will not," Lee said, "give up." The plan will cost £9m.';
    const told = { source: "Lee", cue: "said", content: ['"We will not,"', '"give up." The plan will cost £9m'] };
    expect(wordsOf(prose, [told])).toEqual(['Lee | said | "We will not," … "give up."']);
  });

  test("begins with the sentence of its cue, where that comes last", () => {
    const prose = "The bridge was closed. It will open in May, the mayor said.";
    const told = { source: "the mayor", cue: "said", content: ["The bridge was closed. It will open in May"] };
    expect(wordsOf(prose, [told])).toEqual(["the mayor | said | It will open in May"]);
  });

  test("keeps all sentences of a quotation", () => {
    const prose = 'Lee said: "We will not give up. We will win." The plan failed.';
    const told = { source: "Lee", cue: "said", content: ['"We will not give up. We will win."'] };
    expect(wordsOf(prose, [told])).toEqual(['Lee | said | "We will not give up. We will win."']);
  });

  test.each([
    ["; Duke reported ", "118,000 outages"],
    [", while the rebels reported ", "118,000 outages"],
  ])("ends where someone else speaks: “%s”", (joint, theirs) => {
    const prose = `Edison said 40 homes were dark${joint}${theirs}.`;
    const told = { source: "Edison", cue: "said", content: [`40 homes were dark${joint}${theirs}`] };
    const [first, second] = wordsOf(prose, [told]);
    expect(first).toBe("Edison | said | 40 homes were dark");
    expect(second).toMatch(/ \| reported \| 118,000 outages$/);
  });

  test("ends with what somebody was asked at the head of a sentence", () => {
    const prose = "Asked how she had paid for the car, she replied “no comment”.";
    const told = { cue: "Asked", content: ["how she had paid for the car, she replied “no comment”"] };
    expect(wordsOf(prose, [told])).toEqual([" | Asked | how she had paid for the car", "she | replied | “no comment”"]);
  });

  test("is none where somebody would not be named", () => {
    const prose = "An official, who did not wish to be named, said on Monday that 40 homes were dark.";
    const content = "to be named, said on Monday that 40 homes were dark";
    const told = { source: "An official, who", cue: "did not wish", content: [content] };
    expect(wordsOf(prose, [told])).toEqual([
      "An official, who did not wish to be named, | said | that 40 homes were dark",
    ]);
  });

  test("but goes on where the same one is told to speak", () => {
    const content = "it had lost 40 homes and that Duke had lost 118";
    const told = { source: "Edison", cue: "said", content: [content] };
    expect(wordsOf(`Edison said ${content}.`, [told])).toEqual([`Edison | said | ${content}`]);
  });
});

describe("the colon at the end of a block", () => {
  /** As the rules alone have it; “quotations” where nothing else would be theirs. */
  const announcedIn = (prose: string, kind: BlockKind = "paragraph", tagger?: AttributionTagger) => {
    const { attributions, announced } = findAttributions(readBlock({ kind, prose }), tagger);
    if (!announced) return undefined;
    expect(attributions).toContain(announced.attribution);
    const words = ({ start, end }: Span) => prose.slice(start, end);
    const { source, content } = announced.attribution;
    return [...source, ...content].map(words).join(" | ") + (announced.isOfStatements ? "" : " (quotations)");
  };

  test.each([
    ["It rained. Brandt replied:", "Brandt"],
    ["Brandt said that:", "Brandt"],
    ["According to the port authority:", "the port authority"],
    ["The points of the plan, according to the port authority:", "the port authority | The points of the plan"],
    ["The inspectors reported some failings:", "The inspectors | some failings"],
  ])("announces: %s", (prose, announced) => {
    expect(announcedIn(prose)).toBe(announced);
    expect(announcedIn(prose, "list")).toBe(announced);
  });

  test.each([
    "Here is what changed:",
    "Brandt replied: “It is safe.”",
    "“Brandt replied:",
    "It is believed that:",
    `Brandt, ${"who ran the port, ".repeat(40)}replied:`,
  ])("announces nobody: %s", (prose) => {
    expect(announcedIn(prose)).toBeUndefined();
  });

  test("announces nothing in a headline", () => {
    expect(announcedIn("Brandt replied:", "headline")).toBeUndefined();
  });

  test("is put to the model with words in place of those to come", () => {
    const prose = "Brandt had one message:";
    const tagger = (isOfStatements: boolean): AttributionTagger => ({
      tag: (reading) => {
        const rest = reading.prose.slice(prose.length);
        if (rest === "" || !(isOfStatements || rest.includes("“"))) return [];
        const found = { source: "Brandt", cue: "had one message:", content: [rest.trim()] };
        return modelThatSays(reading.prose, [found]).tag(reading);
      },
    });
    expect(announcedIn(prose, "paragraph", tagger(false))).toBe("Brandt (quotations)");
    expect(announcedIn(prose, "paragraph", tagger(true))).toBe("Brandt");
  });
});
