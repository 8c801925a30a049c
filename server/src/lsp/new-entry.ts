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
  const stub = url === undefined ? undefined : entryFromUrl(url, { accessed: today, taken });
  const { key: _, ...known } = stub ?? { key: "", type, authors: [] };
  const inPerson = type === "interview" || type === "statement";
  const name = author === undefined ? undefined : nameFrom(author);
  const fields = {
    ...known,
    ...typeOf(type, stub?.type),
    ...(title !== undefined && { title }),
    ...(name && { authors: [name] }),
    ...(name && inPerson && { asked: [name] }),
    ...(issued !== undefined ? { issued } : inPerson ? { issued: today } : {}),
  };
  return { key: makeKey(fields, taken), ...fields };
}

/** A page may be of a kind that its address tells: a post, a dataset. What the writer called it by any other name, it is. */
function typeOf(type: string, ofAddress: string | undefined): Pick<SourceFields, "type" | "genre"> {
  const kind = Object.hasOwn(newsKinds, type) ? newsKinds[type as NewsKind] : undefined;
  if (!kind) return { type: type === "webpage" ? (ofAddress ?? type) : type };
  return kind.genre === undefined ? { type: kind.type } : { type: kind.type, genre: kind.genre };
}
