/** The sheet as JSON, for programs: everything the other formats show, and no offsets that would tie it to one version. */
import { type BibliographyOptions, bibliographyLine } from "./bibliography.ts";
import type { Sheet } from "./sheet.ts";

export function renderJson(sheets: readonly Sheet[], options: BibliographyOptions): string {
  const articles = sheets.map(({ name, headline, tally, sections, rows, sources, speakers }) => ({
    name,
    headline,
    tally,
    sections,
    claims: rows.map(({ sources: behind, ...row }) => ({
      ...row,
      citations: behind.map(({ key, locator, entry, title, url }) => ({ key, locator, ...(entry && { title, url }) })),
    })),
    sources: sources.map(({ entry, rows }) => ({
      key: entry.key,
      text: bibliographyLine(entry, options),
      claims: rows,
    })),
    speakers,
  }));
  return `${JSON.stringify({ articles }, null, 2)}\n`;
}
