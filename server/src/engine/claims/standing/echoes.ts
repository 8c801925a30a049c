/**
 * Later mentions of a figure that someone has answered for: “340 homes were lost, the mayor said. … The 340 homes …”.
 * The headline, captions and the first paragraph may also rest on what the body attributes further down.
 */
import type { Quantity, QuantityValue } from "../../quantities/index.ts";

export interface Mention {
  /** What it states of what; undefined for what is no figure or tells too little. */
  readonly echo: string | undefined;
  readonly isAnswered: boolean;
  /** A headline, a caption or the first paragraph. */
  readonly isTop: boolean;
}

/** For each mention, the index of the one it rests on. */
export function echoes(mentions: readonly Mention[]): readonly (number | undefined)[] {
  const answered = new Map<string, number>();
  for (const [i, { echo, isAnswered }] of mentions.entries())
    if (echo !== undefined && isAnswered && !answered.has(echo)) answered.set(echo, i);
  return mentions.map(({ echo, isAnswered, isTop }, i) => {
    const other = echo === undefined || isAnswered ? undefined : answered.get(echo);
    return other !== undefined && (other < i || isTop) ? other : undefined;
  });
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
