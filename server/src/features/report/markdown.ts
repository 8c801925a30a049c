/** The sheet as Markdown, for a wiki or a comment: the tally, the claims, the sources and the speakers as tables. */
import { escapeMarkdown } from "../rich-text.ts";
import { reviewsInWords, tallyInWords } from "../tally.ts";
import { shortened } from "../words.ts";
import { type BibliographyOptions, bibliographyLine } from "./bibliography.ts";
import type { Sheet, SheetRow } from "./sheet.ts";

export function renderMarkdown(sheets: readonly Sheet[], options: BibliographyOptions): string {
  return sheets.map((sheet) => renderSheet(sheet, options)).join("\n");
}

function renderSheet(sheet: Sheet, options: BibliographyOptions): string {
  const counts = [tallyInWords(sheet.tally), reviewsInWords(sheet.tally)].filter(Boolean).join(" · ");
  const parts = [`# ${escapeMarkdown(sheet.headline)}`, `${escapeMarkdown(sheet.name)} – ${counts}`];
  if (sheet.rows.length > 0) {
    const rows = sheet.rows.map((row) => [
      String(row.number),
      String(row.line),
      escapeMarkdown(shortened(row.words, 120)),
      row.standing,
      restsOn(row),
      reviewOf(row),
    ]);
    parts.push("## Claims", table(["No.", "Line", "Claim", "Standing", "Rests on", "Review"], rows));
  }
  if (sheet.sources.length > 0) {
    parts.push(
      "## Sources",
      sheet.sources
        .map(({ entry, rows }) => `- ${escapeMarkdown(bibliographyLine(entry, options))} (${rows.join(", ")})`)
        .join("\n"),
    );
  }
  if (sheet.speakers.length > 0) {
    const rows = sheet.speakers.map(({ name, vague, nClaims, share }) => [
      escapeMarkdown(name),
      vague ? "no one who could be asked" : "",
      String(nClaims),
      percent(share),
    ]);
    parts.push("## Speakers", table(["Speaker", "", "Claims", "Share"], rows));
  }
  return `${parts.join("\n\n")}\n`;
}

function restsOn(row: SheetRow): string {
  const { speaker, cue, sameAs, sources, references, exemption, reasons, standing, isOpen } = row;
  const said = speaker === undefined ? [] : [escapeMarkdown(cue === undefined ? speaker : `${speaker} (“${cue}”)`)];
  const cited = sources.map(({ title, locator, url }) => {
    return linked([title, locator].filter(Boolean).join(", "), url);
  });
  const referred = references.map(({ kind, words, url }) => `${kind}: ${linked(words, url)}`);
  const same = sameAs === undefined ? [] : [`the same as claim ${sameAs}`];
  const parts = [
    ...said,
    ...same,
    ...cited,
    ...referred,
    ...(exemption === undefined ? [] : [escapeMarkdown(exemption)]),
  ];
  if (standing === "unattributed") {
    const why = reasons[0] === undefined ? "" : `: ${escapeMarkdown(reasons[0])}`;
    parts.push(isOpen ? `*nobody*${why}` : `left to stand${why}`);
  }
  return parts.join("; ");
}

/** Only web addresses become links. */
function linked(words: string, url: string | undefined): string {
  const label = escapeMarkdown(words);
  return url && /^https?:\/\//i.test(url) ? `[${label}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)` : label;
}

function reviewOf({ review, lapsed }: SheetRow): string {
  return review
    ? escapeMarkdown(
        [`${lapsed ? "lapsed: " : ""}${review.verdict.replace("-", " ")} by ${review.by}`, review.note]
          .filter(Boolean)
          .join(": "),
      )
    : "";
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
