/** Who says “I” or “we” outside of quotation marks is no reporter: an answer in an interview, a statement given in full. */
import { firstEndingAfter, itemAt, keptWith } from "../base/index.ts";
import type { BlockReading } from "../text/index.ts";
import { outermostQuotations } from "./kind.ts";

export const isInFirstPerson = keptWith((reading: BlockReading): boolean => {
  const { tokens } = reading;
  const quotations = outermostQuotations(reading);
  return tokens.some(
    ({ text, start }, at) =>
      (firstPersons.has(text) || (text === "I" && !isNumeral(reading, at))) && itemAt(quotations, start) === undefined,
  );
});

/** As they are written: “US” is a country. */
const firstPersons: ReadonlySet<string> = new Set("we We my My our Our us Us".split(" "));

/** “World War I”, “Title I schools”; not “Then I saw it”. */
function isNumeral({ tokens, sentences }: BlockReading, at: number): boolean {
  const before = tokens[at - 1];
  if (!before || !/^\p{Lu}/u.test(before.text)) return false;
  const sentence = sentences[firstEndingAfter(sentences, before.start)];
  return sentence !== undefined && sentence.start < before.start;
}
