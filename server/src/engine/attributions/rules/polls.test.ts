/** Polls on invented sentences: each with what must be found, as “source | cue | content”, pieces parted by “…”. */
import { describe, expect, test } from "vitest";
import type { Span } from "../../base/index.ts";
import { readBlock } from "../../text/index.ts";
import { attributionsByRules } from "./index.ts";

function found(prose: string): string[] {
  const words = (spans: readonly Span[]) => spans.map(({ start, end }) => prose.slice(start, end)).join(" … ");
  return attributionsByRules(readBlock({ kind: "paragraph", prose })).map(
    ({ source, cue, content }) => `${words(source)} | ${words(cue)} | ${words(content)}`,
  );
}

describe("a poll answers for the figures of its clause", () => {
  test.each([
    [
      "In this poll, Calloway rose 1 point since the debate while Ruiz fell 2.",
      "this poll | In | Calloway rose 1 point since the debate while Ruiz fell 2",
    ],
    [
      "In the Bank of Corvin’s December survey, the index was 22, down from 26 in June.",
      "the Bank of Corvin’s December survey | In | the index was 22, down from 26 in June",
    ],
    ["In a recent Datora poll 48% backed the tax.", "a recent Datora poll | In | 48% backed the tax"],
    ["Calloway leads 47 percent to 41 in a Datora poll.", "a Datora poll | in | Calloway leads 47 percent to 41"],
    [
      "She trails in the Corvin Post average of Norland polls by nearly 9 points.",
      "the Corvin Post average of Norland polls | in | She trails … by nearly 9 points",
    ],
    [
      "Ruiz was at 25 percent in the latest Datora poll, up eight points from March.",
      "the latest Datora poll | in | Ruiz was at 25 percent … up eight points from March",
    ],
    [
      "His approval rating in the latest Datora/Corvin Post poll stands at a robust 53%.",
      "the latest Datora/Corvin Post poll | in | His approval rating … stands at a robust 53%",
    ],
    [
      "Ruiz leads by 8 points in the survey, taken July 11-14.",
      "the survey, taken July 11-14 | in | Ruiz leads by 8 points",
    ],
    ["The latest Datora poll put Labour on 38%.", "The latest Datora poll | put | Labour on 38%"],
    [
      "A Datora poll of 1,001 adults released Monday had Ruiz at 14 percent.",
      "A Datora poll of 1,001 adults released Monday | had | Ruiz at 14 percent",
    ],
    [
      "The race is close, with a Datora poll giving Ruiz a 3-point lead.",
      "a Datora poll | giving | Ruiz a 3-point lead",
    ],
    ["Recent polls had Ruiz at 14 percent.", "Recent polls | had | Ruiz at 14 percent"],
    ["Ruiz was ahead by 6 points in polls taken in May.", "polls taken in May | in | Ruiz was ahead by 6 points"],
  ])("%s", (prose, ...expected) => {
    expect(found(prose)).toEqual(expected);
  });
});

describe("what is no poll, or not its figure", () => {
  test.each([
    // Elections.
    ["In Sunday’s poll, the Socialists won 40% of the vote."],
    ["The party took 31% in the 1997 poll."],
    ["The party took 31% in the presidential poll."],
    ["More than 60 people stood in line as the polls opened at 7."],
    ["She rose in the polls and had 12 offices by spring."],
    // What was asked, and of whom.
    ["The survey had 1,000 respondents."],
    ["The survey has been run since 1997."],
    ["The 40 villages in the survey area lost power."],
    // Nothing is counted.
    ["In the poll, voters were split."],
  ])("%s", (prose) => {
    expect(found(prose)).toEqual([]);
  });

  test("a running count that somebody keeps, and not that of the votes", () => {
    expect(found("The current Coastal Wire count gives her 1,280 delegates.")).toEqual([
      "The current Coastal Wire count | gives | her 1,280 delegates",
    ]);
    expect(found("The vote count gives her 1,280 delegates.")).toEqual([]);
  });

  test("somebody who speaks of a poll keeps the word", () => {
    expect(found("Smith said he was 5 points ahead in a Datora poll.")).toEqual([
      "Smith | said | he was 5 points ahead in a Datora poll",
    ]);
    expect(found("In a Datora poll, 41% backed the tax, Smith said.")).toEqual([
      "Smith | said | In a Datora poll, 41% backed the tax",
    ]);
  });
});

describe("one name after another with its figure", () => {
  test.each([
    [
      "She leads, with Datora showing her ahead 3 points, Corvin Post 4.3 points, and FiveCount 2.1 points.",
      "Datora | showing | her ahead 3 points",
      "Corvin Post | , | 4.3 points",
      "FiveCount | , and | 2.1 points",
    ],
    [
      "Polling averages show Ruiz with a lead, with DatoraClear showing her ahead 3 points, Corvin 4.3 points.",
      "Polling averages | show | Ruiz with a lead",
      "DatoraClear | showing | her ahead 3 points",
      "Corvin | , | 4.3 points",
    ],
    [
      "Smith said Ruiz led, with Datora showing her ahead 3 points.",
      "Smith | said | Ruiz led, with Datora showing her ahead 3 points",
    ],
    [
      "The toll is unclear, with Norland Radio putting it at 40 and the Echo at 52.",
      "Norland Radio | putting | it at 40",
      "the Echo | and | at 52",
    ],
    // Those whom one pollster counts.
    ["She leads, with Datora showing Ruiz at 41%, Calloway 38% and Smith 12%."],
    ["Shares fell, with Corvin Steel losing 3%, Datora 2%."],
  ])("%s", (prose, ...expected) => {
    expect(found(prose)).toEqual(expected);
  });
});
