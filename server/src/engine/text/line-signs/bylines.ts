/** Lines between headline and story: who wrote it, what they do, and when it was published. */
import { bylineRoles, months } from "../../lexicon/index.ts";
import { wordsOf } from "./words.ts";

/** “By Jane Doe”, “Words and pictures: Jane Doe”. */
export function startsByline(line: string): boolean {
  if (line.length > 120) return false;
  const lead = BYLINE_LEAD.exec(line);
  return lead !== null && namesPeople(line.slice(lead[0].length));
}

const BYLINE_LEAD =
  /^(?:(?:(?:story|text|words|written|reported|reporting|posted|exclusive) )?by:? |(?:story|text|words|reporting)(?: and (?:pictures|photographs|photos))?: ?)(?=\p{Lu})/iu;

/** “Jane Doe, Reporter”, “Jane Doe and Bo Lee”, “Jane Doe | Northern Desk”: a byline that does without “By”. */
export function isNameLine(line: string): boolean {
  if (line.length > 100 || /[.!?;:"“”]$/.test(line)) return false;
  const [names = "", ...rest] = line.split(/, | \| | - | – /);
  if (!namesPeople(names)) return false;
  const count = names.split(/\s+/).length;
  if (rest.length === 0) return 2 <= count && count <= 7;
  return rest.some((part) =>
    part
      .toLowerCase()
      .split(/[\s,/]+/)
      .some((word) => bylineRoles.has(word)),
  );
}

/** “Local Democracy Reporter”, “Health correspondent, Leeds”: what whoever is named above does. */
export function isRoleLine(line: string): boolean {
  if (line.length > 80 || /[.!?:;]$/.test(line)) return false;
  const role = line.split(/, | \| | - | – /)[0]!.toLowerCase();
  return wordsOf(role).length <= 6 && bylineRoles.has(role.slice(role.lastIndexOf(" ") + 1));
}

/** Capitalised words, particles and “and” only: “Ana de la Cruz and Bo Lee”. */
export function namesPeople(names: string): boolean {
  const first = names.split(/, | \| | - | – | \(/)[0]!;
  const parts = first.split(/\s+/).filter((word) => word !== "");
  return (
    parts.length > 0 &&
    parts.length <= 9 &&
    parts.every((word) =>
      /^(?:\p{Lu}[\p{L}.’'-]*|and|&|de|la|le|da|du|del|van|von|der|den|bin|al|el|with),?$/u.test(word),
    )
  );
}

/** “Published 3 May 2024”, “May 12, 2025, 10:21 GMT”, “Updated 3 hours ago”: a line with nothing but the date. */
export function isDateLine(line: string): boolean {
  if (line.length > 80) return false;
  const written = line.replace(DATE_LEAD, "").replace(WEEKDAY, "");
  if (HOW_LONG_AGO.test(written)) return true;
  const [date, dayFirst, monthFirst] = DATE.exec(written) ?? [];
  if (date === undefined) return false;
  const month = (dayFirst ?? monthFirst)?.toLowerCase();
  const rest = written.slice(date.length);
  return (month === undefined || months.has(month)) && (rest === "" || CLOCK_AFTER_DATE.test(rest));
}

const DATE_LEAD = /^(?:first |last )?(?:published|posted|updated|modified)(?: on| at)?:? /i;
const WEEKDAY = /^(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,? /i;
const DATE = /^(?:\d{1,2} ([a-z]{3,9})\.?,?|([a-z]{3,9})\.? \d{1,2},|\d{4}-\d\d-\d\d)(?: \d{4})?/i;
const CLOCK_AFTER_DATE = /^[ ,T|·-]+[\d:.]{3,8} ?(?:[ap]\.?m\.?)? ?(?:[A-Z]{2,4})?$/i;
const HOW_LONG_AGO = /^(?:\d{1,2}|an?) ?(?:m|h|d|mins?|minutes?|hrs?|hours?|days?|weeks?|months?) ago$/i;
