/**
 * Later mentions of a figure that someone has answered for: “340 homes were lost, the mayor said. … The 340 homes …”.
 * The headline, captions and the first paragraph may also rest on what the body attributes further down.
 */
import type { Quantity, QuantityValue } from "../../quantities/index.ts";

/** The claims of one block. */
interface Answerable {
  readonly grounds: { readonly subjects: readonly { readonly echo: string | undefined }[] };
  readonly isAnswered: readonly boolean[];
}

/** By what is stated of what: the number in the article of the first claim that states it and is answered for. */
export function answersIn(blocks: readonly Answerable[]): ReadonlyMap<string, number> {
  const answers = new Map<string, number>();
  let first = 0;
  for (const { grounds, isAnswered } of blocks) {
    for (const [i, { echo }] of grounds.subjects.entries())
      if (echo !== undefined && isAnswered[i] && !answers.has(echo)) answers.set(echo, first + i);
    first += grounds.subjects.length;
  }
  return answers;
}

/** The claim that number `claim`, which nobody answers for, rests on. `isTop`: it stands in a headline, a caption or the first paragraph. */
export function answerIn(
  answers: ReadonlyMap<string, number>,
  echo: string | undefined,
  claim: number,
  isTop: boolean,
): number | undefined {
  const answer = echo === undefined ? undefined : answers.get(echo);
  return answer !== undefined && (answer < claim || isTop) ? answer : undefined;
}

/** Below this, two equal counts are as likely two different things: "three men", "three days later". */
const SMALLEST_TELLING_COUNT = 13;

/** Equal for figures that state the same of the same thing; undefined where too little is said to tell. */
export function echoOf({ kind, value, unit, concept }: Quantity): string | undefined {
  const amount = amountOf(value);
  if (kind === "duration" || kind === "rank") return undefined;
  const isTelling = kind === "money" || kind === "percentage" || SMALLEST_TELLING_COUNT <= leastOf(value);
  const thing = unit === "-" ? lastWord(concept) : unit;
  if (isTelling && unit !== "-") return `${amount} ${unit}`;
  return thing === undefined ? undefined : `${amount} ${thing}`;
}

function amountOf(value: QuantityValue): string {
  return typeof value === "number" ? String(value) : `${value.low}–${value.high}`;
}

function leastOf(value: QuantityValue): number {
  return Math.abs(typeof value === "number" ? value : value.low);
}

function lastWord(concept: string | undefined): string | undefined {
  return concept?.slice(concept.lastIndexOf(" ") + 1).toLowerCase();
}
