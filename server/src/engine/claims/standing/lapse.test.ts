import { expect, test } from "vitest";
import type { Review } from "../../citations/index.ts";
import type { Quantity } from "../../quantities/index.ts";
import { lapseOf, saidBy } from "./lapse.ts";

const review = (words: string, figure?: string): Review => ({
  verdict: "confirmed",
  by: "Ana Ruiz",
  date: "2025-06-02T10:00:00Z",
  words,
  ...(figure !== undefined && { figure }),
});

/** A sentence with its claim in ⟦brackets⟧. */
function claimIn(marked: string, figure?: Quantity) {
  const start = marked.indexOf("⟦");
  const end = marked.indexOf("⟧") - 1;
  const text = marked.replace(/[⟦⟧]/g, "");
  return { text, claim: { start, end, sentence: { start: 0, end: text.length }, ...(figure && { figure }) } };
}

const fell: Quantity = {
  start: 0,
  end: 10,
  kind: "percentage",
  value: 12,
  unit: "percentage",
  surfaceUnit: "percent",
  modifier: "=",
  trend: "down",
};

test("a figure that changed lapses its review, and says from what to what", () => {
  const { text, claim } = claimIn("The harvest fell by ⟦15 percent⟧, the board said.");
  expect(lapseOf(text, claim, review("12 percent"))).toEqual({ what: "words", was: "12 percent", now: "15 percent" });
});

test.each([
  "The board said the harvest fell by ⟦12 percent⟧.",
  "The harvest, fell by ⟦12 percent⟧, the board, said.",
  "It rained. “The harvest fell by ⟦12  percent⟧”.",
])("a move, a comma or another space does not: %s", (marked) => {
  const { text, claim } = claimIn(marked, fell);
  expect(lapseOf(text, claim, review("12 percent", "12 percentage, down"))).toBeUndefined();
});

test("a figure that turns round lapses it though its words stand", () => {
  const { text, claim } = claimIn("The harvest rose by ⟦12 percent⟧.", { ...fell, trend: "up" });
  expect(lapseOf(text, claim, review("12 percent", "12 percentage, down"))).toEqual({
    what: "figure",
    was: "12 percentage, down",
    now: "12 percentage, up",
  });
  expect(lapseOf(text, claim, review("12 percent", "12 percentage"))).toBeUndefined();
});

test("a table says all its figures, so that its review lapses with any of them", () => {
  const text = "Ward | Rent\nNorth | £812\nSouth | £954.50";
  const claim = { start: 0, end: 11, sentence: { start: 0, end: 11 }, table: { start: 0, end: text.length } };
  expect(saidBy(claim, text)).toBe("812 954.50");
  expect(lapseOf(text, claim, review("Ward | Rent", "812 954.50"))).toBeUndefined();
  expect(lapseOf(text, claim, review("Ward | Rent", "812 940"))).toEqual({
    what: "figure",
    was: "812 940",
    now: "812 954.50",
  });
  const cited = text.replace("Ward", "Ward [@ons-2024, p. 3]").replace("South", "South [@exempt:calculation, 31 - 20]");
  const head = { start: 0, end: cited.indexOf("\n") };
  const same = { ...head, sentence: head, table: { start: 0, end: cited.length } };
  expect(lapseOf(cited, same, review("Ward | Rent", "812 954.50"))).toBeUndefined();
  const long = Array.from({ length: 200 }, (_, i) => `${i}`).join(" ");
  const said = (table: string) => saidBy({ table: { start: 0, end: table.length } }, table)!;
  expect(said(long).length).toBeLessThan(220);
  expect(said(long)).not.toBe(said(long.replace("199", "198")));
});

test("what a figure says is its amount, how exact it is and which way it went", () => {
  expect(saidBy({ figure: { ...fell, modifier: ">", from: 20 } }, "")).toBe("> 12 percentage, down, from 20");
  expect(saidBy({ figure: { ...fell, unit: "-", value: { low: 2, high: 3 }, modifier: "~" } }, "")).toBe(
    "~ 2 to 3, down",
  );
});
