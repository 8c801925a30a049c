/**
 * What the check-worthiness model sees of a sentence: hashed features of its words and of its shape.
 * “We lost 30 jobs in 1990.” → words, letters in words, and the shape “we ~ed NUM ~s in YEAR .”, with its pairs and counts.
 * Trainer and runtime both read sentences through this file, so they cannot drift apart; a change here needs new weights.
 */
import type { Token } from "../../text/index.ts";

/** A power of two; weights are one byte a bucket. Measured: half as many cost 0.4 points of average precision. */
export const BUCKETS = 1 << 18;

/** Slots of the table of what words mean, a power of two. Measured: the table adds 0.9 points of average precision. */
export const MEANING_SLOTS = 1 << 15;

/** Where the table holds a word; a sign means what the word for it does. */
export function slotOf(word: string): number {
  const hash = mix(hashWord(word === "%" ? "percent" : word), MEANING);
  return (hash ^ (hash >>> 15)) & (MEANING_SLOTS - 1);
}

/** What the model reads of a token. */
type Read = Pick<Token, "kind" | "text" | "lower">;

/**
 * The tokens `[first, end)` with “20 percent”, “20 per cent”, “20 pct” and “20pc” as “20%”: how a desk writes it makes no sentence more worth
 * checking.
 */
export function withPercentSigns(tokens: readonly Token[], first: number, end: number): readonly Read[] {
  const read: Read[] = [];
  for (let i = first; i < end; i++) {
    const token = tokens[i]!;
    const [, digits] = (token.kind === "number" && fusedPercent.exec(token.lower)) || [];
    if (digits !== undefined) {
      read.push({ kind: "number", text: digits, lower: digits }, percentSign);
    } else if (percents.has(token.lower) || (token.lower === "pc" && read.at(-1)?.kind === "number")) {
      read.push(percentSign);
    } else if (token.lower === "per" && i + 1 < end && tokens[i + 1]!.lower === "cent") {
      read.push(percentSign);
      i++;
    } else {
      read.push(token);
    }
  }
  return read;
}

const percentSign: Read = { kind: "mark", text: "%", lower: "%" };

const percents: ReadonlySet<string> = new Set(["pct", "percent"]);

const fusedPercent = /^([\d.,]+)pct?$/;

/** Bucket of each feature of a sentence read with its signs, repeats included. Linear in the length of the words. */
export function featuresOf(tokens: readonly Read[]): number[] {
  const found: number[] = [];
  const shapes: number[] = [EDGE];
  const tallies = new Uint8Array(TALLIED.length);
  let word = EDGE;
  for (const [i, token] of tokens.entries()) {
    const next = hashWord(token.lower);
    add(found, WORD, next);
    add(found, WORD_PAIR, mix(word, next));
    addLetters(found, token.lower);
    word = next;

    const shape = shapeOf(token, i === 0);
    shapes.push(hashWord(shape));
    const tallied = TALLIED.indexOf(shape);
    if (0 <= tallied && tallies[tallied]! < MOST_TALLIED) tallies[tallied]!++;
  }
  add(found, WORD_PAIR, mix(word, EDGE));
  shapes.push(EDGE);
  addShapes(found, shapes);
  addTallies(found, tallies);
  add(found, LENGTH, Math.floor(Math.log2(tokens.length + 1) * 2));
  return found;
}

/** Runs of one to four shapes, and pairs that stand two to four apart. */
function addShapes(found: number[], shapes: readonly number[]): void {
  for (let i = 0; i < shapes.length; i++) {
    let run = 0;
    for (let length = 1; length <= 4 && length <= i + 1; length++) {
      run = mix(run, shapes[i - length + 1]!);
      add(found, SHAPES + length, run);
    }
    for (let apart = 2; apart <= 4 && apart <= i; apart++) {
      add(found, SHAPES_APART, mix(shapes[i - apart]!, shapes[i]!));
    }
  }
}

/** “at least 2 figures” is a feature for every number up to the tally, so that weights add up. */
function addTallies(found: number[], tallies: Uint8Array): void {
  for (let i = 0; i < tallies.length; i++) {
    for (let n = 0; n <= tallies[i]!; n++) add(found, TALLY + i, n);
  }
}

/** Runs of three to five letters, the word's edges counting as letters. */
function addLetters(found: number[], word: string): void {
  const length = word.length;
  for (let start = -1; start < length - 1 && start < MOST_LETTERS; start++) {
    let run = 0;
    for (let at = start; at <= length && at < start + 5; at++) {
      const unit = at < 0 || at === length ? EDGE : letterAt(word, at);
      run = mix(run, unit);
      if (2 <= at - start) add(found, LETTERS, run);
    }
  }
}

// ---- Shapes -----------------------------------------------------------------------------------------------------

/** A word's part in the shape of its sentence: itself where it is a function word, else its kind or ending. */
function shapeOf({ lower, text, kind }: Read, opens: boolean): string {
  if (kind === "number") return isYear(lower) ? "YEAR" : "NUM";
  if (kind !== "word") return lower;
  if (numberWords.has(lower)) return "NUMBER-WORD";
  if (functionWords.has(lower)) return lower;
  if (!opens && text[0] !== lower[0]) return "NAME";
  for (const ending of endings) if (lower.endsWith(ending)) return ending;
  return "WORD";
}

function isYear(word: string): boolean {
  return word.length === 4 && (word.startsWith("19") || word.startsWith("20"));
}

const endings = ["ing", "ed", "ly", "tion", "est", "er", "s"] as const;

/** The list is part of the model: it is kept here, apart from the lexicon, so that it changes only with the weights. */
const functionWords = new Set(
  (
    "i me my mine we us our you your he him his she her it its they them their this that these those who what which " +
    "when where why how the a an and or but if because so then than as of in on at by for from with to into over under " +
    "about up down out off not no never do does did done have has had having be is am are was were been being will " +
    "would shall should can could may might must let ought going gonna want need think believe know say said says there " +
    "here now very more most less least all every any some many much few other same only just even ever still also too " +
    "get got make made take took go went gone come came like well yes don't doesn't didn't won't can't isn't aren't " +
    "wasn't weren't haven't hasn't 's 're 've 'll 'd 'm mr mrs"
  ).split(" "),
);

const numberWords = new Set(
  (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen " +
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions " +
    "billion billions trillion trillions half third quarter percent dozen dozens double doubled triple tripled twice"
  ).split(" "),
);

const TALLIED = ["NUM", "YEAR", "NUMBER-WORD", "NAME", "ed", "ing", "i", "we", "you", "he", "they", "?", ","];
const MOST_TALLIED = 4;

// ---- Hashing ----------------------------------------------------------------------------------------------------

const EDGE = 1;
const WORD = 1;
const WORD_PAIR = 2;
const LETTERS = 3;
const LENGTH = 4;
const SHAPES_APART = 5;
const SHAPES = 6;
const TALLY = 16;
const MEANING = 64;

/** A hostile word is read so far and no further. */
const MOST_LETTERS = 64;

function add(found: number[], kind: number, value: number): void {
  const hash = mix(value, kind);
  found.push((hash ^ (hash >>> 15)) & (BUCKETS - 1));
}

/** The multiplicative step of FNV-1a over whole numbers, with a rotation so that high bits come down. */
function mix(hash: number, value: number): number {
  const mixed = Math.imul((hash ^ value) + 0x9e3779b9, 0x01000193);
  return mixed ^ (mixed >>> 13);
}

function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  const end = Math.min(word.length, MOST_LETTERS);
  for (let at = 0; at < end; at++) hash = Math.imul(hash ^ letterAt(word, at), 0x01000193);
  return hash;
}

/** All digits look alike: which number it is says little, that there is one says much. */
function letterAt(word: string, at: number): number {
  const unit = word.charCodeAt(at);
  return 48 <= unit && unit <= 57 ? 48 : unit;
}
