import { expect, test } from "vitest";
import { inOneLine } from "../base/index.ts";
import { scanTokens } from "./tokens.ts";

const cases: readonly [string, string][] = [
  ["Ukraine’s $7bn loss", "Ukraine|’s|$|7bn|loss"],
  ["He didn't say 1,400.5 men fell.", "He|didn't|say|1,400.5|men|fell|."],
  ["the U.S. and the U.S.’s allies at 3 p.m.", "the|U.S.|and|the|U.S.|’s|allies|at|3|p.m."],
  ["O’Brien’ll go", "O’Brien|’ll|go"],
  ["a 30-day truce", "a|30|-|day|truce"],
  ["see https://example.org/a?b=1, or me@example.org.", "see|https://example.org/a?b=1|,|or|me@example.org|."],
  ["@user wrote #tag 😀ok", "@user|wrote|#tag|😀|ok"],
  ["‘single’ and «other» “double”", "‘|single|’|and|«|other|»|“|double|”"],
  ["𝐀bc and x𝒚", "𝐀bc|and|x𝒚"],
  ["the #1 song by @a_b_ and #tag_2", "the|#|1|song|by|@a_b|_|and|#tag_2"],
  ["a@b and c@d.", "a|@b|and|c|@d|."],
  ["so\u00ad. \u00adWe “\u00ad\u00adlost £\u00ad5.\u00ad”", "so|.|We|“|lost|£|5|.|”"],
  ["Hay\u00ad\u00ad’s £5\u00ad.2m, 1\u00ad,400", "Hay|’s|£|5.2m|,|1,400"],
  ["12,\u00ad500 or 5.\u00ad\u00ad2m", "12,500|or|5.2m"],
  ["end.Next", "end|.|Next"],
  ["", ""],
];

test.each(cases)("%s", (prose, expected) => {
  const { tokens } = scanTokens(prose);
  expect(tokens.map((t) => t.text).join("|")).toBe(expected);
  for (const token of tokens) expect(inOneLine(prose.slice(token.start, token.end))).toBe(token.text);
});

test("letters that a PDF joins are those letters", () => {
  const { tokens } = scanTokens("ﬁve oﬃcers");
  expect(tokens.map(({ start, end, text, lower }) => [start, end, text, lower])).toEqual([
    [0, 3, "five", "five"],
    [4, 10, "officers", "officers"],
  ]);
});

test("a word is looked up without what stands unseen in it", () => {
  const { tokens } = scanTokens("£3 mil\u00adlion, the may\u00ador sa\u200did, at 4\u2060 percent");
  expect(tokens.map(({ lower }) => lower)).toEqual([
    "£",
    "3",
    "million",
    ",",
    "the",
    "mayor",
    "said",
    ",",
    "at",
    "4",
    "percent",
  ]);
});
