/** Figures that tell readers how to go, to eat or to cook, and claim nothing: ticket prices, what a menu charges, the steps of a recipe. */
import { functionWords, payers, soldAtDoor, verbForms, words } from "../../lexicon/index.ts";
import type { Token } from "../../text/index.ts";
import type { FigureSetting } from "./setting.ts";

/**
 * “Tickets are £25 from the box office”, “The tickets are £12 each”, “admission £6.50, concessions £5”, “Adults £10, children £5”; not
 * “Families £900 worse off”.
 */
export function isServicePrice(setting: FigureSetting): boolean {
  const { figure, block } = setting;
  const { kind, value, trend, from } = figure;
  if (kind !== "money" || trend !== undefined || from !== undefined || block.kind === "headline") return false;
  // “£699pp, including flights”: only who sells it writes so.
  if (/\p{Sc} ?(?:pp|pn|pppn)$/u.test(figure.surfaceUnit)) return true;
  if (HIGHEST_PRICE < (typeof value === "number" ? value : value.high)) return false;
  if (isNothingButPrices(setting)) return true;
  return isAfterThingSold(setting) && endsPrice(setting);
}

function endsPrice({ tokens, end, sentenceEnd }: FigureSetting): boolean {
  if (end === sentenceEnd || isMark(tokens[end]!) || afterPrice.has(tokens[end]!.lower)) return true;
  return tokens[end]!.lower === "for" && end + 1 < sentenceEnd && payers.has(tokens[end + 1]!.lower);
}

const HIGHEST_PRICE = 1000;

function isNothingButPrices({ tokens, sentenceFirst, sentenceEnd }: FigureSetting): boolean {
  let isOfSale = false;
  for (let at = sentenceFirst; at < sentenceEnd; at++) {
    const token = tokens[at]!;
    if (!isMark(token) && !isOfPrices(token) && !isSum(tokens, at)) return false;
    isOfSale ||= soldAtDoor.has(token.lower) || payers.has(token.lower);
  }
  return isOfSale;
}

/**
 * Whether the words up to the figure, from the last mark behind which it is so, name what is sold, and nothing besides. Behind “the” only
 * where they say what it is: “The tickets cost £950 each” tells what somebody paid.
 */
function isAfterThingSold({ tokens, first, sentenceFirst }: FigureSetting): boolean {
  let isNamed = false;
  let isThat = false;
  let isNow = false;
  for (let at = first - 1; sentenceFirst <= at; at--) {
    const token = tokens[at]!;
    if (isMark(token)) {
      if (token.text === ":" || (token.text === "," && !isNamed)) continue;
      break;
    }
    if (!isOfPrices(token) && !isSum(tokens, at) && token.lower !== "the") return false;
    isNamed ||= soldAtDoor.has(token.lower) || (token.lower === "cost" && at === sentenceFirst);
    isThat ||= token.lower === "the";
    isNow ||= /^(?:is|are)$/.test(token.lower);
  }
  return isNamed && (isNow || !isThat);
}

function isSum(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.kind === "number" && currencySign.test(tokens[at - 1]?.text ?? "");
}

function isOfPrices({ kind, text, lower }: Token): boolean {
  if (kind !== "word") return text === ":" || currencySign.test(text);
  return soldAtDoor.has(lower) || payers.has(lower) || aroundPrice.has(lower);
}

function isMark({ kind, text }: Token): boolean {
  return kind !== "word" && /^[,;:()•|.–—-]$/.test(text);
}

const currencySign = /^[$£€]$/;

const aroundPrice = words(
  "a advance an and are at available box cost costs course courses day dinner door each early family for free from general in is lunch " +
    "on or per person priced sale start starting student supper tasting to under weekend with",
);

const afterPrice = words("at b each from full half in on one per plus return room single via");

/** “Add 200g of flour and bake for 45 minutes”, and “225g caster sugar” as a line of its own. */
export function isOfRecipe(setting: FigureSetting): boolean {
  const { figure, block, tokens, sentenceFirst, sentenceEnd } = setting;
  if (!isOfKitchen(setting) || block.kind === "headline") return false;
  for (let at = sentenceFirst + 1; at < sentenceEnd; at++) if (isDeed(tokens[at]!)) return false;
  return isStep(setting) || (kitchenUnits.has(figure.unit) && isIngredient(setting));
}

/** So many grams or spoons of something, “at 180C”, “for 45 minutes”. */
function isOfKitchen({ figure, tokens, first }: FigureSetting): boolean {
  if (kitchenUnits.has(figure.unit)) return true;
  const before = new Set([tokens[first - 1]?.lower, tokens[first - 2]?.lower]);
  if (figure.unit === "celsius" && tokens[first - 1]?.text === "/") return true;
  if (figure.unit === "celsius" || figure.unit === "fahrenheit") return before.has("to") || before.has("at");
  return figure.unit === "minute" && before.has("for");
}

/** A cook is told what to do: “Cook also closed 12 stores” has a surname, and a verb of its own. */
function isStep({ tokens, sentenceFirst }: FigureSetting): boolean {
  const next = tokens[sentenceFirst + 1];
  if (!kitchenVerbs.has(tokens[sentenceFirst]!.lower) || !next) return false;
  return next.kind === "number" || (next.lower !== "of" && afterImperative.has(functionWords.get(next.lower) ?? ""));
}

const kitchenVerbs = words(
  "add bake beat blend boil bring chop combine cook cover drain fold fry grate grill heat knead leave marinate melt mix place pour preheat " +
    "reduce roast roll serve sift simmer slice soak sprinkle stir toss transfer whisk",
);

const afterImperative = words("determiner preposition");

/** Words without a verb but what a cook would do to it: not “12 grams cocaine seized in Leeds”. */
function isIngredient({ tokens, first, end, sentenceFirst, sentenceEnd }: FigureSetting): boolean {
  if (first !== sentenceFirst || LONGEST_INGREDIENT <= sentenceEnd - first || end === sentenceEnd) return false;
  if (tokens[sentenceEnd - 1]!.text === ".") return false;
  let mayBePrepared = true;
  for (let at = end; at < sentenceEnd; at++) {
    const { kind, lower } = tokens[at]!;
    if (functionWords.has(lower) && !besideIngredient.has(lower)) return false;
    if (!mayBePrepared && lower.endsWith("ed")) return false;
    mayBePrepared = kind !== "word" || lower === "and";
  }
  return true;
}

const besideIngredient = words("and for or plus to");

/** In tokens. */
const LONGEST_INGREDIENT = 12;

/** A word that is what somebody did or does, and no cook. */
function isDeed({ lower }: Token): boolean {
  return (verbForms.has(lower) && !kitchenVerbs.has(lower)) || functionWords.get(lower) === "auxiliary";
}

const kitchenUnits = words("cup gram millilitre ounce tablespoon teaspoon");
