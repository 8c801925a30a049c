/** Whether “45 of 90 (60%)” holds: a part, its whole and its share, side by side. */
import type { Token } from "../../text/index.ts";
import { type Amount, amountsIn } from "../amounts.ts";
import type { Failure } from "./change.ts";

/** Words that may stand between the whole and its share: “45 of the 90 members, or 60%”. */
const WIDEST_GAP = 5;

export function* sharesThatFail(tokens: readonly Token[], first: number, end: number): Iterable<Failure> {
  const amounts = amountsIn(tokens, first, end);
  for (let i = 0; i + 1 < amounts.length; i++) {
    const part = amounts[i]!;
    const whole = amounts[i + 1]!;
    if (part.unit !== "" || whole.unit !== "" || !isPartOf(tokens, part, whole) || whole.value <= 0) continue;
    const after = amounts[i + 2];
    const before = amounts[i - 1];
    const share =
      after && isAside(tokens, whole.end, after)
        ? after
        : before && isAside(tokens, before.end, part)
          ? before
          : undefined;
    if (share?.unit !== "%") continue;
    const real = (100 * part.value) / whole.value;
    const give = share.give + (100 * (part.give + whole.give)) / whole.value + 0.5;
    if (give < Math.abs(real - share.value)) {
      yield {
        part: share,
        what: `${part.value} of ${whole.value} is ${Math.round(real * 10) / 10}%, not ${share.value}%.`,
      };
    }
  }
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
