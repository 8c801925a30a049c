/** Attributions as a model may give them, which the rules alone do not. */
import { expect, test } from "vitest";
import type { Attribution } from "../../attributions/index.ts";
import type { Span } from "../../base/index.ts";
import type { BlockFacts } from "../../claims/index.ts";
import { vagueSource } from "./rule.ts";
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
  expect(judged("Figures are few, but it is predicted that 40 will leave.", "it", "is predicted")).toBe(true);
});

test("“there” is marked with the rumours that it brings", () => {
  const text = "And there are rumours that 40 will leave.";
  const attribution: Attribution = {
    source: [],
    cue: [{ start: text.indexOf("are"), end: text.indexOf(" that") }],
    content: [{ start: text.indexOf("that"), end: text.length }],
    speaker: 0,
    kind: "indirect",
    probability: 0.9,
    origin: "model",
  };
  const block = {
    article: { text },
    readings: [{ kind: "paragraph", prose: text }],
    speakers: [{ vague: true }],
    attributions: [attribution],
    nOwnAttributions: 1,
  } as unknown as BlockFacts;
  const found = [...vagueSource.findIn!(block, {} as never)];
  expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(["there are rumours"]);
});

test("a capital that opens a region names nobody, and a person nobody names is one", () => {
  expect(judged("On Monday a Western diplomat said that 40 left.", "a Western diplomat", "said")).toBe(true);
  expect(judged("On Monday a Norland diplomat said that 40 left.", "a Norland diplomat", "said")).toBe(false);
  const familiar = "A person familiar with the matter";
  expect(judged(`${familiar} said that 40 left.`, familiar, "said")).toBe(true);
});
