/** Figures of whoever gives them: what a writer or a reader did, paid or owns, and how somebody looked to those who saw them. */
import { cueVerbs, trailingVerbs, words } from "../../lexicon/index.ts";
import { sharedWords, sizeOf } from "./near.ts";
import type { FigureSetting } from "./setting.ts";

/** “I sold a ten-year-old car for £3,200”: whoever writes it did it. What “I think” or “I read” is told by no one's own doing. */
export function isOwnDoing({ tokens, first, sentenceFirst }: FigureSetting): boolean {
  for (let at = first - 1; sentenceFirst <= at && first - FARTHEST_DOER < at; at--) {
    if (/^[;:“”"]$/.test(tokens[at]!.text)) return false;
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

const learning =
  /^(?:calculate|calculated|counted|discovered|find|found|heard|learned|learnt|look|looked|reckon|saw|see)$/;

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
  const enough = tokens[end]?.lower === "tall" ? 1 : 2;
  return sharedWords(sentenceWords, looks, enough) === enough;
}

const tallestByUnit: ReadonlyMap<string, number> = new Map([
  ["foot", 7],
  ["inch", 11],
  ["metre", 2.2],
  ["centimetre", 220],
]);

const looks = words(
  "beard bearded black blonde build built complexion dark described eyes hair he heavily him his man moustache she skin slim stocky " +
    "suspect tattoo thin wearing white woman",
);
