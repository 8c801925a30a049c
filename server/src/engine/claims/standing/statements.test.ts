/** Which attributions state what they hold, where the rules alone would find none. */
import { expect, test } from "vitest";
import type { BlockAttribution } from "../../attributions/index.ts";
import { states } from "./statements.ts";

const held = (source: string, cue: string, content: string): [BlockAttribution, string] => {
  const text = `${source} ${cue} ${content}`;
  const cueStart = source.length + 1;
  const start = cueStart + cue.length + 1;
  const attribution: BlockAttribution = {
    source: [{ start: 0, end: source.length }],
    cue: [{ start: cueStart, end: start - 1 }],
    content: [{ start, end: text.length }],
    kind: "indirect",
    probability: 0.9,
    origin: "model",
  };
  return [attribution, text];
};

test.each<[source: string, cue: string, content: string, isStated: boolean]>([
  ["The union", "urged", "340 staff to strike", false],
  ["The union", "urged", "that 340 staff be kept", true],
  ["Employers", "added", "263,000 jobs last month, and wages rose", false],
  ["She", "added", "340 people were hurt", true],
  ["The fire", "claimed", "1,200 lives", false],
  ["The firm", "claimed", "340 homes were lost", true],
  ["The council", "has not said", "when the 14 schools will open", false],
  ["Ruiz", "didn’t publicly confirm", "that 40 workers had left", false],
  ["Ruiz", "vowed", "to cut 40 jobs", true],
  ["Ruiz", "did not rule out", "that 40 workers would leave", true],
])("%s %s %s", (source, cue, content, isStated) => {
  expect(states(...held(source, cue, content))).toBe(isStated);
});

test.each([
  ["Was ", false],
  ["It rained. Could ", false],
  ["How, when asked, did ", true],
  ["Mr Will ", true],
])("whether somebody said it is asked: %s", (before, isStated) => {
  const [attribution, text] = held("he", "aware", "that 40 homes were empty?");
  const moved = (spans: BlockAttribution["cue"]) =>
    spans.map(({ start, end }) => ({ start: start + before.length, end: end + before.length }));
  const { source, cue, content } = attribution;
  const later = { ...attribution, source: moved(source), cue: moved(cue), content: moved(content) };
  expect(states(later, before + text)).toBe(isStated);
});
