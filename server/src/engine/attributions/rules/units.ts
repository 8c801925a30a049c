/**
 * The stretches of a block in which a rule may look for source, cue and content together: sentences, with those joined that a
 * closed quotation runs across, so that “One thing. Another,” she said is a single unit.
 */
import type { Words } from "./words.ts";

/** Tokens `[first, end)`. */
export interface Unit {
  readonly first: number;
  readonly end: number;
}

export function unitsOf(words: Words): Unit[] {
  const units: Unit[] = [];
  for (const { firstToken, endToken } of words.reading.sentences) {
    const last = units.at(-1);
    if (last && runsOn(words, last.end)) units[units.length - 1] = { first: last.first, end: endToken };
    else if (firstToken < endToken) units.push({ first: firstToken, end: endToken });
  }
  return units;
}

/** True when one closed quotation holds the tokens on both sides of the boundary before `index`. */
function runsOn(words: Words, index: number): boolean {
  const before = words.quotation[index - 1];
  return before?.closed === true && before === words.quotation[index];
}
