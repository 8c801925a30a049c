/** Which end of a change an amount is, by the word before it: “from 40% to 50%”, “to 50% from 40%”, “50%, compared with 40%”. */
import type { Token } from "../text/index.ts";
import type { Amount } from "./amounts.ts";

export type ChangeEnd = "from" | "to" | "none";

/** Small words left out: “from about A”, “to a record B”, “compared with the A”, “against A”. */
export function endOfChange(tokens: readonly Token[], { first }: Pick<Amount, "first">): ChangeEnd {
  let i = first - 1;
  while (first - i <= 3 && smallWords.has(tokens[i]?.lower ?? "")) i--;
  const [word, before] = [tokens[i]?.lower, tokens[i - 1]?.lower];
  if (word === "from" || word === "against" || word === "versus") return "from";
  if ((word === "with" || word === "to") && before === "compared") return "from";
  return word === "to" ? "to" : "none";
}

const smallWords: ReadonlySet<string> = new Set("a an the about around just only nearly almost some record".split(" "));
