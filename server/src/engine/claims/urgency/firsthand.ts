/** Figures of whoever gives them: what a writer or a reader did, paid or owns, and how somebody looked to those who saw them. */
import { auxiliaries, cueVerbs, trailingVerbs, verbForms, words } from "../../lexicon/index.ts";
import { sharedWords, sizeOf } from "./near.ts";
import type { FigureSetting } from "./setting.ts";

/**
 * “I sold a ten-year-old car for £3,200”: whoever writes it did it. What “I think” or “I read” is told by no one's own doing, nor is what
 * others did: “I met a man who owed £40,000”.
 */
export function isOwnDoing({ tokens, first, sentenceFirst }: FigureSetting): boolean {
  for (let at = first - 1; sentenceFirst <= at && first - FARTHEST_DOER < at; at--) {
    if (/^[;:“”"]$/.test(tokens[at]!.text) || opensClauseOfOthers(tokens, at, first)) return false;
    if (tokens[at]!.text !== "I") continue;
    let verb = at + 1;
    while (verb < first && loose.has(tokens[verb]!.lower)) verb++;
    const { lower } = tokens[verb]!;
    const isSaid = trailingVerbs.has(cueVerbs.get(lower)?.lemma ?? "") || learning.test(lower);
    return verb < first && /^[a-z]/.test(lower) && !isSaid;
  }
  return false;
}

/** In tokens. */
const FARTHEST_DOER = 14;

/** Between “I” and its verb: “I 'd also been | spending”. */
const loose = words("'d ’d 'm ’m 've ’ve also always been did had have just never not once only then was were");

/**
 * “I watched | as | 300 people fled”, “the town | where | 300 died”, “I left, | and | the firm lost £40m”; but “I worked | as | a nurse for
 * £12 an hour”, “I sold a car | and | the trailer for £3,200”. `end`: the figure's first token.
 */
function opensClauseOfOthers(tokens: FigureSetting["tokens"], at: number, end: number): boolean {
  const [{ lower }, next] = [tokens[at]!, tokens[at + 1]!];
  if (clauseOpeners.has(lower)) return next.text !== "I";
  if (lower === "as") return next.kind === "number" || next.lower === "the";
  if (!joints.has(lower) || !opensSubject.test(next.lower)) return false;
  return tokens.slice(at + 2, end).some((token) => isPredicate(token.lower));
}

const joints = words(", and but so that yet");

const opensSubject = /^(?:an?|he|her|his|it|its|she|the|their|they|we|you|your)$/;

function isPredicate(word: string): boolean {
  return auxiliaries.has(word) || verbForms.has(word) || /^.{3,}ed$/.test(word);
}

const clauseOpeners = words("although because how if unless when where whereas whether which while who whose why");

const learning =
  /^(?:bet|calculate|calculated|counted|discovered|find|found|gather|gathered|guess|heard|imagine|learned|learnt|look|looked|reckon|saw|see|suppose)$/;

/** “Insurance was £486”, in a piece whose writer says “I” over and over. */
export function isOwnAffair({ figure, isPersonal }: FigureSetting): boolean {
  return isPersonal && /^(?:duration|measure|money)$/.test(figure.kind) && sizeOf(figure.value) < LARGEST_OF_ONES_OWN;
}

/** In pounds, miles and the like: what one person pays or does. */
const LARGEST_OF_ONES_OWN = 100_000;

/** “Q: We have £40,000 in savings”: a reader tells their own affairs; what an interviewer asks is the paper's. */
export function isAskers({ tokens }: FigureSetting): boolean {
  const [label, mark] = tokens;
  if (label?.text !== "Q" || !/^[.:]$/.test(mark?.text ?? "")) return false;
  return tokens.some(({ text }) => /^(?:I|[Mm]y|We|we|[Oo]ur)$/.test(text));
}

/** “Described as white, about 6ft 1in and slim”, “He is 6ft 4in tall with a beard”: how the police describe somebody. */
export function isStature({ figure, tokens, end, sentenceWords }: FigureSetting): boolean {
  const tallest = figure.kind === "measure" ? tallestByUnit.get(figure.unit) : undefined;
  if (tallest === undefined || tallest < sizeOf(figure.value)) return false;
  if (figure.trend !== undefined) return false;
  if (tokens[end]?.lower === "tall")
    return sharedWords(sentenceWords, looks, 1) + sharedWords(sentenceWords, whose, 1) > 0;
  // “The hole was 6ft deep, and the man …”
  const nLooks = sharedWords(sentenceWords, looks, 2);
  return nLooks === 2 || (nLooks === 1 && sharedWords(sentenceWords, whose, 1) === 1);
}

const tallestByUnit: ReadonlyMap<string, number> = new Map([
  ["foot", 7],
  ["inch", 11],
  ["metre", 2.2],
  ["centimetre", 220],
]);

/** What is told of nobody's house and of no flood. */
const looks = words(
  "beard bearded blond blonde build complexion described eyes hair moustache skin slim stocky tattoo tattoos wearing well-built",
);

const whose = words("he him man she suspect woman");
