/**
 * Which of several holders of a role is meant: “the chancellor” is not the shadow chancellor, nor “the foreign secretary” the home
 * secretary. An office is its role with the words before it that make it another: “shadow home secretary”.
 */
import { genderOfFirstName, roleNouns, titles } from "../../lexicon/index.ts";
import { CAPITAL, type Words } from "../rules/words.ts";

/**
 * Ranks of whoever held an office or is to hold it, by the words for them: the office alone is the sitting one's. Whoever acts in it sits.
 */
const ranksOfTime: ReadonlyMap<string, string> = new Map([
  ...["acting", "caretaker", "interim"].map((word) => [word, "acting"] as const),
  ...["ex", "former", "late", "then"].map((word) => [word, "former"] as const),
  ...["future", "incoming", "next"].map((word) => [word, "incoming"] as const),
]);

/** The office that ends in the role at token `at`: the role alone where no such word stands before it. Lower case. */
export function officeAt(words: Words, at: number): string {
  let first = at;
  while (0 < first && at - first < LONGEST_OFFICE) {
    // “vice-president” is as much a rank as “vice president”.
    const before = isHyphenated(words, first) ? first - 2 : first - 1;
    if (!ranks.has(words.lower(before)) && !fields.has(words.lower(before))) break;
    first = before;
  }
  const office: string[] = [];
  if (isEx(words, first)) office.push("former");
  else if (afterElect(words, at + 1) > at + 1) office.push("incoming");
  for (let token = first; token <= at; token++) {
    const lower = words.lower(token);
    if (lower === "-") continue;
    office.push(ranks.has(lower) ? (ranksOfTime.get(lower) ?? lower) : lower);
  }
  return office.join(" ");
}

/** “chairman|-elect|”, “chairman| designate|”, from behind the role; `first` where neither stands there. */
function afterElect(words: Words, first: number): number {
  const at = words.lower(first) === "-" ? first + 1 : first;
  return isElect(words, at) ? at + 1 : first;
}

/** The end of the role before “-elect” or “designate”, which end at `end`; `end` where they do not. */
export function beforeElect(words: Words, end: number): number {
  if (!isElect(words, end - 1)) return end;
  return words.lower(end - 2) === "-" ? end - 2 : end - 1;
}

function isElect(words: Words, at: number): boolean {
  return /^(?:designate|elect)$/.test(words.lower(at));
}

/** “ex-|chairman”: token `at` comes behind it. */
export function isEx(words: Words, at: number): boolean {
  return words.lower(at - 2) === "ex" && isHyphenated(words, at);
}

/** “co-|founder”: token `at` is the second half of a word. */
export function isHyphenated(words: Words, at: number): boolean {
  return words.lower(at - 1) === "-" && !words.tokens[at]!.spaced && !words.tokens[at - 1]!.spaced;
}

/** In words before the role: “deputy prime”, “shadow work and pensions” from its last word on. */
const LONGEST_OFFICE = 3;

/** Whether someone with these roles, offices among them, may be called by this role of this office. */
export function mayHold(roles: ReadonlySet<string>, role: string, office: string): boolean {
  if (!roles.has(role)) return true;
  const wanted = office.split(" ").slice(0, -1);
  let isTold = false;
  for (const own of roles) {
    if (!own.endsWith(` ${role}`)) continue;
    isTold = true;
    if (agree(own.split(" ").slice(0, -1), wanted)) return true;
  }
  return !isTold && !wanted.some((word) => ranks.has(word));
}

/** Each role of an office that is said to be held at another time: “former SBU | chief” keeps words between. `word`: “former”, “ex”. */
export function holdAtItsTime(roles: string[], word: string): void {
  const rank = ranksOfTime.get(word);
  if (rank === undefined) return;
  for (const role of [...roles]) {
    if (role.split(" ").includes(rank)) continue;
    if (role.includes(" ")) roles[roles.indexOf(role)] = `${rank} ${role}`;
    else if (!roles.some((other) => other.endsWith(` ${role}`))) roles.push(`${rank} ${role}`);
  }
}

/** The office of a role among someone's roles: the role alone where none is told. */
export function officeOf(roles: readonly string[], role: string): string {
  return roles.find((one) => one.endsWith(` ${role}`)) ?? role;
}

/** An office under another word for whoever leads: “deputy head” for “deputy chief”. */
export function officeUnder(role: string, office: string): string {
  return [...office.split(" ").slice(0, -1), role].join(" ");
}

/** Of the same rank, and of the same field where both name one. */
function agree(own: readonly string[], wanted: readonly string[]): boolean {
  const rankOf = (words: readonly string[]) => words.filter((word) => ranks.has(word)).join(" ");
  const held = rankOf(own);
  if (held !== rankOf(wanted) && (held !== "acting" || rankOf(wanted) !== "")) return false;
  const [mine, theirs] = [own, wanted].map((words) => words.filter((word) => fields.has(word)));
  return mine!.length === 0 || theirs!.length === 0 || mine!.some((word) => theirs!.includes(word));
}

const ranks: ReadonlySet<string> = new Set([
  "acting",
  "caretaker",
  "deputy",
  "first",
  "former",
  "future",
  "incoming",
  "interim",
  "next",
  "prime",
  "shadow",
  "vice",
]);

/** What ministers are ministers of, in the words that stand right before “minister”, “secretary” or “spokesman”. */
export const fields: ReadonlySet<string> = new Set(
  (
    "affairs agriculture business climate commerce communities conservation constitutional culture defence defense development digital " +
    "economy education employment energy environment europe family farming finance fisheries food foreign health home housing immigration " +
    "industry infrastructure innovation interior justice labor labour local media oil pensions planning police prisons regions resources " +
    "revenue rural schools science security services skills social sport sports technology tourism trade transport treasury universities " +
    "water women work youth"
  ).split(" "),
);

/** An office with what it is for, before the name of whoever holds it. */
export interface OfficeFor {
  /** Tokens `[first, end)`: the name begins at `end`. */
  readonly first: number;
  readonly end: number;
  /** “minister”, and “economy minister”. */
  readonly roles: readonly string[];
}

/** “| Minister for Digital Economy | Ann Hay”, “| Secretary of Women and Sport | Ann Hay”, where a run of capitals is `[first, end)`. */
export function officeFor(words: Words, first: number, end: number): OfficeFor | undefined {
  const preposition = /^(?:for|of)$/.test(words.lower(first)) ? first : prepositionBefore(words, first);
  // “Secretary of State for Health”.
  const isOfState = words.lower(preposition - 1) === "state" && words.lower(preposition - 2) === "of";
  const at = preposition - (isOfState ? 3 : 1);
  const role = words.lower(at);
  if (!words.is(at, CAPITAL) || !(roleNouns.has(role) || titles.has(role))) return undefined;
  // A name of two words is left at least.
  for (let start = end - 2; first < start; start--) {
    const field = words.lower(start - 1);
    if (fields.has(field)) return { first: at, end: start, roles: [role, `${field} ${role}`] };
    if (preposition + 1 < start && genderOfFirstName.has(words.lower(start)) && start === end - 2)
      return { first: at, end: start, roles: [role] };
  }
  return undefined;
}

/** The “for” of “Minister for Women and | Sport Ann Hay”; -1 where none stands before. */
function prepositionBefore(words: Words, first: number): number {
  for (let at = first - 1; first - LONGEST_FIELDS < at; at--) {
    const lower = words.lower(at);
    if (lower === "for" || lower === "of") return at;
    if (lower !== "and" && lower !== "," && !(words.is(at, CAPITAL) && fields.has(lower))) return -1;
  }
  return -1;
}

/** In tokens: “Women, Youth and”. */
const LONGEST_FIELDS = 7;
