/** A bar of a tally, drawn as inline SVG: one stretch a standing, told apart by pattern as well as by colour. */
import type { Standing } from "../../engine/index.ts";
import { type Tally, tallyInWords } from "../tally.ts";
import { escapeHtml } from "./escape-html.ts";

const standings: readonly Standing[] = ["attributed", "cited", "exempt", "unattributed"];
const width = 320;
const height = 14;

export function chartOf(tally: Tally): string {
  let x = 0;
  const bars = standings.map((standing) => {
    const length = (width * tally.byStanding[standing]) / Math.max(1, tally.claims);
    const bar =
      length === 0
        ? ""
        : `<rect class="bar ${standing}" x="${round(x)}" y="0" width="${round(length)}" height="${height}"/>`;
    x += length;
    return bar;
  });
  const label = tallyInWords(tally);
  return `<svg role="img" aria-label="${escapeHtml(label)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><title>${escapeHtml(label)}</title>${bars.join("")}</svg>`;
}

export function legend(): string {
  return `<p class="legend">${standings.map((standing) => `<span class="standing ${standing}">${standing}</span>`).join(" ")}</p>`;
}

function round(x: number): number {
  return Math.round(x * 100) / 100;
}
