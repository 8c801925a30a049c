/**
 * The tokens of a block as the rules see them: each with the classes of small words it belongs to, whether it is a cue verb,
 * and the quotation it stands in. Worked out once a block; everything after asks by token index.
 */
import { keptWith } from "../../base/index.ts";
import {
  auxiliaries,
  type CueVerb,
  complementizers,
  coordinators,
  cueVerbOf,
  cueVerbs,
  dayWords,
  determiners,
  genderOfFirstName,
  monthNames,
  plainAdverbs,
  plainVerbs,
  prepositions,
  subjectPronouns,
  subordinators,
} from "../../lexicon/index.ts";
import type { BlockReading, Quotation, Token } from "../../text/index.ts";
import { outermostQuotations } from "../kind.ts";

export const DETERMINER = 1;
export const PREPOSITION = 2;
export const PRONOUN = 4;
export const AUXILIARY = 8;
export const SUBORDINATOR = 16;
export const COORDINATOR = 32;
export const ADVERB = 64;
export const CAPITAL = 128;
export const NUMBER = 256;
export const MARK = 512;
export const TIME = 1024;
export const PLAIN_VERB = 2048;
export const COMPLEMENTIZER = 4096;
/** A form of a cue verb. */
const CUE = 8192;

/** The words of a reading, made once: readings are kept while the text around them is edited. */
export const wordsOf = keptWith((reading: BlockReading) => new Words(reading));

export class Words {
  readonly reading: BlockReading;
  readonly tokens: readonly Token[];
  /** The outermost quotation that holds the token, its marks included; undefined outside quotations. */
  readonly quotation: readonly (Quotation | undefined)[];
  private readonly classes: Uint16Array;

  constructor(reading: BlockReading) {
    this.reading = reading;
    this.tokens = reading.tokens;
    this.classes = classesOfTokens(reading);
    this.quotation = quotationsOfTokens(reading);
  }

  get length(): number {
    return this.tokens.length;
  }

  /** True when the token belongs to any of the classes; false past either end. */
  is(index: number, classes: number): boolean {
    return index >= 0 && index < this.classes.length && (this.classes[index]! & classes) !== 0;
  }

  /** The token in lower case; empty past either end. */
  lower(index: number): string {
    return this.tokens[index]?.lower ?? "";
  }

  verb(index: number): CueVerb | undefined {
    return this.is(index, CUE) ? cueVerbOf(this.tokens[index]!.lower) : undefined;
  }

  isQuoted(index: number): boolean {
    return this.quotation[index] !== undefined;
  }

  /** True for the first token of a quotation: its opening mark. */
  opensQuotation(index: number): boolean {
    const quotation = this.quotation[index];
    return quotation !== undefined && quotation.start === this.tokens[index]!.start;
  }

  closesQuotation(index: number): boolean {
    const quotation = this.quotation[index];
    return quotation?.closed === true && quotation.end === this.tokens[index]!.end;
  }

  isAdverb(index: number): boolean {
    if (this.is(index, ADVERB)) return true;
    const lower = this.lower(index);
    return /^[a-z]{2,}ly$/.test(lower) && !notAdverbs.has(lower) && !this.isNameInLy(index);
  }

  /** “Paul | Connolly |”, “| Emily | said”: with a capital that it does not owe to its place. */
  private isNameInLy(index: number): boolean {
    if (!this.is(index, CAPITAL)) return false;
    if (genderOfFirstName.has(this.lower(index))) return true;
    return this.reading.kind !== "headline" && this.tokens[index - 1]?.kind === "word";
  }
}

const notAdverbs = new Set([
  "ally",
  "apply",
  "assembly",
  "daily",
  "elderly",
  "family",
  "friendly",
  "imply",
  "italy",
  "july",
  "monthly",
  "rally",
  "reply",
  "supply",
  "weekly",
  "likely",
  "only",
]);

/** The classes of each small word, from the tables; one look-up a token. */
const classesByWord = new Map<string, number>();
for (const [table, wordClass] of [
  [determiners, DETERMINER],
  [prepositions, PREPOSITION],
  [subjectPronouns, PRONOUN],
  [auxiliaries, AUXILIARY],
  [subordinators, SUBORDINATOR],
  [coordinators, COORDINATOR],
  [plainAdverbs, ADVERB],
  [dayWords, TIME],
  [plainVerbs, PLAIN_VERB],
  [complementizers, COMPLEMENTIZER],
] as const) {
  for (const word of table) classesByWord.set(word, (classesByWord.get(word) ?? 0) | wordClass);
}
for (const word of cueVerbs.keys()) classesByWord.set(word, (classesByWord.get(word) ?? 0) | CUE);

function classesOfTokens({ tokens, kind }: BlockReading): Uint16Array {
  const classes = new Uint16Array(tokens.length);
  for (let i = 0; i < tokens.length; i++)
    classes[i] = kind !== "headline" && isAddressed(tokens, i) ? CAPITAL : classesOf(tokens[i]!);
  return classes;
}

/** “Ms | Till |”, “Mr. | Will |”: behind a form of address stands a surname, whatever else the word may be. */
function isAddressed(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.kind !== "word" || !startsWithCapital(token)) return false;
  const before = tokens[at - 1]?.text;
  // “Jackson, Miss. The” and “Elm Dr. The” end with their stop.
  const address = before === "." ? /^(?:Mrs?|Ms|Mx)$/ : /^(?:Dr|Miss|Mrs?|Ms|Mx|Prof)$/;
  return address.test(tokens[before === "." ? at - 2 : at - 1]?.text ?? "");
}

function classesOf(token: Token): number {
  if (token.kind === "number") return NUMBER;
  if (token.kind !== "word") return token.kind === "link" ? CAPITAL : MARK;
  const classes = classesByWord.get(token.lower) ?? 0;
  if (!startsWithCapital(token)) return classes;
  // “may” and “march” are months only with a capital.
  return classes | CAPITAL | (monthNames.has(token.lower) ? TIME : 0);
}

function startsWithCapital({ text }: Token): boolean {
  const unit = text.charCodeAt(0);
  if (unit <= 0x7f) return 65 <= unit && unit <= 90;
  const first = text.charAt(0);
  return first !== first.toLowerCase();
}

/** For each token the outermost quotation that holds it; one pass over tokens and quotations together. */
function quotationsOfTokens(reading: BlockReading): (Quotation | undefined)[] {
  const outermost = outermostQuotations(reading);
  let next = 0;
  return reading.tokens.map((token) => {
    while (next < outermost.length && outermost[next]!.end <= token.start) next++;
    const quotation = outermost[next];
    return quotation && quotation.start <= token.start ? quotation : undefined;
  });
}
