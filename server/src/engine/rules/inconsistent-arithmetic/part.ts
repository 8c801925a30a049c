/** Whether “12 people, including 14 children” holds: a part is no more than its whole. */
import type { Token } from "../../text/index.ts";
import { type Amount, amountsIn } from "../amounts.ts";
import type { Failure } from "./change.ts";
import { asWritten } from "./written.ts";

/** Words between the whole and “including”: “12 people on the bus, including”. */
const WIDEST_GAP = 6;

export function* partsThatFail(tokens: readonly Token[], first: number, end: number): Iterable<Failure> {
  const amounts = amountsIn(tokens, first, end);
  for (let i = 0; i + 1 < amounts.length; i++) {
    const whole = amounts[i]!;
    const part = amounts[i + 1]!;
    if (whole.unit !== part.unit || whole.unit === "%" || part.value <= whole.value) continue;
    if (!includes(tokens, whole, part)) continue;
    yield { part, what: `A part of ${asWritten(tokens, whole)} cannot be ${asWritten(tokens, part)}.` };
  }
}

/** “…, including 14”, “…, of whom 14”, “…, among them 14”. */
function includes(tokens: readonly Token[], whole: Amount, part: Amount): boolean {
  const between = tokens.slice(whole.end, part.first).map(({ lower }) => lower);
  if (WIDEST_GAP < between.length) return false;
  const [last, beforeLast] = [between.at(-1), between.at(-2)];
  return (
    last === "including" || (beforeLast === "of" && last === "whom") || (beforeLast === "among" && last === "them")
  );
}
