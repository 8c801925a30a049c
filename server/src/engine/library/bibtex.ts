/** BibTeX and BibLaTeX: entries as sources, and sources written into a file in the way of the entries around them. */
import { insertion, type TextEdit } from "../base/index.ts";
import { namesFromBibtex, namesToBibtex } from "./bibtex-names.ts";
import { type BibEntry, readBibtex } from "./bibtex-syntax.ts";
import { bibTypeOf, cslTypeOf, fieldNames, preferredName, verbatimFields } from "./bibtex-types.ts";
import { asksTheAuthors, withoutUndefined } from "./csl.ts";
import { dateFromCsl } from "./dates.ts";
import { type FormatDriver, noSuchKey, type Outcome, type Trouble } from "./format.ts";
import { decodeLatex, encodeLatex, encodeTitle } from "./latex.ts";
import { indentAt, lineEndOf, lineStopAt, startsLine } from "./layout.ts";
import { answersInPerson } from "./news-kinds.ts";
import type { SourceFields, SourceName } from "./types.ts";

export const bibtex: FormatDriver = { read, add, rename };

type FieldName = keyof typeof fieldNames;

function read(text: string) {
  const { entries, troubles } = readBibtex(text);
  const byKey = new Map<string, BibEntry>();
  for (const entry of entries) if (!byKey.has(entry.key)) byKey.set(entry.key, entry);
  const sources = entries.filter(({ type }) => type !== "set" && type !== "xdata");
  return {
    entries: sources.map((entry) => ({
      fields: sourceFrom(entry, parentOf(entry, byKey)),
      span: entry.span,
      keySpan: entry.keySpan,
    })),
    troubles,
    isDamaged: false, // a mistake costs the entry that it stands in
  };
}

function add(text: string, fields: SourceFields): Outcome {
  const { entries } = readBibtex(text);
  const last = entries.at(-1);
  if (last && !last.closed) return notClosed(last);
  const lineEnd = lineEndOf(text);
  const body = render(fields, styleOf(text, entries), lineEnd);
  if (!last) {
    const gap = text === "" || text === "\ufeff" ? "" : /[\n\r]$/.test(text) ? lineEnd : lineEnd + lineEnd;
    return [insertion(text.length, gap + body + lineEnd)];
  }
  const at = pastTrailingWords(text, last.span.end);
  // As many empty lines as between the two entries before.
  const before = entries.at(-2);
  const close = before && /^[ \t]*(?:\r\n|\n|\r)[ \t]*$/.test(text.slice(before.span.end, last.span.start));
  return [insertion(at, (close ? lineEnd : lineEnd + lineEnd) + body)];
}

function rename(text: string, from: string, to: string): Outcome {
  const { entries } = readBibtex(text);
  const entry = entries.find((one) => one.key === from);
  if (!entry) return noSuchKey(from);
  const edits: TextEdit[] = [{ span: entry.keySpan, newText: to }];
  for (const { fields } of entries) {
    for (const { name, value, valueSpan } of fields) {
      if (pointers.has(name) && value.trim() === from) {
        const enclosed = text.slice(valueSpan.start, valueSpan.end).replace(value, () => value.replace(from, () => to));
        edits.push({ span: valueSpan, newText: enclosed });
      }
    }
  }
  return edits;
}

/** Fields that name another entry. */
const pointers: ReadonlySet<string> = new Set(["crossref", "xref", "xdata", "related"]);

function notClosed(entry: BibEntry): Trouble {
  return {
    span: entry.keySpan,
    message: `The entry “${entry.key}” is not closed; mend it before anything is written here.`,
  };
}

/** The entry named by `crossref` or `xdata`, whose fields an entry inherits where it has none of its own. */
function parentOf(entry: BibEntry, byKey: ReadonlyMap<string, BibEntry>): BibEntry | undefined {
  const pointer = entry.fields.find(({ name }) => name === "crossref" || name === "xdata");
  const parent = pointer && byKey.get(pointer.value.trim());
  return parent === entry ? undefined : parent;
}

function sourceFrom(entry: BibEntry, parent: BibEntry | undefined): SourceFields {
  const own = new Map(entry.fields.map(({ name, value }) => [name, value]));
  const inherited = new Map(parent?.fields.map(({ name, value }) => [name, value]));
  // A part has its whole's title for a container.
  if (parent && parent.type !== "xdata") {
    const whole = inherited.get("title");
    inherited.delete("title");
    if (whole !== undefined && !inherited.has("booktitle")) inherited.set("booktitle", whole);
  }
  const raw = (name: string) => own.get(name) ?? inherited.get(name);
  const words = (field: FieldName) => {
    for (const name of fieldNames[field]) {
      const value = raw(name);
      const text = value === undefined ? "" : verbatimFields.has(name) ? decodeUrl(value) : decodeLatex(value);
      if (text !== "") return text;
    }
    return undefined;
  };
  const names = (field: FieldName) => namesFromBibtex(raw(fieldNames[field][0]) ?? "");
  const type = cslTypeOf(entry.type, raw("entrysubtype"));
  const genre = words("genre");
  const authors = names("authors");
  const asked = names("asked");
  return withoutUndefined<SourceFields>({
    key: entry.key,
    type,
    genre,
    title: words("title"),
    authors,
    issued: dateOf(raw),
    accessed: dateFromCsl(decodeLatex(raw("urldate") ?? "")),
    publisher: words("publisher"),
    containerTitle: words("containerTitle"),
    url: words("url") ?? urlIn(raw("howpublished")),
    archiveUrl: words("archiveUrl"),
    doi: words("doi"),
    abstract: words("abstract"),
    note: words("note"),
    asked: 0 < asked.length ? asked : answersInPerson({ type, ...(genre && { genre }) }) ? authors : undefined,
    contact: words("contact"),
  });
}

function dateOf(raw: (name: string) => string | undefined): string | undefined {
  const date = raw("date");
  if (date !== undefined) return dateFromCsl(decodeLatex(date));
  const year = decodeLatex(raw("year") ?? "");
  const written = decodeLatex(raw("month") ?? "").toLowerCase();
  const month = monthNames.findIndex((name) => 3 <= written.length && name.startsWith(written.replace(".", ""))) + 1;
  const parts = [year, month === 0 ? written : String(month), decodeLatex(raw("day") ?? "")];
  return (
    dateFromCsl({ "date-parts": [parts.slice(0, parts.indexOf("") < 0 ? 3 : parts.indexOf(""))] }) ??
    (year || undefined)
  );
}

const monthNames = "january february march april may june july august september october november december".split(" ");

/** An address in which an exporter has escaped what LaTeX would stumble over. */
function decodeUrl(value: string): string {
  return value
    .trim()
    .replace(/\\([%#&_{}~$])/g, "$1")
    .replace(/^\\url\{(.*)\}$/s, "$1");
}

function urlIn(value: string | undefined): string | undefined {
  return value && /\\url\s*\{([^{}]+)\}/.exec(value)?.[1];
}

interface BibStyle {
  /** Before each field. */
  readonly indent: string;
  readonly open: "{" | '"';
  /** " = " */
  readonly equals: string;
  /** Names are padded to this, so that the signs of equality stand under one another. */
  readonly nameWidth: number;
  readonly trailingComma: boolean;
  readonly upper: boolean;
  /** "}" stands on the line of the last field. */
  readonly closesOnLine: boolean;
}

/** As the last entry with two fields or more shows it. */
function styleOf(text: string, entries: readonly BibEntry[]): BibStyle {
  const model =
    entries.findLast(({ fields, closed }) => closed && 2 <= fields.length) ??
    entries.findLast(({ fields }) => 0 < fields.length);
  const last = model?.fields.at(-1);
  if (!model || !last) {
    const upper = false;
    return { indent: "  ", open: "{", equals: " = ", nameWidth: 0, trailingComma: true, upper, closesOnLine: false };
  }
  const tail = text.slice(last.valueSpan.end, model.span.end);
  const between = model.fields.map(({ nameSpan, valueSpan }) => text.slice(nameSpan.end, valueSpan.start));
  const columns = new Set(model.fields.map(({ nameSpan, valueSpan }) => valueSpan.start - nameSpan.start));
  const aligned = columns.size === 1 && new Set(between).size !== 1;
  const widest = Math.max(...model.fields.map(({ name }) => name.length));
  const tightest = between.reduce((a, b) => (b.length < a.length ? b : a));
  const quoted = model.fields.filter(({ valueSpan }) => text[valueSpan.start] === '"').length;
  const indent = startsLine(text, last.nameSpan.start) ? indentAt(text, last.nameSpan.start) : "  ";
  const name = text.slice(last.nameSpan.start, last.nameSpan.end);
  return {
    indent,
    open: model.fields.length < 2 * quoted ? '"' : "{",
    equals: /^\s*=[ \t]*$/.test(tightest) ? tightest : " = ",
    nameWidth: aligned ? widest : 0,
    trailingComma: tail.trimStart().startsWith(","),
    upper: name !== name.toLowerCase(),
    closesOnLine: !/[\n\r]/.test(tail),
  };
}

function render(fields: SourceFields, style: BibStyle, lineEnd: string): string {
  const { type, subtype } = bibTypeOf(fields.type);
  const lines: string[] = [];
  const line = (name: string, value: string) => lines.push(style.indent + fieldText(name, value, style));
  if (subtype) line("entrysubtype", subtype);
  for (const field of Object.keys(fieldNames) as FieldName[]) {
    const value = fields[field];
    if (value === undefined || (field === "asked" && asksTheAuthors(fields))) continue;
    const written = encode(field, value);
    if (written !== "") line(preferredName(field, type), written);
  }
  const body = lines.map((one, i) => one + (i < lines.length - 1 || style.trailingComma ? "," : "") + lineEnd).join("");
  const close = style.closesOnLine && 0 < lines.length ? body.slice(0, -lineEnd.length) : body;
  return `@${type}{${fields.key},${lineEnd}${close}}`;
}

function fieldText(name: string, value: string, style: BibStyle): string {
  const cased = style.upper ? name.toUpperCase() : name;
  return cased.padEnd(style.nameWidth) + style.equals + enclose(value, style);
}

function encode(field: FieldName, value: string | readonly SourceName[]): string {
  if (typeof value !== "string") return namesToBibtex(value);
  if (field === "url" || field === "archiveUrl" || field === "doi") return value.replace(/[{}\\]/g, encodeURIComponent);
  return field === "title" || field === "containerTitle" ? encodeTitle(value) : encodeLatex(value);
}

/** A quotation mark can't be escaped between quotation marks: such a value goes between braces. */
function enclose(value: string, { open }: BibStyle): string {
  return open === '"' && !value.includes('"') ? `"${value}"` : `{${value}}`;
}

/** To the end of the line of `offset`, when what is left of it is a comment; else `offset`. */
function pastTrailingWords(text: string, offset: number): number {
  const stop = lineStopAt(text, offset);
  const rest = text.slice(offset, stop);
  return rest.trim().startsWith("%") ? stop : offset;
}
