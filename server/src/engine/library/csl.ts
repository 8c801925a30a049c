/**
 * An item of CSL (as JSON or YAML says it) as the fields of a source, and back. What CSL has no variable for stands in `custom`,
 * the place CSL-JSON keeps for that: `archive-url`, `asked`, `contact`. Zotero can't write `custom`, so the same three are also read
 * from `note`, as its Extra field gives them: a line "contact: +380 44 …".
 */
import { dateFromCsl, dateToCsl } from "./dates.ts";
import { answersInPerson } from "./news-kinds.ts";
import type { SourceChanges, SourceFields, SourceName } from "./types.ts";

export type CslItem = Readonly<Record<string, unknown>>;

/** A property of a CSL item and its new value; `undefined` takes the property away. */
export type CslChange = readonly [property: string, value: unknown];

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
    url: text(item.URL),
    archiveUrl: text(custom["archive-url"]) ?? extras.get("archive-url"),
    doi: text(item.DOI),
    abstract: text(item.abstract),
    note,
    asked: 0 < asked.length ? asked : answersInPerson({ type, ...(genre && { genre }) }) ? authors : undefined,
    contact: text(custom.contact) ?? extras.get("contact"),
  };
  return withoutUndefined(fields);
}

/** A new item, its properties in the order of the tables below. */
export function cslFromFields(fields: SourceFields): CslItem {
  const { key, authors, asked, ...rest } = fields;
  const named = {
    ...(0 < authors.length && { authors }),
    ...(asked && !asksTheAuthors(fields) && { asked }),
  };
  const found = new Map(cslChanges({}, { ...rest, ...named }));
  const order = ["type", ...Object.values(plainProperties), "note", "custom"];
  const properties = order.map((property) => [property, found.get(property)] as const);
  return { id: key, ...Object.fromEntries(properties.filter(([, value]) => value !== undefined)) };
}

/** What has to change in `item` for `changes` to be true of it. */
export function cslChanges(item: CslItem, changes: SourceChanges): readonly CslChange[] {
  const found: CslChange[] = [];
  const old = splitNote(text(item.note));
  const custom: Record<string, unknown> = isRecord(item.custom) ? { ...item.custom } : {};
  const extras = new Map(old.extras);
  let note = old.note;
  for (const field of Object.keys(changes) as (keyof SourceChanges)[]) {
    const value = changes[field];
    const extra = customProperties[field];
    if (extra) {
      extras.delete(extra);
      if (value === undefined) delete custom[extra];
      else custom[extra] = field === "asked" ? (value as SourceName[]).map(nameToCsl) : value;
    } else if (field === "note") note = changes.note;
    else if (plainProperties[field]) found.push([plainProperties[field], toCsl(field, value)]);
  }
  const newNote = joinNote(note, extras);
  if (newNote !== text(item.note)) found.push(["note", newNote]);
  const customKeys = Object.keys(custom);
  if (JSON.stringify(custom) !== JSON.stringify(item.custom ?? {})) {
    found.push(["custom", customKeys.length === 0 ? undefined : custom]);
  }
  return found;
}

/** True where the people asked need not be said: they are the authors already. */
export function asksTheAuthors(fields: SourceFields): boolean {
  return answersInPerson(fields) && JSON.stringify(fields.asked) === JSON.stringify(fields.authors);
}

/** In the order in which a new entry lists them. */
const plainProperties: { readonly [F in keyof SourceChanges]?: string } = {
  type: "type",
  genre: "genre",
  title: "title",
  authors: "author",
  issued: "issued",
  containerTitle: "container-title",
  publisher: "publisher",
  url: "URL",
  accessed: "accessed",
  doi: "DOI",
  abstract: "abstract",
};

const customProperties: { readonly [F in keyof SourceChanges]?: string } = {
  archiveUrl: "archive-url",
  asked: "asked",
  contact: "contact",
};

function toCsl(field: keyof SourceChanges, value: unknown): unknown {
  if (value === undefined) return undefined;
  if (field === "authors") return (value as readonly SourceName[]).map(nameToCsl);
  if (field === "issued" || field === "accessed") return dateToCsl(value as string);
  return value;
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

function joinNote(note: string | undefined, extras: ReadonlyMap<string, string>): string | undefined {
  const lines = [...extras].map(([name, value]) => `${name}: ${value}`);
  const whole = [...(note === undefined ? [] : [note]), ...lines].join("\n");
  return whole === "" ? undefined : whole;
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
