/** Whether “rose 3.54 points, or 0.2 percent, to 2,173.60” holds: a step, what share of the old level it is, and the new level. */
import type { Token } from "../../text/index.ts";
import { type Amount, amountsIn } from "../amounts.ts";
import type { Failure } from "./change.ts";
import { asWritten } from "./written.ts";

/** Words that may stand between the share and the level: “in morning trading to”. */
const WIDEST_GAP = 6;

export function* stepsThatFail(tokens: readonly Token[], first: number, end: number): Iterable<Failure> {
  const amounts = amountsIn(tokens, first, end);
  for (let i = 0; i + 2 < amounts.length; i++) {
    const [step, share, level] = [amounts[i]!, amounts[i + 1]!, amounts[i + 2]!];
    if (share.unit !== "%" || step.unit === "%" || level.unit === "%" || level.value <= step.value) continue;
    if (!follows(tokens, step, share) || !reaches(tokens, share, level)) continue;
    const shares = [level.value - step.value, level.value + step.value].map((before) => (100 * step.value) / before);
    const give = share.give + (100 * step.give) / (level.value - step.value) + 0.05;
    if (shares.some((real) => Math.abs(real - share.value) <= give)) continue;
    const [rising, falling] = shares.map((real) => `${Math.round(real * 10) / 10}%`);
    yield { part: share, what: `The step to ${asWritten(tokens, level)} is ${rising} up or ${falling} down.` };
  }
}

/** “4p, or 1%”, “4p or nearly 1%”. */
function follows(tokens: readonly Token[], step: Amount, share: Amount): boolean {
  const between = tokens.slice(step.end, share.first).map(({ lower }) => lower);
  return /^,? ?or(?: nearly| about| almost| roughly)?$/.test(between.join(" "));
}

/** “…, to 2,173.60”, “…, at 605 pence”. */
function reaches(tokens: readonly Token[], share: Amount, level: Amount): boolean {
  const between = tokens.slice(share.end, level.first).map(({ lower }) => lower);
  return between.length <= WIDEST_GAP && /^(?:to|at)$/.test(between.at(-1) ?? "");
}
