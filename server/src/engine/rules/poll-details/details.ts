/** Which of a poll's details an article gives anywhere: AP asks for pollster, sample, dates and margin of error. */
import type { Facts } from "../../claims/index.ts";
import { readingWords } from "./words.ts";

export const DATES = "its dates";

export function missingDetails(facts: Facts): readonly string[] {
  const words = readingWords(facts);
  const missing: string[] = [];
  if (!words.hasPollster) missing.push("the pollster's name");
  if (!words.hasSample) missing.push("the number of people asked");
  if (!words.hasDates) missing.push(DATES);
  if (!words.hasMargin) missing.push("a margin of error");
  return missing;
}
