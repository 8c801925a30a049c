/** Forecasts on invented sentences: each with what must be found, as “source | cue | content”, pieces parted by “…”. */
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

describe("a forecast answers for its figures", () => {
  test.each([
    [
      "The Norland Fund edged up its forecast for those countries by 0.1 points to 4.2 percent.",
      "The Norland Fund | edged up its forecast for | those countries by 0.1 points to 4.2 percent",
    ],
    [
      "The airline has cut its guidance for the year to $4.2 billion, and its shares fell.",
      "The airline | has cut its guidance for | the year to $4.2 billion",
    ],
    ["The mill kept its outlook unchanged at 3m tonnes.", "The mill | kept its outlook | unchanged at 3m tonnes"],
    [
      "The fund will hold the bank’s estimate of global growth steady at 3.1 percent.",
      "the bank | estimate of | global growth steady at 3.1 percent",
    ],
    ["Growth beat Datora’s forecast of 2.5%.", "Datora | forecast of | 2.5%"],
    ["It cost £6bn, compared with the government’s estimate of £4bn.", "the government | estimate of | £4bn"],
    ["Prices rose by less than the Norland Bank’s 2% target.", "the Norland Bank | target | 2%"],
    ["The ferry took £6m, far above its original projection of £2m.", "its | original projection of | £2m"],
    ["Its forecast is that prices will rise 4 percent.", "Its | forecast is that | prices will rise 4 percent"],
    ["Their estimate was 4,000 jobs.", "Their | estimate was | 4,000 jobs"],
    ["The bank’s forecast for growth is 2%.", "The bank | forecast for | growth is 2%"],
    [
      "Barclays, which owns the Corvin, forecast an 8% fall.",
      "Barclays, which owns the Corvin, | forecast | an 8% fall",
    ],
    ["The plan relies on the bank’s forecast of 2%.", "the bank | forecast of | 2%"],
    [
      "It is based on EC predictions of growth of 1.5% in Quill and 2.2% in Norland.",
      "EC | predictions of | growth of 1.5% in Quill and 2.2% in Norland",
    ],
    ["It rests on World Bank projections of a 3% fall.", "World Bank | projections of | a 3% fall"],
    ["The march was small, despite police estimates of 400.", "police | estimates of | 400"],
    [
      "Prices will rise, according to Treasury forecasts of growth of 2%.",
      "Treasury | according to | Prices will rise",
      "Treasury | forecasts of | growth of 2%",
    ],
    ["The port is hopeful, projecting a 15% rise.", "The port | projecting | a 15% rise"],
  ])("%s", (prose, ...expected) => {
    expect(found(prose)).toEqual(expected);
  });
});

describe("what is nobody's forecast, or gives no figure", () => {
  test.each([
    ["Prices rose 4%, well above a forecast of 2%."],
    ["Last year’s forecast of 2% came true."],
    ["The firm cut its forecast for 2005 and closed 12 shops."],
    ["The company’s 10-year outlook is grim."],
    ["Its forecast was wrong by 4%."],
    ["It missed GDP forecasts of 2%, and US estimates of 3%."],
    ["It missed Christmas forecasts of 2%."],
    ["It’s target practice for 40 boys."],
  ])("%s", (prose) => {
    expect(found(prose)).toEqual([]);
  });
});
