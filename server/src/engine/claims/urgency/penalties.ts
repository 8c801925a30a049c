/** Sums that courts and juries set in the open: fines, costs and prizes. */
import { prepositions } from "../../lexicon/index.ts";
import { sharedWords } from "./near.ts";
import type { FigureSetting } from "./setting.ts";

/**
 * “Fined £850”, “a fine of $250,000”, “ordered to pay £2,400 in costs”, “a £190 surcharge” on it: what was laid on somebody, in the open;
 * not what fines or compensation came to in a year, nor what somebody was fined for.
 */
export function isPenalty({ figure, tokens, first, end, sentenceFirst, sentenceWords }: FigureSetting): boolean {
  if (figure.kind !== "money" || sharedWords(sentenceWords, penalties, 1) === 0) return false;
  if (/^(?:fine|surcharge|costs|compensation)$/.test(tokens[end]?.lower ?? "")) return true;
  // “and the council's costs of £2,400”
  if (tokens[first - 1]?.lower === "of" && tokens[first - 2]?.lower === "costs" && sentenceWords.has("pay"))
    return true;
  // “The maximum penalty is £5,000”
  if (sentenceWords.has("maximum") && /^(?:is|of|was)$/.test(tokens[first - 1]?.lower ?? "")) return true;
  let pays = false;
  for (let at = first - 1; sentenceFirst <= at && first - FARTHEST_PENALTY < at; at--) {
    const { lower } = tokens[at]!;
    if (lower === "ordered") return pays;
    if (penalties.has(lower)) return true;
    if (/^(?:after|because|for|over|when|while)$/.test(lower)) return false;
    pays ||= lower === "pay";
  }
  return false;
}

const penalties: ReadonlySet<string> = new Set(["fine", "fined", "ordered", "penalty"]);

/** In tokens: “ordered him to pay back”. */
const FARTHEST_PENALTY = 6;

/** “The £30,000 Harrow painting prize”, “£5,000 in prize money”, “a jackpot of £5m”; but not “£12m on prizes”. */
export function isPrize({ figure, tokens, end, first, sentenceEnd }: FigureSetting): boolean {
  if (figure.kind !== "money") return false;
  for (let at = end; at < end + 4 && at < sentenceEnd; at++) {
    const { lower } = tokens[at]!;
    if (/^(?:prizes?|jackpot)$/.test(lower)) return true;
    if (lower !== "in" && prepositions.has(lower)) break;
  }
  return tokens[first - 1]?.lower === "of" && /^(?:prize|jackpot)$/.test(tokens[first - 2]?.lower ?? "");
}
