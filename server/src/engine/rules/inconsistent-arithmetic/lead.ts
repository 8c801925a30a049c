/**
 * Whether “leads by 15 points, 52 percent to 37 percent” and “at -11 points (40 percent to 51 percent)” hold: a lead, or what two shares
 * come to, and the two.
 */
import type { Token } from "../../text/index.ts";
import { type Amount, sizesIn } from "../amounts.ts";
import { isMadeOfBoth } from "../made-of-both.ts";
import type { Failure } from "./change.ts";

/** Words that may stand between the lead and its shares: “among likely voters in Wisconsin,”. */
const WIDEST_GAP = 8;

/** Each of the three is rounded by itself: 52 and 37 may be 51.6 and 37.4, and 14 points. */
const ROUNDING = 1;

export function* leadsThatFail(tokens: readonly Token[], first: number, end: number): Iterable<Failure> {
  const amounts = sizesIn(tokens, first, end);
  for (let i = 0; i + 2 < amounts.length; i++) {
    const [lead, one, other] = [amounts[i]!, amounts[i + 1]!, amounts[i + 2]!];
    if (lead.unit !== "point" || !isShare(one) || !isShare(other)) continue;
    if (!isMadeOfBoth(tokens, lead, one, other) && !isLeadOf(tokens, lead, one, other)) continue;
    const real = Math.abs(one.value - other.value);
    if (Math.abs(real - lead.value) <= ROUNDING + 1e-9) continue;
    yield {
      part: lead,
      what: `${one.value} to ${other.value} is ${Math.round(real * 10) / 10} points, not ${lead.value}.`,
    };
  }
}

function isShare({ unit, value }: Amount): boolean {
  return (unit === "%" || unit === "") && value <= 100;
}

function isLeadOf(tokens: readonly Token[], lead: Amount, one: Amount, other: Amount): boolean {
  return isLead(tokens, lead) && introduces(tokens, lead, one) && opposes(tokens, one, other);
}

/** “by 15 points”, “a 15-point lead”, “15 points ahead”. */
function isLead(tokens: readonly Token[], { first, end }: Amount): boolean {
  return tokens[first - 1]?.lower === "by" || leadWords.has(tokens[end]?.lower ?? "");
}

const leadWords: ReadonlySet<string> = new Set([
  "lead",
  "advantage",
  "margin",
  "edge",
  "deficit",
  "gap",
  "ahead",
  "behind",
]);

/** A comma or a bracket before the shares, and nothing that opens another clause. */
function introduces(tokens: readonly Token[], lead: Amount, one: Amount): boolean {
  const between = tokens.slice(lead.end, one.first).map(({ lower }) => lower);
  const isClear = !between.some((word) => word === "and" || word === "while" || word === "with" || word === ";");
  return between.length <= WIDEST_GAP && isClear && /^[,(]$/.test(between.at(-1) ?? "");
}

/** “52 percent to 37 percent”, “52-37”. */
function opposes(tokens: readonly Token[], one: Amount, other: Amount): boolean {
  return other.first === one.end + 1 && /^(?:to|-|–|—)$/.test(tokens[one.end]!.lower);
}
