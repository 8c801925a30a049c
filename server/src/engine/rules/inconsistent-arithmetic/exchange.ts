/**
 * Whether “$500m (£378.8m)” holds where “$168m (£89m)” stands further up: an article converts at the rate of one day, so what comes
 * out at quite another rate is a slip, in the sum or in its conversion. Sums of two years may come out at two rates, though most articles
 * convert them all at one; so do those of two rates that it names. Prices in the shop are set for each country, and no conversions.
 */
import { firstEndingAfter, keptWith, type Span, textOf } from "../../base/index.ts";
import type { BlockFacts } from "../../claims/index.ts";
import type { Quantity } from "../../quantities/index.ts";
import { runsOf } from "../runs.ts";
import { yearsNamed } from "../years-named.ts";
import { amountLike } from "./written.ts";

/** The rates of two years differ less, as a rule; slips differ more. A share of the lower rate, on top of what rounding explains. */
const FARTHEST = 0.15;
/** Farther than any two rates of one currency, as a rule, and no farther than a lost “million”. */
const NOWHERE_NEAR = 100;

export interface ExchangeFailure {
  readonly sum: SumInBlock;
  /** What it is held against: a sum of the same currency, converted at the rate that the article uses elsewhere. */
  readonly other: SumInBlock;
  readonly what: string;
  /** Whether their sentences name two years. */
  readonly isOfOtherYear: boolean;
}

/** No news story converts so many sums: a book does, at the rates of many years. */
const MOST_CONVERSIONS = 100;

export function* exchangesThatFail(blocks: readonly BlockFacts[]): Iterable<ExchangeFailure> {
  const runs = runsOf(blocks);
  const nConversions = runs.reduce((sum, { items }) => sum + conversionsInRun(items).length, 0);
  if (nConversions < 2 || MOST_CONVERSIONS < nConversions) return;
  const conversions = runs.flatMap(({ from, items }) =>
    conversionsInRun(items).map(({ at, sums }) => sums.map((sum): SumInBlock => ({ block: from + at, ...sum }))),
  );
  const usual = usualExchanges(conversions.flatMap(exchangesIn));
  for (const sums of conversions) {
    const failing = exchangesIn(sums).filter((exchange) => !haveOneRate(exchange, usual.get(exchange.currencies)!));
    const sum = mostIn(failing, sums);
    const exchange = failing.find(({ of, to }) => of === sum || to === sum);
    if (!sum || !exchange) continue;
    const elsewhere = usual.get(exchange.currencies)!;
    const [partner, due] =
      exchange.to === sum
        ? [exchange.of, exchange.of.value / elsewhere.rate]
        : [exchange.to, exchange.to.value * elsewhere.rate];
    yield {
      sum,
      isOfOtherYear: !haveOneYear(exchange, elsewhere),
      other: elsewhere.to.unit === sum.unit ? elsewhere.to : elsewhere.of,
      what: `At the rate of ${elsewhere.of.words} for ${elsewhere.to.words}, ${partner.words} is ${notThat(sum, due)}.`,
    };
  }
}

/** A sum that lost its “million” is too far off to be told in the same words. */
function notThat({ words, value }: Sum, due: number): string {
  if (due < value / NOWHERE_NEAR || NOWHERE_NEAR * value < due) return `nowhere near ${words}`;
  return `about ${amountLike(words, value, Number(due.toPrecision(3)))}, not ${words}`;
}

interface Sum extends Span {
  readonly words: string;
  /** Its currency. */
  readonly unit: string;
  readonly value: number;
  /** How far the value may be off by rounding, as a share of it. */
  readonly give: number;
  /** Years that its sentence names. */
  readonly years: string;
  /** Words of its sentence for another rate: “official”, “ago”. Empty for most. */
  readonly rateWords: string;
}

interface SumInBlock extends Sum {
  readonly block: number;
}

/** Two sums of one conversion. */
interface Exchange {
  readonly of: SumInBlock;
  readonly to: SumInBlock;
  /** The same whichever of the two is converted to the other: `of` is of the one that comes first in the alphabet. */
  readonly currencies: string;
  readonly rate: number;
}

function exchangesIn(sums: readonly SumInBlock[]): readonly Exchange[] {
  return sums.flatMap((a, i) =>
    sums.slice(i + 1).map((b): Exchange => {
      const [of, to] = a.unit < b.unit ? [a, b] : [b, a];
      return { of, to, currencies: `${of.unit} ${to.unit}`, rate: of.value / to.value };
    }),
  );
}

/** Of each two currencies the exchange at the rate in the middle; of two such the first in the text. */
function usualExchanges(exchanges: readonly Exchange[]): ReadonlyMap<string, Exchange> {
  const byCurrencies = new Map<string, Exchange[]>();
  for (const exchange of exchanges) {
    const alike = byCurrencies.get(exchange.currencies);
    if (alike) alike.push(exchange);
    else byCurrencies.set(exchange.currencies, [exchange]);
  }
  const middle = (alike: readonly Exchange[]) => {
    const sorted = alike.toSorted((a, b) => a.rate - b.rate);
    const middles = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
    return alike.find((exchange) => middles.includes(exchange))!;
  };
  return new Map([...byCurrencies].map(([currencies, alike]) => [currencies, middle(alike)]));
}

function haveOneRate(a: Exchange, b: Exchange): boolean {
  const [low, high] = a.rate < b.rate ? [a, b] : [b, a];
  if (a.of.rateWords !== b.of.rateWords && high.rate < NOWHERE_NEAR * low.rate) return true;
  const give = low.rate * (low.of.give + low.to.give) + high.rate * (high.of.give + high.to.give);
  return high.rate - low.rate <= FARTHEST * low.rate + give;
}

/** Of a sentence with two years nobody can tell which is whose. */
function haveOneYear(a: Exchange, b: Exchange): boolean {
  const isOne = a.of.years === b.of.years && !a.of.years.includes(" ");
  return isOne || NOWHERE_NEAR * Math.min(a.rate, b.rate) <= Math.max(a.rate, b.rate);
}

/** The sum that most of the exchanges have; of two the later, which is the one converted. */
function mostIn(exchanges: readonly Exchange[], sums: readonly SumInBlock[]): SumInBlock | undefined {
  const countOf = (sum: SumInBlock) => exchanges.filter(({ of, to }) => of === sum || to === sum).length;
  return sums.reduce<SumInBlock | undefined>(
    (most, sum) => (0 < countOf(sum) && (!most || countOf(most) <= countOf(sum)) ? sum : most),
    undefined,
  );
}

// ---- What a block converts --------------------------------------------------------------------------------------

/** With the number of the block in its run. */
const conversionsInRun = keptWith((run: readonly BlockFacts[]) =>
  run.flatMap((block, at) => conversionsIn(block).map((sums) => ({ at, sums }))),
);

/** “$10bn (£5.2bn)”, “800m euros (£552m; $1bn)”: a sum, and right behind it in brackets the same in other currencies. */
const conversionsIn = keptWith((block: BlockFacts): readonly (readonly Sum[])[] => {
  const { text } = block.article;
  const conversions: Sum[][] = [];
  let open: Sum[] = [];
  let end = 0;
  for (const quantity of block.quantities) {
    const sum = sumOf(block, quantity);
    const joint = text.slice(end, quantity.start);
    if (sum && 0 < open.length && (open.length === 1 ? /^ ?\($/ : /^ ?[;,:/] ?$/).test(joint)) open.push(sum);
    else open = sum ? [sum] : [];
    end = quantity.end;
    if (2 <= open.length && text[end] === ")" && haveOtherCurrencies(open) && !arePrices(open)) conversions.push(open);
  }
  return conversions;
});

function haveOtherCurrencies(sums: readonly Sum[]): boolean {
  return new Set(sums.map(({ unit }) => unit)).size === sums.length;
}

/** “$499 (£449, €499)”: the same in both, or just below a round sum in both. Few sums that are converted come out so. */
function arePrices([sum, ...others]: readonly Sum[]): boolean {
  return others.some((other) => other.value === sum!.value || (isBelowRound(sum!) && isBelowRound(other)));
}

/** “£1,199”, “$4.99”; not “$19.9m”. */
function isBelowRound({ words }: Sum): boolean {
  return /(?:9|\.95)$/.test(words);
}

/** An exact amount of money in digits. Of cents and pence nobody can tell whose they are, and a bitcoin has no rate for long. */
function sumOf(block: BlockFacts, { kind, value, unit, modifier, start, end }: Quantity): Sum | undefined {
  const words = textOf(block.article.text, { start, end });
  const digits = /\d[\d,]*(?:\.(\d+))?/.exec(words);
  const currency = unit.replace(/ per .*/, "");
  if (kind !== "money" || typeof value !== "number" || value <= 0 || !digits || noRate.has(currency)) return undefined;
  const written = Number(digits[0].replaceAll(",", ""));
  const give = (0.5 * 10 ** -(digits[1]?.length ?? 0)) / written;
  const sentence = block.sentences[firstEndingAfter(block.sentences, start)];
  const around = sentence ? textOf(block.article.text, sentence) : "";
  const years = yearsNamed(around).join(" ");
  const rateWords = (around.match(otherRate) ?? []).join(" ");
  const share = modifier === "~" ? give + ABOUT : give;
  return { start, end, words, unit: currency, value, give: share, years, rateWords };
}

const noRate: ReadonlySet<string> = new Set(["bitcoin", "cent", "ether", "penny"]);

/** “Two years earlier”, “at the official rate”. */
const otherRate = /\b(?:ago|earlier|(?:black|blue|official|parallel|street)(?= (?:dollar|market|rate)))\b/g;

/** “About $10bn (£5.2bn)”: both are about right. */
const ABOUT = 0.05;
