/** Invented questions and answers: who answers what somebody asks, where nothing else says whose the answer is. */
import { describe, expect, test } from "vitest";
import { readBlock } from "../../text/index.ts";
import { readSpeech } from "../index.ts";
import { isLabelledByOneName } from "../turns.ts";
import { resolve } from "./resolve.fixture.ts";

describe("an answer in the paragraph of its question", () => {
  const above = "Alan Weir told the hearing that he had known since June.";
  test.each([
    ["“Why did you wait?” asked the lawyer. “I had 40 pupils.”", "Alan Weir"],
    ["“Will it reopen?” asked a parent. “I had 40 pupils.”", "Alan Weir"],
    // Who asks for themselves goes on.
    ["“How are we to live?” asked Moira Shaw. “I had 40 pupils.”", "Moira Shaw"],
  ])("%s", (text, who) => expect(resolve(`School\n\n${above} ${text}`).answersFor("40 pupils")).toBe(who));
});

describe("an answer below a question", () => {
  test.each([
    ["of the paper's own", "Alan Weir had no doubts. Why not wait a year?", "“I had 40 pupils.”", "Alan Weir"],
    [
      "that stands alone",
      "Alan Weir had no doubts at all.\n\nThen why did nobody want to wait for another year?",
      "“I had 40 pupils.”",
      "Alan Weir",
    ],
    ["of a parent", "Alan Weir spoke.\n\n“Will it reopen?” asked a parent.", "“I had 40 pupils.”", "Alan Weir"],
    ["where nobody is told of", "The hall was full. Why not wait a year?", "“I had 40 pupils.”", undefined],
    ["where two are", "Alan Weir and Moira Shaw met. Why not wait a year?", "“I had 40 pupils.”", undefined],
    ["that is not quoted", "Alan Weir had no doubts. Why not wait a year?", "He had 40 pupils.", undefined],
  ])("%s", (_, question, answer, who) => {
    expect(resolve(`School\n\n${question}\n\n${answer}`).answersFor("40 pupils")).toBe(who);
  });
});

describe("an interview with two, each of whom a single name labels", () => {
  const lead = "Ana Ruiz and Carla Brandt bake.\n\nWhen did you start?\n\n";
  const turns = "Ana: I had £400.\n\nBrandt: I had a van.\n\nAnd then?\n\nBrandt: I lost 40 tins.";
  test.each([
    ["£400", turns, "Ana Ruiz"],
    ["40 tins", turns, "Carla Brandt"],
    ["And then?", turns, undefined],
    // A label of nobody's.
    ["40 tins", turns.replaceAll("Brandt:", "Tip:"), undefined],
  ])("%s", (words, interview, who) => expect(resolve(`Bread\n\n${lead}${interview}`).answersFor(words)).toBe(who));
});

test("whoever says “I” in a turn is whose turn it is", () => {
  const turns = "Who bakes?\n\nAna: I do. I told him there were 40 tins.\n\nBen: I had a van.";
  expect(resolve(`Bread\n\nAna Ruiz and Ben Orr bake.\n\n${turns}`).answersFor("40 tins")).toBe("Ana Ruiz");
});

describe("questions without labels", () => {
  const asked =
    "What will it cost?\n\nSome £900 a year.\n\nMust I insulate?\n\nRarely.\n\nIs there a grant?\n\nYes: £7,500.";
  const ours =
    "Whose idea was it?\n\nBoth of ours. We had £400.\n\nWhat did you do?\n\nWe sold up.\n\nAnd then?\n\nWe slept.";
  test.each([
    ["of readers", "Dr Ann Hay, a physicist, answers your questions.", asked, "£900", "Dr Ann Hay"],
    ["the last of them", "Dr Ann Hay, a physicist, answers some of your questions.", asked, "£7,500", "Dr Ann Hay"],
    ["of the paper's own", "Dr Ann Hay, a physicist, has tried one.", asked, "£900", undefined],
    ["to two, of whom one is called", "Ann Hay and Tom Orr sail.", couple("And you, Tom?"), "£400", "Tom Orr"],
    ["that call one at the head", "Ann Hay and Tom Orr sail.", couple("Tom, were you late?"), "£400", "Tom Orr"],
    ["that two answer as “we”", "Tom and Sam Orr are farmers.", ours, "£400", "Sam Orr"],
    ["as the paper may", "The Orrs are farmers.", ours, "£400", undefined],
    ["that call nobody", "Ann Hay and Tom Orr sail.", couple("And then?"), "£400", "Ann Hay"],
  ])("%s", (_, above, turns, figure, who) => {
    expect(resolve(`Homes\n\n${above}\n\n${turns}`).answersFor(figure)).toBe(who);
  });
});

function couple(question: string): string {
  return `Why did you go?\n\nI was 41.\n\n${question}\n\nI had £400.\n\nWhat do you miss?\n\nI miss my bed.`;
}

test("the answer that the model gives whoever asks is given back", () => {
  const prose = "“Why did you wait?” asked the lawyer. “I had 40 pupils.”";
  const span = (words: string) => ({ start: prose.indexOf(words), end: prose.indexOf(words) + words.length });
  const asking = {
    source: [span("the lawyer")],
    cue: [span("asked")],
    content: [span("“Why did you wait?”"), span("“I had 40 pupils.”")],
    kind: "direct",
    probability: 0.9,
    origin: "model",
  } as const;
  const { script } = readSpeech(readBlock({ kind: "paragraph", prose }), {
    attributions: [asking],
    announced: undefined,
  });
  const said = script.spoken.map((one) => one.said.content.map(({ start, end }) => prose.slice(start, end)));
  expect(said).toEqual([["“Why did you wait?”"], ["“I had 40 pupils.”"]].toReversed());
});

test("a label of one name is the rules' guess where the block begins with it, and no find of the model's", () => {
  const prose = "Rutland: “We lost it.”";
  const reading = readBlock({ kind: "paragraph", prose });
  const [source, cue, content] = [[{ start: 0, end: 7 }], [{ start: 7, end: 8 }], [{ start: 9, end: prose.length }]];
  const isGuess = (origin: "rule" | "model") =>
    isLabelledByOneName({ source, cue, content, kind: "direct", probability: 0.9, origin }, reading);
  expect([isGuess("rule"), isGuess("model")]).toEqual([true, false]);
});
