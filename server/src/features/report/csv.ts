/**
 * The sheet as a table for a spreadsheet: RFC 4180, with a byte-order mark so that Excel reads it as UTF-8. A cell that a
 * spreadsheet would run as a formula begins with an apostrophe instead (OWASP, “CSV Injection”).
 */
import type { Sheet, SheetRow } from "./sheet.ts";

const columns: readonly [title: string, cell: (row: SheetRow, sheet: Sheet) => string][] = [
  ["File", (_, sheet) => sheet.name],
  ["Claim", (row) => String(row.number)],
  ["Line", (row) => String(row.line)],
  ["Kind", (row) => row.kind],
  ["Words", (row) => row.words],
  ["Figure", (row) => row.figure ?? ""],
  ["Standing", (row) => row.standing],
  ["Open", (row) => (row.isOpen ? "yes" : "")],
  ["Urgency", (row) => (row.isOpen ? row.urgency : "")],
  ["Why", (row) => (row.standing === "unattributed" ? (row.reasons[0] ?? "") : "")],
  ["Speaker", (row) => row.speaker ?? ""],
  ["Cue", (row) => row.cue ?? ""],
  ["Sources", (row) => sourcesIn(row).join("; ")],
  ["Addresses", (row) => [...row.sources, ...row.references].flatMap(({ url }) => url ?? []).join(" ")],
  ["Exemption", (row) => row.exemption ?? ""],
  ["Review", (row) => (row.lapsed ? `lapsed: ${row.review?.verdict}` : (row.review?.verdict ?? ""))],
  ["Reviewer", (row) => row.review?.by ?? ""],
  ["Reviewed", (row) => row.review?.date ?? ""],
  ["Note", (row) => row.review?.note ?? ""],
];

function sourcesIn({ sources, references }: SheetRow): string[] {
  const cited = sources.map(({ key, locator }) => [key, locator].filter(Boolean).join(", "));
  return [...cited, ...references.map(({ kind, words }) => `${kind}: ${words}`)];
}

export function renderCsv(sheets: readonly Sheet[]): string {
  const rows = sheets.flatMap((sheet) => sheet.rows.map((row) => columns.map(([, cell]) => cell(row, sheet))));
  return `\ufeff${[columns.map(([title]) => title), ...rows].map((cells) => `${cells.map(quote).join(",")}\r\n`).join("")}`;
}

function quote(cell: string): string {
  const harmless = /^[=+\-@＝＋－＠\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
