/** Whether “4,100 staff: 2,300 nurses, 900 doctors and 1,200 others” holds: parts listed after their whole add up to it. */
import type { Token } from "../../text/index.ts";
import { type Amount, amountsAndWordsIn } from "../amounts.ts";
import type { Failure } from "./change.ts";
import { writtenLike } from "./written.ts";

/** Words of what the whole counts, and of what each part counts. */
const WIDEST_GAP = 5;

export function* sumsThatFail(tokens: readonly Token[], first: number, end: number): Iterable<Failure> {
  const amounts = amountsAndWordsIn(tokens, first, end);
  for (const [i, whole] of amounts.entries()) {
    const next = amounts[i + 1];
    if (!next || whole.unit === "%" || whole.value <= 0 || !opensList(tokens, whole, next)) continue;
    const parts = partsFrom(tokens, amounts, i + 1, end);
    if (parts.length < 2 || parts.some(({ unit }) => unit !== whole.unit)) continue;
    const sum = parts.reduce((total, { value }) => total + value, 0);
    const give = [whole, ...parts].reduce((total, amount) => total + roundingOf(amount), 0);
    const isComplete = /^others?$/.test(tokens[parts.at(-1)!.end]?.lower ?? "");
    if (sum - whole.value <= give && (!isComplete || whole.value - sum <= give)) continue;
    const part = { first: whole.first, end: whole.end };
    yield {
      part,
      what: `The parts add up to ${writtenLike(tokens, whole, sum)}, not ${writtenLike(tokens, whole, whole.value)}.`,
    };
  }
}

/** “4,100 staff: 2,300”, “4,100 staff – 2,300”, “4,100 staff, made up of 2,300”. */
function opensList(tokens: readonly Token[], whole: Amount, part: Amount): boolean {
  const between = tokens.slice(whole.end, part.first).map(({ lower }) => lower);
  if (WIDEST_GAP < between.length || between.length < 2) return false;
  const opener = between.join(" ");
  return /^[^,;:()—–-]+ (?:[:—–]|-|\(|,? ?(?:made up of|comprising))$/.test(opener);
}

/** The amounts from `i` on that a list holds: “A nurses, B doctors and C others”, to the end of the sentence; none if it says more. */
function partsFrom(tokens: readonly Token[], amounts: readonly Amount[], i: number, end: number): readonly Amount[] {
  for (let k = i; k < amounts.length; k++) {
    const from = amounts[k]!.end;
    const isLast = k === amounts.length - 1;
    const to = isLast ? end : amounts[k + 1]!.first;
    let joint = to;
    while (from < joint && tokens[joint - 1]!.kind !== "word") joint--;
    const hasAnd = tokens[joint - 1]?.lower === "and" && joint === to;
    if (hasAnd) joint -= tokens[joint - 2]?.text === "," ? 2 : 1;
    // "and" before the last part, commas before the others; after the last nothing but a stop.
    const isComma = to - joint === 1 && tokens[joint]!.text === ",";
    const isJoined = isLast ? !hasAnd : k === amounts.length - 2 ? hasAnd : isComma;
    if (!isJoined || !nameThings(tokens, from, joint)) return [];
  }
  return amounts.slice(i);
}

/** A few words without a mark between them, and none that says more of the part before: “and two of them hurt”. */
function nameThings(tokens: readonly Token[], from: number, to: number): boolean {
  if (to <= from || MOST_WORDS < to - from) return false;
  for (let at = from; at < to; at++) {
    const { kind, text, lower } = tokens[at]!;
    if ((kind !== "word" && text !== "-") || furtherWords.has(lower)) return false;
  }
  return true;
}

const furtherWords: ReadonlySet<string> = new Set("them whom who which including then more".split(" "));

const MOST_WORDS = 5;

/** Counts of a thousand and more may be rounded to their last place that is not a nought. */
function roundingOf({ value, give, unit }: Amount): number {
  if (unit !== "" || value < 1000 || !Number.isInteger(value)) return give;
  let place = 1;
  while (value % (place * 10) === 0) place *= 10;
  return Math.max(give, place / 2);
}
