/** Items of invented digests: whom a credit at their end names, and for which words. */
import { expect, test } from "vitest";
import { readBlock } from "../text/index.ts";
import { ruled } from "./find.ts";
import { withItemCredits } from "./item-credits.ts";

function credits(prose: string, kind: "list" | "paragraph" | "subhead" | "caption" = "paragraph") {
  const reading = readBlock({ kind, prose });
  const at = ({ start, end }: { start: number; end: number }) => prose.slice(start, end);
  return withItemCredits(ruled(reading), reading).map(
    ({ source, content }) => `${source.map(at).join()} | ${content.map(at).join(" … ")}`,
  );
}

test.each([
  ["Half of all buses were late in May. [NYT]", "NYT | Half of all buses were late in May."],
  ["Half of all buses were late in May. (Reuters)", "Reuters | Half of all buses were late in May."],
  ["Half of all buses were late in May (Harrow Gazette).", "Harrow Gazette | Half of all buses were late in May"],
  ["Half of all buses were late in New York (AP).", "AP | Half of all buses were late in New York"],
  [
    "Half of all buses were late. Fares rose 4%. — The Guardian",
    "The Guardian | Half of all buses were late. … Fares rose 4%.",
  ],
])("a credit behind the last words: %s", (prose, expected) => {
  expect(credits(prose)).toEqual([expected]);
  expect(credits(prose, "subhead")).toEqual([expected]);
});

test("each item of a list has its own", () => {
  expect(credits("- Half of all buses were late. [BBC]\n- Fares rose 4%.\n- It lost £3m. (AP)", "list")).toEqual([
    "BBC | - Half of all buses were late.",
    "AP | - It lost £3m.",
  ]);
});

test("what somebody says in the item is theirs", () => {
  expect(credits("Half of all buses were late. The port lost £3m, Ann Hay said. (AP)")).toEqual([
    "Ann Hay | The port lost £3m",
    "AP | Half of all buses were late.",
  ]);
});

test.each([
  "Half of all buses were late in May. (JH)",
  "Half of all buses were late in May. [LIVE]",
  "Half of all buses were run by the Harrow Bus Company (HBC).",
  "Half of all buses were run under the eye of the Office for National Statistics (ONS).",
  "Half of all buses were late in May. (Getty Images)",
  "Half of all buses were late in May. (It was a wet month.)",
  "Half of all buses were late in May-June",
  "Half of all buses were run by staff at the Associated Press (AP).",
  "Half of all buses bore the name of a small paper in Harrow (the Harrow Gazette).",
  "Half of all buses bore the name of one newspaper (Harrow Gazette).",
  "Half of all buses were seen by Ann Hay (Reuters).",
  "Half of all buses cost £3m each. (VAT)",
  "Half of all buses leave at noon. (Sunday)",
  "Half of all buses broke 48.2 seconds. (World Record)",
])("other endings name nobody: %s", (prose) => {
  expect(credits(prose)).toEqual([]);
});
