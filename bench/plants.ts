/**
 * Errors planted in real articles, each one that an editor has seen slip through: a headline that says another figure than its story,
 * one of two mentions changed, a percentage that its two ends no longer bear out, “percent” where points are meant. A plant is made
 * only where the article as published agrees with itself, by looking at values alone: what wording a rule knows plays no part.
 */
import type { Analysis, Quantity, SentenceFacts } from "../server/src/engine/index.ts";

export interface Plant {
  /** What was done, as “headline: first digit”. */
  readonly kind: string;
  readonly text: string;
  readonly was: string;
  readonly now: string;
  /** Where the changed words stand. */
  readonly start: number;
}

/** Every plant that an article has room for. */
export function plantsIn(analysis: Analysis): Plant[] {
  const figures = analysis.quantities.filter(
    ({ noClaim, kind, value }) => !noClaim && kinds.has(kind) && 0 < sizeOf(value),
  );
  return [
    ...inHeadline(analysis, figures),
    ...inRepeats(analysis, figures),
    ...inSums(analysis, figures),
    ...inTurns(analysis),
    ...inConversions(analysis),
    ...inPoints(analysis),
  ];
}

const kinds: ReadonlySet<Quantity["kind"]> = new Set(["count", "money", "percentage", "measure"]);

// ---- One thing, two mentions ------------------------------------------------------------------------------------

function inHeadline(analysis: Analysis, figures: readonly Quantity[]): Plant[] {
  const body = analysis.article.blocks.find(({ kind }) => kind === "paragraph")?.span.start ?? 0;
  return figures
    .filter((figure) => figure.end <= body && figures.some((other) => body <= other.start && isSame(figure, other)))
    .flatMap((figure) => slips(analysis, figure, "headline"));
}

/** The later mention of a figure that the body gives twice, in two sentences that tell something alike. */
function inRepeats(analysis: Analysis, figures: readonly Quantity[]): Plant[] {
  const body = analysis.article.blocks.find(({ kind }) => kind === "paragraph")?.span.start ?? 0;
  const inBody = figures.filter((figure) => body <= figure.start && 13 <= sizeOf(figure.value));
  return inBody.flatMap((figure, i) => {
    const mentions = inBody.filter((other) => isSame(figure, other));
    const [first] = mentions;
    const isSecond = mentions.length === 2 && inBody.indexOf(first!) < i;
    return isSecond && tellAlike(analysis, first!, figure) ? slips(analysis, figure, "repeat") : [];
  });
}

function isSame(a: Quantity, b: Quantity): boolean {
  return a.kind === b.kind && a.unit === b.unit && a.value === b.value;
}

/** Two sentences with two long words in common. */
function tellAlike(analysis: Analysis, a: Quantity, b: Quantity): boolean {
  const [one, other] = [a, b].map((figure) =>
    analysis.sentences.find(({ start, end }) => start <= figure.start && figure.end <= end),
  );
  if (!one || !other || one === other) return false;
  const [these, those] = [one, other].map(
    (sentence) =>
      new Set(
        wordsOf(analysis, sentence)
          .toLowerCase()
          .match(/\p{L}{5,}/gu),
      ),
  );
  return 2 <= [...these!].filter((word) => those!.has(word) && !/^(?:million|billion|percent)/.test(word)).length;
}

function slips(analysis: Analysis, figure: Quantity, where: string): Plant[] {
  const words = wordsOf(analysis, figure);
  return [
    plant(analysis, figure, `${where}: first digit`, words.replace(/[1-9]/, bumped)),
    plant(analysis, figure, `${where}: last digit`, words.replace(/[1-9](?=[0,.]*(?:[^\d,.]|$))/, bumped)),
    plant(analysis, figure, `${where}: digits swapped`, swapDigits(words)),
    plant(
      analysis,
      figure,
      `${where}: scale`,
      words.replace(/million|billion|mn?\b|bn\b/, (scale) => otherScale[scale]!),
    ),
  ].flat();
}

function bumped(digit: string): string {
  return String((Number(digit) % 9) + 1);
}

function swapDigits(words: string): string {
  return words.replace(/([1-9])([,.]?)([1-9])/, (all, a, mark, b) => (a === b ? all : `${b}${mark}${a}`));
}

const otherScale: Readonly<Record<string, string>> = {
  million: "billion",
  billion: "million",
  m: "bn",
  mn: "bn",
  bn: "m",
};

// ---- Figures of one sentence that bear each other out -----------------------------------------------------------

/** “rose 11% to $3.1bn, from $2.8bn”, “13 out of 659 (2%)”, “8 pence, or 1.3%, at 605 pence”. */
function inSums(analysis: Analysis, figures: readonly Quantity[]): Plant[] {
  return analysis.sentences.flatMap((sentence) => {
    const inside = figures.filter(
      ({ start, end, value }) => sentence.start <= start && end <= sentence.end && isNumber(value),
    );
    return inside.flatMap((share) => {
      if (share.kind !== "percentage" || !/\d/.test(wordsOf(analysis, share))) return [];
      const pairs = inside.flatMap((a, i) => inside.slice(i + 1).map((b) => [a, b] as const));
      const pair = pairs.find(([a, b]) => relates(analysis, sentence, a, b, share) !== undefined);
      if (!pair) return [];
      const relation = relates(analysis, sentence, ...pair, share)!;
      return plant(analysis, share, `${relation}: percentage`, wordsOf(analysis, share).replace(/[1-9]/, bumped));
    });
  });
}

type Relation = "change" | "share";

function relates(
  analysis: Analysis,
  sentence: SentenceFacts,
  a: Quantity,
  b: Quantity,
  share: Quantity,
): Relation | undefined {
  if (a === share || b === share || a.kind !== b.kind || a.unit !== b.unit || a.kind === "percentage") return undefined;
  const words = wordsOf(analysis, sentence);
  const percent = Number(share.value);
  const give = 0.5 * 10 ** -decimals(wordsOf(analysis, share));
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const change = (100 * Math.abs(Number(to.value) - Number(from.value))) / Number(from.value);
    const near = give + (100 * (giveOf(analysis, from) + giveOf(analysis, to))) / Number(from.value);
    if (/\b(?:from|against|compared)\b/.test(words) && near < 0.3 * percent && Math.abs(change - percent) <= near)
      return "change";
  }
  const [part, whole] = Number(a.value) < Number(b.value) ? [a, b] : [b, a];
  const real = (100 * Number(part.value)) / Number(whole.value);
  return /\bof\b|\bor\b/.test(words) && Math.abs(real - percent) <= give && percent !== 50 ? "share" : undefined;
}

// ---- What rose is said to have fallen ---------------------------------------------------------------------------

const amount = String.raw`[$£€]?\d[\d,]*(?:\.\d+)?(?:%|bn|m| (?:percent|million|billion))?`;
const moved = new RegExp(
  String.raw`\b(?:rose|risen|rise|fell|fallen|fall|grew|dropped|slipped|climbed|jumped|increased|up|down)\b[^.,;()]{0,12}? (?:from|to) (${amount})((?: [^.;,()]{0,30})?,? (?:to|from) )(${amount})`,
  "g",
);

function inTurns(analysis: Analysis): Plant[] {
  return [...analysis.article.text.matchAll(moved)].flatMap((match) => {
    const [all, one, between, other] = match;
    const end = match.index + all.length;
    const start = end - `${one}${between}${other}`.length;
    return plant(analysis, { start, end }, "change: ends swapped", `${other}${between}${one}`);
  });
}

// ---- What a sum is in another currency -------------------------------------------------------------------------

const sum = String.raw`[$£€](\d[\d,]*(?:\.\d+)?)(?:bn|m| (?:million|billion))?`;
const conversion = new RegExp(String.raw`${sum} \((${sum})\)`, "g");

/** One of several between the same two currencies. */
function inConversions(analysis: Analysis): Plant[] {
  const conversions = [...analysis.article.text.matchAll(conversion)];
  const signsOf = ([all]: RegExpExecArray) => all.replace(/[^$£€]/g, "");
  return conversions.flatMap((match) => {
    const isOneOfSeveral = conversions.some((other) => other !== match && signsOf(other) === signsOf(match));
    const end = match.index + match[0].length - 1;
    const place = { start: end - match[2]!.length, end };
    return isOneOfSeveral
      ? [
          ...plant(analysis, place, "conversion: first digit", match[2]!.replace(/[1-9]/, bumped)),
          ...plant(analysis, place, "conversion: digits swapped", swapDigits(match[2]!)),
        ]
      : [];
  });
}

// ---- Percent and points -----------------------------------------------------------------------------------------

const percent = String.raw`\d+(?:\.\d+)?(?:%| ?percent| per cent)`;
/** “rose from 11 percent in April to 19 percent in August”, without a word of how much that is. */
const risen = new RegExp(
  String.raw`\b(rose|risen|rise|fell|fallen|fall|grew|dropped|slipped|climbed|increased|fallen) from (${percent})( [^.,;"”%]{0,40})? to (${percent})`,
  "g",
);
/** “down from 47.1%”, where its other end stands just before. */
const downFrom = new RegExp(`(${percent})([^.;"”%]{0,40}, )(up|down) (from (${percent}))`, "g");
const pointsOf = /\b(\d+(?:\.\d+)?)(?: |-)(?:percentage(?: |-))?points?\b/g;

function inPoints(analysis: Analysis): Plant[] {
  const { text } = analysis.article;
  const inserted = [...text.matchAll(risen)].flatMap((match) => {
    const [, verb, from, , to] = match;
    const at = match.index + verb!.length;
    return plant(
      analysis,
      { start: at, end: at },
      "points: difference called percent",
      ` ${apart(from!, to!)} percent,`,
    );
  });
  const insertedDown = [...text.matchAll(downFrom)].flatMap((match) => {
    const [, to, between, way, , from] = match;
    const at = match.index + to!.length + between!.length + way!.length;
    return plant(
      analysis,
      { start: at, end: at },
      "points: difference called percent",
      ` ${apart(from!, to!)} percent`,
    );
  });
  const renamed = [...text.matchAll(pointsOf)].flatMap((match) => {
    const sentence = analysis.sentences.find(({ start, end }) => start <= match.index && match.index < end);
    const shares = sentence
      ? [...wordsOf(analysis, sentence).matchAll(new RegExp(percent, "g"))].map(([share]) => share)
      : [];
    const isLead = shares.some((a) => shares.some((b) => Number(apart(a, b)) === Number(match[1])));
    const end = match.index + match[0].length;
    if (!isLead) return [];
    return [
      ...plant(analysis, { start: match.index, end }, "points: called percent", `${match[1]} percent`),
      ...plant(analysis, { start: match.index, end }, "points: first digit", match[0].replace(/[1-9]/, bumped)),
    ];
  });
  return [...inserted, ...insertedDown, ...renamed];
}

function apart(a: string, b: string): string {
  return String(Math.round(10 * Math.abs(Number.parseFloat(a) - Number.parseFloat(b))) / 10);
}

// ---- Words and values -------------------------------------------------------------------------------------------

interface Place {
  readonly start: number;
  readonly end: number;
}

function plant({ article: { text } }: Analysis, { start, end }: Place, kind: string, now: string): Plant[] {
  const was = text.slice(start, end);
  return was === now ? [] : [{ kind, text: text.slice(0, start) + now + text.slice(end), was, now, start }];
}

function wordsOf({ article: { text } }: Analysis, { start, end }: Place): string {
  return text.slice(start, end);
}

function isNumber(value: Quantity["value"]): value is number {
  return typeof value === "number";
}

function sizeOf(value: Quantity["value"]): number {
  return typeof value === "number" ? value : value.high;
}

function decimals(words: string): number {
  return /\.(\d+)/.exec(words)?.[1]?.length ?? 0;
}

/** Half of the last place written: “$3.1bn” is good to 50 million. */
function giveOf(analysis: Analysis, { start, end, value }: Quantity): number {
  const words = wordsOf(analysis, { start, end });
  const digits = Number.parseFloat(/\d[\d,]*(?:\.\d+)?/.exec(words)?.[0].replaceAll(",", "") ?? "0");
  return digits ? (0.5 * 10 ** -decimals(words) * Number(value)) / digits : 0;
}
