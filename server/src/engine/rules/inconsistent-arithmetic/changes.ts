/**
 * Changes as news states them, with both ends: “rose 25% to £125m from £90m”, “down 4%, from 50 to 48”, “a 52% rise in profits to
 * £198m from the £130m seen a year earlier”, “doubled from 10 to 30”. Only where every part is in digits and plainly put, so that a
 * rule may hold one part against the others.
 */
import { fractionWords } from "../../lexicon/index.ts";
import type { Token } from "../../text/index.ts";
import { type Amount, amountsIn } from "../amounts.ts";
import { endOfChange } from "../change-ends.ts";

export interface StatedChange {
  readonly from: Amount;
  readonly to: Amount;
  /** “25%” in “rose 25%”, “$20” in “rose $20”. */
  readonly by?: Amount;
  /** 2 in “doubled”, with the token that says so. */
  readonly times?: { readonly value: number; readonly token: number; readonly modifier: TimesModifier };
  /** “rose”, “fell”: which way, with the token that says so. */
  readonly way?: { readonly isUp: boolean; readonly token: number };
}

/** “doubled”, “more than doubled”, “nearly doubled”. */
export type TimesModifier = "exactly" | "more than" | "nearly";

/** How many words may stand between a word of change and the ends, and between the ends: “for the three months to December,”. */
const WIDEST_GAP = 14;

export function changesIn(tokens: readonly Token[], first: number, end: number): readonly StatedChange[] {
  const amounts = outsideBrackets(tokens, first, amountsIn(tokens, first, end));
  return amounts.flatMap((from, i): StatedChange[] => {
    if (endOfChange(tokens, from) !== "from") return [];
    const to = otherEnd(tokens, amounts, i);
    if (!to) return [];
    const opening = Math.min(from.first, to.first);
    const start = clauseStart(tokens, Math.max(first, opening - WIDEST_GAP), opening);
    const words = { start, opening, end: Math.max(from.end, to.end) };
    const near = amounts.slice(Math.max(0, i - 3), i + 4);
    const by =
      statedBy(tokens, near, from, to, words) ??
      statedAfter(tokens, near, words.end, end) ??
      fractionBefore(tokens, words);
    const times = by ? undefined : timesBefore(tokens, words);
    const way = wayOf(tokens, words, end);
    return by || times || way ? [{ from, to, ...(by && { by }), ...(times && { times }), ...(way && { way }) }] : [];
  });
}

/** From where its clause begins to where the second end stands, and between the two where the first end opens. */
interface Words {
  readonly start: number;
  readonly opening: number;
  readonly end: number;
}

/** Conversions and asides are no part of a change: “to $1.13bn (£600m) … from $639m”. */
function outsideBrackets(tokens: readonly Token[], first: number, amounts: readonly Amount[]): readonly Amount[] {
  let depth = 0;
  let at = first;
  return amounts.filter((amount) => {
    for (; at < amount.first; at++) depth += tokens[at]!.text === "(" ? 1 : tokens[at]!.text === ")" ? -1 : 0;
    return depth <= 0;
  });
}

/** The amount of the same unit that `from` is compared with: the next to either side, where it is a “to”, or “B, up 8% from A”. */
function otherEnd(tokens: readonly Token[], amounts: readonly Amount[], i: number): Amount | undefined {
  const from = amounts[i]!;
  const after = amounts[i + 1];
  if (after && endOfChange(tokens, after) === "to" && isSameKind(tokens, from, after) && isNear(tokens, from, after))
    return after;
  for (const before of [amounts[i - 1], amounts[i - 2]]) {
    if (!before || !isSameKind(tokens, from, before) || !isNear(tokens, before, from)) continue;
    return endOfChange(tokens, before) === "to" || swings(tokens, before.end, from.first) ? before : undefined;
  }
  return undefined;
}

function isNear(tokens: readonly Token[], a: Amount, b: Amount): boolean {
  return b.first - a.end <= WIDEST_GAP && clauseStart(tokens, a.end, b.first) === a.end;
}

/** “10bn euros, up 8.1% from”, “2%, compared with”: nothing but the change stands between the ends. */
function swings(tokens: readonly Token[], end: number, first: number): boolean {
  const between = tokens.slice(end, first).map(({ lower }) => lower);
  return between[0] === "," && (between[1] === "up" || between[1] === "down") && between.length <= 8;
}

/** The noun after a bare number may not be another: “from 10 minutes to 30 people”. */
function isSameKind(tokens: readonly Token[], a: Amount, b: Amount): boolean {
  if (a.unit !== b.unit || a.unit === "point") return false;
  const [one, other] = [tokens[a.end]?.lower ?? "", tokens[b.end]?.lower ?? ""];
  return a.unit !== "" || one === other || !(isPlural(one) && isPlural(other));
}

function isPlural(word: string): boolean {
  return /^\p{L}{3,}s$/u.test(word);
}

/** Where the last clause before `end` begins. */
function clauseStart(tokens: readonly Token[], start: number, end: number): number {
  for (let i = end - 1; start <= i; i--) if (stops.has(tokens[i]!.lower)) return i + 1;
  return start;
}

const stops: ReadonlySet<string> = new Set([
  "and",
  "while",
  "but",
  "as",
  "after",
  "which",
  "who",
  "than",
  ";",
  "—",
  ":",
]);

/** The share or sum that states the change: “rose 25%”, “by 25%”, “a 25% rise”, and no other beside it. */
function statedBy(
  tokens: readonly Token[],
  amounts: readonly Amount[],
  from: Amount,
  to: Amount,
  { start, end }: Words,
): Amount | undefined {
  const stated = amounts.filter((amount) => {
    if (amount === from || amount === to || amount.first < start || end < amount.end) return false;
    if (amount.unit !== "%" && amount.unit !== "point" && amount.unit !== from.unit) return false;
    if (endOfChange(tokens, amount) !== "none") return false;
    return states(tokens, amount, from.unit);
  });
  return stated.length === 1 ? stated[0] : undefined;
}

/** “from £200m to £250m, an increase of 20 per cent”, “(up 20%)”: right after the ends. */
function statedAfter(
  tokens: readonly Token[],
  amounts: readonly Amount[],
  ends: number,
  sentenceEnd: number,
): Amount | undefined {
  const share = amounts.find(({ first }) => ends <= first);
  if (share?.unit !== "%" || sentenceEnd < share.end || WIDEST_ASIDE < share.first - ends) return undefined;
  const between = tokens
    .slice(ends, share.first)
    .map(({ lower }) => lower)
    .join(" ");
  return /(?:^|[,(–—-] )(?:(?:up|down)|an? (?:increase|rise|jump|gain|decrease|reduction|fall|drop|decline|cut) of)$/.test(
    between,
  )
    ? share
    : undefined;
}

/** “fell by a third from”, “rose by half to”: a share in words, and loosely said. */
function fractionBefore(tokens: readonly Token[], { start, opening }: Words): Amount | undefined {
  for (let at = opening - 1; start <= at; at--) {
    if (tokens[at]!.lower !== "by") continue;
    const first = at + 1;
    const isArticle = /^(?:an?|one)$/.test(tokens[first]?.lower ?? "");
    const end = isArticle ? first + 2 : first + 1;
    const part = fractionWords.get(tokens[end - 1]?.lower ?? "");
    const isWhole =
      part !== undefined && (isArticle || part === 1 / 2) && /^(?:from|to)$/.test(tokens[end]?.lower ?? "");
    return isWhole ? { value: 100 * part, give: LOOSE_FRACTION * 100 * part, unit: "%", first, end } : undefined;
  }
  return undefined;
}

/** “by a third” is said of 27 to 40 percent. */
const LOOSE_FRACTION = 0.2;

function states(tokens: readonly Token[], { first, end, unit }: Amount, unitOfEnds: string): boolean {
  const before = [tokens[first - 1]?.lower ?? "", tokens[first - 2]?.lower ?? ""];
  const isChange = (word: string) => upWords.has(word) || downWords.has(word);
  if (before[0] === "by" || before.some(isChange)) return true;
  return (unit !== unitOfEnds || unit === "%") && isChange(tokens[end]?.lower ?? "");
}

/** Not of a thing that changes itself (“the decline slowed to 5% from 10%”), of places (“climbed from 10 to 4 in the chart”) or of rates. */
function wayOf(tokens: readonly Token[], { start, end }: Words, sentenceEnd: number): StatedChange["way"] {
  const said: { isUp: boolean; token: number }[] = [];
  for (let token = start; token < Math.min(sentenceEnd, end + WIDEST_ASIDE); token++) {
    const { lower } = tokens[token]!;
    if (otherWayWords.has(lower)) return undefined;
    if (end <= token) continue;
    const isUp = upWords.has(lower);
    const isThing = articles.has(tokens[token - 1]?.lower ?? "");
    if ((isUp || downWords.has(lower)) && !isThing) said.push({ isUp, token });
  }
  return said.every(({ isUp }) => isUp === said[0]!.isUp) ? said[0] : undefined;
}

/** How far behind the ends their kind may be named: “from 10 to 4 in the world rankings”. */
const WIDEST_ASIDE = 6;

const articles: ReadonlySet<string> = new Set(["a", "an", "the", "its", "their"]);

/** A better place has a lower number, and so has a stronger currency counted in its own coin; a loss may be said to fall or to rise. */
const otherWayWords: ReadonlySet<string> = new Set(
  (
    "chart charts rank ranked ranking rankings place places position spot table seed seeded " +
    "yen yuan rouble ruble rupee peso lira won currency"
  ).split(" "),
);

const upWords: ReadonlySet<string> = new Set(
  "rose rise rises risen rising grew grows grown gained gain gains jumped jump jumps climbed climbs increased increase increases surged soared up".split(
    " ",
  ),
);

const downWords: ReadonlySet<string> = new Set(
  "fell fall falls fallen falling dropped drop drops declined decline declines slipped slips slid plunged plunges decreased decrease down".split(
    " ",
  ),
);

function timesBefore(tokens: readonly Token[], { start, opening }: Words): StatedChange["times"] {
  for (let token = opening - 1; start <= token; token--) {
    const value = multiples.get(tokens[token]!.lower);
    if (value === undefined) continue;
    return { value, token, modifier: timesModifiers.get(tokens[token - 1]?.lower ?? "") ?? "exactly" };
  }
  return undefined;
}

const multiples: ReadonlyMap<string, number> = new Map([
  ["halved", 0.5],
  ["doubled", 2],
  ["trebled", 3],
  ["tripled", 3],
  ["quadrupled", 4],
  ["quintupled", 5],
]);

/** By the word right before: “more than doubled”, “almost tripled”. */
const timesModifiers: ReadonlyMap<string, TimesModifier> = new Map([
  ["than", "more than"],
  ["almost", "nearly"],
  ["nearly", "nearly"],
  ["about", "nearly"],
  ["roughly", "nearly"],
  ["practically", "nearly"],
  ["virtually", "nearly"],
]);
