/** Bodies that are named for their members: “the Harbour Workers’ Union”. */
import { CAPITAL, type Words } from "../rules/words.ts";

/** Whether the apostrophe at `at` joins a name: “Workers|’| Union”, and not “the Joneses|’| House”. */
export function joinsMembers(words: Words, at: number): boolean {
  if (words.lower(at) !== "'" || words.tokens[at]!.spaced || !words.lower(at - 1).endsWith("s")) return false;
  return words.is(at - 1, CAPITAL) && words.is(at + 1, CAPITAL) && bodies.has(words.lower(at + 1));
}

const bodies: ReadonlySet<string> = new Set(
  "alliance association club congress council federation forum guild league network party union".split(" "),
);
