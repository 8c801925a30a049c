import { expect, test } from "vitest";
import { mark } from "../../marks.fixture.ts";

const RULE = "single-source";
const options = { words: 20 };
const body =
  "Mayor Ines Duarte said 340 homes were cut off. Duarte said repairs would cost $4 million. Duarte said 12 engineers were at work.";
const library = `[{ "id": "board", "type": "book", "title": "Bridges" }]`;

test("one speaker for all", () => {
  const text = `⟦Bridge safe⟧\n\n${body}\n`;
  expect(mark(RULE, text, { options }).text).toBe(text);
});

test("one speaker and the body they speak for", () => {
  const text =
    "⟦Ferry faster⟧\n\nHarbour Line said its new ferry takes 20 minutes. Ruth Delgado, chief executive of Harbour Line, said 340 " +
    "people were on board. Delgado said tickets cost $4. Delgado said 12 more would follow.\n";
  expect(mark(RULE, text, { options }).text).toBe(text);
});

test.each([
  ["a second speaker", `${body} Orlova said 50 homes were safe.`],
  ["a second speaker without a figure", `${body} The river board said the bridge was old.`],
  ["a citation", `${body} The bridge is 300 years old [@board].`],
  ["a speech", `${body} The mayor spoke for an hour, and her speech was short of breath.`],
  [
    "too few claims",
    "Mayor Ines Duarte said 340 homes were cut off. Duarte said that it would rain, and that all would be well.",
  ],
  [
    "no claims",
    "The bridge was closed all of yesterday, and will be closed all of tomorrow, and nobody knows what comes after that.",
  ],
  ["nobody with an interest", body.replaceAll(/Mayor Ines Duarte/g, "Swimmer Ines Duarte")],
])("%s", (_, paragraph) => {
  expect(mark(RULE, `Bridge safe\n\n${paragraph}\n`, { library, options }).findings).toEqual([]);
});

test("the desk may ask for more claims, and for longer articles", () => {
  const text = `Bridge safe\n\n${body}\n`;
  expect(mark(RULE, text, { options: { ...options, claims: 4 } }).findings).toEqual([]);
  expect(mark(RULE, text).findings).toEqual([]);
});
