/** A library entry in words: the line a hover, a completion or a picker shows of it. */
import { fullName, type SourceEntry, type SourceName } from "../engine/index.ts";
import { type Line, line, type Run } from "./rich-text.ts";

/** “Zelenskyy on the strike (Interfax, 2 June 2025)” without its links. */
export function titleOf(entry: SourceEntry): string {
  return entry.title ?? entry.containerTitle ?? entry.publisher ?? namesOf(entry.asked ?? entry.authors) ?? entry.key;
}

/** Author, publisher and date: what tells two entries of like titles apart. */
export function detailOf(entry: SourceEntry): string {
  const { authors, containerTitle, publisher, issued } = entry;
  const parts = [namesOf(authors), containerTitle ?? publisher, issued];
  return [...new Set(parts)].filter((part) => part !== undefined && part !== "").join(", ");
}

/** The title with its link, who and when, and where an archived copy is. */
export function sourceLine(entry: SourceEntry, locator?: string): Line {
  const title = titleOf(entry);
  const url = addressOfSource(entry);
  const runs: Run[] = [url === undefined ? { strong: title } : { link: title, url }];
  const detail = detailOf(entry);
  if (detail !== "") runs.push(` (${detail})`);
  if (locator !== undefined) runs.push(`, ${locator}`);
  if (entry.archiveUrl !== undefined) runs.push(" · ", { link: "archived copy", url: entry.archiveUrl });
  runs.push(" · ", { place: entry.key, to: { uri: entry.uri, span: entry.keySpan } });
  return line(...runs);
}

export function namesOf(names: readonly SourceName[] | undefined): string | undefined {
  if (names === undefined || names.length === 0) return undefined;
  const [first, second] = names;
  if (names.length === 1) return fullName(first!);
  if (names.length === 2) return `${fullName(first!)} and ${fullName(second!)}`;
  return `${fullName(first!)} and others`;
}

/** The address of a DOI, however it was written down. */
function doiAddress(doi: string): string {
  return /^https?:/i.test(doi) ? doi : `https://doi.org/${doi.replace(/^doi:\s*/i, "")}`;
}

/** Where a reader would go to see the source: its page, or what its DOI leads to. */
export function addressOfSource(entry: SourceEntry): string | undefined {
  return entry.url ?? (entry.doi === undefined ? undefined : doiAddress(entry.doi));
}
