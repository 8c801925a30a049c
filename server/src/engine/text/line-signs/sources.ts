/** Lines under a table or a chart that say where its figures come from, or speak of it otherwise. */

/** “Source: ONS”, “Data: Land Registry”, “Figures – Home Office”: where what stands in a table or a chart comes from. */
export function startsSourceLine(line: string): boolean {
  return SOURCE_LEAD.test(line);
}

/** A line that says so and no more: not “Figures: 12 of 40 schools are shut.” */
export function isSourceLine(line: string): boolean {
  if (LONGEST_SOURCE_LINE < line.length || !startsSourceLine(line)) return false;
  return /source/i.test(line.slice(0, 20)) || !/\d/.test(line.replace(/\b(?:19|20)\d\d\b/g, ""));
}

const LONGEST_SOURCE_LINE = 200;

const SOURCE_LEAD =
  /^[*_([]{0,3}(?:(?:data |main |original )?sources?|data|figures|statistics|compiled by)\s?(?:[:–—]|\s-)\s{0,9}(?:[\p{L}\p{N}[“"(<*_]|$)/iu;

/** What stands under a table and speaks of it: its source, a note, what an asterisk means. */
export function startsTableNote(line: string): boolean {
  return startsSourceLine(line) || TABLE_NOTE.test(line);
}

const TABLE_NOTE =
  /^[*_([]{0,3}(?:(?:notes?|n\.?b\.?)[*_]{0,3}[:.–—]|(?:table|chart|graphic|figures|data|statistics|numbers)(?:\s?[:–—]| (?:by|show|are|were|is|was|for|from|exclude|include|as of)\b)|based on (?:data|figures|statistics|returns|responses|surveys?|the latest)\b|compiled (?:by|from)\b|(?:excludes|includes)\b)|^[*†‡¹²³]/i;
