/** Figures posted where anyone can see them: the rate that a central bank sets, the count beside a post. */
import { functionWords } from "../../lexicon/index.ts";
import type { FigureSetting } from "./setting.ts";

/** “The Fed lifted borrowing costs to 2.25%”, “the Bank of Harrow held its key rate at 4%”; not what inflation then did. */
export function isPolicyRate({ figure, tokens, first, sentenceFirst, sentenceEnd }: FigureSetting): boolean {
  if (figure.kind !== "percentage" && figure.unit !== "basis point" && figure.unit !== "point") return false;
  let hasRate = false;
  let hasMove = false;
  for (let at = first - 1; sentenceFirst <= at && first - FARTHEST_RATE < at; at--) {
    const { lower, text } = tokens[at]!;
    if (/^[,;:]$/.test(text) || goesElsewhere.test(lower)) break;
    hasMove ||= moves.test(lower);
    hasRate ||=
      (/^rates?$/.test(lower) &&
        (kindsOfRate.test(tokens[at - 1]?.lower ?? "") || moves.test(tokens[at - 1]?.lower ?? ""))) ||
      (lower === "costs" && tokens[at - 1]?.lower === "borrowing");
  }
  if (!hasRate || !hasMove) return false;
  for (let at = sentenceFirst; at < sentenceEnd; at++) {
    const { lower, text } = tokens[at]!;
    if (/^(?:Fed|ECB|BoE|RBI|RBA|FOMC)$/.test(text) || (text === "Federal" && tokens[at + 1]?.text === "Reserve"))
      return true;
    if (/^banks?$/.test(lower) && /^(?:central|reserve)$/.test(tokens[at - 1]?.lower ?? "")) return true;
    if (text === "Bank" && tokens[at + 1]?.lower === "of" && /^\p{Lu}/u.test(tokens[at + 2]?.text ?? "")) return true;
  }
  return false;
}

/** In tokens: “lifted borrowing costs five times last year to”. */
const FARTHEST_RATE = 14;

/** “Raised rates as wages grew 5%”, “to tame inflation of 9%”: what the figure is of then is no rate of theirs. */
const goesElsewhere =
  /^(?:and|but|as|after|although|amid|because|before|despite|if|since|though|until|when|while|with|without|inflation|prices|unemployment)$/;

const kindsOfRate = /^(?:interest|key|base|policy|repo|benchmark|bank|funds|lending|deposit)$/;

const moves =
  /^(?:push(?:es|ed|ing)?|rais(?:e[sd]?|ing)|lift(?:s|ed|ing)?|hik(?:e[sd]?|ing)|increas(?:e[sd]?|ing)|cut(?:s|ting)?|lower(?:s|ed|ing)?|reduc(?:e[sd]?|ing)|slash(?:es|ed|ing)?|h[eo]ld(?:s|ing)?|ke(?:ep|eps|pt|eping)|le(?:ave|aves|ft|aving)|set|sets)$/;

/** “retweeted 25,000 times”, “has 2.3 million followers”. */
export function isPostedCount({ figure, tokens, first, sentenceFirst }: FigureSetting): boolean {
  if (figure.kind !== "count" && figure.kind !== "multiple") return false;
  if (figure.unit !== "count") return /(?:^| )(?:follower|like|retweet|repost|subscriber|view)$/.test(figure.unit);
  for (let at = first - 1; sentenceFirst <= at && first - 4 < at; at--) {
    const { lower } = tokens[at]!;
    if (/^(?:retweeted|reposted|shared|liked|viewed|watched|upvoted|downloaded|streamed)$/.test(lower)) return true;
    if (!functionWords.has(lower) && !/^(?:online|nearly|almost)$/.test(lower)) return false;
  }
  return false;
}
