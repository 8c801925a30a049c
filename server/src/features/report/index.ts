/** The fact-checker's sheet and its formats: each a pure function of sheets. */
import type { BibliographyOptions } from "./bibliography.ts";
import { renderCsv } from "./csv.ts";
import { renderHtml } from "./html.ts";
import { renderJson } from "./json.ts";
import { renderMarkdown } from "./markdown.ts";
import type { Sheet } from "./sheet.ts";

export type { BibliographyOptions } from "./bibliography.ts";
export { type Sheet, type SheetRow, sheetOf } from "./sheet.ts";

export type ReportFormat = "html" | "markdown" | "csv" | "json";

export const reportFormats: Readonly<
  Record<ReportFormat, (sheets: readonly Sheet[], options: BibliographyOptions) => string>
> = { html: renderHtml, markdown: renderMarkdown, csv: renderCsv, json: renderJson };
