/**
 * An item of CSL (as JSON or YAML says it) as the fields of a source, and back. What CSL has no variable for stands in `custom`,
 * the place CSL-JSON keeps for that: `archive-url`, `asked`, `contact`. Zotero can't write `custom`, so the same three are also read
 * from `note`, as its Extra field gives them: a line "contact: +380 44 …".
 */
import { dateFromCsl, dateToCsl } from "./dates.ts";
import { answersInPerson } from "./news-kinds.ts";
import type { SourceFields, SourceName } from "./types.ts";

export type CslItem = Readonly<Record<string, unknown>>;

export function fieldsFromCsl(key: string, item: CslItem): SourceFields {
  const type = text(item.type) ?? "document";
  const genre = text(item.genre);
  const authors = names(item.author);
  const custom = isRecord(item.custom) ? item.custom : {};
  const { note, extras } = splitNote(text(item.note));
  const asked = names(custom.asked ?? extras.get("asked"));
  const fields: { [F in keyof SourceFields]: SourceFields[F] | undefined } = {
    key,
    type,
    genre,
    title: text(item.title),
    authors,
    issued: dateFromCsl(item.issued),
    accessed: dateFromCsl(item.accessed),
    publisher: text(item.publisher),
    containerTitle: text(item["container-title"]),
    url: text(item.URL) ?? text(item.url), // CSL has capitals; who types an entry by hand forgets them
    archiveUrl: text(custom["archive-url"]) ?? extras.get("archive-url"),
    doi: text(item.DOI) ?? text(item.doi),
    abstract: text(item.abstract),
    note,
    asked: 0 < asked.length ? asked : answersInPerson({ type, ...(genre && { genre }) }) ? authors : undefined,
    contact: text(custom.contact) ?? extras.get("contact"),
  };
  return withoutUndefined(fields);
}

/** A new item, its properties in the order in which they are written. */
export function cslFromFields(fields: SourceFields): CslItem {
  const { authors, issued, accessed, asked } = fields;
  const custom = withoutUndefined<CslItem>({
    "archive-url": fields.archiveUrl,
    contact: fields.contact,
    asked: asked && !asksTheAuthors(fields) ? asked.map(nameToCsl) : undefined,
  });
  return withoutUndefined<CslItem>({
    id: fields.key,
    type: fields.type,
    genre: fields.genre,
    title: fields.title,
    author: 0 < authors.length ? authors.map(nameToCsl) : undefined,
    issued: issued === undefined ? undefined : dateToCsl(issued),
    "container-title": fields.containerTitle,
    publisher: fields.publisher,
    URL: fields.url,
    accessed: accessed === undefined ? undefined : dateToCsl(accessed),
    DOI: fields.doi,
    abstract: fields.abstract,
    note: fields.note,
    custom: 0 < Object.keys(custom).length ? custom : undefined,
  });
}

/** True where the people asked need not be said: they are the authors already. */
export function asksTheAuthors(fields: SourceFields): boolean {
  return answersInPerson(fields) && JSON.stringify(fields.asked) === JSON.stringify(fields.authors);
}

function nameToCsl({ family, given, particle, suffix, literal }: SourceName): CslItem {
  return {
    ...(family !== undefined && { family }),
    ...(given !== undefined && { given }),
    ...(particle !== undefined && { "non-dropping-particle": particle }),
    ...(suffix !== undefined && { suffix }),
    ...(literal !== undefined && { literal }),
  };
}

/** A list of names, one name, or names in words with "; " between. */
function names(value: unknown): readonly SourceName[] {
  if (value === undefined || value === null) return [];
  if (typeof value === "string") {
    const literals = value.split(";").map((name) => name.trim());
    return literals.filter(Boolean).map((literal) => ({ literal }));
  }
  const list = Array.isArray(value) ? value : [value];
  return list.flatMap((name) => {
    if (typeof name === "string") return name.trim() === "" ? [] : [{ literal: name }];
    if (!isRecord(name)) return [];
    const particle = text(name["non-dropping-particle"]) ?? text(name["dropping-particle"]);
    const found = withoutUndefined<SourceName>({
      family: text(name.family),
      given: text(name.given),
      particle,
      suffix: text(name.suffix),
      literal: text(name.literal) ?? text(name.name),
    });
    return Object.keys(found).length === 0 ? [] : [found];
  });
}

interface Note {
  readonly note: string | undefined;
  readonly extras: ReadonlyMap<string, string>;
}

/** Takes the lines that say what has no place of its own out of a note. */
function splitNote(whole: string | undefined): Note {
  const extras = new Map<string, string>();
  if (whole === undefined) return { note: undefined, extras };
  const rest: string[] = [];
  for (const line of whole.split("\n")) {
    const match = /^\s*\{?:?(archive[- ]url|archived|asked|contact)\s*:(.*)$/i.exec(line);
    const [, written, words] = match ?? [];
    const value = words?.trim().replace(/\}$/, "");
    const name = written?.toLowerCase().replace(" ", "-").replace("archived", "archive-url");
    if (name && value && !extras.has(name)) extras.set(name, value);
    else rest.push(line);
  }
  if (extras.size === 0) return { note: whole, extras };
  const note = rest.join("\n").trim();
  return { note: note === "" ? undefined : note, extras };
}

function text(value: unknown): string | undefined {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}

function isRecord(value: unknown): value is CslItem {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function withoutUndefined<T extends object>(value: { [F in keyof T]: T[F] | undefined }): T {
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(entries) as T;
}
