/**
 * What sort of body the words beside a name say it is: “research | firm | Technorati”, “Nordjet, the budget | carrier |,”, and a company where
 * it has shares or makes a thing. Whether a name looks like a body's by itself is for name.ts.
 */
import { companyNouns, localCompanies, roleNouns, rolesOfEither } from "../../lexicon/index.ts";
import {
  AUXILIARY,
  CAPITAL,
  DETERMINER,
  MARK,
  PREPOSITION,
  PRONOUN,
  SUBORDINATOR,
  type Words,
} from "../rules/words.ts";
import { SMALL } from "./roles.ts";

/**
 * “shares in | Acme”, “profits at | Acme”, “Acme|’s annual profits”: companies have them, and some clubs; shares “in Frankfurt” are traded
 * there, and “Leeds-based” is no company yet.
 */
export function hasShares(words: Words, first: number, end: number): boolean {
  if (words.lower(end) === "-") return false;
  if (shareNouns.has(words.lower(first - 2)) && /^(?:at|in|of)$/.test(words.lower(first - 1)))
    return !exchanges.has(words.lower(first));
  if (words.lower(end) === "'s") return shareNouns.has(words.lower(end + 1)) || shareNouns.has(words.lower(end + 2));
  // The capital that opens a sentence makes no name of “Net profits”.
  const isWithin = 0 < first && words.tokens[first - 1]!.kind === "word";
  return isWithin && shareNouns.has(words.lower(end));
}

/** What only a company has, or something that is traded like one. */
const shareNouns: ReadonlySet<string> = new Set("profit profits shares shareholders turnover".split(" "));

/** How the names begin of continents, of indices, and of cities with an exchange that are no seat of government. */
const exchanges: ReadonlySet<string> = new Set(
  (
    "africa amsterdam asia bombay cac chicago dax dow europe frankfurt ftse hang hong istanbul johannesburg karachi lagos latin milan " +
    "mumbai nasdaq new nikkei north osaka shanghai shenzhen south sydney tel toronto wall zurich"
  ).split(" "),
);

/** “research firm | Technorati”: a noun for bodies alone, with no article that would make it one of its own (“told the firm | Blair …”). */
export function bodyNounBefore(words: Words, first: number, end: number): string | undefined {
  // “The supplier, | Ostara Systems|, was paid”.
  if (words.lower(first - 1) === "," && words.lower(end) === ",") {
    const noun = words.tokens[first - 2]?.text ?? "";
    return localCompanies.has(noun) && words.is(first - 3, DETERMINER) ? noun : undefined;
  }
  const noun = words.tokens[first - 1];
  if (!noun || noun.text !== noun.lower || !namedBodies.has(noun.lower)) return undefined;
  // “world players' | union | Fifpro”
  if (/^(?:'s?|’s?)$/.test(words.lower(first - 2))) return noun.lower;
  return words.tokens[first - 2]?.kind === "word" && !words.is(first - 2, SMALL) ? noun.lower : undefined;
}

/**
 * “Nordjet, | the budget carrier|,”, “Harrow Holt, Norland's largest bank,”, “Nordjet is | a carrier | that …”: what sort of body the words
 * behind a name say it is. None in “After talks with Nordjet, the carrier left” and “In Harrow, the bank of the river gave way”: there they begin
 * the clause.
 */
export function bodyNounAfter(words: Words, nameFirst: number, end: number): string | undefined {
  const isApposed = words.lower(end) === ",";
  if (!isApposed && !/^(?:is|was)$/.test(words.lower(end))) return undefined;
  const first = end + 1;
  if (isApposed && words.lower(first) === "which" && doingsOfCompanies.has(words.lower(first + 1))) return "company";
  if (!words.is(first, isApposed ? DETERMINER | CAPITAL : DETERMINER)) return undefined;
  if (isApposed && isFronted(words, nameFirst)) return undefined;
  const opensWithName = !words.is(first, DETERMINER);
  let isOwned = false;
  for (let at = first + 1; at < first + LONGEST_APPOSED; at++) {
    const lower = words.lower(at);
    const isEnd = words.is(at, MARK) && lower !== "'s" && lower !== "-";
    if (isEnd || words.is(at, PREPOSITION) || (!isApposed && /^(?:that|to|which)$/.test(lower))) {
      const noun = words.tokens[at - 1]!.text;
      const closes = !isApposed || words.is(at, PREPOSITION) || lower === "," || lower === ".";
      return closes && (isOwned || !opensWithName) && bodiesAlone(noun) ? noun : undefined;
    }
    if (words.is(at, AUXILIARY | PRONOUN | SUBORDINATOR) || words.isQuoted(at)) return undefined;
    if (lower === "'s") isOwned = true;
  }
  return undefined;
}

/** What a company does and no place, after “which”. */
const doingsOfCompanies: ReadonlySet<string> = new Set(
  "distributes employs makes manufactures markets operates owns publishes sells supplies".split(" "),
);

/** “| In | Harrow, the …”, “| After a row with | Nordjet, the …”: what opens a clause with a preposition closes with the comma behind the name. */
function isFronted(words: Words, nameFirst: number): boolean {
  let at = nameFirst;
  while (0 < at && nameFirst - at < LONGEST_FRONTED && !words.is(at - 1, MARK)) at--;
  return at < nameFirst && words.is(at, PREPOSITION | SUBORDINATOR);
}

/** In tokens: “On a short visit to the site in | Harrow, the …”. */
const LONGEST_FRONTED = 12;

/** In tokens: “, the third large European bank”. */
const LONGEST_APPOSED = 9;

/** A noun in lower case for a body and never for somebody. */
function bodiesAlone(noun: string): boolean {
  // “Hay Mobile, the company's American | business|”: a part of one.
  if (noun === "business" || noun === "team") return false;
  return namedBodies.has(noun) || (companyNouns.has(noun) && !roleNouns.has(noun) && !rolesOfEither.has(noun));
}

/** Never a person, unlike “the developer”, “the broadcaster” and “the film maker”. */
const namedBodies: ReadonlySet<string> = new Set(
  (
    "agency airline bank carmaker charity chipmaker club company conglomerate drugmaker firm group housebuilder insurer " +
    "magazine manufacturer newspaper regulator retailer supermarket union watchdog website"
  ).split(" "),
);
