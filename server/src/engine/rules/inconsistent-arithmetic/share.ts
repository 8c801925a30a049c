/** Whether “45 of 90 (60%)”, “of 90 beds, 45 (60%)” and “one in four (40%)” hold: a part, its whole and its share, side by side. */
import type { Token } from "../../text/index.ts";
import { type Amount, amountsAndWordsIn } from "../amounts.ts";
import type { Failure } from "./change.ts";
import { asWritten } from "./written.ts";

/** Words that may stand between the whole and its share: “45 of the 90 members, or 60%”. */
const WIDEST_GAP = 5;

export function* sharesThatFail(tokens: readonly Token[], first: number, end: number): Iterable<Failure> {
  const amounts = amountsAndWordsIn(tokens, first, end);
  for (let i = 0; i + 1 < amounts.length; i++) {
    const found =
      shareOfPart(tokens, amounts, i) ?? shareOfWhole(tokens, amounts, i, first) ?? shareOfOdds(tokens, amounts, i);
    if (found?.share.unit !== "%") continue;
    const { part, whole, share, slack } = found;
    const real = (100 * part.value) / whole.value;
    const give = share.give + (100 * (part.give + whole.give)) / whole.value + slack;
    if (Math.abs(real - share.value) <= give) continue;
    const what = `${asWritten(tokens, part)} ${found.joint} ${asWritten(tokens, whole)} is ${Math.round(real * 10) / 10}%, not ${asWritten(tokens, share)}.`;
    yield { part: share, what };
  }
}

interface StatedShare {
  readonly part: Amount;
  readonly whole: Amount;
  readonly share: Amount;
  readonly joint: "of" | "in";
  /** Beyond rounding, in percentage points. */
  readonly slack: number;
}

/** “45 of 90 (60%)”, “only 4% – 13 out of 659”. */
function shareOfPart(tokens: readonly Token[], amounts: readonly Amount[], i: number): StatedShare | undefined {
  const [before, part, whole, after] = [amounts[i - 1], amounts[i]!, amounts[i + 1]!, amounts[i + 2]];
  if (!areCounts(part, whole) || !isPartOf(tokens, part, whole)) return undefined;
  const isAfter = after && isAside(tokens, whole.end, after);
  const share = isAfter ? after : before && isAside(tokens, before.end, part) ? before : undefined;
  return share && { part, whole, share, joint: "of", slack: 0.5 };
}

/** “Of 90 beds, 45 (60%) are taken”. */
function shareOfWhole(
  tokens: readonly Token[],
  amounts: readonly Amount[],
  i: number,
  first: number,
): StatedShare | undefined {
  const [whole, part, share] = [amounts[i]!, amounts[i + 1]!, amounts[i + 2]];
  if (!share || !areCounts(part, whole) || !isInBrackets(tokens, share) || WIDEST_GAP < share.first - part.end)
    return undefined;
  let of = whole.first - 1;
  while (whole.first - 3 < of && /^(?:the|its|their|all)$/.test(tokens[of]?.lower ?? "")) of--;
  if (of < first || tokens[of]!.lower !== "of" || (of !== first && !/^[,;:—–-]$/.test(tokens[of - 1]!.text)))
    return undefined;
  const between = tokens.slice(whole.end, part.first).map(({ lower }) => lower);
  const isPlain = between.length <= WIDEST_GAP && between.filter((word) => word === ",").length === 1;
  return isPlain && part.value <= whole.value ? { part, whole, share, joint: "of", slack: 0.5 } : undefined;
}

/** “one in four (40%)”: loosely said, but another such ratio would not be nearer. */
function shareOfOdds(tokens: readonly Token[], amounts: readonly Amount[], i: number): StatedShare | undefined {
  const [part, whole, share] = [amounts[i]!, amounts[i + 1]!, amounts[i + 2]];
  if (!share || !areCounts(part, whole) || whole.value <= part.value || 10 < whole.value) return undefined;
  if (whole.first !== part.end + 1 || tokens[part.end]!.lower !== "in") return undefined;
  if (!isInBrackets(tokens, share) || WIDEST_GAP < share.first - whole.end) return undefined;
  if (looseWords.has(tokens[part.first - 1]?.lower ?? "")) return undefined;
  const toNext = (100 * part.value) / (whole.value - 1) - (100 * part.value) / whole.value;
  const slack = Math.max(toNext, FEWEST_POINTS);
  return { part, whole, share, joint: "in", slack };
}

const looseWords: ReadonlySet<string> = new Set(
  "about around roughly some nearly almost over under than least most".split(" "),
);

/** “One in 10” is said of 12%, too. */
const FEWEST_POINTS = 2.5;

function areCounts(part: Amount, whole: Amount): boolean {
  return part.unit === "" && whole.unit === "" && 0 < whole.value;
}

/** With nothing more in the brackets: “(60% of women)” is of another whole. */
function isInBrackets(tokens: readonly Token[], { first, end }: Amount): boolean {
  const at = /^(?:about|nearly|almost|just|over|under)$/.test(tokens[first - 1]?.lower ?? "") ? first - 2 : first - 1;
  return tokens[at]?.text === "(" && tokens[end]?.text === ")";
}

/** “45 of 90”, “45 of the 90”, “45 out of 90”. */
function isPartOf(tokens: readonly Token[], part: Amount, whole: Amount): boolean {
  const between = tokens.slice(part.end, whole.first).map(({ lower }) => lower);
  return /^(?:out )?of(?: the| its| their| all)?$/.test(between.join(" "));
}

/** In parentheses, between dashes, or after “, or”. */
function isAside(tokens: readonly Token[], from: number, aside: Amount): boolean {
  if (WIDEST_GAP < aside.first - from) return false;
  const words = tokens.slice(from, aside.first).map(({ lower }) => lower);
  const last = words.findLastIndex((word) => word !== "about" && word !== "nearly" && word !== "just");
  const opener = words[last] ?? "";
  return /^[(–—-]$/.test(opener) || (opener === "or" && words[last - 1] === ",");
}
