/**
 * The sheet as one HTML file that opens offline: the article as written with each claim underlined by its standing, the table of
 * claims beside it, and what it all rests on. It holds no script, asks for nothing from outside, and shows an article's text as text.
 */
import type { SourceEntry } from "../../engine/index.ts";
import type { ClaimReference, ClaimSource } from "../claim-sources.ts";
import { dayOf } from "../day-of.ts";
import { reviewsInWords, tallyInWords } from "../tally.ts";
import { withoutMarks } from "../words.ts";
import { type BibliographyOptions, bibliographyParts } from "./bibliography.ts";
import { chartOf, legend } from "./chart.ts";
import { escapeHtml, isolated } from "./escape-html.ts";
import type { Passage, PassageRun, Sheet, SheetRow, SheetSection } from "./sheet.ts";
import { style } from "./style.ts";

export function renderHtml(sheets: readonly Sheet[], options: BibliographyOptions): string {
  const title = sheets.length === 1 ? sheets[0]!.headline : `${sheets.length} articles`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Wellsourced</title>
<style>${style}</style>
</head>
<body>
${1 < sheets.length ? contentsOf(sheets) : ""}<main>
${sheets.map((sheet, i) => renderSheet(sheet, `a${i + 1}`, options)).join("\n")}
</main>
</body>
</html>
`;
}

/** The articles, each with how many of its claims are open and what reviewers found: where there is something left to do. */
function contentsOf(sheets: readonly Sheet[]): string {
  const rows = sheets.map(({ headline, name, tally }, i) => {
    const left = [0 < tally.open && `<b>${tally.open} open</b>`, escapeHtml(reviewsInWords(tally))].filter(Boolean);
    const below = [escapeHtml(name), left.join(" · ")].filter(Boolean);
    const lines = below.map((line) => `<span class="figure">${line}</span>`).join("");
    return `<tr><th scope="row"><a href="#a${i + 1}">${escapeHtml(headline)}</a>${lines}</th><td>${chartOf(tally)}</td><td class="n">${tally.claims}</td></tr>`;
  });
  return `<nav aria-label="Articles">
<h1>${sheets.length} articles</h1>
<table class="chart"><caption>Standing of the claims, by article</caption><tbody>${rows.join("\n")}</tbody></table>${legend()}
</nav>
`;
}

/** `id` begins every anchor of the sheet, so that several stand in one file. */
function renderSheet(sheet: Sheet, id: string, options: BibliographyOptions): string {
  return `<section class="sheet" id="${id}" aria-labelledby="${id}-headline">
<header>
<p class="file">${escapeHtml(sheet.name)}</p>
<h1 id="${id}-headline">${escapeHtml(sheet.headline)}</h1>
<p class="tally">${escapeHtml(countsOf(sheet))}</p>
${summaryOf(sheet.sections)}
</header>
<div class="columns">
<article aria-label="The article as written">
${passagesOf(sheet, id)}
</article>
<section aria-label="Claims">
<h2>Claims</h2>
${claimsTable(sheet.rows, id)}
</section>
</div>
${sourcesOf(sheet, id, options)}
${speakersOf(sheet)}
</section>`;
}

function countsOf({ tally }: Sheet): string {
  return [tallyInWords(tally), reviewsInWords(tally)].filter(Boolean).join(" · ");
}

function summaryOf(sections: readonly SheetSection[]): string {
  if (sections.length === 0) return `<p class="none">No claims: nothing in this article has to be answered for.</p>`;
  const bars = sections.map(
    ({ heading, tally }) =>
      `<tr><th scope="row">${escapeHtml(heading)}</th><td>${chartOf(tally)}</td><td class="n">${tally.claims}</td></tr>`,
  );
  return `<table class="chart"><caption>Standing of the claims, by section</caption><tbody>${bars.join("\n")}</tbody></table>${legend()}`;
}

/** A dateline stands in front of its paragraph, on the same line, as it does in the article. */
function passagesOf({ passages }: Sheet, id: string): string {
  let before = "";
  const shown = passages.flatMap((passage) => {
    if (passage.kind === "dateline" && passage.runsOn) {
      before += `<span class="dateline">${runsIn(passage, id)}</span> `;
      return [];
    }
    const whole = passageOf(passage, id, before);
    before = "";
    return [whole];
  });
  // Nothing behind it may be left to show.
  return [...shown, ...(before === "" ? [] : [`<p>${before}</p>`])].join("\n");
}

function runsIn({ runs }: Passage, id: string): string {
  return runs.map((run) => runOf(run, id)).join("");
}

/** @param before what stands in front of its words */
function passageOf({ isQuoted, ...passage }: Passage, id: string, before: string): string {
  if (isQuoted) return `<blockquote>${passageOf(passage, id, before)}</blockquote>`;
  const { kind, cells } = passage;
  if (cells) return before + tableOf(cells);
  const words = before + runsIn(passage, id);
  if (kind === "headline") return `<h2 class="headline">${words}</h2>`;
  if (kind === "subhead") return `<h3>${words}</h3>`;
  return `<p class="${kind}">${words}</p>`;
}

function tableOf(cells: readonly (readonly string[])[]): string {
  const rows = cells.map((row, i) => {
    const cellOf = (cell: string) =>
      i === 0 ? `<th scope="col">${escapeHtml(cell)}</th>` : `<td>${escapeHtml(cell)}</td>`;
    return `<tr>${row.map(cellOf).join("")}</tr>`;
  });
  // Where it is wider than its column, the arrow keys move it.
  return `<div class="cells" role="region" aria-label="Table" tabindex="0"><table><tbody>${rows.join("\n")}</tbody></table></div>`;
}

function runOf({ text, row, starts, ends }: PassageRun, id: string): string {
  if (!row) return escapeHtml(text);
  const title = [row.standing, row.speaker].filter(Boolean).join(": ");
  const anchor = starts.includes(row) ? ` id="${id}-t${row.number}"` : "";
  const others = starts.filter((other) => other !== row).map((other) => `<a id="${id}-t${other.number}"></a>`);
  const ended = [...ends].sort((a, b) => b.number - a.number);
  // The line under the words is for the eye alone.
  const refs = ended.map(
    ({ number: n, standing }) => `<a class="ref" href="#${id}-c${n}" aria-label="Claim ${n}, ${standing}">${n}</a>`,
  );
  return `${others.join("")}<span class="claim ${standingClass(row)}"${anchor} title="${escapeHtml(title)}">${escapeHtml(text)}</span>${refs.join(" ")}`;
}

/** An unattributed claim that is left to stand looks quieter than one that is queried. */
function standingClass({ standing, isOpen }: SheetRow): string {
  return standing === "unattributed" && !isOpen ? "unattributed leave" : standing;
}

function claimsTable(rows: readonly SheetRow[], id: string): string {
  if (rows.length === 0) return `<p class="none">None.</p>`;
  const isReviewed = rows.some(({ review }) => review);
  const body = rows.map(
    (row) => `<tr id="${id}-c${row.number}" class="${standingClass(row)}">
<th scope="row"><a href="#${id}-t${row.number}" aria-label="Claim ${row.number} in the article">${row.number}</a></th>
<td>${escapeHtml(row.words)}${row.figure && row.figure !== row.words ? `<span class="figure">${escapeHtml(row.figure)}</span>` : ""}</td>
<td><span class="standing ${standingClass(row)}">${row.standing}</span></td>
<td>${restsOn(row, id)}</td>${isReviewed ? `\n<td>${reviewOf(row)}</td>` : ""}
</tr>`,
  );
  return `<table class="claims"><thead><tr><th scope="col">No.</th><th scope="col">Claim</th><th scope="col">Standing</th><th scope="col">Rests on</th>${isReviewed ? `<th scope="col">Review</th>` : ""}</tr></thead><tbody>
${body.join("\n")}
</tbody></table>`;
}

function restsOn(row: SheetRow, id: string): string {
  const parts: string[] = [];
  if (row.speaker !== undefined)
    parts.push(`${isolated(row.speaker)}${row.cue === undefined ? "" : ` <i>“${escapeHtml(row.cue)}”</i>`}`);
  if (row.sameAs !== undefined) parts.push(`the same as <a href="#${id}-c${row.sameAs}">claim ${row.sameAs}</a>`);
  parts.push(...row.sources.map(sourceOf), ...row.references.map(referenceOf));
  if (row.exemption !== undefined) parts.push(escapeHtml(row.exemption));
  if (row.standing === "unattributed") {
    const why = row.reasons[0] === undefined ? "" : `: ${escapeHtml(row.reasons[0])}`;
    parts.push(row.isOpen ? `<b>Nobody</b>${why}` : `Left to stand${why}`);
  }
  return parts.map((part) => `<div>${part}</div>`).join("");
}

function sourceOf({ key, title, locator, entry, url }: ClaimSource): string {
  const where = locator === undefined ? "" : `, ${escapeHtml(locator)}`;
  if (!entry) return `<code>${escapeHtml(key)}</code>${where}, in no library`;
  return `<bdi>${linked(title, url)}</bdi>${where}${archived(entry)}`;
}

function referenceOf({ kind, words, url }: ClaimReference): string {
  return `${kind}: ${linked(words, url)}`;
}

function archived({ archiveUrl }: SourceEntry): string {
  return archiveUrl === undefined ? "" : ` (${linked("archived copy", archiveUrl)})`;
}

/** Only web addresses become links: anything else an entry may hold stays text. */
function linked(text: string, url: string | undefined): string {
  if (url === undefined || !/^https?:\/\//i.test(url)) return escapeHtml(text);
  return `<a href="${escapeHtml(url)}" rel="noreferrer">${escapeHtml(text)}</a>`;
}

function reviewOf({ review, lapsed }: SheetRow): string {
  if (!review) return "";
  const note = review.note ? `<div class="note">${escapeHtml(review.note)}</div>` : "";
  if (lapsed) {
    const verdict = escapeHtml(review.verdict.replace("-", " "));
    const was = `${verdict} by ${isolated(review.by)}, ${escapeHtml(dayOf(review.date))}, when it was “${isolated(withoutMarks(lapsed.was))}”`;
    return `<span class="verdict lapsed">lapsed</span> ${was}${note}`;
  }
  return `<span class="verdict ${review.verdict}">${review.verdict.replace("-", " ")}</span> ${isolated(review.by)}, <time>${escapeHtml(dayOf(review.date))}</time>${note}`;
}

function sourcesOf({ sources }: Sheet, id: string, options: BibliographyOptions): string {
  if (sources.length === 0) return "";
  const items = sources.map(({ entry, rows }) => {
    const backs = rows.map((n) => `<a href="#${id}-c${n}">${n}</a>`).join(", ");
    return `<li>${bibliographyParts(entry, options).map(withLinks).join(" ")} <span class="backs">backs ${backs}</span></li>`;
  });
  return `<section><h2>Sources</h2><ul class="sources">${items.join("\n")}</ul></section>`;
}

/** A part of a line of the bibliography with its web addresses as links. */
function withLinks(part: string): string {
  const words = part
    .split(/(https?:\/\/\S+)/)
    .map((part, i) => {
      if (i % 2 === 0) return escapeHtml(part);
      // Its stop belongs to the line.
      const url = part.endsWith(".") ? part.slice(0, -1) : part;
      return linked(url, url) + escapeHtml(part.slice(url.length));
    })
    .join("");
  return `<bdi>${words}</bdi>`;
}

function speakersOf({ speakers }: Sheet): string {
  if (speakers.length === 0) return "";
  const rows = speakers.map(({ name, vague, nClaims, share }) => {
    const width = Math.max(1, Math.round(share * 100));
    const note = vague ? ` <span class="vague">no one who could be asked</span>` : "";
    return `<tr><th scope="row">${isolated(name)}${note}</th><td class="share"><span style="width:${width}%"></span></td><td class="n">${nClaims} (${Math.round(share * 100)}%)</td></tr>`;
  });
  return `<section><h2>Speakers</h2><table class="speakers"><caption>How many of the article’s claims rest on each</caption><tbody>${rows.join("\n")}</tbody></table></section>`;
}
