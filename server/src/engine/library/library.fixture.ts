/** Generated library files for tests: what they mean, and a text that says it in one of the many ways in which people write it. */
import fc from "fast-check";
import { encodeLatex } from "./latex.ts";
import type { LibraryFormat, SourceFields, SourceName } from "./types.ts";

export interface Written {
  readonly text: string;
  readonly fields: readonly SourceFields[];
  /** Every comment in the file, in order. */
  readonly comments: readonly string[];
  readonly lineEnd: string;
}

export interface LibraryArbitrary {
  readonly file: fc.Arbitrary<Written>;
  fields(key: string): fc.Arbitrary<SourceFields>;
}

export function libraryOf(format: LibraryFormat): LibraryArbitrary {
  const record = fieldRecord(format !== "bibtex");
  const fields = (key: string) =>
    fc.record({ ...record, key: fc.constant(key) }, { requiredKeys: ["key", "type", "authors"] });
  const entries = fc.integer({ min: 0, max: 4 }).chain((n) => fc.tuple(...keys.slice(0, n).map(fields)));
  const file = fc.tuple(entries, layout).map(([list, how]) => {
    const writer = new Writer(how);
    if (format === "csl-json") writer.json(list);
    else if (format === "csl-yaml") writer.yaml(list);
    else writer.bibtex(list);
    return writer.written(list);
  });
  return { file, fields };
}

const keys = ["okafor2025cranes", "who-2024", "a.b:c_d", "x1"];

const awkward = [
  `"Quoted" & 'half'`,
  "50% of {all} $7 #1 a_b",
  "back\\slash ~ ^ `tick",
  "- dash: colon, [bracket]",
  "# hash @at",
  "1984",
  "true",
  "Müller’s “Łódź” — 5–6",
  "a--b---c ''d''",
  "and others",
  "NATO in New York",
  "* & ! | > % @",
  "İstanbul 🚢 中文",
];

const words = fc.oneof(
  fc.constantFrom(...awkward),
  fc.stringMatching(/^[A-Za-z]{2,9}( [a-z]{2,9}){0,3}$/),
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
    .map((text) => `t ${text}`.replace(/[\p{C}\s]+/gu, " ").trim()),
);

const name = fc.stringMatching(/^[A-Z][a-z]{1,8}$/);
const nameOf: fc.Arbitrary<SourceName> = fc.oneof(
  fc.record({ family: fc.oneof(name, fc.constant("O’Neil-Łuk")), given: fc.oneof(name, fc.constant("Ana M.")) }),
  fc.record({ family: name, given: name, particle: fc.constant("van der"), suffix: fc.constant("Jr.") }),
  fc.record({ literal: fc.oneof(fc.constant("Bread and Butter, Inc."), words) }),
  fc.record({ family: name }),
);

const date = fc.constantFrom("2025", "2025-06", "2025-06-02", "1999-12-31/2000-01-02");
const url = fc.stringMatching(/^https:\/\/[a-z]{2,8}\.example\/[a-z0-9_%&=?~#-]{0,12}$/);

function fieldRecord(linesAllowed: boolean) {
  const long = linesAllowed
    ? fc.oneof(
        words,
        fc.tuple(words, words).map((lines) => lines.join("\n")),
      )
    : words;
  return {
    type: fc.constantFrom(
      "article-newspaper",
      "webpage",
      "report",
      "dataset",
      "book",
      "document",
      "broadcast",
      "legal_case",
    ),
    genre: words,
    title: words,
    authors: fc.array(nameOf, { maxLength: 3 }),
    issued: date,
    accessed: date,
    publisher: words,
    containerTitle: words,
    url,
    archiveUrl: url,
    doi: fc.stringMatching(/^10\.\d{4}\/[a-z0-9._-]{1,8}$/),
    abstract: long,
    note: long,
    asked: fc.array(nameOf, { minLength: 1, maxLength: 2 }),
    contact: words,
  };
}

interface Layout {
  readonly lineEnd: string;
  readonly unit: string;
  readonly shape: "pretty" | "lines" | "hugging" | "compact";
  readonly comments: boolean;
  readonly trailing: boolean;
  readonly root: "list" | "items" | "references";
  readonly quotes: boolean;
  readonly reversed: boolean;
  readonly aligned: boolean;
}

const layout: fc.Arbitrary<Layout> = fc.record({
  lineEnd: fc.constantFrom("\n", "\r\n"),
  unit: fc.constantFrom("  ", "    ", "\t"),
  shape: fc.constantFrom("pretty", "lines", "hugging", "compact"),
  comments: fc.boolean(),
  trailing: fc.boolean(),
  root: fc.constantFrom("list", "items", "references"),
  quotes: fc.boolean(),
  reversed: fc.boolean(),
  aligned: fc.boolean(),
});

class Writer {
  readonly #layout: Layout;
  readonly #comments: string[] = [];
  #text = "";

  constructor(how: Layout) {
    this.#layout = how;
  }

  written(fields: readonly SourceFields[]): Written {
    const { lineEnd } = this.#layout;
    const comments = [...this.#comments].sort((a, b) => this.#text.indexOf(a) - this.#text.indexOf(b));
    return { text: this.#text.replaceAll("\n", lineEnd), fields, comments, lineEnd };
  }

  json(list: readonly SourceFields[]): void {
    const { unit, shape, trailing, root } = this.#layout;
    const oneLine = shape === "compact";
    const outer = root === "list" ? "" : unit;
    this.#text = root === "list" ? "" : `{${oneLine ? "" : `\n${outer}`}"${root}": `;
    if (!oneLine) this.#text = this.#comment("//", "") + this.#text;
    const indent = oneLine ? "" : outer + (shape === "hugging" ? "" : unit);
    const items = list.map((fields, i) => {
      const pairs = this.#ordered(cslOf(fields)).map(
        ([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`,
      );
      const comma = trailing && !oneLine ? "," : "";
      if (shape === "lines" || oneLine) return `{${pairs.join(", ")}}`;
      const tail = i % 2 === 0 ? this.#comment("//", " ").trimEnd() : "";
      return `{\n${pairs.map((pair) => indent + unit + pair).join(",\n")}${comma}${tail}\n${indent}}`;
    });
    if (list.length === 0) this.#text += oneLine ? "[]" : "[\n]";
    else if (oneLine) this.#text += `[${items.join(", ")}]`;
    else if (shape === "hugging") this.#text += `[${items.join(", ")}]`;
    else {
      this.#text += "[\n";
      items.forEach((item, i) => {
        const comma = i < items.length - 1 || trailing ? "," : "";
        this.#text += `${indent}${item}${comma}${this.#comment("//", " ").trimEnd()}\n`;
      });
      this.#text += `${outer}]`;
    }
    if (root !== "list") this.#text += oneLine ? "}" : "\n}";
    this.#text += "\n";
  }

  yaml(list: readonly SourceFields[]): void {
    const { root, shape, trailing, unit } = this.#layout;
    const outer = root === "list" || shape === "hugging" ? "" : "  ";
    const gap = unit === "    " ? "   " : " ";
    this.#text = (trailing ? "---\n" : "") + this.#comment("#", "");
    if (root !== "list")
      this.#text += list.length === 0 ? (shape === "compact" ? "references: []\n" : "references:\n") : "references:\n";
    else if (list.length === 0 && shape === "compact") this.#text += "[]\n";
    if (shape === "compact" && root === "list" && 0 < list.length) {
      this.#text += `[${list.map((fields) => JSON.stringify(cslOf(fields))).join(", ")}]\n`;
    } else {
      for (const fields of list) {
        const pairs = this.#ordered(cslOf(fields));
        if (shape === "lines") {
          this.#text += `${outer}-${gap}{${pairs.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join(", ")}}\n`;
          continue;
        }
        pairs.forEach(([key, value], i) => {
          const start = i === 0 ? `${outer}-${gap}` : `${outer} ${gap}`;
          const body = this.#yamlValue(value, `${outer} ${gap}`);
          const tail = body.includes("\n") ? "" : this.#comment("#", " ").trimEnd();
          this.#text += `${start}${key}:${body}${tail}\n`;
        });
      }
    }
    if (trailing) this.#text += "...\n";
  }

  bibtex(list: readonly SourceFields[]): void {
    const { unit, shape, trailing, quotes, aligned } = this.#layout;
    this.#text = this.#comment("%", "");
    for (const fields of list) {
      const pairs = bibOf(fields);
      const width = aligned ? Math.max(0, ...pairs.map(([key]) => key.length)) : 0;
      const [type, entries] = [typeNames[fields.type]!, this.#layout.reversed ? [...pairs].reverse() : pairs];
      const lines = entries.map(([key, value]) => {
        const named = (shape === "hugging" ? key.toUpperCase() : key).padEnd(width);
        return `${named} = ${quotes && !value.includes('"') ? `"${value}"` : `{${value}}`}`;
      });
      if (shape === "compact") this.#text += `@${type}{${fields.key}, ${lines.join(", ")}}\n`;
      else {
        this.#text += `@${type}{${fields.key},\n`;
        lines.forEach((line, i) => {
          const last = i === lines.length - 1;
          this.#text += `${unit}${line}${last && !trailing ? "" : ","}${this.#comment("%", " ").trimEnd()}\n`;
        });
        this.#text += "}\n";
      }
      if (shape !== "lines") this.#text += "\n";
      this.#text += this.#comment("Words between entries:", "");
    }
    if (trailing) {
      this.#comments.push("@comment{jabref-meta: databaseType:biblatex;}");
      this.#text += `${this.#comments.at(-1)}\n`;
    }
  }

  /** A comment on its own line, or behind something; none where the layout has none. */
  #comment(sign: string, before: string): string {
    if (!this.#layout.comments) return "";
    this.#comments.push(`${sign} comment ${this.#comments.length}.`);
    return `${before}${this.#comments.at(-1)}\n`;
  }

  /** The key first, and the rest either way round. */
  #ordered(item: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] {
    const [id, ...rest] = Object.entries(item);
    return this.#layout.reversed ? [...rest.reverse(), id!] : [id!, ...rest];
  }

  #yamlValue(value: unknown, indent: string): string {
    if (typeof value === "string" && value.includes("\n") && this.#layout.quotes) {
      return ` |-\n${value
        .split("\n")
        .map((line) => `${indent}  ${line}`)
        .join("\n")}`;
    }
    if (typeof value === "string" && /^[A-Za-z]+( [a-z]+)*$/.test(value) && !/^(true|null|no|yes)$/i.test(value))
      return ` ${value}`;
    if (Array.isArray(value) && 0 < value.length && !this.#layout.aligned) {
      return value
        .map(
          (one) =>
            `\n${indent}- ${Object.entries(one as object)
              .map(([key, part]) => `${key}: ${JSON.stringify(part)}`)
              .join(`\n${indent}  `)}`,
        )
        .join("");
    }
    return ` ${JSON.stringify(value)}`;
  }
}

function cslOf(fields: SourceFields): Readonly<Record<string, unknown>> {
  const { key, authors, issued, accessed, containerTitle, url, doi, archiveUrl, asked, contact, ...plain } = fields;
  const custom = {
    ...(archiveUrl !== undefined && { "archive-url": archiveUrl }),
    ...(asked && { asked: asked.map(cslName) }),
    ...(contact !== undefined && { contact }),
  };
  return {
    id: key,
    ...plain,
    ...(0 < authors.length && { author: authors.map(cslName) }),
    ...(issued !== undefined && { issued: cslDate(issued) }),
    ...(accessed !== undefined && { accessed: cslDate(accessed) }),
    ...(containerTitle !== undefined && { "container-title": containerTitle }),
    ...(url !== undefined && { URL: url }),
    ...(doi !== undefined && { DOI: doi }),
    ...(0 < Object.keys(custom).length && { custom }),
  };
}

function cslName({ particle, ...rest }: SourceName): object {
  return { ...rest, ...(particle !== undefined && { "non-dropping-particle": particle }) };
}

function cslDate(iso: string): object {
  return { "date-parts": iso.split("/").map((end) => end.split("-").map(Number)) };
}

const typeNames: Readonly<Record<string, string>> = {
  "article-newspaper": "article",
  webpage: "online",
  report: "Report",
  dataset: "dataset",
  book: "BOOK",
  document: "misc",
  broadcast: "misc",
  legal_case: "jurisdiction",
};

function bibOf(fields: SourceFields): readonly (readonly [string, string])[] {
  const subtype = { "article-newspaper": "newspaper", broadcast: "broadcast" }[fields.type];
  const pairs: (readonly [string, string | undefined])[] = [
    ["entrysubtype", subtype],
    ["type", fields.genre && encodeLatex(fields.genre)],
    ["title", fields.title && encodeLatex(fields.title)],
    ["author", fields.authors.map(bibName).join(" and ") || undefined],
    ["date", fields.issued],
    ["urldate", fields.accessed],
    ["publisher", fields.publisher && encodeLatex(fields.publisher)],
    ["journaltitle", fields.containerTitle && encodeLatex(fields.containerTitle)],
    ["url", fields.url],
    ["archiveurl", fields.archiveUrl],
    ["doi", fields.doi],
    ["abstract", fields.abstract && encodeLatex(fields.abstract)],
    ["note", fields.note && encodeLatex(fields.note)],
    ["asked", fields.asked?.map(bibName).join(" and ")],
    ["contact", fields.contact && encodeLatex(fields.contact)],
  ];
  return pairs.filter((pair): pair is readonly [string, string] => pair[1] !== undefined);
}

function bibName({ family, given, particle, suffix, literal }: SourceName): string {
  if (literal !== undefined) return `{${encodeLatex(literal)}}`;
  const last = particle === undefined ? family! : `${particle} ${family}`;
  return [last, ...(suffix === undefined ? [] : [suffix]), ...(given === undefined ? [] : [given])].join(", ");
}
