/** Figures as the rules need them: whether one stands in a stretch, or begins at a token (“about $12 million”, “more than 40”). */
import { smallNumbers, tens } from "../../lexicon/index.ts";
import { NUMBER, type Words } from "./words.ts";

/** The number that begins at `first`, over “more than”, “nearly” and the sign of a currency; undefined where none does. */
export function numberFrom(words: Words, first: number): number | undefined {
  const at = firstWord(words, first);
  return isNumber(words, at) ? at : undefined;
}

/** Whether a number stands among the tokens, in digits or in words. */
export function holdsFigure(words: Words, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (isNumber(words, at)) return true;
  return false;
}

/** “61%”, “about six in 10”, “a 12-point”, “two-thirds”: whether a share of those counted begins at `first`, or what two shares differ by. */
export function isShareAt(words: Words, first: number): boolean {
  const number = firstWord(words, first);
  const lower = words.lower(number);
  if (/%$|^half$|^(?:one|two|three|four)-(?:fifth|quarter|third)s?$/.test(lower)) return true;
  // “a third”, and not “first and | third”, “last | quarter”
  if (/^(?:fifth|quarter|third)$/.test(lower)) return first < number && words.lower(number - 1) === "a";
  let behind = number + 1;
  if (words.lower(behind) === "-") behind += smallNumbers.has(words.lower(behind + 1)) ? 2 : 1;
  if (/^(?:%|per|percent|percentage|points?|fifths|quarters|thirds)$/.test(words.lower(behind))) return true;
  return words.lower(behind) === "in" && isNumber(words, behind + 1) && (lower === "one" || isNumber(words, number));
}

/** Past “about”, “nearly”. */
function firstWord(words: Words, first: number): number {
  let at = first;
  while (at < first + MOST_APPROXIMATORS && approximators.has(words.lower(at))) at++;
  return at;
}

function isNumber(words: Words, at: number): boolean {
  const lower = words.lower(at);
  if (words.is(at, NUMBER)) return !year.test(lower) || /^[$£€]$/.test(words.lower(at - 1));
  return (lower !== "one" && smallNumbers.has(lower)) || tens.has(lower.split("-", 1)[0]!);
}

const year = /^(?:19|20)\d\d$/;

/** In tokens: “just under | 40”. */
const MOST_APPROXIMATORS = 4;

const approximators: ReadonlySet<string> = new Set(
  "a an about almost around approximately as at closer exactly fewer high just least less low many more most much nearly of only over robust roughly some than to under up well $ £ €".split(
    " ",
  ),
);
