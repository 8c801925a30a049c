/** The roles that stand beside a name: “chief executive | Ruth Delgado”, “Sigrid Aune | , the trawler's owner”. */
import { bodyNouns, roleNouns, titles } from "../../lexicon/index.ts";
import { isPossessivePronoun } from "../rules/owners.ts";
import {
  ADVERB,
  AUXILIARY,
  CAPITAL,
  COORDINATOR,
  DETERMINER,
  MARK,
  PREPOSITION,
  PRONOUN,
  SUBORDINATOR,
  TIME,
  type Words,
} from "../rules/words.ts";
import { joinsMembers } from "./members.ts";
import { beforeElect, officeAt } from "./offices.ts";
import { isPrepositionInName } from "./small-words.ts";

export const SMALL = DETERMINER | PREPOSITION | PRONOUN | AUXILIARY | COORDINATOR | SUBORDINATOR | ADVERB | TIME;

export function rolesOf(lower: string): string[] {
  if (/^(?:mr|mrs|ms|miss|sir|dame|lord|lady|prime|staff)$/.test(lower)) return [];
  return [fullTitles.get(lower) ?? lower];
}

const fullTitles: ReadonlyMap<string, string> = new Map(
  Object.entries({
    adm: "admiral",
    adv: "advocate",
    capt: "captain",
    cllr: "councillor",
    col: "colonel",
    cr: "councillor",
    const: "constable",
    det: "detective",
    dr: "doctor",
    gen: "general",
    gov: "governor",
    insp: "inspector",
    lt: "lieutenant",
    maj: "major",
    prof: "professor",
    rep: "representative",
    rev: "reverend",
    sen: "senator",
    sgt: "sergeant",
    supt: "superintendent",
  }),
);

/** A role, and the office it stands for where that is another: “secretary” and “home secretary”. */
export function withOffice(words: Words, at: number, roles: readonly string[]): readonly string[] {
  const office = officeAt(words, at);
  return roles.length === 0 || office === words.lower(at) ? roles : [...roles, office];
}

/** “chief executive | Ruth Delgado”: roles in lower case right before the name, and where they begin. */
export function rolesBefore(words: Words, first: number): { first: number; roles: string[] } {
  const roles: string[] = [];
  let start = beforeElect(words, first);
  while (0 < start && first - start < 5) {
    const lower = words.lower(start - 1);
    if (roleNouns.has(lower) || titles.has(lower)) roles.push(...withOffice(words, start - 1, [lower]));
    else if (roles.length === 0 || !/^[a-z]{3,}$/.test(lower) || words.is(start - 1, SMALL) || isVerb(words, start - 1))
      break;
    start--;
  }
  if (roles.length === 0) return { first, roles };
  // “SBU chief”, “Council leader”, “Bank of Norland governor”: a capital before the role belongs to it.
  while (
    0 < start &&
    first - start < 8 &&
    (joinsMembers(words, start - 1) ||
      isOfBody(words, start - 1) ||
      isPrepositionInName(words, start - 1) ||
      (words.lower(start - 1) === "&" && words.is(start - 2, CAPITAL)) ||
      (words.is(start - 1, CAPITAL) && !words.is(start - 1, SMALL) && words.lower(start - 1) !== "."))
  )
    start--;
  return { first: start, roles };
}

/** “Bank | of | Norland chief”, “Republic | of | Norland manager”: within the name of a body or a state. */
function isOfBody(words: Words, of: number): boolean {
  if (words.lower(of) !== "of" || !words.is(of + 1, CAPITAL) || !words.is(of - 1, CAPITAL)) return false;
  const noun = words.lower(of - 1);
  return noun !== "house" && (bodyNouns.has(noun) || noun === "republic");
}

/** What a description before a name tells of it. */
interface Told {
  /** Where the description begins. */
  readonly first: number;
  readonly roles: readonly string[];
  /** “Its auditor, | Hay |”, “the bank's partner | Hay |”: somebody or a firm. */
  readonly mayBeBody: boolean;
}

/**
 * “Her husband, | Ray|, agreed”, “Hay's daughter | Frances”: what somebody is to somebody, or holds, in a description before the name that
 * `[first, end)` is, and where it begins. None in “In a letter to his wife, Ray said”.
 */
export function toldBefore(words: Words, first: number, end: number): Told | undefined {
  const isApposed = words.lower(first - 1) === ",";
  if (isApposed && words.lower(end) !== ",") return undefined;
  const clause = isApposed ? toldInClause(words, first - 1) : undefined;
  if (clause) return clause;
  const noun = isApposed ? first - 2 : first - 1;
  const lower = words.tokens[noun]?.text ?? "";
  const isKin = kin.has(lower) || lower === "colleague" || lower === "friend";
  if (!isKin && !(isApposed && (roleNouns.has(lower) || titles.has(lower)))) return undefined;
  for (let at = noun - 1; at > noun - LONGEST_TOLD; at--) {
    const isNamed = words.lower(at) === "'s";
    if (isNamed || isPossessivePronoun(words, at)) {
      const mayBeBody = words.lower(at) === "its" ? rolesForFirms.has(lower) : isNamed && lower === "partner";
      const least = at - LONGEST_TOLD;
      while (isNamed && least < at && words.is(at - 1, CAPITAL)) at--;
      if (isApposed && words.is(at - 1, PREPOSITION) && isSubject(words, end)) return undefined;
      return { first: at, roles: withOffice(words, noun, [lower]), mayBeBody };
    }
    if (!/^[a-z]{3,}$/.test(words.tokens[at]?.text ?? "") || words.is(at, SMALL)) return undefined;
  }
  return undefined;
}

/** “| A passenger who survived|, Emily Tran, wept”: up to the comma before the name. */
function toldInClause(words: Words, comma: number): Told | undefined {
  for (let at = comma - 2; comma - LONGEST_INSERTION < at && !words.is(at, MARK); at--) {
    if (words.lower(at) !== "who") continue;
    const role = words.lower(at - 1);
    const first = words.is(at - 2, DETERMINER) ? at - 2 : at - 3;
    const isRole = roleNouns.has(role) || titles.has(role) || kin.has(role);
    return isRole && /^an?$/.test(words.lower(first)) ? { first, roles: [role], mayBeBody: false } : undefined;
  }
  return undefined;
}

/** What one firm is to another as readily as a person is. */
const rolesForFirms: ReadonlySet<string> = new Set(
  "adviser advisor auditor broker consultant investor partner".split(" "),
);

/** “In a letter to his wife, Ann Hay|, 40, | said”: the clause has no other subject than the name that ends before `end`. */
function isSubject(words: Words, end: number): boolean {
  for (let at = end + 1; at < end + LONGEST_INSERTION; at++)
    if (words.lower(at) === ",") return words.is(at + 1, AUXILIARY) || words.verb(at + 1) !== undefined;
  return false;
}

/** In tokens: “, the mayor of Harrow,”. */
const LONGEST_INSERTION = 14;

/** In tokens: “her former business partner”. */
const LONGEST_TOLD = 5;

export const kin: ReadonlySet<string> = new Set(
  (
    "aunt boyfriend brother cousin dad daughter father fiance fiancee girlfriend granddaughter grandfather grandmother grandson husband " +
    "mother mum nephew niece partner sister son stepdaughter stepfather stepmother stepson uncle widow widower wife"
  ).split(" "),
);

/** “… and | left | Harrow boss Ann Hay”: what was done to whoever holds the role begins no description. */
function isVerb(words: Words, at: number): boolean {
  return words.verb(at) !== undefined || (plainPasts.has(words.lower(at)) && words.is(at + 1, CAPITAL));
}

const plainPasts: ReadonlySet<string> = new Set(
  "beat brought chose drew gave got had kept left let lost made met put saw sent took won".split(" "),
);

/**
 * “, the trawler's owner,” and “, who chairs the board,”: roles in a description after the name. None in “After talks with Delgado, | the
 * owner said”: there the words behind the comma begin the clause.
 */
export function rolesAfter(words: Words, end: number): string[] {
  if (words.lower(end) !== ",") return [];
  const mayBeSubject = !/^(?:an?|wh.+)$/.test(words.lower(end + 1));
  const roles: string[] = [];
  for (let at = end + 1; at < Math.min(words.length, end + LONGEST_INSERTION); at++) {
    const lower = words.lower(at);
    if (lower === "," || lower === "." || words.isQuoted(at)) break;
    if (words.is(at, AUXILIARY)) return mayBeSubject ? [] : roles;
    // “Hay, who told | his aunt |”: somebody else.
    if (!mayBeSubject && /^(?:her|his|their)$/.test(words.lower(at - 1))) continue;
    const role = roleNouns.has(lower) || titles.has(lower) ? lower : roleOfVerb.get(lower);
    if (role !== undefined) roles.push(...withOffice(words, at, [role]));
    else if (mayBeSubject && roles.length > 0 && isPredicate(words, at)) return [];
  }
  return roles;
}

/** “the owner | said”, but not “the owner | accused of theft”. */
function isPredicate(words: Words, at: number): boolean {
  const form = words.verb(at)?.form;
  return form === "third" || (form === "past" && !words.is(at + 1, PREPOSITION));
}

/** “who chairs the board” makes a chair. */
const roleOfVerb: ReadonlyMap<string, string> = new Map(
  Object.entries({
    chairs: "chair",
    chaired: "chair",
    directs: "director",
    edits: "editor",
    heads: "head",
    leads: "leader",
    owns: "owner",
    represents: "representative",
  }),
);
