/** A library entry from what a writer typed into the pickers of our extension. */
import { entryFromUrl, makeKey, type NewsKind, nameFrom, newsKinds, type SourceFields } from "../engine/index.ts";
import { takenKeys } from "../features/index.ts";
import type { Reading } from "./articles.ts";
import type { NewSource } from "./messages.ts";

/** What an address gives away (a date, a publisher) is kept where nothing else was said. */
export function newEntry(
  { type, title, url, author, issued }: NewSource,
  reading: Reading,
  today: string,
): SourceFields {
  const taken = takenKeys(reading.analysis);
  const kind = Object.hasOwn(newsKinds, type) ? newsKinds[type as NewsKind] : undefined;
  const stub = url === undefined ? undefined : entryFromUrl(url, { accessed: today, taken });
  const { key: _, ...known } = stub ?? { key: "", type, authors: [] };
  const inPerson = type === "interview" || type === "statement";
  const name = author === undefined ? undefined : nameFrom(author);
  const fields = {
    ...known,
    ...(kind ? { type: kind.type, ...(kind.genre !== undefined && { genre: kind.genre }) } : stub ? {} : { type }),
    ...(title !== undefined && { title }),
    ...(name && { authors: [name] }),
    ...(name && inPerson && { asked: [name] }),
    ...(issued !== undefined ? { issued } : inPerson ? { issued: today } : {}),
  };
  return { key: makeKey(fields, taken), ...fields };
}
