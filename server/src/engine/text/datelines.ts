/**
 * Finds the dateline at the start of a paragraph: “KYIV, Ukraine (AP) — ”, “NEW YORK, Nov. 19 (UPI) — ”, “LONDON — ”. After AP
 * Stylebook, “datelines”: the place in capitals, then the state or country, an agency in brackets, a dash. Indian agencies leave the dash
 * out: “Quill, Aug 23 (PTI) The minister …”.
 */

/** The longest that any dateline is. */
const REACH = 90;

const PLACE = String.raw`\p{Lu}[\p{Lu}.-]+(?:[’']\p{Lu}{3,})?(?: (?:de|du|la|of|upon|\p{Lu}[\p{Lu}.-]+)){0,3}`;
/** “, Ukraine”, “, N.H.”, “, New South Wales”. */
const REGION = String.raw`(?:, (?:(?:\p{Lu}\.){2,3}|\p{Lu}\p{Ll}+\.?(?: (?:of|the|and|\p{Lu}\p{Ll}+)){0,3}))`;
const DATE = String.raw`(?:, \p{Lu}[a-z]{2,8}\.? \d{1,2}|, \d{1,2} \p{Lu}[a-z]{2,8})`;
const AGENCY = String.raw`\((?:\p{Lu}[\p{L}.]*)(?: \p{Lu}[\p{L}.]*){0,3}\)`;
const DASH = String.raw`\s*(?:[—–]|--?(?=\s))\s*`;

/** A place in capitals needs no agency; any other place does. */
const CAPITALS = new RegExp(`^${PLACE}${REGION}{0,2}${DATE}?(?: {0,9}${AGENCY})?${DASH}`, "u");
const WITH_AGENCY = new RegExp(
  String.raw`^(?:\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}${REGION}{0,2}${DATE}? {0,9})?${AGENCY}${DASH}`,
  "u",
);

const WITHOUT_DASH = new RegExp(
  String.raw`^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}${DATE} {0,9}${AGENCY}:?\s+`,
  "u",
);

/** How many units of `prose` its dateline takes, with the dash and the space after it; 0 when it has none. */
export function datelineLength(prose: string): number {
  const start = prose.slice(0, REACH);
  const withDash = mayMatch(start) ? (CAPITALS.exec(start) ?? WITH_AGENCY.exec(start)) : null;
  const match = withDash ?? (hasDate(start) ? WITHOUT_DASH.exec(start) : null);
  if (!match || match[0].length === prose.length) return 0;
  // “UKIP — the party …” is a name: a place of fewer than three letters, or a small letter after the dash, is none.
  const next = prose.slice(match[0].length, match[0].length + 2);
  return /^["“‘'(]?[\p{Lu}\p{N}$£€]/u.test(next) && /^\P{L}*\p{L}(?: ?\p{L}){2}/u.test(start.replace(/^St\. /i, ""))
    ? match[0].length
    : 0;
}

/** A day of the month right before a bracket. */
function hasDate(start: string): boolean {
  const bracket = start.indexOf("(");
  const last = start.charAt(bracket - (start.charAt(bracket - 1) === " " ? 2 : 1));
  return 2 < bracket && "0" <= last && last <= "9";
}

/**
 * What both kinds need, seen at a glance: a dash, and two capitals at the start or a bracket before the dash. Few paragraphs
 * have them, and the expressions take longer to compile than a short article takes to read.
 */
function mayMatch(start: string): boolean {
  const dash = start.search(/[—–]|--?\s/);
  if (dash < 0) return false;
  const second = start.charAt(1);
  return second !== second.toLowerCase() || second === "." || second === "-" || start.slice(0, dash).includes("(");
}
