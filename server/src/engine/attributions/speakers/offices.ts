/**
 * Which of several holders of a role is meant: “the chancellor” is not the shadow chancellor, nor “the foreign secretary” the home
 * secretary. An office is its role with the words before it that make it another: “shadow home secretary”.
 */
import type { Words } from "../rules/words.ts";

/** Said of whoever held an office: the office alone is the sitting one's. */
const FORMER = "former";

/** The office that ends in the role at token `at`: the role alone where no such word stands before it. Lower case. */
export function officeAt(words: Words, at: number): string {
  let first = at;
  while (
    0 < first &&
    at - first < LONGEST_OFFICE &&
    (ranks.has(words.lower(first - 1)) || fields.has(words.lower(first - 1)))
  )
    first--;
  let office = isEx(words, first) ? `${FORMER} ` : "";
  for (let token = first; token <= at; token++) office += `${token > first ? " " : ""}${words.lower(token)}`;
  return office;
}

/** “ex-|chairman”: token `at` comes behind it. */
export function isEx(words: Words, at: number): boolean {
  return words.lower(at - 1) === "-" && words.lower(at - 2) === "ex" && !words.tokens[at]!.spaced;
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

/** As someone has it who held it before: “former SBU | chief” keeps words between. */
export function formerOffice(office: string): string {
  return office.startsWith(`${FORMER} `) ? office : `${FORMER} ${office}`;
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
  if (rankOf(own) !== rankOf(wanted)) return false;
  const [mine, theirs] = [own, wanted].map((words) => words.filter((word) => fields.has(word)));
  return mine!.length === 0 || theirs!.length === 0 || mine!.some((word) => theirs!.includes(word));
}

const ranks: ReadonlySet<string> = new Set(["deputy", FORMER, "first", "prime", "shadow", "vice"]);

/** What ministers are ministers of, in the words that stand right before “minister”, “secretary” or “spokesman”. */
const fields: ReadonlySet<string> = new Set(
  (
    "affairs agriculture business commerce communities constitutional culture defence defense development economy education " +
    "employment energy environment europe family farming finance fisheries foreign health home housing immigration industry " +
    "interior justice labor labour local oil pensions planning police prisons resources rural schools science security " +
    "skills social sport sports tourism trade transport treasury universities work"
  ).split(" "),
);
