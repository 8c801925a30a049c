/** The fact-checker's sheet and its formats: each a pure function of sheets. */
import type { BibliographyOptions } from "./bibliography.ts";
import { renderCsv } from "./csv.ts";
import { renderHtml } from "./html.ts";
import { renderJson } from "./json.ts";
import { renderMarkdown } from "./markdown.ts";
import type { Sheet } from "./sheet.ts";

export type { BibliographyOptions } from "./bibliography.ts";
export { type Sheet, sheetOf } from "./sheet.ts";

export const reportFormats = {
  html: renderHtml,
  markdown: renderMarkdown,
  csv: renderCsv,
  json: renderJson,
} satisfies Record<string, (sheets: readonly Sheet[], options: BibliographyOptions) => string>;

export type ReportFormat = keyof typeof reportFormats;
