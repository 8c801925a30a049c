/** How much an editor would want a speaker for a quotation, and why. */
import { type Span, textOf } from "../../base/index.ts";
import { sayingWords } from "../../lexicon/index.ts";
import type { BlockFrame } from "../block-frame.ts";
import type { BlockSubject } from "../subjects.ts";
import type { Claim } from "../types.ts";

type Judgement = Pick<Claim, "urgency" | "reasons">;

/** What a quotation's own block shows of it. */
export interface QuotationSigns {
  readonly isTitle: boolean;
  readonly isInHeading: boolean;
  /** The words around it say who speaks. */
  readonly isIntroduced: boolean;
  readonly isShort: boolean;
}

export function quotationSigns({ reading }: BlockFrame, { start, end, sentence }: BlockSubject): QuotationSigns {
  const { prose } = reading;
  const words =
    prose
      .slice(start, end)
      .replaceAll("\u00ad", "")
      .match(/\p{L}[\p{L}\p{N}’']*/gu) ?? [];
  return {
    isTitle: isTitle(words) || (words.length <= MOST_WORDS_OF_NAME && isNamedSo(prose, { start, end })),
    isInHeading: reading.kind === "headline" || reading.kind === "subhead",
    isIntroduced: isIntroduced(prose, { start, end }, reading.sentences[sentence]!),
    isShort: words.length < FEWEST_SPOKEN_WORDS,
  };
}

/** A sentence in quotation marks needs its speaker; a few words may be a title, a name or a turn of phrase. */
export function judgeQuotation(
  { isTitle, isInHeading, isIntroduced, isShort }: QuotationSigns,
  isAnswered: boolean,
  isContinued: boolean,
  attributesBelow: boolean,
): Judgement {
  if (isTitle) return { urgency: "leave", reasons: ["it looks like a title or a name"] };
  if (isInHeading && attributesBelow)
    return { urgency: "leave", reasons: ["a heading may quote what the text attributes below"] };
  if (!isAnswered && isIntroduced) return { urgency: "leave", reasons: ["the words around it say who speaks"] };
  if (!isAnswered && isContinued)
    return { urgency: "doubtful", reasons: ["it seems to go on from whoever was quoted before it"] };
  if (isShort) return { urgency: "doubtful", reasons: ["only a few words are quoted"] };
  return { urgency: "query", reasons: ["someone's words are quoted"] };
}

const FEWEST_SPOKEN_WORDS = 5;

/** “Rivers of the North”: a capital on every word but the small ones. */
function isTitle(words: readonly string[]): boolean {
  const telling = words.filter((word) => !smallWords.has(word.toLowerCase()));
  return 0 < telling.length && telling.every((word) => /^\p{Lu}/u.test(word)) && /^\p{Lu}/u.test(words[0]!);
}

const smallWords: ReadonlySet<string> = new Set("a an and as at by for from in of on or the to with".split(" "));

/** The longest name that was seen in quotation marks without its capitals: “How I learned to stop worrying and love the bomb”. */
const MOST_WORDS_OF_NAME = 12;

/** “so-called | “hospital at home” |”, “known as | “cash for clunkers” |”, “the film | “The road home” |”, “his book, | “How I swim” |,”. */
function isNamedSo(prose: string, { start, end }: Span): boolean {
  const inner = prose.slice(start + 1, end - 1);
  // “…,” and “….” are spoken.
  if (/[.,!?]$/.test(inner)) return false;
  const before = prose.slice(Math.max(0, start - WIDEST_NAMING), start);
  const [last = "", butOne = ""] = (before.toLowerCase().match(/[\p{L}-]+/gu) ?? []).reverse();
  if (/[\p{L}-] $/u.test(before)) {
    if (last === "as") return butOne === "known";
    // “was called “a disgrace””, but “is called “Friends of the park””
    if (last === "called") return /^\p{Lu}/u.test(inner) || !beforeInsult.test(butOne);
    return namings.has(last) || (works.has(last) && /^\p{Lu}/u.test(inner));
  }
  const isApposed = before.endsWith(", ") && prose[end] === "," && /^\p{Lu}/u.test(inner);
  return isApposed && (works.has(last) || writings.has(last));
}

const beforeInsult =
  /^(?:are|be|been|being|ever|get|gets|got|he|is|it|later|never|often|once|she|since|they|was|were|\p{L}+ly)$/u;

/** In code units: two words and what stands between. */
const WIDEST_NAMING = 40;

const namings: ReadonlySet<string> = new Set("codenamed dubbed entitled named nicknamed so-called titled".split(" "));

/** What has a name and says nothing by it. */
const works: ReadonlySet<string> = new Set(
  (
    "album ballad book comedy documentary drama exhibition film game hit memoir movie musical novel opera painting play podcast poem show " +
    "single song thriller track video"
  ).split(" "),
);

/** What has a name too, but is quoted as often. */
const writings: ReadonlySet<string> = new Set(
  "article campaign essay paper poster programme project report scheme series study".split(" "),
);

/** A verb of saying in the same sentence, or a colon before it: the speaker is there, though the attribution was not made out. */
function isIntroduced(text: string, { start, end }: Span, sentence: Span): boolean {
  const before = { start: Math.max(sentence.start, start - WIDEST_LOOK), end: start };
  const after = { start: Math.min(end, sentence.end), end: Math.min(sentence.end, end + WIDEST_LOOK) };
  return hasSaying(text, before) || hasSaying(text, after) || endsInColon(text, start);
}

/** In code units: a name with its office and a verb. */
const WIDEST_LOOK = 160;

function hasSaying(text: string, span: Span): boolean {
  if (span.end <= span.start) return false;
  return (
    textOf(text, span)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  ).some((word) => sayingWords.has(word));
}

function endsInColon(text: string, at: number): boolean {
  return text
    .slice(Math.max(0, at - 8), at)
    .trimEnd()
    .endsWith(":");
}
