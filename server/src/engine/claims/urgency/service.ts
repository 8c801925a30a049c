/** Figures that tell readers how to go, to eat or to cook, and claim nothing: ticket prices, what a menu charges, the steps of a recipe. */
import { functionWords } from "../../lexicon/index.ts";
import type { FigureSetting } from "./setting.ts";

/** “Tickets are £25 from the box office”, “admission £6.50, concessions £5”, “mains from £16, lunch £28”. */
export function isServicePrice(setting: FigureSetting): boolean {
  const { figure, sentenceWords } = setting;
  const { kind, value, trend, from } = figure;
  if (kind !== "money" || trend !== undefined || from !== undefined) return false;
  if (HIGHEST_PRICE < (typeof value === "number" ? value : value.high)) return false;
  if (opensPrices(setting)) return true;
  let shared = 0;
  let isSold = false;
  for (const word of sentenceWords) {
    if (sold.has(word)) isSold = true;
    else if (!whoPays.has(word) && !aroundSale.has(word)) continue;
    shared++;
  }
  return isSold && 1 < shared;
}

/** “Adults £10, children £5” */
function opensPrices({ tokens, sentenceFirst }: FigureSetting): boolean {
  const at = tokens[sentenceFirst]!.kind === "word" ? sentenceFirst : sentenceFirst + 1;
  return whoPays.has(tokens[at]?.lower ?? "") && /^[$£€]$/.test(tokens[at + 1]?.text ?? "");
}

const HIGHEST_PRICE = 1000;

const sold = words("admission concession concessions doubles mains starters ticket tickets");
const whoPays = words("adult adults child children families family members senior seniors student students");
const aroundSale = words("booking bookings box course dinner doors entry free lunch menu night office supper");

/** “Add 200g of flour and bake for 45 minutes”, and “225g caster sugar” as a line of its own. */
export function isOfRecipe(setting: FigureSetting): boolean {
  const { kind } = setting.figure;
  return (kind === "measure" || kind === "duration" || kind === "count") && (isStep(setting) || isIngredient(setting));
}

function isStep({ figure, tokens, sentenceFirst }: FigureSetting): boolean {
  if (!kitchenVerbs.has(tokens[sentenceFirst]!.lower) || figure.unit === "people") return false;
  const next = tokens[sentenceFirst + 1];
  // “Heat in Spain reached 45C”
  if (!next || (next.lower === "in" && tokens[sentenceFirst]!.lower === "heat")) return false;
  return next.kind === "number" || afterImperative.has(functionWords.get(next.lower) ?? "");
}

const kitchenVerbs = words(
  "add bake beat boil bring chop combine cook cover drain fold fry grate grill heat knead leave marinate melt mix place pour preheat " +
    "reduce roast roll serve sift simmer slice soak sprinkle stir toss transfer whisk",
);

const afterImperative = words("determiner preposition adverb");

function isIngredient({ figure, block, tokens, first, end, sentenceFirst, sentenceEnd }: FigureSetting): boolean {
  if (first !== sentenceFirst || !kitchenUnits.has(figure.unit) || block.kind === "headline") return false;
  return (
    sentenceEnd - sentenceFirst < LONGEST_INGREDIENT &&
    tokens[sentenceEnd - 1]!.text !== "." &&
    end < sentenceEnd &&
    tokens[end]!.lower !== "of"
  );
}

/** In tokens. */
const LONGEST_INGREDIENT = 15;

const kitchenUnits = words("cup gram millilitre ounce tablespoon teaspoon");

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
