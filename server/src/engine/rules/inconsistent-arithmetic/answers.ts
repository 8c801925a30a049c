/** Whether “30% said yes, 50% no and 40% did not know” holds: answers that exclude one another are a hundred percent at most. */
import type { Token } from "../../text/index.ts";
import { type Amount, amountsIn } from "../amounts.ts";
import type { Failure } from "./change.ts";

export function* answersThatFail(tokens: readonly Token[], first: number, end: number): Iterable<Failure> {
  const amounts = amountsIn(tokens, first, end);
  for (let i = 0; i + 2 < amounts.length; i++) {
    const [a, b, c] = [amounts[i]!, amounts[i + 1]!, amounts[i + 2]!];
    const answers = [answerIn(tokens, a.end, b.first), answerIn(tokens, b.end, c.first), answerIn(tokens, c.end, end)];
    if (![a, b, c].every(isShare) || answers.includes(undefined) || new Set(answers).size < 3) continue;
    const sum = a.value + b.value + c.value;
    if (sum <= 100 + a.give + b.give + c.give + 1e-9) continue;
    yield {
      part: { first: a.first, end: c.end },
      what: `These three answers add up to ${Math.round(sum * 10) / 10}%.`,
    };
  }
}

/** “30%”, and the bare “50” of “30% said yes, 50 no”. */
function isShare({ unit, value }: Amount): boolean {
  return (unit === "%" || unit === "") && value <= 100;
}

type Answer = "yes" | "no" | "neither";

/** Only an answer and what joins it to the next: whoever answers “no” to another question says which. */
function answerIn(tokens: readonly Token[], first: number, end: number): Answer | undefined {
  if (MOST_WORDS < end - first) return undefined;
  const words = tokens
    .slice(first, end)
    .map(({ lower }) => lower)
    .join(" ")
    .replace(/["“”‘’']/g, "")
    .replace(/ +/g, " ");
  const answer =
    /^ ?(?:of \p{L}+ )?(?:(?:of those asked|of them) )?(?:(?:said|answered|voted|were) )?(?:they )?(.+?) ?(?:[,;.)]|, and|and|, while|while)? ?$/u.exec(
      words,
    )?.[1];
  return answer === undefined ? undefined : answerOf.get(answer);
}

const MOST_WORDS = 10;

const answerOf: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  ...["yes", "for", "in favour", "in favor", "agreed", "approved"].map((word) => [word, "yes"] as const),
  ...["no", "against", "opposed", "disagreed", "disapproved"].map((word) => [word, "no"] as const),
  ...[
    "did not know",
    "didnt know",
    "dont know",
    "do not know",
    "undecided",
    "unsure",
    "not sure",
    "were undecided",
    "were unsure",
    "were not sure",
    "had no opinion",
    "gave no answer",
  ].map((word) => [word, "neither"] as const),
]);
