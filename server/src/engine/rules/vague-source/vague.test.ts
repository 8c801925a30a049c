/** Attributions as a model may give them, which the rules alone do not. */
import { expect, test } from "vitest";
import type { Attribution } from "../../attributions/index.ts";
import type { Span } from "../../base/index.ts";
import type { BlockFacts } from "../../claims/index.ts";
import { isVague } from "./vague.ts";

function judged(text: string, source: string, cue: string): boolean {
  const place = (words: string): Span => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const block = { article: { text }, speakers: [{ vague: true }] } as unknown as BlockFacts;
  const attribution: Attribution = {
    source: [place(source)],
    cue: [place(cue)],
    content: [{ start: text.indexOf(" that"), end: text.length }],
    speaker: 0,
    kind: "indirect",
    probability: 0.9,
    origin: "model",
  };
  return isVague(block, attribution);
}

test("an “it” that is thought something is no source", () => {
  expect(judged("Figures are few, but it is thought that 40 left.", "it", "is thought")).toBe(true);
  expect(judged("Figures are few, but it says that 40 left.", "it", "says")).toBe(false);
});
