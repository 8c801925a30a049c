/** Sentences that go on to count: what the rules find in them, and what each attribution then holds. */
import { describe, expect, test } from "vitest";
import { readBlock } from "../text/index.ts";
import { findAttributions } from "./find.ts";
import type { AttributionTagger } from "./types.ts";

/** The contents, pieces parted by “…”. `ended`: what the model takes for the content, from the cue on. */
function contents(prose: string, ended?: { readonly source: string; readonly cue: string; readonly content: string }) {
  const place = (words: string) => ({ start: prose.indexOf(words), end: prose.indexOf(words) + words.length });
  const tagger: AttributionTagger | undefined = ended && {
    tag: () => [
      {
        source: [place(ended.source)],
        cue: [place(ended.cue)],
        content: [place(ended.content)],
        kind: "indirect",
        probability: 0.8,
        origin: "model",
      },
    ],
  };
  const { attributions } = findAttributions(readBlock({ kind: "paragraph", prose }), tagger);
  return attributions.map(({ content }) => content.map(({ start, end }) => prose.slice(start, end)).join(" … "));
}

describe("a clause of the same making goes on behind whoever says so", () => {
  test.each([
    [
      "The top tenth paid 69 percent, the office said in a June report, and the bottom fifth paid 1 percent.",
      "The top tenth paid 69 percent … the bottom fifth paid 1 percent",
    ],
    [
      "The top tenth paid $69, according to the office, while the bottom fifth paid only $2.",
      "The top tenth paid $69 … the bottom fifth paid only $2",
    ],
    ["Sales fell 3%, the ministry said on Monday, while prices fell 2%.", "Sales fell 3% … prices fell 2%"],
    [
      "A ferry will cross every 20 minutes, the port said, and a return will cost £1.50.",
      "A ferry will cross every 20 minutes … a return will cost £1.50",
    ],
    [
      "One man was shot, according to police, and there were eight thefts.",
      "One man was shot … there were eight thefts",
    ],
    // What has no verb of its own.
    ["Profit fell to £40m, the firm said, down from £52m.", "Profit fell to £40m … down from £52m"],
    ["Kite led, the paper said on Monday, with sales of £9m.", "Kite led … with sales of £9m"],
    ["Profit fell to £40m, the firm said, with a bid that was for £52m.", "Profit fell to £40m"],
    ["A ferry will cross daily, the port said, but a return will cost £1.50.", "A ferry will cross daily"],
    ["A ferry will cross daily, the port said, and a return costs £1.50.", "A ferry will cross daily"],
    ["A ferry will cross daily, the port said, and a return will cost more.", "A ferry will cross daily"],
    // Another verb, another unit, another turn.
    ["Sales fell 3%, the ministry said, and shares rose 2%.", "Sales fell 3%"],
    ["Sales fell 3%, the ministry said, and shares fell 2p.", "Sales fell 3%"],
    ["Sales fell 3%, the ministry said, but prices fell 2%.", "Sales fell 3%"],
    ["The fire hit 40 homes, police said, and 12 men were held.", "The fire hit 40 homes"],
  ])("%s", (prose, ...expected) => {
    expect(contents(prose)).toEqual(expected);
  });
});

describe("a poll goes on counting where the model ends", () => {
  const source = "A Datora poll";
  test.each([
    ["A Datora poll found 28% back her, while 23% do not and 15% are torn.", "found", "28% back her"],
    ["A Datora poll found 28% back her, compared with 23% in May.", "found", "28% back her"],
    ["A Datora poll found her seven points ahead, with 17 percent undecided.", "found", "her seven points ahead"],
    ["A Datora poll shows that she is not known: 42% have no view of her.", "shows", "that she is not known"],
  ])("%s", (prose, cue, content) => {
    expect(contents(prose, { source, cue, content })).toEqual([prose.slice(prose.indexOf(content), -1)]);
  });

  test.each([
    ["A Datora poll found 28% back her, while the town closed 12 schools.", "28% back her"],
    ["A Datora poll found most back her, while 23% of homes lost power.", "most back her"],
    ["A Datora poll found 28% back her. 23% of homes lost power.", "28% back her"],
  ])("but not to other things: %s", (prose, content) => {
    expect(contents(prose, { source, cue: "found", content })).toEqual([content]);
  });
});

describe("a source of the model ends before the next clause", () => {
  const found = (prose: string, source: string) => {
    const place = (words: string) => ({ start: prose.indexOf(words), end: prose.indexOf(words) + words.length });
    const tag = () => [
      {
        source: [place(source)],
        cue: [place("according to")],
        content: [place("Rents fell")],
        kind: "indirect" as const,
        probability: 0.8,
        origin: "model" as const,
      },
    ];
    const { attributions } = findAttributions(readBlock({ kind: "paragraph", prose }), { tag });
    return attributions[0]!.source.map(({ start, end }) => prose.slice(start, end));
  };
  test.each([
    [
      "Rents fell, according to the office, and the port paid 69 crowns.",
      "the office, and the port paid 69 crowns",
      "the office",
    ],
    ["Rents fell, according to the office, and they were low.", "the office, and they were low", "the office"],
    [
      "Rents fell, according to Ruiz, and a clerk who left, and Anand.",
      "Ruiz, and a clerk who left, and Anand",
      "Ruiz, and a clerk who left, and Anand",
    ],
    [
      "Rents fell, according to the office, and papers released Monday.",
      "the office, and papers released Monday",
      "the office, and papers released Monday",
    ],
  ])("%s", (prose, source, expected) => {
    expect(found(prose, source)).toEqual([expected]);
  });
});

describe("a figure at the end, without a verb, goes with what it stands behind", () => {
  test.each([
    ["She said they would work in shifts, seven days a week.", "they would work in shifts", ", seven days a week"],
    [
      "She said the hull lies off Calder, about 30 miles from land.",
      "the hull lies off Calder",
      ", about 30 miles from land",
    ],
    ["She said they would work in shifts, 40 of whom had not.", "they would work in shifts", ""],
    ["She said the hull lies off Calder, 30 miles out, and left.", "the hull lies off Calder", ""],
    ["She said they would go, 24% no.", "they would go", ""],
  ])("%s", (prose, content, further) => {
    expect(contents(prose, { source: "She", cue: "said", content })).toEqual([content + further]);
  });
});

describe("those who were counted answer for no other share", () => {
  test.each([
    ["61% said they would go, while 32% would not.", "they would go"],
    ["Twenty-four percent said yes, compared with nine percent in May.", "yes"],
    ["Six in 10 said they back her, a 12-point lead over Hay.", "they back her"],
    ["Two-thirds of tenants said they would stay; just 9 percent would not.", "they would stay"],
    ["61% said they want cuts of 10% and 20%.", "they want cuts of 10% and 20%"],
    ["61% said they want a rise from 3% to 5%.", "they want a rise from 3% to 5%"],
    ["Half of them said they lost up to 10% of it.", "they lost up to 10% of it"],
    ["Half of them said they were happy with 5% growth.", "they were happy with 5% growth"],
    ["61% said the first, third and fifth were bad.", "the first, third and fifth were bad"],
    ["61% said it took a quarter of it and a third of the rest.", "it took a quarter of it and a third of the rest"],
    ["Half of them said they would go, with a third against it.", "they would go"],
    ["61 tenants said they would go, while 32% would not.", "they would go, while 32% would not"],
  ])("%s", (prose, content) => {
    const source = prose.slice(0, prose.indexOf(" said"));
    const ended = { source, cue: "said", content: prose.slice(prose.indexOf(" said") + 6, -1) };
    expect(contents(prose, ended)).toEqual([content]);
  });
});
