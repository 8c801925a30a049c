/** The signs, codes and names of currencies, by what is written. */
import { type Currency, codesThatAreWords, currencies } from "../lexicon/index.ts";
import type { Figure, Scene } from "./figure.ts";

export const bySign = new Map<string, Currency>();
export const byLetters = new Map<string, Currency>();
export const byCode = new Map<string, Currency>();
export const byWords = new Map<string, Currency>();
for (const currency of currencies) {
  for (const sign of currency.signs ?? []) if (!bySign.has(sign)) bySign.set(sign, currency);
  for (const letters of currency.lettersBeforeSums ?? []) byLetters.set(letters, currency);
  if (currency.code !== undefined) byCode.set(currency.code, currency);
  for (const word of currency.words)
    for (const form of [word, `${word}s`]) if (!byWords.has(form)) byWords.set(form, currency);
}

export function setCurrency(figure: Figure, currency: Currency, surface: string): void {
  figure.kind = "money";
  figure.unit = currency.name;
  figure.surfaceUnit = surface;
}

/** A code in capitals, or one in small letters that is no word; a sign as its table has it. "ALL 5" and "try 5" are no money. */
export function isCodeLike(scene: Scene, at: number): boolean {
  const text = scene.text(at);
  return (
    text === text.toUpperCase() || bySign.has(text) || (text === text.toLowerCase() && !codesThatAreWords.has(text))
  );
}
