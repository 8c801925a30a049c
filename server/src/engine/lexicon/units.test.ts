/** A unit is found by its words and by its symbol; a new unit is a line in the table and a line here. */
import { expect, test } from "vitest";
import { currencies } from "./currencies.ts";
import { unitBySymbol, unitByWords } from "./units.ts";

const words: readonly [string, string][] = [
  ["kilometers", "kilometre"],
  ["nautical miles", "nautical mile"],
  ["square feet", "square foot"],
  ["sq ft", "square foot"],
  ["hectares", "hectare"],
  ["cubic metres", "cubic metre"],
  ["teaspoons", "teaspoon"],
  ["metric tons", "metric ton"],
  ["tonnes", "metric ton"],
  ["centuries", "century"],
  ["years old", "year of age"],
  ["mph", "mile per hour"],
  ["degrees celsius", "celsius"],
  ["kilowatt-hours", "kilowatt hour"],
  ["horsepower", "horsepower"],
  ["pound-feet", "foot pound-force"],
  ["gigabytes", "gigabyte"],
  ["beats per minute", "beat per minute"],
  ["percentage points", "percentage point"],
  ["parts per billion", "parts-per-billion"],
  ["mpg", "mile per gallon"],
  ["times", "count"],
  ["gigatonnes", "gigatonne"],
  ["dwt", "deadweight ton"],
  ["teu", "twenty-foot equivalent unit"],
];
test.each(words)("%s", (word, name) => expect(unitByWords.get(word)?.name).toBe(name));

const symbols: readonly [string, string][] = [
  ["km", "kilometre"],
  ["km²", "square kilometre"],
  ["mL", "millilitre"],
  ["µg", "microgram"],
  ["km/h", "kilometre per hour"],
  ["°C", "celsius"],
  ["MW", "megawatt"],
  ["mW", "milliwatt"],
  ["MeV", "megaelectronvolt"],
  ["mev", "-"],
  ["µM", "micromolar"],
  ["kΩ", "kilohm"],
  ["MPa", "megapascal"],
  ["Mb", "megabit"],
  ["MB", "megabyte"],
  ["%", "percentage"],
  ["σ", "sigma"],
];
test.each(symbols)("%s", (symbol, name) => expect(unitBySymbol.get(symbol)?.name ?? "-").toBe(name));

test("no two currencies claim one sign, code or word", () => {
  const claims = currencies.flatMap(({ code, signs = [], lettersBeforeSums = [], words }) =>
    [code ?? [], signs, lettersBeforeSums, words].flat(),
  );
  expect(claims.filter((claim, at) => claims.indexOf(claim) !== at)).toEqual([]);
});
