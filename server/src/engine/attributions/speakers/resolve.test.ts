/** Attributions of invented articles, resolved: who speaks, what runs on, what is covered, whom no one could ask. */
import { describe, expect, test } from "vitest";
import { processorTime } from "../../../../../test/support/processor-time.ts";
import { readArticle, readBlock } from "../../text/index.ts";
import { placeSpoken, readSpeech, resolveSpeakers } from "../index.ts";
import { read, resolve } from "./resolve.fixture.ts";

test("a name that is written with what stands unseen in it, or with blanks, is given without", () => {
  const { speakers } = resolve("Fares\n\nA Har\u00adrow   poll showed 12 boats were lost.");
  expect(speakers.map(({ name }) => name)).toEqual(["Harrow poll"]);
});

test("what a page puts between paragraphs names nobody who could be meant below", () => {
  const { said } = resolve(
    "Fares to rise\n\nThe Harrow Ferry Board set the fares, Tom Hay said.\n\nADVERTISEMENT\n\nThe watchdog decided to look at 40 boats. It said 12 were lost.",
  );
  expect(said.join("\n")).not.toContain("ADVERTISEMENT");
});

describe("an article of raids, ministries and talks", () => {
  const article = resolve(`Norland silent after raid on Sudrian ports

Sudria's raid on three naval ports, which President Aline Marchetti said was prepared over 14 months, left the Norlandic capital without words on Friday.

Norland's state radio cited the country's naval ministry as saying Friday that patrols had sunk 60 boats over the past 48 hours, but no one in the government spoke of the raid.

Sudria claimed it had crippled 23 frigates. Sudrian officials said the raid harmed no civilians.

The head of Sudria's OKS coastal service said in a statement on Saturday that Norland “thought the sea was its own. It was mistaken.”

OKS chief Danil Orlovets claimed in the statement that the raid had done more than $3 billion worth of damage.

The Ministry of War in Ostgard said Friday that gunners had stopped a total of 212 boats in 24 hours. The Norlandic ministry said 130 of those boats were sunk outside the “protected waters,” a term it coined in March.

Sudria's delegates were expected to offer a “full exchange of the wounded,” the Coastal Wire agency said, citing a draft it had seen. The exchange would take a minimum of 20 days.

Instead, reports from the port suggested the talks had ended within two hours. Marchetti, who did not attend, told reporters during a visit Friday to Quill, however, that 90 prisoners would go home. She did not say how they would travel.`);

  test.each([
    ["14 months", "President Aline Marchetti"],
    ["60 boats", "Norland's state radio"],
    ["23 frigates", "Sudria"],
    ["$3 billion", "OKS chief Danil Orlovets"],
    ["212 boats", "Ministry of War"],
    ["130 of those", "Ministry of War"],
    ["full exchange", "Coastal Wire agency"],
    ["two hours", "reports from the port"],
    ["90 prisoners", "President Aline Marchetti"],
    ["a minimum of 20 days", undefined],
  ])("%s is answered for by %s", (figure, speaker) => expect(article.answersFor(figure)).toBe(speaker));

  test("only the reports are vague", () => {
    expect(article.speakers.filter(({ vague }) => vague).map(({ name }) => name)).toEqual(["reports from the port"]);
  });

  test("the head of the service is its chief, and she is the president", () => {
    const chief = article.speakers.find(({ name }) => name === "OKS chief Danil Orlovets");
    const president = article.speakers.find(({ name }) => name === "President Aline Marchetti");
    expect(chief?.mentions).toHaveLength(2);
    expect(president?.mentions).toHaveLength(3);
  });
});

describe("quotations that run on", () => {
  test("a quotation goes on past what somebody is reported to have said in between", () => {
    const text = "Headline\n\n“We heard it,” Ines Calloway said, and Ruiz said it was late. “Then it went dark.”";
    expect(resolve(text).said).toContain("Ines Calloway: “We heard it,” … “Then it went dark.”");
  });

  test.each([
    ["Calloway said it was late. “We went home.” The hall closed.", "We went home"],
    ["Calloway said it was late.\n\n“We went home.” The hall closed.", "We went home"],
    ["“It is late,” Calloway said.\n\n“We went home.” The hall closed.", "We went home"],
    ["Calloway dismissed the plan. “We can do better.”", "We can do better"],
    ["Calloway dismissed the plan.\n\n“We can do better.” The hall closed.", "We can do better"],
  ])("past which the writer goes on: %s", (text, words) => {
    expect(resolve(`Headline\n\nInes Calloway owns the hall.\n\n${text}`).answersFor(words)).toBe("Ines Calloway");
  });

  test.each([
    ["a sentence about one person", "Calloway is unrepentant. “I would do it again.”", "Ines Calloway"],
    ["behind an opening", "After the vote, she was relieved. “I would do it again.”", "Ines Calloway"],
    [
      "at the end of the paragraph",
      "Calloway spent a night there.\n\n“I would do it again.” It rained.",
      "Ines Calloway",
    ],
    ["on a question", "Is Calloway unrepentant? “I would do it again.”", undefined],
    ["about the dead", "Calloway was killed on Monday. “I would do it again.”", undefined],
    [
      "about one who died later",
      "Calloway lay in the hall by the quay, where she later died. “I would do it again.”",
      undefined,
    ],
    ["about one who is mourned", "Calloway leaves two children. “I would do it again.”", undefined],
    ["about one who leaves a place", "Calloway leaves the hall in May. “I would do it again.”", "Ines Calloway"],
    ["about one who passed away", "Calloway passed away on Monday. “I would do it again.”", undefined],
    ["about one who was sentenced", "Calloway was sentenced on Monday. “I would do it again.”", undefined],
    ["about what somebody else did", "Calloway was rescued by a neighbour. “I would do it again.”", undefined],
    ["about what something did", "Calloway was appalled by the fire. “I would do it again.”", "Ines Calloway"],
    ["about many", "Calloway were beaten. “I would do it again.”", undefined],
    ["about two", "Calloway, Brandt and Weiss won. “I would do it again.”", undefined],
    ["about what is theirs", "Calloway's hall is shut. “I would do it again.”", undefined],
    ["about somebody else", "Calloway is unrepentant. “She told me that I would do it again.”", undefined],
    ["about nobody in particular", "Calloway is unrepentant. “To do it again would be wrong.”", undefined],
  ])("from whom the sentence before tells of, in their own words alone: %s", (_, text, who) => {
    const article = resolve(`Headline\n\nInes Calloway owns the hall.\n\n${text}`);
    expect(article.answersFor(text.includes("To do") ? "To do it again" : "I would do it again")).toBe(who);
  });

  test.each([
    ["Calderwick has no doctor. “I drive forty miles.”", undefined],
    ["Calderwick has no doctor.\n\n“I drive forty miles.”", undefined],
    ["Tess Calderwick left. Calderwick has no doctor. “I drive forty miles.”", "Tess Calderwick"],
    ["Calderwick has no doctor. “I drive forty miles.” Tess Calderwick left.", "Tess Calderwick"],
    ["Long Calderwick has no doctor. “I drive forty miles.”", undefined],
    ["St. Calder has no doctor. “I drive forty miles.”", undefined],
    ["Mr Long Calderwick left. Long Calderwick has no doctor. “I drive forty miles.”", "Long Calderwick"],
    ["Okoro Adeyemi has no doctor. “I drive forty miles.”", "Okoro Adeyemi"],
    ["Maria has no doctor. “I drive forty miles.”", "Maria"],
    ["Calderwick, 40, has no doctor. “I drive forty miles.”", "Calderwick"],
    ["Mr Calderwick has no doctor. “I drive forty miles.”", "Mr Calderwick"],
  ])("but not from what may be a town: %s", (text, who) => {
    expect(resolve(`Headline\n\n${text}\n\nIt rained.`).answersFor("I drive")).toBe(who);
  });

  test("into the next sentence", () => {
    expect(resolve("Headline\n\n“We heard it,” Ines Calloway said. “Then it went dark.”").said).toEqual([
      "Ines Calloway: “We heard it,” … “Then it went dark.”",
    ]);
  });

  test("into the next paragraph, while the mark stays open", () => {
    const { said } = resolve(
      "Headline\n\nInes Calloway said: “We heard it.\n\n“Then it went dark.”\n\n“Who’s there?” Dev Anand asked.",
    );
    expect(said).toEqual(["Ines Calloway: “We heard it. … “Then it went dark.”", "Dev Anand: “Who’s there?”"]);
  });

  test.each([
    ["who asks by trade", "“How much?” the prosecutor asked.", "“About £400.”", "Ines Calloway"],
    ["who asks what “you” did", "“How much did you take?” Dev Anand asked.", "“About £400.”", "Ines Calloway"],
    ["but to whom they ask", "“How much was there?” Dev Anand asked Calloway.", "“About £400.”", "Ines Calloway"],
    [
      "nor to whom the asker calls by office",
      "“How much was there?” Dev Anand asked the owner.",
      "“About £400.”",
      "Ines Calloway",
    ],
    ["nor to whoever asks them", "“How much was there?” the prosecutor asked her.", "“About £400.”", "Ines Calloway"],
    ["unless they ask nobody", "“How are we to live?” Dev Anand asked.", "“The rent is £400.”", "Dev Anand"],
    ["who goes on", "“Do you see?” Dev Anand asked. “It is dear.”", "“The rent is £400.”", "Dev Anand"],
  ])("an answer is not given to the one %s", (_, question, answer, who) => {
    const article = resolve(
      `Headline\n\nInes Calloway, the owner, opened the hall.\n\n${question}\n\n${answer}\n\nIt rained.`,
    );
    expect(article.answersFor(answer.slice(1, -1))).toBe(who);
  });

  test.each([
    ["Asked if it was late, Ines Calloway laughed.", "Ines Calloway"],
    ["When asked if it was late, the owner shrugged.", "owner"],
    ["Asked if it was late, few laughed.", undefined],
    ["Asked for £6m, Ines Calloway said it was late.", "Ines Calloway"],
    ["Ines Calloway came. A reporter asked her whether it was late.", "Ines Calloway"],
    ["A reporter asked the owner why it was late.", "owner"],
    ["Dev Anand asked Ines Calloway why it was late.", "Dev Anand"],
    ["A reporter asked the owner for more.", "reporter"],
  ])("an answer is given to whom a sentence says was asked: %s", (question, who) => {
    const article = resolve(`Headline\n\n${question}\n\n“About £400.”\n\nIt rained.`);
    expect(article.answersFor("About £400.")).toBe(who);
  });

  test.each([
    ["the one person who is told of", "Ines Calloway opened the hall.", "Ines Calloway"],
    ["the one who has spoken", "Karl Brandt watched. Ines Calloway said it was late.", "Ines Calloway"],
    ["none of two who have spoken", "Karl Brandt agreed that it was late. Ines Calloway said it was early.", undefined],
    ["no one where nobody is told of", "The hall opened.", undefined],
    [
      "not one who asks by trade",
      "Karl Brandt, a reporter, said it was late. Ines Calloway said it was early.",
      "Ines Calloway",
    ],
  ])("an answer is given to whom it can be, where the question does not say: %s", (_, above, who) => {
    const article = resolve(`Headline\n\n${above}\n\n“How much?” the prosecutor asked.\n\n“About £400.”\n\nIt rained.`);
    expect(article.answersFor("About £400.")).toBe(who);
  });

  test.each([
    ["“We lost 40 homes.”\n\nSo says Ines Calloway.", "We lost 40 homes."],
    ["“We lost 40 homes.”\n\nSo said Ines Calloway, a nurse, in May.", "We lost 40 homes."],
    ["The town lost 40 homes.\n\nSo says Ines Calloway.", "The town lost 40 homes."],
    ["It rained. “We lost 40 homes.” So says Ines Calloway.", "We lost 40 homes."],
    ["It rained. The town lost 40 homes. So said Ines Calloway.", "The town lost 40 homes."],
    ["It rained. The town lost 40 homes. So says Ines Calloway. It may be wrong.", "The town lost 40 homes."],
    ["It rained. “We lost 40 homes.” So said Ines Calloway, a nurse. It may be wrong.", "We lost 40 homes."],
  ])("from whoever says “so” behind them: %s", (text, words) => {
    const article = resolve(`Headline\n\n${text}\n\nIt was late.`);
    expect(article.answersFor(words)).toBe("Ines Calloway");
    expect(article.answersFor("It was late")).toBeUndefined();
    if (text.startsWith("It rained")) expect(article.answersFor("It rained")).toBeUndefined();
  });

  test("into a paragraph that is nothing but a quotation", () => {
    const { said } = resolve(
      "Headline\n\n“We heard it,” Ines Calloway said.\n\n“Then it went dark.”\n\nThe bridge closed at noon.",
    );
    expect(said).toEqual(["Ines Calloway: “We heard it,” … “Then it went dark.”"]);
  });

  test("from a paragraph that only announces them", () => {
    const { said, attributions } = resolve(
      "Headline\n\nInes Calloway replied in a letter:\n\n“It went dark.”\n\nThe bridge closed.",
    );
    expect(said).toEqual(["Ines Calloway: “It went dark.”"]);
    expect(attributions[0]?.kind).toBe("direct");
    expect(resolve("Headline\n\nInes Calloway replied in a letter:\n\nThe bridge closed.").said).toEqual([]);
  });

  test("from paragraphs before the one that names the speaker, while the mark stays open", () => {
    const { said } = resolve(
      "Headline\n\nThe row began on Monday. “It went dark.\n\n“Then we heard it.\n\n“It fell,” Ines Calloway said. She added:\n\n“We ran.”",
    );
    expect(said).toEqual([
      "Ines Calloway: “It went dark. … “Then we heard it. … “It fell,”",
      "Ines Calloway: “We ran.”",
    ]);
  });

  test("and from those alone: not from one who spoke above, nor from a closed quotation", () => {
    const late = "“Then we heard it.\n\n“It fell,” Ines Calloway said.";
    expect(resolve(`Headline\n\n“Who’s there?” Dev Anand asked.\n\n${late}`).said).toEqual([
      "Dev Anand: “Who’s there?”",
      "Ines Calloway: “Then we heard it. … “It fell,”",
    ]);
    expect(resolve(`Headline\n\n${late.replace(".", ".”")}`).said).toEqual(["Ines Calloway: “It fell,”"]);
    expect(resolve(`Headline\n\n${late.replace("“It fell", "It had gone. “It fell")}`).said).toEqual([
      "Ines Calloway: “It fell,”",
    ]);
  });

  test("and who is spoken of in a quotation has not spoken it", () => {
    const text = "Headline\n\n“Then we heard it.\n\n“Dev Anand told us that 40 men ran.”";
    const { blocks, found } = read(text);
    const place = (words: string) => {
      const start = text.indexOf(words) - blocks[2]!.span.start;
      return [{ start, end: start + words.length }];
    };
    // As a model may find it.
    const inner = {
      source: place("Dev Anand"),
      cue: place("told us"),
      content: place("that 40 men ran"),
      kind: "mixed",
      probability: 0.9,
      origin: "model",
    } as const;
    const speeches = found.with(2, readSpeech(readBlock(blocks[2]!), { attributions: [inner], announced: undefined }));
    const { attributions } = placeSpoken(blocks, resolveSpeakers(blocks, speeches).spoken);
    expect(attributions.map(({ content }) => content.map(({ start, end }) => text.slice(start, end)))).toEqual([
      ["that 40 men ran"],
    ]);
  });

  test("of words that tell of telling, the speaker named further down has all", () => {
    const { said } = resolve("Headline\n\n“I told them it went dark.\n\n“Then we heard it,” Ines Calloway said.");
    expect(said.at(-1)).toBe("Ines Calloway: “I told them it went dark. … “Then we heard it,”");
  });

  test("not past another speaker or a paragraph of the writer's own", () => {
    const { said } = resolve(
      "Headline\n\n“We heard it,” Ines Calloway said.\n\nThe bridge closed at noon.\n\n“Then it went dark.”",
    );
    expect(said).toEqual(["Ines Calloway: “We heard it,”"]);
  });
});

describe("figures that the next sentence answers for", () => {
  const said = (text: string) => resolve(`Headline\n\n${text}`).said;

  test("are those of the sentence before, in its paragraph or at the end of the one above", () => {
    for (const gap of [" ", "\n\n"])
      expect(said(`It rained. Some 40 homes and 12 farms burned.${gap}The figures are from the Aone council.`)).toEqual(
        ["Aone council: Some 40 homes and 12 farms burned … The figures"],
      );
  });

  test("are one alone where one is named", () => {
    expect(said("Some 40 homes burned, and 30% of farms did. The 30% figure is from the Aone council.")).toEqual([
      "Aone council: 30% of farms did … The 30% figure",
    ]);
    expect(said("Some 40 homes burned, and 12 farms did. The figure is from the Aone council.")).toEqual([
      "Aone council: The figure",
    ]);
    expect(said("Twelve farms burned. The figure is from the Aone council.")).toEqual([
      "Aone council: Twelve farms burned … The figure",
    ]);
  });

  test("are not those that somebody else gave, nor any further up", () => {
    expect(said("Some 40 homes burned, Dev Anand said.\n\nThe figures are from the Aone council.")).toEqual([
      "Dev Anand: Some 40 homes burned",
      "Aone council: The figures",
    ]);
    expect(said("Some 40 homes burned. It rained.\n\nThe figures are from the Aone council.")).toEqual([
      "Aone council: The figures",
    ]);
  });

  test("one paragraph after the other", () => {
    const text =
      "Some 40% of it burned.\n\nThe figure is from the Aone council. The other 60% stands.\n\nThe figure is from police.";
    expect(said(text)).toEqual([
      "Aone council: Some 40% of it burned … The figure",
      "police: The other 60% stands … The figure",
    ]);
  });
});

describe("kinds", () => {
  test.each([
    ["“It went dark,” Ines Calloway said.", "direct"],
    ["Ines Calloway said it went dark.", "indirect"],
    ["Ines Calloway said it went “dark as a cellar”.", "mixed"],
  ])("%s", (sentence, kind) => expect(resolve(`Headline\n\n${sentence}`).attributions[0]?.kind).toBe(kind));
});

describe("whom no one could ask", () => {
  test.each([
    "Officials said 40 trees had fallen.",
    "Some analysts believe the bank will fail.",
    "Sources close to the talks said 40 prisoners would go home.",
    "A senior official, who asked for anonymity, said 40 trees had fallen.",
    "A porter, who did not want his name used, said 40 trees had fallen.",
    "Several officials who asked not to be named because it was late said 40 trees had fallen.",
    "Recent studies suggest that 40 trees had fallen.",
    "It is believed that 40 trees had fallen.",
    "Critics said 40 trees had fallen.",
  ])("%s", (sentence) => {
    const { speakers } = resolve(`Headline\n\n${sentence}`);
    expect(speakers.map(({ vague }) => vague)).toEqual([true]);
  });

  test.each([
    "Ukrainian officials said 40 trees had fallen.",
    "The ministry said 40 trees had fallen.",
    "Police said 40 trees had fallen.",
    "Analysts at Corvin Bank said the fund would fail.",
    "A spokesman for Harrow Mutual said 40 trees had fallen.",
    "A study by the Calder Institute found that 40 trees had fallen.",
    "Ines Calloway said 40 trees had fallen.",
  ])("but: %s", (sentence) => {
    const { speakers } = resolve(`Headline\n\n${sentence}`);
    expect(speakers.map(({ vague }) => vague)).toEqual([false]);
  });

  test("officials who were named a moment ago", () => {
    const { speakers } = resolve(
      "Headline\n\nUkrainian officials said 40 trees had fallen. Officials said 12 more were weak.",
    );
    expect(speakers).toHaveLength(1);
    expect(speakers[0]).toMatchObject({ name: "Ukrainian officials", vague: false });
  });
});

describe("who is meant", () => {
  test.each([
    [
      "after a quotation that names another",
      "Keeper Paul Reus said: “It is easy to lose. “It is hard to win. “It takes weeks. “They have Dev Anand.” He added that 40 fans left.",
      ["Keeper Paul Reus", "Keeper Paul Reus"],
    ],
    [
      "by “it”, a firm whose kind only the noun before it tells",
      "Brightport PLC makes lamps. According to light analysis firm Candelor, lamps are dear. It said 40 were sold.",
      ["Candelor", "Candelor"],
    ],
    [
      "by an office, beside its shadow",
      "Shadow chancellor Dev Anand said it cost £4. Chancellor Ina Calder said it cost £5. The shadow chancellor said it cost £6. The chancellor said it cost £7.",
      ["Shadow chancellor Dev Anand", "Chancellor Ina Calder", "Shadow chancellor Dev Anand", "Chancellor Ina Calder"],
    ],
    [
      "by an office, beside others of its kind",
      "Foreign Secretary Dev Anand said it cost £4. Home Secretary Ina Calder said it cost £5. The foreign secretary said it cost £6.",
      ["Foreign Secretary Dev Anand", "Home Secretary Ina Calder", "Foreign Secretary Dev Anand"],
    ],
    [
      "by an office, beside its deputy",
      "President Dev Anand said it cost £4. Vice President Ina Calder said it cost £5. The president said it cost £6.",
      ["President Dev Anand", "Vice President Ina Calder", "President Dev Anand"],
    ],
    [
      "by an office, beside whoever held it before",
      "Former chairman Dev Anand said it cost £4. Chairman Ina Calder said it cost £5. The former chairman said it cost £6. The chairman said it cost £7.",
      ["former chairman Dev Anand", "Chairman Ina Calder", "former chairman Dev Anand", "Chairman Ina Calder"],
    ],
    [
      "by an office of which only the one before is named: someone else",
      "The former OKS chief Dev Anand said it cost £4. The OKS chief said it cost £5.",
      ["former OKS chief Dev Anand", "OKS chief"],
    ],
    [
      "by an office, beside an ex-holder",
      "Chairman Ina Calder said it cost £4. Ex-chairman Dev Anand said it cost £5. The chairman said it cost £6. The ex-chairman said it cost £7.",
      ["Chairman Ina Calder", "ex-chairman Dev Anand", "Chairman Ina Calder", "ex-chairman Dev Anand"],
    ],
    [
      "by an office, beside whoever is to hold it",
      "Incoming chairman Dev Anand said it cost £4. Chairman Ina Calder said it cost £5. The incoming chairman said it cost £6. The chairman said it cost £7.",
      ["incoming chairman Dev Anand", "Chairman Ina Calder", "incoming chairman Dev Anand", "Chairman Ina Calder"],
    ],
    [
      "by an office, beside whoever is elected to it",
      "President Ina Calder said it cost £4. President-elect Dev Anand said it cost £5. The president said it cost £6. The president-elect said it cost £7.",
      ["President Ina Calder", "President-elect Dev Anand", "President Ina Calder", "President-elect Dev Anand"],
    ],
    [
      "by an office of which only the next holder is named: someone else",
      "Dev Anand, the next chairman, said it cost £4. The chairman said it cost £5.",
      ["Dev Anand", "chairman"],
    ],
    [
      "by an office, beside whoever acts in it",
      "Acting chairman Dev Anand said it cost £4. Chairman Ina Calder said it cost £5. The acting chairman said it cost £6.",
      ["acting chairman Dev Anand", "Chairman Ina Calder", "acting chairman Dev Anand"],
    ],
    [
      "by an office that is held for a while",
      "Acting chairman Ina Calder said it cost £5. The chairman said it cost £6.",
      ["acting chairman Ina Calder", "acting chairman Ina Calder"],
    ],
    [
      "by a noun for a body: none that is a body of another sort",
      "The London Stock Exchange said it cost £4. The newspaper said it cost £5.",
      ["London Stock Exchange", "newspaper"],
    ],
    [
      "by a noun for companies: no body of the state",
      "The Norland Trade Commission said it cost £4. The firm said it cost £5.",
      ["Norland Trade Commission", "firm"],
    ],
    [
      "by a noun for bodies: no letters that stand for a thing",
      "GDP fell by £4bn. The statistics office said it cost £5.",
      ["statistics office"],
    ],
    [
      "by a noun for bodies, one whose name goes by it",
      "The Norland Ports Board said it cost £4. The port authority said it cost £5. Norland Gas PLC said it cost £6. The regulator said it cost £7.",
      ["Norland Ports Board", "Norland Ports Board", "Norland Gas PLC", "Norland Ports Board"],
    ],
    [
      "by a body of members",
      "The National Farmers’ Union left. The union said it cost £4. Harbour Workers' Union leader Dev Anand said it cost £5.",
      ["National Farmers’ Union", "Harbour Workers' Union leader Dev Anand"],
    ],
    [
      "by whose estimate it is",
      "Norland Gas PLC said it was late. Its estimate is 4,000 jobs. By the company’s count, 40 have gone.",
      ["Norland Gas PLC", "Norland Gas PLC", "Norland Gas PLC"],
    ],
    [
      "by “it” of hearsay: nobody",
      "Candelor PLC said it cost £4. It is thought that it cost £5.",
      ["Candelor PLC", "is thought"],
    ],
    [
      "by a title with a hyphen",
      "Norland Treasury Under-Secretary Dev Anand said it cost £4. He said it cost £5.",
      ["Norland Treasury Under-Secretary Dev Anand", "Norland Treasury Under-Secretary Dev Anand"],
    ],
    [
      "by a name with a nickname in it",
      "Mayor Tess “Tibby” Arden said it cost £4. The mayor said it cost £5. Arden said it cost £6.",
      ["Mayor Tess “Tibby” Arden", "Mayor Tess “Tibby” Arden", "Mayor Tess “Tibby” Arden"],
    ],
    [
      "by “she”: nobody whom a place is named for",
      "Tess Arden was a botanist. Born in Penrick in 1935, she said it cost £4.",
      ["Tess Arden"],
    ],
    [
      "by a pronoun: whoever was told of as somebody's husband",
      "Josef Orlik said it cost £4. Her husband, Ray, agreed. He said it cost £5.",
      ["Josef Orlik", "Ray"],
    ],
    [
      "by a pronoun: a daughter whose name looks like a state's",
      "Tess Arden said it cost £4. Her daughter Frances disagreed. She said it cost £5.",
      ["Tess Arden", "daughter Frances"],
    ],
    [
      "by a shorter word for the same",
      "Goalkeeper Dev Anand said it cost £4. Josef Orlik said it cost £5. The keeper said it cost £6.",
      ["Goalkeeper Dev Anand", "Josef Orlik", "Goalkeeper Dev Anand"],
    ],
    [
      "by a pronoun: not whom the opening of its sentence names",
      "Stu Pargeter said it cost £4. On Dev Anand, who was hurt, he said it cost £5.",
      ["Stu Pargeter", "Stu Pargeter"],
    ],
    [
      "by a pronoun: not whoever asked",
      "Sergeant Paul Rennick said it cost £4. Questioned by Josef Orlik, he said it cost £5.",
      ["Sergeant Paul Rennick", "Sergeant Paul Rennick"],
    ],
    [
      "by a pronoun: whoever does something behind an opening without a comma",
      "By Tess Arden\n\nAt ten past six Ishbel Corrie lights the stove.\n\n“It cost £4,” she said.",
      ["Ishbel Corrie"],
    ],
    [
      "by “it”: the body for which somebody spoke",
      "According to a report, it cost £3. A spokesman for the trust said it cost £4. It said it cost £5.",
      ["report", "spokesman for the trust", "spokesman for the trust"],
    ],
    [
      "by a voice: a body that was named further up",
      "The Ministry of Water lost £2. It rained. It poured. It snowed. A ministry spokeswoman said it cost £4.",
      ["Ministry of Water"],
    ],
    [
      "by “they”: those who did it together",
      "Researchers said it cost £3. Ferrand and Mendel have applied for a patent. They said it cost £4.",
      ["Researchers", "Ferrand and Mendel"],
    ],
    [
      "by “the company”: one that was said to be a supplier",
      "The supplier, Torrent Dynamics, was paid. In a statement, the company said it cost £4.",
      ["Torrent Dynamics"],
    ],
    [
      "by “the company”: no time zone, nor the field of somebody's office",
      "Brewer Calder said it cost £4. Finance chief Ann Hay said it cost £5. Shares fell by 0840 GMT. The company said it cost £6.",
      ["Brewer Calder", "Finance chief Ann Hay", "company"],
    ],
    [
      "with what a wire writes behind the name",
      "Retailer Calder CLDR.L said it cost £4. The company said it cost £5.",
      ["Retailer Calder", "Retailer Calder"],
    ],
    ["with the whole of a word", "Co-founder Mia Tarrow said it cost £4.", ["Co-founder Mia Tarrow"]],
    [
      "with the whole of a word, and the capitals before it",
      "Harrow Prize-winning author Mia Tarrow said it cost £4.",
      ["Harrow Prize-winning author Mia Tarrow"],
    ],
    [
      "by an office: not its vice",
      "Vice-president Ola Tarrow said it cost £4. The president said it cost £5.",
      ["Vice-president Ola Tarrow", "president"],
    ],
    [
      "with “All”",
      "Sales fell, according to the All Norland Jewellers' Association.",
      ["All Norland Jewellers' Association"],
    ],
    ["behind an office of Ireland", "The Taoiseach, Brendan Lacey, said it cost £4.", ["Brendan Lacey"]],
    ["in a Sunday paper", "Mail on Sunday editor Ola Tarrow said it cost £4.", ["editor Ola Tarrow"]],
    [
      "by what a captain plays",
      "Captain Joel Haim scored twice. “It cost £4,” the defender said.",
      ["Captain Joel Haim"],
    ],
    [
      "by an office: nobody who contradicts its holder in the same sentence",
      "The judge said it cost £4, but Dan Roe said it cost £5.",
      ["judge", "Dan Roe"],
    ],
    ["but not another trade", "Captain Joel Haim arrived first. “It cost £4,” the nurse said.", ["nurse"]],
    [
      "by a pronoun: not who wrote the song that a sentence is about",
      "Tom Moss said it cost £4. The first song Dan Roe recorded sold 900. He said it cost £5.",
      ["Tom Moss", "Tom Moss"],
    ],
    ["by a people", "Kwame Osei scored twice. The Ghanaian said it cost £4.", ["Kwame Osei"]],
    [
      "by a people: nobody where two were spoken of",
      "Kwame Osei scored twice. Paavo Rask was hurt. The Ghanaian said it cost £4.",
      ["Ghanaian"],
    ],
    [
      "by a people: whoever has not spoken as well",
      "Tess Arden said it cost £4. Mo Farouk won in 40 minutes. He came. He left. The Briton said it cost £5.",
      ["Tess Arden", "Mo Farouk"],
    ],
    ["by a people: no body", "The Ardent said it cost £4. The Ghanaian said it cost £5.", ["Ardent", "Ghanaian"]],
    [
      "by a pronoun: not whose wife was written to",
      "Josef Orlik said it cost £4. In a letter to his wife, Dev Anand, 40, said it cost £5. He said it cost £6.",
      ["Josef Orlik", "Dev Anand", "Dev Anand"],
    ],
    [
      "by “it”: a firm that was told of as another's auditor",
      "The bid failed. Its auditor, Delwick, said it cost £4. It said it cost £5.",
      ["Delwick", "Delwick"],
    ],
    [
      "by “he”: whoever was told of as a firm's chairman",
      "Josef Orlik said it cost £4. Its chairman, Anand, said it cost £5. He said it cost £6.",
      ["Josef Orlik", "Anand", "Anand"],
    ],
    [
      "by a noun for a company: one that was told of as another's partner",
      "The bid failed. Norland Power's partner, Delwick, said it cost £4. The company said it cost £5.",
      ["Delwick", "Delwick"],
    ],
    [
      "by a noun for an owner, and its name",
      "The port lost £3. Its owner, Delwick, said it cost £4. Its developer, Candelor Foods, said it cost £5.",
      ["Delwick", "Candelor Foods"],
    ],
    [
      "by a role: no grandmother as the mother",
      "Her grandmother, Tess Arden, said it cost £4. The mother said it cost £5.",
      ["Tess Arden", "mother"],
    ],
    [
      "by a name behind a verb",
      "The goal won it and left Harrow boss Dev Anand angry. He said it cost £4.",
      ["Harrow boss Dev Anand"],
    ],
    [
      "by a noun for a company: none that an index lists",
      "Candelor Foods said it cost £4. Shares in the FTSE 250 group fell. The company said it cost £5.",
      ["Candelor Foods", "Candelor Foods"],
    ],
    [
      "by a noun for a company: nothing else that a sentence is about",
      "Candelor PLC said it cost £4. The new programme will start in May. The corporation said it cost £5.",
      ["Candelor PLC", "Candelor PLC"],
    ],
    [
      "by a noun for a company: a name that opens as nobody's does",
      "Northern Grid said it cost £4. The company said it cost £5.",
      ["Northern Grid", "Northern Grid"],
    ],
    [
      "by a noun for a paper",
      "The Norland Telegraph said it cost £4. Calder Mutual said it cost £5. The newspaper said it cost £6.",
      ["Norland Telegraph", "Calder Mutual", "Norland Telegraph"],
    ],
    [
      "by “it”: the body that its sentence is about",
      "Candelor PLC said it cost £4. The government is to close estates, which it says are idle.",
      ["Candelor PLC", "government"],
    ],
    [
      "by “it”: the report that the sentence before is about",
      "Candelor PLC said it cost £4. The report was published on Monday. It said it cost £5.",
      ["Candelor PLC", "report"],
    ],
    [
      "by a noun for a paper of any kind",
      "A report for Harrow Council found 40 faults. Dev Anand said it cost £4. The document says it cost £5.",
      ["report for Harrow Council", "Dev Anand", "report for Harrow Council"],
    ],
    [
      "by “they”: several of a place who have not spoken",
      "The Farmers’ Union said it cost £4. Residents of Harrow were angry. They said it cost £5.",
      ["Farmers’ Union", "Residents"],
    ],
    [
      "by “they”: several who have not spoken",
      "The Farmers’ Union said it cost £4. Residents were angry. They said it cost £5.",
      ["Farmers’ Union", "Residents"],
    ],
    [
      "by “he”: somebody new, where whoever spoke is further off",
      "Dev Anand said it cost £4. The shop was full. A man in oilskins shook his head. He said it cost £5.",
      ["Dev Anand", "man"],
    ],
    [
      "by “he”: rather whoever spoke just before somebody new",
      "Dev Anand said it cost £4. A man was arrested. He said it cost £5.",
      ["Dev Anand", "Dev Anand"],
    ],
    [
      "by a role: nobody whose aunt is spoken of",
      "Tess Arden left. Arden, who told his aunt, was late. She said it cost £4. The defendant said it cost £5.",
      ["Tess Arden", "Tess Arden"],
    ],
    [
      "by a surname that two share: whom the sentences before are about",
      "Tess Arden was a botanist. Her husband was Dev Arden. She said it cost £4. Arden said it cost £5.",
      ["Tess Arden", "Tess Arden"],
    ],
    [
      "by a name with a time behind it",
      "Mayor Tess Arden said it was late. Ms Arden last week said it cost £40.",
      ["Mayor Tess Arden", "Mayor Tess Arden"],
    ],
  ])("%s", (_, sentences, names) => {
    const { attributions, speakers } = resolve(`Town hall report\n\n${sentences}\n`);
    expect(attributions.map(({ speaker }) => speakers[speaker!]?.name)).toEqual(names);
  });
});

test("a place that a dateline or a headline names is no body that speaks", () => {
  const text =
    "Calderwick harbour bridge to shut\n\nCALDERWICK — The bridge will close for 14 weeks, the port authority said.";
  expect(resolve(text).speakers.map(({ name }) => name)).toEqual(["port authority"]);
});

test("mentions are where the source stands in the article, sorted", () => {
  const text = "Headline\n\nInes Calloway said 40 trees had fallen.\n\nShe said 12 were old.";
  const { speakers } = resolve(text);
  expect(speakers[0]!.mentions.map(({ start, end }) => text.slice(start, end))).toEqual(["Ines Calloway", "She"]);
});

test("an article without words has no speakers", () => {
  expect(resolve("").speakers).toEqual([]);
});

test("time grows with the number of paragraphs, not with its square", () => {
  const time = (count: number) => {
    const { blocks, found } = read(
      `Headline\n\n${"“A,” Ines Calloway said. “B.” He said the Ministry of War told officials that she lied.\n\n".repeat(count)}`,
    );
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 3; round++) {
      const before = processorTime();
      resolveSpeakers(blocks, found);
      best = Math.min(best, processorTime() - before);
    }
    return best;
  };
  time(600);
  const short = time(600);
  // Eight times the text; a square would take 64 times as long. The rest is for a busy machine.
  expect(time(4800)).toBeLessThan(32 * Math.max(short, 5));
}, 30_000);

describe("“he” and “she”", () => {
  test.each([
    [
      "never a party",
      "The Liberal Democrats said the plan would fail. Ines Calloway, who leads them, said it was late. She said rents would rise.",
      "Ines Calloway: rents would rise",
    ],
    [
      "not a party even where nobody else is known",
      "The Tories said the plan would fail. He said rents would rise.",
      "-: rents would rise",
    ],
    [
      "rather a person than a single name that may be a company's",
      "Dev Anand said the plan would fail. The game comes out in May on the Tornado. He said rents would rise.",
      "Dev Anand: rents would rise",
    ],
    [
      "somebody described, not the company before them",
      "Nordbors said the plan would fail. One Ostgard broker said it was late. He said rents would rise.",
      "One Ostgard broker: rents would rise",
    ],
    [
      "not the company that goes by what it does",
      "Ines Calloway said it was late. The exchange operator Nordbors said the plan would fail. She said rents would rise.",
      "Ines Calloway: rents would rise",
    ],
    [
      "someone whose name is that of a month",
      "The union said the plan would fail. Joan May said it was late. She said rents would rise.",
      "Joan May: rents would rise",
    ],
  ])("%s", (_, sentences, last) => {
    expect(resolve(`Town hall report\n\n${sentences}\n`).said.at(-1)).toBe(last);
  });

  test("and “they” may be the party", () => {
    const { said } = resolve("Town hall report\n\nThe Tories said the plan would fail. They said rents would rise.\n");
    expect(said.at(-1)).toBe("Tories: rents would rise");
  });
});

describe("who is named", () => {
  test.each([
    ["Former Prime Minister Ines Calloway said it was late.", "former Prime Minister Ines Calloway"],
    ["The former OKS chief Danil Orlovets said it was late.", "former OKS chief Danil Orlovets"],
    ["Chief Executive Dev Anand said it was late.", "Chief Executive Dev Anand"],
    ["The Norland Executive said it was late.", "Norland Executive"],
    ["Two of the mayors said it was late.", "Two of the mayors"],
    ["Minister for Digital Economy Ines Calloway said it was late.", "Minister for Digital Economy Ines Calloway"],
    ["Secretary of State for Health Ines Calloway said it was late.", "Secretary of State for Health Ines Calloway"],
    ["Minister for Women and Sport Ines Calloway said it was late.", "Minister for Women and Sport Ines Calloway"],
    ["The Director of Harrow Health Services Trust said it was late.", "Director of Harrow Health Services Trust"],
    ["The Norland Panel on Sea Change said it was late.", "Norland Panel on Sea Change"],
    // Surnames that are small words as well.
    ["Ms Till said it was late.", "Ms Till"],
    ["“It is late,” said Mr. For.", "Mr. For"],
    ["According to Mrs Only, it was late.", "Mrs Only"],
    ["Adv. Ines Calloway said it was late.", "Adv. Ines Calloway"],
    ["It was late, Const. Ines Calloway said.", "Const. Ines Calloway"],
  ])("%s", (sentence, name) => {
    expect(resolve(`Town hall report\n\n${sentence}\n`).speakers.map((speaker) => speaker.name)).toEqual([name]);
  });

  test.each(["Never", "Look", "Yes", "Forty"])(
    "“%s,” with a capital because it opens a quotation, is nobody",
    (word) => {
      const { speakers } = resolve(`Town hall report\n\n“${word},” she said.\n`);
      expect(speakers.map(({ name }) => name)).not.toContain(word);
    },
  );
});

describe("who is meant", () => {
  test.each([
    [
      "an office that opens the last sentence, and a name far above it",
      "Minister Ann Hay spoke. The sun came out. It was warm. It was late. Nobody came. It rained. Birds sang. Nell Orlik sat. It rained again. It was cold. The dogs slept. It was dark. It was still. The minister will go.\n\nShe said it would cost £30m.",
      "£30m",
      "Minister Ann Hay",
    ],
    [
      "a surname is a person's before it is a tower's",
      "Josef Orlik announced his plan on Monday. He opened the Orlik Tower in May. Orlik said it had cost £30m.",
      "£30m",
      "Josef Orlik",
    ],
    [
      "a party named in the plural is “they”",
      "Some residents said they would march.\n\nThe Tories promised a cut. They said it would save £40.",
      "£40",
      "Tories",
    ],
    [
      "a body is “they” where nobody else is at hand",
      "The Harbour Council says it wants reform. They say it would save £60.",
      "£60",
      "Harbour Council",
    ],
    [
      "whoever speaks for a body goes on as “he”",
      "Karl Brandt won in May. A spokesman for the Harbour Council said it was pleased. He added that 24 people had entered.",
      "24 people",
      "Harbour Council",
    ],
    [
      "a news agency that was told is no “he”",
      "Ann Hay told Reuters that the funds had grown. He added that they were worth $400m.",
      "$400m",
      undefined,
    ],
    [
      "“it” is a company that has just spoken",
      "RGN has called for a vote. Nordbors Varde said RGN's plea would change nothing. “We offer 30 euros,” it said.",
      "30 euros",
      "Nordbors Varde",
    ],
    [
      "of two who share a surname, whoever was called Mr before",
      "Karl Orlik builds towers. Mr. Orlik said little of his brother. Freddy Orlik drank. Mr. Orlik said he had spent 40 years building.",
      "40 years",
      "Karl Orlik",
    ],
    [
      "a wife named by her first name alone",
      "Keith Hay, 71, was lifted from his roof. His wife, Joan, had left. Mrs Hay said the street had flooded 30 times.",
      "30 times",
      "Joan Hay",
    ],
    [
      "a company by its noun and its name",
      "Norvik and Halden, the steel makers, agreed. The world's largest carrier, RGN, said it had ordered 40 ships.",
      "40 ships",
      "RGN",
    ],
    [
      "small words with capitals end a name",
      "Flood Response Is A Test For Ann Hay And Tess Arden\n\nHay said it had cost £3m.",
      "£3m",
      "Ann Hay",
    ],
    [
      "an office that opens a sentence holds the stage",
      "Transport minister Ann Hay has dropped the plan. Tess Arden, a teacher, said it would hurt. The minister will visit Quill on Monday. She said it would get £5m.",
      "£5m",
      "Transport minister Ann Hay",
    ],
    [
      "a subject behind what opens its sentence",
      "Ben Arden is governor. In her statement on Saturday, Tess Hay did try to hold Arden to account. “We lost £9m,” she said.",
      "£9m",
      "Tess Hay",
    ],
    [
      "a subject behind what opens its sentence, of two men",
      "Ben Arden is governor. In a statement on Saturday, Karl Hay did try to hold Arden to account. “We lost £9m,” he said.",
      "£9m",
      "Karl Hay",
    ],
    ["the first minister", "First Minister Ann Hay said it would cost £7m.", "£7m", "First Minister Ann Hay"],
    [
      "a surname that is also a state's",
      "Marta Jordan, the mayor, visited Quill. Jordan said the flood had cost £3m.",
      "£3m",
      "Marta Jordan",
    ],
    [
      "a surname that is also a thing's",
      "Ann Cable, the mayor, visited Quill. Cable later said the flood had cost £3m.",
      "£3m",
      "Ann Cable",
    ],
    [
      "a surname that is also a trade's",
      "Ann Baker, the mayor, visited Quill. Baker said the flood had cost £3m.",
      "£3m",
      "Ann Baker",
    ],
    [
      "a surname that is also a title's, behind a form of address",
      "Stephen King, the mayor, visited Quill. Mr King said the flood had cost £3m.",
      "£3m",
      "Stephen King",
    ],
    [
      "a king, where somebody bears that name",
      "Stephen King, the mayor, visited Quill. The king said the flood had cost £3m.",
      "£3m",
      "king",
    ],
    [
      "a surname that is also a people's, and then “he”",
      "Karl Cuban, an investor, came to Quill. Ben Arden, a teacher, came too. Cuban said little. “We lost £4m,” he added.",
      "£4m",
      "Karl Cuban",
    ],
    [
      "a company by its shares",
      "The Harbour Trust opened. Shares in Ostara fell. The company said it would cut 400 jobs.",
      "400 jobs",
      "Ostara",
    ],
    [
      "a company by what it is said to be",
      "Ann Hay was there. Scandal-hit drugmaker Ostara Oil has paid. The firm said it would cut 400 jobs.",
      "400 jobs",
      "Ostara Oil",
    ],
    [
      "a giant who is a person",
      "Tech giant Elon Berg met members. He said 400 jobs would go.",
      "400 jobs",
      "Elon Berg",
    ],
    [
      "a company, not the city where shares are traded",
      "Ostara Ltd shut its yard. Shares in New York fell. The company said it would cut 400 jobs.",
      "400 jobs",
      "Ostara Ltd",
    ],
    [
      "a company, not its sales",
      "Shares in Ostara rose. Sales of Ostara boats fell 2%. The company said it would cut 400 jobs.",
      "400 jobs",
      "Ostara",
    ],
    [
      "a regulator, not the bank before it",
      "The banking group Ostara Oil has paid. The regulator said 400 complaints were open.",
      "400 complaints",
      "regulator",
    ],
    [
      "a body whose letters stand for both sides of “and”",
      "The Society of Port and Supply (SPS) met. The SPS said it had 400 members.",
      "400 members",
      "Society of Port and Supply",
    ],
    [
      "an under secretary",
      "Treasury Under Secretary Karl Berg came. Mr Berg said it had cost £3m.",
      "£3m",
      "Treasury Under Secretary Karl Berg",
    ],
    [
      "a state that somebody bears the name of, and that says what states say",
      "Emma Ireland, a nurse, came to Quill. Ireland said it would pay £3m.",
      "£3m",
      "Ireland",
    ],
    [
      "a city that was spoken of before somebody bore its name",
      "Tariffs are made in Washington. Tom Washington, an economist, was there. Washington said the flood had cost £3m.",
      "£3m",
      "Washington",
    ],
    [
      "a man rather than a club called by its last word",
      "The mayor, Tom Orr, said the town was shut.\n\nAston Villa lost 3-1. Villa are fifth.\n\nHe said 40 homes were lost.",
      "40 homes",
      "Tom Orr",
    ],
    ["a state where nobody bears its name", "Ann Hay visited Quill. Jordan said it had paid £3m.", "£3m", "Jordan"],
    [
      "a body that has spoken, and not one with a longer name",
      "Ostara said profits rose. Ostara Capital, its bank, did well. Ostara said it had made £4m.",
      "£4m",
      "Ostara",
    ],
    [
      "of two who share a surname, whoever was called by it alone",
      "Ben Hay is governor. Hay ran again. His wife, Jane Hay, came along. Hay said it had cost £5m.",
      "£5m",
      "Ben Hay",
    ],
    [
      "of two who share a surname, whoever has only just spoken",
      "Ben Hay is governor. Hay ran again. Jane Hay said she was glad. Hay said it had cost £5m.",
      "£5m",
      "Jane Hay",
    ],
    [
      "of two who share a surname, whoever agrees with “herself”",
      "Ben Hay and Jane Hay came. Ben Hay said he was glad. Hay herself said it had cost £5m.",
      "£5m",
      "Jane Hay",
    ],
    [
      "a paper, and not what it is read for",
      "The Sunday Herald said it was late. Speculation suggests that Hay will go. The newspaper said it had cost £3m.",
      "£3m",
      "Sunday Herald",
    ],
    [
      "the newspaper that spoke last as “the paper”",
      "The Norland Post said Ostara was for sale. Ostara Oil said it was not. The paper said it had cost £3m.",
      "£3m",
      "Norland Post",
    ],
    [
      "a Sunday paper that is named for a daily one",
      "Ostara was for sale, according to the Mail on Sunday. The paper said it had cost £3m.",
      "£3m",
      "Mail on Sunday",
    ],
    [
      "a firm by where it has its seat",
      "Ostara said it was late. The Harrow-based firm said it had cost £3m.",
      "£3m",
      "Ostara",
    ],
    ["a firm by where it is", "Ostara said it was late. The Harrow brewery said it had cost £3m.", "£3m", "Ostara"],
    [
      "a newspaper that another body has no claim to",
      "Ostara said it was late. The Harrow Post newspaper said it had cost £3m.",
      "£3m",
      "Harrow Post newspaper",
    ],
    [
      "a woman who is chairman, and whose surname is a first name",
      "Harbour chairman Petrina Clark spoke. Chairman Clark was late. “It cost £3m,” she said.",
      "£3m",
      "Harbour chairman Petrina Clark",
    ],
    [
      "a body of several at the start of a sentence",
      "Knights of Quill said it had cost £3m.",
      "£3m",
      "Knights of Quill",
    ],
    [
      "a paper that is none of these",
      "The Norland Post was sold. A white paper came out. The white paper said it had cost £3m.",
      "£3m",
      "white paper",
    ],
    [
      "the company that makes the profits",
      "It was late for Ostara’s net profits. The Harrow Fund met. The company said it had cost £3m.",
      "£3m",
      "Ostara",
    ],
    [
      "a company that makes the profits, which is no watchdog",
      "Shares of Ostara rose. The watchdog said it had cost £3m.",
      "£3m",
      "watchdog",
    ],
    [
      "nobody who is “net” because profits are",
      "Net profits rose. The company said it had cost £3m.",
      "£3m",
      "company",
    ],
    [
      "a bank's spokesman, not that of the society named after it",
      "The Harrow Bank shut. The Norland Railway Society met. A bank spokesman said it had cost £3m.",
      "£3m",
      "Harrow Bank",
    ],
    ["a Sunday paper", "The Sunday Herald said it had cost £6m.", "£6m", "Sunday Herald"],
    [
      "a title behind the name of a body",
      "House Majority Leader Kevin Hay came late. Tess Arden, a teacher, came too. “It cost £8m,” he said.",
      "£8m",
      "House Majority Leader Kevin Hay",
    ],
    ["an adverb behind a name", "Ann Hay came. “It cost £9m,” said Hay afterwards.", "£9m", "Ann Hay"],
    [
      "a verb with the capital of a headline",
      "Right After This Big-Name Senator Endorsed Hay, The Board Did Something Odd\n\nHay said it had cost £2m.",
      "£2m",
      "Hay",
    ],
    [
      "a spokesman with a word for his body",
      "The Court of Session sat. A council spokesman said it had cost £4m.",
      "£4m",
      "council spokesman",
    ],
    [
      "somebody else's spokesman",
      "Harbour spokesman Karl Hay spoke. The mayor's spokesman said it had cost £4m.",
      "£4m",
      "mayor's spokesman",
    ],
    [
      "whoever holds the office, and not a place or a guest named right before it",
      "David Hay is the captain. After the win at Quill, the captain said it had cost £3m.",
      "£3m",
      "David Hay",
    ],
    [
      "whoever was the subject just before, by something new that is said of them",
      "Tess Arden has left the club. The Harrow striker said it had paid £6m.",
      "£6m",
      "Tess Arden",
    ],
    [
      "nobody by something new where two were the subject",
      "Tess Arden has left the club. Ann Hay has come. The Harrow striker said it had paid £6m.",
      "£6m",
      "Harrow striker",
    ],
    [
      "a leader by another word for one",
      "Chairman Tom Orr said it was late. The Harrow boss said it had paid £6m.",
      "£6m",
      "Chairman Tom Orr",
    ],
    [
      "nobody who is said to do something else",
      "Prime Minister Tom Orr said it was late. The Harrow striker said it had paid £6m.",
      "£6m",
      "Harrow striker",
    ],
    [
      "nobody by what they were said to be somewhere else",
      "Tess Arden has left the club. The Harrow striker said it was late. The Norland striker said it had paid £6m.",
      "£6m",
      "Norland striker",
    ],
    [
      "nobody by the office of one who speaks of others",
      "Tess Arden was killed late on Monday. The Harrow coroner said it had cost £6m.",
      "£6m",
      "Harrow coroner",
    ],
    [
      "nobody by such an office alone",
      "Tess Arden was arrested late on Monday. The prosecutor said it had cost £6m.",
      "£6m",
      "prosecutor",
    ],
    [
      "several bodies together as “they”",
      "The Ostara Guild and the Harrow Fund said it was late. They said it had cost £6m.",
      "£6m",
      "Ostara Guild and the Harrow Fund",
    ],
    [
      "an officer by the letters for the office",
      "The chief press officer (CPO), Tom Orr, said it was late. The CPO said it had cost £6m.",
      "£6m",
      "Tom Orr",
    ],
    [
      "“she” of a name that is no first name known",
      "Tess Hay said it was late. It rained. Idriss Okonjo said she had won. Okonjo had raised little. “I spent £7m,” she said.",
      "£7m",
      "Idriss Okonjo",
    ],
    [
      "a broadcaster that was told is no company",
      "Nordjet said it was late. A pilot, Ann Hay, told the BBC that it rained. The company said it had cost £6m.",
      "£6m",
      "Nordjet",
    ],
    [
      "a company that sounds like a broadcaster",
      "Ann Hay told Sky Airlines that it was late. The company said it had cost £6m.",
      "£6m",
      "Sky Airlines",
    ],
    [
      "“which” is never somebody",
      "It follows criticism from the Ostara Guild, chaired by Ann Hay, which said it had cost £6m.",
      "£6m",
      undefined,
    ],
    [
      "a paper that was told is the paper still",
      "In an interview with the Harrow Times, Ann Hay said it was late. The paper said it had cost £6m.",
      "£6m",
      "Harrow Times",
    ],
    [
      "“which” is the body that the phrase ends with",
      "The remarks follow criticism from the Harrow Harbour Committee, which said it had cost £6m.",
      "£6m",
      "Harrow Harbour Committee",
    ],
    [
      "“which” is no chairman",
      "Ann Hay is chairman of the Ostara Guild, which said it had cost £6m.",
      "£6m",
      "Ostara Guild",
    ],
    [
      "“which” is the study, whosever it is",
      "It follows a study by the Ostara Guild, which said it had cost £6m.",
      "£6m",
      "study by the Ostara Guild",
    ],
    [
      "those who hold an office together are no “he”",
      "Karl Hay was forced to leave after Harrow Lords said it was late. He said it had cost £6m.",
      "£6m",
      "Karl Hay",
    ],
    [
      "a first name that is given to both",
      "Wendy Day said she was well. Judge Lee Holt, who sat in Harrow, said it was late. “It cost £6m,” she said.",
      "£6m",
      "Judge Lee Holt",
    ],
    [
      "a bank by the description behind its name",
      "Harrow Holt, Norland's largest bank, is to follow Ostara Bank in this. The bank said it had cost £6m.",
      "£6m",
      "Harrow Holt",
    ],
    [
      "a carrier by what it is",
      "Nordjet is a budget carrier that flies to Quill. It followed Ostara Airlines. The carrier said it had cost £6m.",
      "£6m",
      "Nordjet",
    ],
    [
      "a body beside a place that a clause opens with",
      "In Calderwick, the charity for drivers said it had cost £6m.",
      "£6m",
      "charity for drivers",
    ],
    [
      "a body beside another that a clause opens with",
      "On a short visit to Calderwick, the group of owners said it had cost £6m.",
      "£6m",
      "group of owners",
    ],
    [
      "a woman whose surname is many who hold an office",
      "Dottie Deans is pleased. It rained on Holt. “It cost £6m,” she said.",
      "£6m",
      "Dottie Deans",
    ],
    [
      "whoever was asked, not who asked",
      "When Ray Holt, a reporter, asked Karl Brandt whether it was late, Brandt shrugged.\n\n“It cost £6m,” he said.",
      "£6m",
      "Karl Brandt",
    ],
    [
      "whoever was asked by office",
      "The clerk, Ann Delaney, left. A reporter asked the clerk whether it was late.\n\nShe said it had cost £6m.",
      "£6m",
      "Ann Delaney",
    ],
    [
      "not who questions a witness",
      "Ann Delaney said it was late. Cross-examined by Karl Brandt, she agreed it had cost £6m.",
      "£6m",
      "Ann Delaney",
    ],
    [
      "“who” with the name that the clause ends with",
      "It drew anger from Karl Brandt, who said it had cost £6m.",
      "£6m",
      "Karl Brandt",
    ],
    [
      "nobody who comes on with who they are as the one that spoke before",
      "A senior official said it was late. Sreejith Pillai, a resident, said it had rained. The official said it had cost £6m.",
      "£6m",
      "senior official",
    ],
    ["“who” with a name like an adverb", "She met Karl Connolly, who said it had cost £6m.", "£6m", "Karl Connolly"],
    [
      "“who” with both names",
      "Shares in Holt Brandt and Karl Leisure, who said it had cost £6m, fell.",
      "£6m",
      "Holt Brandt and Karl Leisure",
    ],
    [
      "“who” with whoever is somebody's, not with them",
      "She met the mother of Karl Brandt, who said it had cost £6m.",
      "£6m",
      "mother of Karl Brandt",
    ],
    [
      "“who” with several who are somebody's",
      "She met critics of Karl Brandt, who said it had cost £6m.",
      "£6m",
      "critics of Karl Brandt",
    ],
    [
      "“who” with several at a firm",
      "Employees at Holt Brandt, who said it had cost £6m, left.",
      "£6m",
      "Employees at Holt Brandt",
    ],
    [
      "“who” with the dead and not the death",
      "She spoke of the death of Karl Brandt, who said it had cost £6m.",
      "£6m",
      "Karl Brandt",
    ],
    [
      "a son by his name without what follows it",
      "Ship owner Karl Brandt jnr said it was late. Brandt said it had cost £6m.",
      "£6m",
      "Ship owner Karl Brandt",
    ],
    [
      "whoever holds an office that has a capital",
      "The Cathaoirleach, Cllr Ann Delaney, said it had cost £6m.",
      "£6m",
      "Cllr Ann Delaney",
    ],
    [
      "no paper as a team",
      "The Journal of Rural Medicine said it was late. The team said it had cost £6m.",
      "£6m",
      "team",
    ],
    [
      "a senator as the lawmaker",
      "Senator Karl Brandt left. Dev Anand spoke. The lawmaker said it had cost £6m.",
      "£6m",
      "Senator Karl Brandt",
    ],
    [
      "two by “they”, behind where they are from",
      "Emma and Jack Talbot, from Leeds, have left. They said it had cost £6m.",
      "£6m",
      "Emma and Jack Talbot",
    ],
    [
      "colleagues by “they”",
      "The council said it was late. Hofstra and colleagues now want more. They said it had cost £6m.",
      "£6m",
      "Hofstra and colleagues",
    ],
    [
      "whoever asked for something to be done",
      "Ray Holt asked Karl Brandt to leave. He said it had cost £6m.",
      "£6m",
      "Ray Holt",
    ],
    [
      "“which” is no count of votes",
      "The council voted 6-1 for the Harrow Plan, which said it had cost £6m.",
      "£6m",
      "Harrow Plan",
    ],
    [
      "a group by its name behind what it does",
      "Nordjet said it was late. The group which speaks for drivers, Harrow Wheels, said it had cost £6m.",
      "£6m",
      "Harrow Wheels",
    ],
  ])("%s", (_, text, figure, who) => {
    expect(resolve(text).answersFor(figure)).toBe(who);
  });
});

test.each([
  ["Bank of Norland governor Ann Hay said 40 homes were lost.", "Bank of Norland governor Ann Hay"],
  ["Republic of Norland manager Ann Hay said 40 homes were lost.", "Republic of Norland manager Ann Hay"],
  ["Trade and Industry Secretary Ann Hay said 40 homes were lost.", "Trade and Industry Secretary Ann Hay"],
  ["A spokesman for Harrow's Tollgate Centre said 40 homes were lost.", "Harrow's Tollgate Centre"],
  ["A letter from Harrow's Mill Office chief Ann Hay said 40 homes were lost.", "Mill Office chief Ann Hay"],
  [
    "Ann Hay said it was late. She was born in Harrow. She worked there for years. So she was sad for her friends, Eva Brandt and " +
      "Nina Weiss. “We lost 40 homes,” she said.",
    "Ann Hay",
  ],
])("%s", (text, who) => expect(resolve(`Flood\n\n${text}`).answersFor("40 homes")).toBe(who));

describe("a quotation that stands alone below what somebody said", () => {
  test.each([
    ["Ana Ruiz said the town was shut.\n\n“We lost 40 homes.”", "Ana Ruiz"],
    ["Ana Ruiz said the town was shut.\n\n“It was late.”\n\n“We lost 40 homes.”", "Ana Ruiz"],
    ["Ana Ruiz said the town was shut. It rained.\n\n“We lost 40 homes.”", undefined],
    ["The council wants the town to be shut.\n\n“We lost 40 homes.”", undefined],
    ["Ana Ruiz said the town was shut.\n\n“We lost 40 homes,” Tom Orr said.", "Tom Orr"],
    ["The council said the town was shut.\n\n“We lost 40 homes.”", "council"],
    ["Police said the town was shut.\n\n“I saw 40 homes on fire.”", undefined],
    ["Ana Ruiz said the town was shut.\n\n“I saw 40 homes.”", "Ana Ruiz"],
    ["Police in Harrow said the town was shut.\n\n“I saw 40 homes on fire.”", undefined],
    ["Ana Ruiz of the council said the town was shut.\n\n“I saw 40 homes.”", "Ana Ruiz"],
  ])("%s", (body, who) => expect(resolve(`Flood\n\n${body}`).answersFor("40 homes")).toBe(who));

  test("is quoted beside what is told", () => {
    const { attributions } = resolve("Flood\n\nAna Ruiz said the town was shut.\n\n“We lost 40 homes.”");
    expect(attributions.map(({ kind }) => kind)).toEqual(["mixed"]);
  });
});

describe("who answers in an interview", () => {
  const lead = "Tess Arden, 44, runs a bakery. The Post’s Dan Moss met her. Ms Arden has two shops.";
  test.each([
    ["Q: How many?\n\nA: I sell 400 loaves a day.\n\nQ: And then?", "400 loaves", "Tess Arden"],
    ["Q. How many?\n\nA. On Sundays, 400 loaves.\n\nQ. And then?\n\nA. Yes, 30 more.", "400 loaves", "Tess Arden"],
    ["Q. How many?\n\nA. On Sundays, 400 loaves.\n\nQ. And then?\n\nA. Yes, 30 more.", "30 more", "Tess Arden"],
    ["A. Lange and Sons sold 400 loaves.", "400 loaves", undefined],
    ["Her plan\n\nA. In March, 400 loaves a day.\n\nB. In April, 500 loaves a day.", "400 loaves", undefined],
  ])("%s", (turns, figure, who) => expect(resolve(`Bread\n\n${lead}\n\n${turns}`).answersFor(figure)).toBe(who));

  describe("whom initials label", () => {
    const interview = "Rana Ikram talks to Jonas Brandt.\n\nRI: When was that?\n\nJB: In March. It cost 300 crowns.";
    test.each([
      ["is whose they are", interview, "Jonas Brandt"],
      ["unless they are a body's", interview.replace("JB", "UN"), undefined],
      ["unless nobody asks", interview.replace("was that?", "I was young, it rained."), undefined],
    ])("%s", (_, text, who) => expect(resolve(`Book\n\n${text}`).answersFor("300 crowns")).toBe(who));
  });

  describe("where nothing labels the turns", () => {
    const quoted =
      "When did you start?\n\n“In March. I had 40 tins.”\n\nWhat came then?\n\n“A shop, and £4,000 of debt.”\n\nAnd now?";
    const plain = quoted.replaceAll(/[“”]/g, "");
    const several =
      "When did you start?\n\nIn March. We had 40 tins.\n\nWhat came to you then?\n\nOur shop, and £4,000 of debt.\n\nDo you bake?\n\nWe do.";
    const paper = plain.replace("I had", "It had").replace("you", "it");
    test.each([
      ["quoted answers are theirs who was spoken of most", quoted, "40 tins", "Tess Arden"],
      ["up to the last", quoted, "£4,000", "Tess Arden"],
      ["so are plain ones, if most are in the first person", `${plain}\n\nI sell 400 loaves.`, "£4,000", "Tess Arden"],
      ["a paper that explains is nobody", `${paper}\n\nThe shop sells 400 loaves.`, "40 tins", undefined],
      [
        "nor one that asks twice",
        quoted.replace("What came then?\n\n", "").replace("\n\nAnd now?", ""),
        "40 tins",
        undefined,
      ],
      [
        "what has its own source keeps it",
        quoted.replace("“A shop", "“It was late,” Dan Moss said. “A shop"),
        "£4,000",
        "Dan Moss",
      ],
      ["a writer who says “I” asks and answers", `I had debts.\n\n${plain}\n\nI sell 400 loaves.`, "£4,000", undefined],
      ["two who say “we”, where each question asks “you”", several, "£4,000", "Tess Arden"],
      ["but not where one asks nobody", several.replace("came to you", "came"), "£4,000", undefined],
      [
        "nor where the answers advise “you”",
        several.replace("We had", "We think you need").replace("Our shop", "We would say: your shop"),
        "£4,000",
        undefined,
      ],
      ["nor where the writer says “we”", `We met them.\n\n${several}`, "£4,000", undefined],
      ["unless the answers are quoted", `I met her.\n\n${quoted}`, "£4,000", "Tess Arden"],
      [
        "below a quoted answer the paper goes on",
        quoted.replace("tins.”", "tins.”\n\nShe has 90 now."),
        "90",
        undefined,
      ],
    ])("%s", (_, turns, figure, who) => expect(resolve(`Bread\n\n${lead}\n\n${turns}`).answersFor(figure)).toBe(who));
  });
});

test.each([
  ["“it is hoped” is nobody, whatever body was named before it", "It", "is hoped", []],
  ["“it is predicted” is nobody who could be asked", "It", "is predicted", ["is predicted"]],
  ["“there are rumours” is nobody who could be asked", "", "are rumours", ["there are rumours"]],
])("%s", (_, who, cue, names) => {
  const text = `The Harbour Board met. ${who || "There"} ${cue} that the pier will earn £5m.`;
  const { blocks } = readArticle(text, "article");
  const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const attribution = {
    source: who ? [span(who)] : [],
    cue: [span(cue)],
    content: [span("that the pier will earn £5m")],
    kind: "indirect",
    probability: 0.9,
    origin: "model",
  } as const;
  const speech = readSpeech(readBlock(blocks[0]!), { attributions: [attribution], announced: undefined });
  const { speakers } = placeSpoken(blocks, resolveSpeakers(blocks, [speech]).spoken);
  expect(speakers.map(({ name }) => name)).toEqual(names);
  expect(speakers.every(({ vague }) => vague)).toBe(true);
});

test("time grows with the number of small words that a name may begin with, not with its square", () => {
  const time = (count: number) => {
    const before = processorTime();
    resolve(`Headline\n\n${"van ".repeat(count)}`);
    return processorTime() - before;
  };
  time(2000);
  const short = time(2000);
  // Sixteen times the words; a square would take 256 times as long. The rest is for a busy machine.
  expect(time(32_000)).toBeLessThan(64 * Math.max(short, 5));
}, 60_000);
