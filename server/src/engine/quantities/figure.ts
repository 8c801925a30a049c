/**
 * A figure while it is being read: a numeral to which the stages add unit, range, modifier, trend and concept, or a reason to set
 * it aside. Private to this folder; what leaves it is a `Quantity`.
 */
import { inOneLine, type Span } from "../base/index.ts";
import type { ModifierSign, TrendDirection } from "../lexicon/index.ts";
import type { Token } from "../text/index.ts";
import type { NoClaim, QuantityKind } from "./types.ts";

/** How the number is written: this decides what may be done with it. */
export type NumeralForm = "digits" | "words" | "fraction" | "vague" | "multiple" | "ordinal" | "code";

export interface Figure {
  /** Tokens of number and unit together, half-open. */
  firstToken: number;
  endToken: number;
  /** Offsets in the block of number and unit together. */
  start: number;
  end: number;
  readonly form: NumeralForm;
  value: number;
  /** The other end of a range; `value` is the first as written. */
  upTo?: number;
  /** The two numbers are a score, a vote or a bet: "208-193". */
  isScore?: boolean;
  /** Letters glued to the digits and not yet accounted for: "km" of "5km". */
  suffix: string;
  /** Letters or a sign glued before the digits: "USD" of "USD500". */
  prefix: string;
  /** "million" was said, or "bn" written. */
  hasScale: boolean;
  /** Token of the last digits or number word, before any unit. */
  readonly lastNumeralToken: number;
  kind?: QuantityKind;
  unit?: string | undefined;
  surfaceUnit?: string;
  /** The later figure that names the unit for both: "eight or nine euros". */
  unitFrom?: Figure;
  /** The unit is a counted noun or is measured as one ("three-bedroom"). */
  isCounted?: boolean;
  /** It counts what the name before it has: "Labour 202, Greens 9". */
  isTallied?: boolean;
  modifier?: ModifierSign;
  modifierSpan?: Span;
  trend?: TrendDirection;
  from?: number;
  concept?: string;
  noClaim?: NoClaim;
  /** Not a quantity at all, for the reason in `noClaim`. */
  isSetAside?: boolean;
}

/** The tokens of a block with safe access past either end, and the sentence that is being read. */
export class Scene {
  readonly prose: string;
  readonly tokens: readonly Token[];
  /** Tokens of the sentence, half-open. */
  first = 0;
  end = 0;
  /** Tokens that belong to a figure, number and unit: to a noun phrase they are no words. Set once the units are known. */
  private figureTokens: Uint8Array | undefined;

  constructor(prose: string, tokens: readonly Token[]) {
    this.prose = prose;
    this.tokens = tokens;
  }

  claimTokens(figures: readonly Figure[]): void {
    this.figureTokens = new Uint8Array(this.end - this.first);
    for (const { firstToken, endToken, lastNumeralToken, isCounted } of figures) {
      // A noun that merely follows its number ("a three course meal") stays a noun.
      const end = isCounted === false ? lastNumeralToken + 1 : endToken;
      this.figureTokens.fill(1, firstToken - this.first, end - this.first);
    }
  }

  enter(first: number, end: number): void {
    this.first = first;
    this.end = end;
    this.figureTokens = undefined;
  }

  isInFigure(at: number): boolean {
    return this.figureTokens !== undefined && this.figureTokens[at - this.first] === 1;
  }

  /** Once the figures are known: a number that is none of them, such as the 8 of "Proposition 8". */
  isSetAside(at: number): boolean {
    return this.figureTokens !== undefined && !this.isInFigure(at);
  }

  /** The token in lower case; empty outside the sentence. */
  lower(at: number): string {
    return this.first <= at && at < this.end ? this.tokens[at]!.lower : "";
  }

  text(at: number): string {
    return this.first <= at && at < this.end ? this.tokens[at]!.text : "";
  }

  isWord(at: number): boolean {
    return this.first <= at && at < this.end && this.tokens[at]!.kind === "word";
  }

  isNumber(at: number): boolean {
    return this.first <= at && at < this.end && this.tokens[at]!.kind === "number";
  }

  /** True when nothing stands between this token and the one before it. */
  isGlued(at: number): boolean {
    return this.first < at && at < this.end && !this.tokens[at]!.spaced;
  }

  isCapital(at: number): boolean {
    const text = this.text(at);
    const first = text.charAt(0);
    return first !== "" && first !== first.toLowerCase();
  }

  /** A hyphen or dash glued on both sides: "30-day". */
  isHyphen(at: number): boolean {
    return hyphens.has(this.text(at)) && this.isGlued(at) && this.isGlued(at + 1);
  }

  /** A quotation mark with a space before it and none behind. */
  opensQuote(at: number): boolean {
    return this.isQuote(at) && this.tokens[at]!.spaced && this.isGlued(at + 1);
  }

  isQuote(at: number): boolean {
    return this.first <= at && at < this.end && this.tokens[at]!.kind === "quote";
  }

  /** What stands between two tokens, ends included, in one line. */
  slice(firstToken: number, endToken: number): string {
    return inOneLine(this.prose.slice(this.tokens[firstToken]!.start, this.tokens[endToken - 1]!.end));
  }
}

export const hyphens: ReadonlySet<string> = new Set(["-", "‐", "‑", "–", "−", "—"]);

/** In words, or a number so small that another desk would have written it in words. */
export function isSpellable({ form, value, hasScale, suffix, prefix }: Figure): boolean {
  if (form === "words") return true;
  return form === "digits" && Number.isInteger(value) && 0 < value && value < 10 && !hasScale && suffix + prefix === "";
}

/** Grows a figure to the right, over tokens up to `endToken`. */
export function extendTo(scene: Scene, figure: Figure, endToken: number): void {
  if (endToken <= figure.endToken) return;
  figure.endToken = endToken;
  figure.end = scene.tokens[endToken - 1]!.end;
}

export function extendFrom(scene: Scene, figure: Figure, firstToken: number): void {
  if (figure.firstToken <= firstToken) return;
  figure.firstToken = firstToken;
  figure.start = scene.tokens[firstToken]!.start;
}

export function setAside(figure: Figure, reason: NoClaim): void {
  figure.isSetAside = true;
  figure.noClaim = reason;
}
