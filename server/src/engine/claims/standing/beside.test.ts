/** What stands beside a block is told apart by what it says there, wherever the block and its marks move. */
import { expect, test } from "vitest";
import { analyze, type Context, defaultRuleSettings, emptyLibrary } from "../../index.ts";
import { besideByBlock } from "./beside.ts";

const annotations = `[{
  "@context": "http://www.w3.org/ns/anno.jsonld", "id": "urn:uuid:5f0c2f2e-7f3a-4f0b-9a53-0d7a4b1c2d3e", "type": "Annotation",
  "body": [{ "type": "TextualBody", "purpose": "linking", "value": "@grain" }],
  "target": { "selector": [{ "type": "TextQuoteSelector", "exact": "41 barns", "prefix": "", "suffix": "" }] }
}]`;

const paragraph = "The harvest fell by 12 percent [@grain, p. 4], and 41 barns burnt [@exempt:own-reporting, counted].";

test.each([
  ["words above it", `Harvest fails again\n\n${paragraph}`, true],
  ["words behind them", `Harvest\n\n${paragraph} It rained.`, true],
  ["another page", `Harvest\n\n${paragraph.replace("p. 4", "p. 5")}`, false],
  ["another reason", `Harvest\n\n${paragraph.replace("counted", "reckoned")}`, false],
  ["a word before them", `Harvest\n\nYes: ${paragraph}`, false],
  ["a word between them", `Harvest\n\n${paragraph.replace("41", "some 41")}`, false],
  ["one citation less", `Harvest\n\n${paragraph.replace("[@grain, p. 4]", "")}`, false],
  ["another figure annotated", `Harvest\n\n${paragraph.replace("41 barns", "42 barns")}`, false],
])("%s: whether what is beside the paragraph is what was", (_, text, stays) => {
  const before = besideIn(`Harvest\n\n${paragraph}`);
  const after = besideIn(text, (block) => before[block]);
  expect(before[1]!.annotations).toHaveLength(1);
  expect(after[1] === before[1]).toBe(stays);
  expect(after).toEqual(besideIn(text));
});

function besideIn(text: string, earlier: Parameters<typeof besideByBlock>[2] = () => undefined) {
  const context: Context = {
    models: {},
    library: emptyLibrary,
    rules: defaultRuleSettings(),
    commonKnowledge: [],
    annotations,
  };
  const analysis = analyze({ text: `${text}\n`, format: "article" }, context);
  return besideByBlock(analysis, analysis.layers, earlier);
}
