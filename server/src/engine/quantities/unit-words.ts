/** Finds the longest unit that starts at a token: “square feet”, “km/h”, “pounds per square inch”. */
import { gluedOnlySymbols, longestUnit, type Unit, unitBySymbol, unitByWords } from "../lexicon/index.ts";
import type { Scene } from "./figure.ts";
import { classOf } from "./phrases.ts";

/** A unit in words or symbols that starts at `at`. */
export function unitAt(scene: Scene, at: number): { value: Unit; endToken: number } | undefined {
  const symbol = longestMatch(scene, at, (key) => unitBySymbol.get(key), true);
  const words = longestMatch(scene, at, (key) => unitByWords.get(key));
  if (symbol && words) return words.endToken < symbol.endToken ? symbol : words;
  if (!symbol) return words;
  // A lone letter after a space is no symbol, and neither is one that starts a word of its own ("5 in all").
  return symbol.endToken === at + 1 && gluedOnlySymbols.has(scene.text(at)) && !endsPhrase(scene, at + 1)
    ? undefined
    : symbol;
}

/** A lone letter may be a symbol where a phrase ends: "for 3 h.", "5 g of salt", but not before a hyphen: "two F-16s". */
function endsPhrase(scene: Scene, at: number): boolean {
  if (scene.isHyphen(at)) return false;
  const found = classOf(scene, at);
  return found === "end" || found === "mark" || found === "preposition" || found === "conjunction";
}

/** "sq-m", "square - foot" and "km / h" as the tables have them: "sq m", "square foot", "km/h". */
function respaced(key: string): string {
  return key.replaceAll(" - ", " ").replaceAll("-", " ").replaceAll(" / ", "/");
}

/**
 * The longest run of tokens from `at` that `find` knows: words parted by one space, glued tokens by none, lower case; "120-sq-m" is as
 * good as "120 sq m".
 */
export function longestMatch<T>(
  scene: Scene,
  at: number,
  find: (key: string) => T | undefined,
  text = false,
): { value: T; endToken: number } | undefined {
  let key = "";
  let best: { value: T; endToken: number } | undefined;
  let isJoined = false;
  for (let next = at; next < at + longestUnit && next < scene.end; next++) {
    const token = scene.tokens[next]!;
    if (token.text.length > 20) break;
    key += (next > at && token.spaced ? " " : "") + (text ? token.text : token.lower);
    isJoined ||= token.text === "-" || token.text === "/";
    const value = find(key) ?? (isJoined ? find(respaced(key)) : undefined);
    if (value !== undefined) best = { value, endToken: next + 1 };
  }
  return best;
}
