/** Who says “I” or “we” outside of quotation marks is no reporter: an answer in an interview, a statement given in full. */
import { itemAt, keptWith } from "../base/index.ts";
import type { BlockReading } from "../text/index.ts";
import { outermostQuotations } from "./kind.ts";

export const isInFirstPerson = keptWith((reading: BlockReading): boolean => {
  const quotations = outermostQuotations(reading);
  return reading.tokens.some(({ lower, start }) => firstPersons.has(lower) && itemAt(quotations, start) === undefined);
});

const firstPersons: ReadonlySet<string> = new Set(["i", "we", "my", "our", "us", "mine", "ours"]);
