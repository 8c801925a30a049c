/**
 * One entry of the library as a line of a bibliography: author, title, where it appeared, date, address; as the Chicago Manual of
 * Style (18th ed., ch. 14) orders them, in plain words and without its finer points.
 */
import { fullName, nameByFamily, type SourceEntry, type SourceName } from "../../engine/index.ts";
import { addressOfSource, titleOf } from "../describe-source.ts";

export interface BibliographyOptions {
  /** Also say how to reach the people asked; off unless someone asks for it. */
  readonly contacts: boolean;
}

export function bibliographyLine(entry: SourceEntry, options: BibliographyOptions): string {
  return bibliographyParts(entry, options).join(" ");
}

/** The same part by part: each has its stop, and may be written from right to left. */
export function bibliographyParts(entry: SourceEntry, { contacts }: BibliographyOptions): readonly string[] {
  const title = titleOf(entry);
  const where = [entry.containerTitle, entry.publisher].filter((name) => name !== undefined && name !== title);
  const asked = entry.asked?.length ? `Asked: ${entry.asked.map(fullName).join(", ")}` : undefined;
  const parts = [
    authorsOf(entry.authors),
    entry.containerTitle === undefined ? title : `“${title}”`,
    where.join(", "),
    entry.issued,
    asked,
    contacts && entry.contact ? `Contact: ${entry.contact}` : undefined,
    addressOfSource(entry),
    entry.accessed === undefined ? undefined : `Accessed ${entry.accessed}`,
    entry.archiveUrl === undefined ? undefined : `Archived at ${entry.archiveUrl}`,
  ];
  return parts.filter((part) => part !== undefined && part !== "").map(withStop);
}

function authorsOf([first, ...others]: readonly SourceName[]): string | undefined {
  if (!first) return undefined;
  const names = [nameByFamily(first), ...others.map(fullName)];
  return names.length === 1 ? names[0] : `${names.slice(0, -1).join(", ")}, and ${names.at(-1)}`;
}

function withStop(part: string | undefined): string {
  return /[.?!]["”’]?$/.test(part!) ? part! : `${part}.`;
}
