/** Small words and halves of words within names: “Pieter van der Berg”, “al-Masri said”, “Ban Ki-moon”, “Doctors Without Borders”. */
import { nameParticles } from "../../lexicon/index.ts";
import { CAPITAL, type Words } from "../rules/words.ts";
import { isInTitleCase } from "../title-case.ts";

/** “| van der Berg | said”, “| al-Masri |”: a surname that begins so; but “à la Hay”, “ten Hays”. */
export function isOpeningParticle(words: Words, at: number): boolean {
  const { text, lower } = words.tokens[at]!;
  if (text !== lower || /^(?:la|le|ten|y)$/.test(lower) || particlesEnd(words, at) === at) return false;
  return (lower !== "al" && lower !== "el") || isHyphen(words, at + 1);
}

/** “van der | Berg”, “al-| Masri”: where the small words end that a name goes on behind; `at` itself where it does not. */
export function particlesEnd(words: Words, at: number): number {
  let end = at;
  while (end < at + MOST_PARTICLES && nameParticles.has(words.lower(end)) && !words.is(end, CAPITAL))
    end += isHyphen(words, end + 1) ? 2 : 1;
  return words.is(end, CAPITAL) ? end : at;
}

/** In tokens: “de la” has two, “al-” as many. Bounded, for the walk is taken from every word. */
const MOST_PARTICLES = 4;

/** “Ban Ki|-moon |”, “Ye|-jin | Kim”: the second half of a Korean or Chinese name, in the run from `first`; but “New York-led”. */
export function isSecondSyllable(words: Words, first: number, hyphen: number): boolean {
  const half = words.tokens[hyphen + 1];
  if (!isHyphen(words, hyphen) || !half || half.spaced || !syllable.test(half.text)) return false;
  return !englishHalves.has(half.text) && (first + 1 < hyphen || words.is(hyphen + 2, CAPITAL));
}

/** “Doctors | Without | Borders”: with its capital, between two others, in a text whose other words have none. */
export function isPrepositionInName(words: Words, at: number): boolean {
  if (!/^(?:Against|Before|Beyond|Over|Under|Without)$/.test(words.tokens[at]!.text)) return false;
  if (!words.is(at - 1, CAPITAL) || !words.is(at + 1, CAPITAL)) return false;
  return words.reading.kind === "paragraph" && !isInTitleCase(words.reading);
}

export function isHyphen(words: Words, at: number): boolean {
  return words.lower(at) === "-" && !words.tokens[at]!.spaced;
}

/** As Korean and Chinese are written in Latin letters: “moon”, “hye”, “wook”, “ching”; not “led”, “based”, “era”. */
const syllable = /^[bcdfghjklmnprstwxyz]{0,2}[wy]?(?:[aeiou]|a[eio]|e[iou]|i[aeou]|o[eou]|u[aei])(?:ck|k|l|m|n|ng)?$/;

/** What else English puts behind a hyphen that sounds so. */
const englishHalves: ReadonlySet<string> = new Set(
  "all book born den down fan free go hall ham him king lane long look man me men own pen plan ran ring room run seen so son song soon ten thin thing tie time to too town two wide win wing won".split(
    " ",
  ),
);
