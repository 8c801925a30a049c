/**
 * Changes as news states them, with both ends: “rose 25% to £125m from £90m”, “down 4%, from 50 to 48”, “doubled from 10 to
 * 30”. Only where every part is in digits and plainly put, so that a rule may hold one part against the others.
 */
import type { Token } from "../text/index.ts";
import { type Amount, amountsIn } from "./amounts.ts";

export interface StatedChange {
  readonly from: Amount;
  readonly to: Amount;
  /** “25%” in “rose 25%”. */
  readonly by?: Amount;
  /** 2 in “doubled”, with the token that says so. */
  readonly times?: { readonly value: number; readonly token: number };
}

/** How many words may stand between the parts of one change. */
const WIDEST_GAP = 4;
/** And between its ends: “to £125m in the year to March, from”. */
const WIDEST_ASIDE = 9;

export function changesIn(tokens: readonly Token[], first: number, end: number): readonly StatedChange[] {
  const amounts = amountsIn(tokens, first, end);
  const changes: StatedChange[] = [];
  for (let i = 0; i + 1 < amounts.length; i++) {
    const ends = endsAt(tokens, amounts, i);
    if (!ends || !sameUnit(ends.from, ends.to)) continue;
    const opening = Math.min(ends.from.first, ends.to.first);
    const by = amounts[ends.skipped ?? i - 1];
    const stated = by && (by.unit === "%" || by.unit === "point") && statesChange(tokens, by, opening) ? by : undefined;
    const times = timesBefore(tokens, Math.max(first, opening - WIDEST_GAP - 2), opening);
    if (stated || times)
      changes.push({ from: ends.from, to: ends.to, ...(stated && { by: stated }), ...(times && { times }) });
  }
  return changes;
}

interface Ends {
  readonly from: Amount;
  readonly to: Amount;
  /** Index of an amount between the two that states the change: “£125m, up 25% from £90m”. */
  readonly skipped?: number;
}

/** “from A to B”, “to B from A”, “to B, compared with A”, “B, up 25% from A”, where the first of the amounts is the `i`-th. */
function endsAt(tokens: readonly Token[], amounts: readonly Amount[], i: number): Ends | undefined {
  const one = amounts[i]!;
  const two = amounts[i + 1]!;
  const before = tokens[one.first - 1]?.lower;
  if (breaks(tokens, one.end, two.first)) return undefined;
  if (before === "from" && two.first - one.end <= WIDEST_GAP && tokens[two.first - 1]!.lower === "to") {
    return { from: one, to: two };
  }
  if (before === "to" && two.first - one.end <= WIDEST_ASIDE && comparesWith(tokens, two.first)) {
    return { from: two, to: one };
  }
  const three = amounts[i + 2];
  const swung = three && one.unit !== "%" && two.unit === "%" && tokens[two.first - 1]!.lower;
  const isNear = three && two.first - one.end <= WIDEST_GAP && three.first === two.end + 1;
  if (isNear && (swung === "up" || swung === "down") && tokens[two.end]!.lower === "from") {
    return { from: three, to: one, skipped: i + 1 };
  }
  return undefined;
}

/** “from A”, “compared with A”, “against A”, where A begins at `at`. */
function comparesWith(tokens: readonly Token[], at: number): boolean {
  const [before, beforeThat] = [tokens[at - 1]?.lower, tokens[at - 2]?.lower];
  if (before === "from" || before === "against" || before === "versus") return true;
  return beforeThat === "compared" && (before === "with" || before === "to");
}

function sameUnit(a: Amount, b: Amount): boolean {
  return a.unit === b.unit;
}

/** The share stands right before the ends, or between them, with a word of change beside it. */
function statesChange(tokens: readonly Token[], by: Amount, opening: number): boolean {
  if (WIDEST_GAP < opening - by.end) return false;
  if (breaks(tokens, by.end, opening)) return false;
  for (let i = Math.max(0, by.first - 3); i < by.end + 2; i++) if (changeWords.has(tokens[i]?.lower ?? "")) return true;
  return false;
}

/** Another clause begins between the two. */
function breaks(tokens: readonly Token[], from: number, end: number): boolean {
  for (let i = from; i < end; i++) if (stops.has(tokens[i]!.lower)) return true;
  return false;
}

const stops: ReadonlySet<string> = new Set(["and", "while", "but", ";", "—", "(", "with", "of"]);

const changeWords: ReadonlySet<string> = new Set(
  (
    "rose rise rises risen rising fell fall falls fallen falling grew grow growth grown gained gain gains jumped jump climbed " +
    "increased increase dropped drop declined decline slipped slid plunged surged soared up down decreased lost shed cut"
  ).split(" "),
);

function timesBefore(tokens: readonly Token[], from: number, end: number): StatedChange["times"] {
  for (let token = end - 1; from <= token; token--) {
    const value = multiples.get(tokens[token]!.lower);
    if (value === undefined) continue;
    const isLoose = looseWords.has(tokens[token - 1]?.lower ?? "");
    return isLoose ? undefined : { value, token };
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

/** “more than doubled”, “almost tripled”: anything may follow. */
const looseWords: ReadonlySet<string> = new Set([
  "than",
  "almost",
  "nearly",
  "about",
  "roughly",
  "practically",
  "virtually",
]);
