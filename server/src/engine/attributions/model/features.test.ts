/** What the model sees: the same tokens give the same rows, curly and straight quotation marks alike. */
import { describe, expect, it } from "vitest";
import { readBlock } from "../../text/index.ts";
import { columnCount, contextTables, featuresOf, formOf } from "./features.ts";

const words = { rowOf: (hash: number) => hash % 1000 };
const rowsOf = (prose: string) => featuresOf(readBlock({ kind: "paragraph", prose }), words);

/** The rows of one table, token by token. */
function column(prose: string, name: (typeof contextTables)[number]["name"]): number[] {
  const at = 1 + contextTables.findIndex((table) => table.name === name);
  const rows = rowsOf(prose);
  return Array.from({ length: rows.length / columnCount }, (_, i) => rows[i * columnCount + at]!);
}

describe("features", () => {
  it("stay inside their tables", () => {
    const odd = `A “quote, 'nested' and — 1,400 U.S. http://a.b/c @you 😀 ''double'' “unclosed ${"word ".repeat(200)}`;
    const rows = rowsOf(odd);
    contextTables.forEach(({ rows: limit }, table) => {
      for (let i = 1 + table; i < rows.length; i += columnCount) {
        expect(rows[i]).toBeGreaterThanOrEqual(0);
        expect(rows[i]).toBeLessThan(limit);
      }
    });
  });

  it("see curly, straight and doubled single marks alike", () => {
    const curly = column("“It rained all day,” she said.", "quotation");
    expect(column('"It rained all day," she said.', "quotation")).toEqual(curly);
    const doubled = column("''It rained all day,'' she said.", "quotation");
    expect(doubled.slice(2, 7)).toEqual(curly.slice(1, 6));
    expect(doubled.slice(-3)).toEqual(curly.slice(-3));
  });

  it("see German marks as others", () => {
    const curly = column("“It rained,” she said. “It snowed,” he said.", "quotation");
    expect(column("„It rained,“ she said. „It snowed,“ he said.", "quotation")).toEqual(curly);
  });

  it("take single marks for quotation marks only where there are no double ones", () => {
    const [, headline] = column("'Rain' warning for the coast", "quotation");
    const [, inside] = column("“Rain” warning for the coast", "quotation");
    expect(headline).toBe(inside);
  });

  it("know a figure by its looks, not its value", () => {
    const form = (prose: string) => formOf(readBlock({ kind: "paragraph", prose }).tokens[0]!);
    expect(form("1,400")).toBe(form("9,999"));
    expect(form("2016")).toBe("<year>");
    expect(form("2016")).not.toBe(form("3016"));
    expect(form("’s")).toBe(form("'s"));
  });
});
