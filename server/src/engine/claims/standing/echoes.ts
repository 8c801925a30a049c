/**
 * Later mentions of a figure that someone has answered for: “340 homes were lost, the mayor said. … The 340 homes …”.
 * The headline, captions and the first paragraph may also rest on what the body attributes further down, and so may a quotation that
 * is set apart from the text, in the words that it has there.
 */
import { firstEndingAfter, type Span } from "../../base/index.ts";
import type { Quantity, QuantityValue } from "../../quantities/index.ts";

/** What a claim states: the same for two that state the same of the same thing, and for two figures that give one amount. */
interface Stated {
  readonly echo: string | undefined;
  /** True for a figure, and for a quotation that is set apart from the text. */
  readonly mayEcho: boolean;
  readonly amount: string | undefined;
}

/** The claims of an article, read block by block from the top, and then asked what they rest on. */
export class StatedFigures {
  readonly #isTop: (block: number) => boolean;
  readonly #amounts = new Set<string>();
  /** By what is stated of what: the block and the claim in it that is first answered for. */
  readonly #answers = new Map<string, readonly [block: number, claim: number]>();

  /** `isTop`: a headline, a caption or the first paragraph. */
  constructor(isTop: (block: number) => boolean) {
    this.#isTop = isTop;
  }

  /** For each of the block's claims: true for a figure whose amount was given before. */
  read(block: number, claims: readonly Stated[], isAnswered: readonly boolean[]): readonly boolean[] {
    return claims.map(({ echo, amount }, i) => {
      if (echo !== undefined && isAnswered[i] && !this.#answers.has(echo)) this.#answers.set(echo, [block, i]);
      const isRepeated = amount !== undefined && this.#amounts.has(amount);
      if (amount !== undefined) this.#amounts.add(amount);
      return isRepeated;
    });
  }

  /** Likewise, once all are read: true for a figure that nobody answers for but another mention of it. */
  echoed(block: number, claims: readonly Stated[], isAnswered: readonly boolean[]): readonly boolean[] {
    const isTop = this.#isTop(block);
    return claims.map(({ echo, mayEcho }, i) => {
      const answer = echo === undefined || !mayEcho || isAnswered[i] ? undefined : this.#answers.get(echo);
      if (!answer) return false;
      return isTop || echo!.startsWith(QUOTED) || answer[0] < block || (answer[0] === block && answer[1] < i);
    });
  }
}

/** Before the words of a quotation; no echo of a figure begins so. */
const QUOTED = "“";

/**
 * Equal for quotations in the same words, whatever marks and stops they stand between; undefined where two might say them, or where the
 * sentence around says that somebody did not.
 */
export function echoOfQuotation(text: string, { start, end }: Span, sentences: readonly Span[]): string | undefined {
  const [first, last] = [start, end - 1].map((at) => sentences[firstEndingAfter(sentences, at)]);
  const around = text.slice(first?.start ?? start, start) + text.slice(end, last?.end ?? end);
  const words =
    text
      .slice(start, end)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length < FEWEST_TELLING_WORDS || denial.test(around) ? undefined : QUOTED + words.join(" ");
}

/** “Get out now!” may be anybody's. */
const FEWEST_TELLING_WORDS = 5;

const denial = /\b(?:den(?:y|ies|ied|ying)|never|no|nobody|not)\b|n[’']t\b/i;

/** Whether nothing stands beside it in its block: a pull quote. */
export function isSetApart(text: string, { start, end }: Span): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(0, start) + text.slice(end));
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
