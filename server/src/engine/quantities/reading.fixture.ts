/**
 * What the tests of this folder share: a sentence with its quantities in ⟦brackets⟧, read and put into one line each
 * (“1400 troop >”), so that a test is a row of a table.
 */
import { readBlock } from "../text/index.ts";
import { type Quantity, readFigures } from "./index.ts";

/** The quantities of a paragraph, each as “value unit”, with modifier and trend where it has them. */
export function readingOf(prose: string): string[] {
  return figuresOf(prose).quantities.map(say);
}

export function figuresOf(prose: string) {
  return readFigures(readBlock({ kind: "paragraph", prose }));
}

/** The paragraph without its brackets. */
export function unmark(marked: string): string {
  return marked.replaceAll("⟦", "").replaceAll("⟧", "");
}

/** The paragraph with brackets around the words of its quantities. */
export function mark(prose: string): string {
  let marked = "";
  let at = 0;
  for (const { start, end } of figuresOf(prose).quantities) {
    marked += `${prose.slice(at, start)}⟦${prose.slice(start, end)}⟧`;
    at = end;
  }
  return marked + prose.slice(at);
}

function say({ value, unit, modifier, trend }: Quantity): string {
  const number = typeof value === "number" ? rounded(value) : `${rounded(value.low)}..${rounded(value.high)}`;
  return [number, unit, modifier === "=" ? "" : modifier, trend ?? ""].filter((part) => part !== "").join(" ");
}

function rounded(value: number): string {
  return String(Number(value.toPrecision(12)));
}
