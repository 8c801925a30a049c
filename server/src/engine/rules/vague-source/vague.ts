/** Whether an attribution reports words and names no one who could be asked for them. */
import type { Attribution } from "../../attributions/index.ts";
import { mergeSpans, type Span } from "../../base/index.ts";
import type { BlockFacts } from "../../claims/index.ts";
import {
  formsOfBe,
  hearsayCues,
  regions,
  sayingWords,
  vagueAlways,
  vaguePapers,
  vaguePeople,
} from "../../lexicon/index.ts";

/** Below this, what looks like a report often is none. */
const LEAST_PROBABILITY = 0.5;
/** Where no source is found the model is seldom sure; the words of the cue decide. */
const LEAST_HEARSAY_PROBABILITY = 0.1;

export function isVague(
  { article, speakers }: BlockFacts,
  { source, cue, speaker, probability, ofFigures }: Attribution,
): boolean {
  // Most speakers are someone; no words need be looked at to know it.
  if (0 < source.length && speaker !== undefined && !speakers[speaker]!.vague) return false;
  const saying = wordsIn(article.text, cue).map((word) => word.toLowerCase());
  // “It is thought”: the pronoun may pass for a source, and is none. Who speaks without a source is known to be nobody.
  const who = wordsIn(article.text, source);
  if (source.length === 0 || (who.length === 1 && who[0]!.toLowerCase() === "it")) {
    const isHearsay = speaker !== undefined || saying.some((word) => hearsayCues.has(word));
    return LEAST_HEARSAY_PROBABILITY <= probability && isHearsay && isPassive(saying);
  }
  // “In recent polls”, “analysts' forecasts”: no verb says it.
  const isReport = ofFigures || saying.some((word) => sayingWords.has(word));
  if (probability < LEAST_PROBABILITY || !isReport) return false;
  if (who.some((word) => vagueAlways.has(word.toLowerCase()))) return true;
  return (
    !who.some(isName) && who.some((word) => vaguePeople.has(word.toLowerCase()) || vaguePapers.has(word.toLowerCase()))
  );
}

/** “is believed”, “reportedly”; not “said” by someone the model overlooked, nor “it has | to be said |” by the writer. */
function isPassive(saying: readonly string[]): boolean {
  if (saying[0] === "to") return false;
  return saying.some((word) => formsOfBe.has(word)) || saying.some((word) => word.endsWith("ly"));
}

/** A capital that opens neither the source nor a region, or a figure: “46 percent of voters said” is a count, not a source. */
function isName(word: string, index: number): boolean {
  return /^\p{N}/u.test(word) || (0 < index && /^\p{Lu}/u.test(word) && !regions.has(word.toLowerCase()));
}

function wordsIn(text: string, spans: readonly Span[]): readonly string[] {
  return mergeSpans(spans).flatMap(
    ({ start, end }) => text.slice(start, Math.min(end, start + LONGEST)).match(/[\p{L}\p{N}]+/gu) ?? [],
  );
}

/** Longer than any source or cue worth reading. */
const LONGEST = 300;
