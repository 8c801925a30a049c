/** Words as messages show them: in quotation marks once, whatever marks they bring. */
import { expect, test } from "vitest";
import { quoted } from "./words.ts";

test.each([
  ["41 trains", "“41 trains”"],
  ["“We counted them,”", "“We counted them,”"],
  [
    "“but in stages and only gradually, with a mechanism for…",
    "“but in stages and only gradually, with a mechanism for…”",
  ],
  ['"It is over"', "“It is over”"],
  ["“yes” and “no”", "““yes” and “no””"],
  ["the workers’ 5’10”", "“the workers’ 5’10””"],
])("%s", (words, shown) => {
  expect(quoted(words)).toBe(shown);
});
