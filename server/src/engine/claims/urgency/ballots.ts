/** What voters counted in public: votes and seats, how a vote ended, and how far a count is. */
import { ballotWords, countedBallots, functionWords } from "../../lexicon/index.ts";
import { nearFigure, sharedWords, sizeOf } from "./near.ts";
import type { FigureSetting } from "./setting.ts";

/** “60 million votes”, “71 delegates”, “won 12 seats”, “a majority of 80”; not “60,000 seats” of a stadium, nor “14 primary schools”. */
export function countsVotes(setting: FigureSetting): boolean {
  const { kind, unit, value } = setting.figure;
  if (kind !== "count") return false;
  // “312 votes to 290”
  if (unit === "vote" || isSide(setting)) return true;
  if (unit === "-" && (setting.isTally || nearFigure(setting, ballotWords))) return true;
  return nearFigure(setting, sizeOf(value) <= MOST_SEATS ? countedBallots : votesAlone);
}

/** “backed the bill by 320 to | 285”, “by | 320 to 285”, where nothing is said to be counted. */
function isSide({ figure, tokens, first, end }: FigureSetting): boolean {
  if (figure.unit !== "-") return false;
  const [by, to, other, next] =
    tokens[end]?.lower === "to" ? [first - 1, end, end + 1, end + 2] : [first - 3, first - 1, first - 2, end];
  if (tokens[by]?.lower !== "by" || tokens[to]?.lower !== "to" || tokens[other]?.kind !== "number") return false;
  return tokens[next]?.kind !== "word" || functionWords.has(tokens[next]!.lower);
}

/** Of the largest parliament there is, rounded up: China's has 2,980. */
const MOST_SEATS = 3000;

const votesAlone: ReadonlySet<string> = new Set(
  [...countedBallots].filter((word) => word !== "seat" && word !== "seats"),
);

/** “beat him by 18 points in the primary”, “won with 58% of the vote”, “approved the proposition by 52% to 48%”. */
export function isWon({ figure, sentenceWords }: FigureSetting): boolean {
  if (figure.kind !== "percentage" && !countedAtPolls.has(figure.unit)) return false;
  return sharedWords(sentenceWords, winningWords, 1) + sharedWords(sentenceWords, contests, 1) === 2;
}

const winningWords: ReadonlySet<string> = new Set(
  "approved beat beating beats carried defeat defeated finished landslide lost rejected swept trounced victory win winning wins won".split(
    " ",
  ),
);

const countedAtPolls: ReadonlySet<string> = new Set(["-", "delegate", "point", "seat", "vote"]);

const contests: ReadonlySet<string> = new Set(
  "ballot caucus caucuses election elections midterms precinct precincts primaries primary proposition referendum runoff vote votes".split(
    " ",
  ),
);

/** “With 87% of precincts reporting, she leads 51% to 47%”, “62% of ballots counted”: anyone may follow the count. */
export function isOfCount({ figure, tokens, sentenceFirst, sentenceEnd, sentenceWords }: FigureSetting): boolean {
  if (figure.kind === "money" || sharedWords(sentenceWords, returned, 1) === 0) return false;
  for (let at = sentenceFirst; at < sentenceEnd; at++) {
    if (!returned.has(tokens[at]!.lower)) continue;
    const next = tokens[at + 1]?.lower ?? "";
    if (/^(?:counted|tallied)$/.test(next)) return isShareOf(tokens, at);
    // “Some 40 of the districts reported 3,400 cases” is of no count.
    const ends = at + 2 === sentenceEnd || /^[,.;:]$/.test(tokens[at + 2]?.text ?? "");
    if (ends && /^(?:in|reporting|reported|declared)$/.test(next)) return isShareOf(tokens, at);
  }
  return false;
}

const returned: ReadonlySet<string> = new Set(
  "ballots constituencies counties districts precincts returns vote votes wards".split(" "),
);

/** “95 percent of the expected vote”, “62 of 67 counties”. */
function isShareOf(tokens: FigureSetting["tokens"], returns: number): boolean {
  for (let at = returns - 1; 0 <= at && returns - FARTHEST_SHARE < at; at--)
    if (tokens[at]!.lower === "of") return true;
  return false;
}

/** In tokens: “of the estimated total vote”. */
const FARTHEST_SHARE = 6;
