/**
 * Reads the syntax of BibTeX and BibLaTeX files: entries, fields and values with their places, and `@string` macros put in. A broken
 * entry is reported and kept as far as it goes; the next one is read as if nothing had been. Linear in the text.
 *
 * Ours, because no library both says where things stand and goes on after a mistake: the parsers with positions (latex-utensils) or
 * in a few kilobytes (bibtex-parse) give up the whole file at the first missing comma, and the one that recovers
 * (@retorquere/bibtex-parser) has no positions, weighs 550 kB bundled and takes 0.3 ms an entry.
 */
import type { Span } from "../base/index.ts";
import type { Trouble } from "./format.ts";
import { lineStopAt } from "./layout.ts";

interface BibField {
  /** In lower case. */
  readonly name: string;
  readonly nameSpan: Span;
  /** As LaTeX writes it, macros put in and parts joined; the braces or quotation marks around it taken off. */
  readonly value: string;
  /** The value as it stands, with what encloses it. */
  readonly valueSpan: Span;
}

export interface BibEntry {
  /** In lower case, without "@". */
  readonly type: string;
  readonly key: string;
  readonly keySpan: Span;
  /** From "@" to the closing brace. */
  readonly span: Span;
  readonly fields: readonly BibField[];
  /** False where the closing brace is missing: nothing can be added to it. */
  readonly closed: boolean;
}

export interface BibFile {
  readonly entries: readonly BibEntry[];
  readonly troubles: readonly Trouble[];
}

export function readBibtex(text: string): BibFile {
  return new Reader(text).file();
}

/** The macros that every BibTeX style defines. */
const months = new Map(
  ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"].map((m, i) => [
    m,
    String(i + 1),
  ]),
);

class Reader {
  readonly #text: string;
  #at = 0;
  readonly #entries: BibEntry[] = [];
  readonly #troubles: Trouble[] = [];
  readonly #macros = new Map(months);

  constructor(text: string) {
    this.#text = text;
  }

  file(): BibFile {
    for (;;) {
      const at = this.#text.indexOf("@", this.#at);
      if (at < 0) break;
      this.#at = at + 1;
      this.#command(at);
    }
    return { entries: this.#entries, troubles: this.#troubles };
  }

  /** What stands outside of "@type{…}" is a comment, as BibTeX has it: an address with an "@" in it, too. */
  #command(start: number): void {
    const type = this.#word(/[A-Za-z][\w*-]*/y).toLowerCase();
    this.#skipSpace();
    const open = this.#text[this.#at];
    if (type === "" || (open !== "{" && open !== "(")) return;
    const openAt = this.#at++;
    const close = open === "{" ? "}" : ")";
    if (type === "comment") this.#skipComment(openAt, open);
    else if (type === "preamble") this.#value(close);
    else if (type === "string") this.#macro(close);
    else this.#entry(start, type, close);
  }

  #skipComment(openAt: number, open: string): void {
    this.#at = openAt;
    if (open === "{") this.#braced();
    else this.#at = lineStopAt(this.#text, openAt);
  }

  #macro(close: string): void {
    const field = this.#field(close);
    if (field) this.#macros.set(field.name, field.value);
    this.#skipSpace();
    if (this.#text[this.#at] === close) this.#at++;
  }

  #entry(start: number, type: string, close: string): void {
    this.#skipSpace();
    const keyAt = this.#at;
    const key = this.#word(/[^\s,{}()"#%=]+/y);
    const keySpan = { start: keyAt, end: this.#at };
    const fields: BibField[] = [];
    let closed = false;
    this.#skipSpace();
    if (key !== "" && this.#text[this.#at] === "=") {
      // "@misc{title = {…}}": what looks like the key is the first field.
      this.#at = keyAt;
      keySpan.end = keyAt;
    }
    for (;;) {
      this.#skipSpace();
      const next = this.#text[this.#at];
      if (next === close) {
        this.#at++;
        closed = true;
        break;
      }
      if (next === undefined || next === "@") break;
      if (next === ",") {
        this.#at++;
        continue;
      }
      const field = this.#field(close);
      if (field) fields.push(field);
    }
    const span = { start, end: this.#at };
    const found = key.slice(0, keySpan.end - keySpan.start);
    if (found !== "") this.#entries.push({ type, key: found, keySpan, span, fields, closed });
    else this.#trouble(start, keyAt, `This “@${type}” has no key, so nothing can cite it.`);
    if (!closed)
      this.#trouble(
        start,
        keySpan.end,
        `This “@${type}” is not closed: a “${close}” is missing before the next entry.`,
      );
  }

  /** "name = value"; when it is broken, says so, skips what can't be read and answers undefined. */
  #field(close: string): BibField | undefined {
    const nameAt = this.#at;
    const name = this.#word(/[^\s=,{}()"#%@]+/y).toLowerCase();
    const nameSpan = { start: nameAt, end: this.#at };
    this.#skipSpace();
    if (name === "" || this.#text[this.#at] !== "=") {
      const message = name === "" ? "A field’s name is missing here." : `“${name}” has no value: “=” is missing.`;
      this.#trouble(nameAt, Math.max(nameSpan.end, nameAt + 1), message);
      this.#skipBroken(close);
      return undefined;
    }
    this.#at++;
    this.#skipSpace();
    const valueAt = this.#at;
    const value = this.#value(close);
    if (value === undefined) {
      this.#trouble(nameAt, nameSpan.end, `“${name}” has no value that can be read.`);
      this.#skipBroken(close);
      return undefined;
    }
    const valueSpan = { start: valueAt, end: this.#at };
    this.#skipSpace();
    const next = this.#text[this.#at];
    if (next !== undefined && next !== "," && next !== close && next !== "@") {
      this.#trouble(valueSpan.end, valueSpan.end, "A comma is missing here.");
    }
    return { name, nameSpan, value, valueSpan };
  }

  /** Parts joined by "#"; leaves off just after the last. Undefined where no part can be read. */
  #value(close: string): string | undefined {
    const parts: string[] = [];
    for (;;) {
      this.#skipSpace();
      const part = this.#part(close);
      if (part === undefined) return 0 < parts.length ? parts.join("") : undefined;
      parts.push(part);
      const end = this.#at;
      this.#skipSpace();
      if (this.#text[this.#at] !== "#") {
        this.#at = end;
        return parts.join("");
      }
      this.#at++;
    }
  }

  #part(close: string): string | undefined {
    const next = this.#text[this.#at];
    if (next === "{") return this.#braced();
    if (next === '"') return this.#quoted();
    const start = this.#at;
    const word = this.#word(close === ")" ? /[^\s,#{}")@]+/y : /[^\s,#{}"@]+/y);
    if (word === "") return undefined;
    if (/^\d+$/.test(word)) return word;
    const macro = this.#macros.get(word.toLowerCase());
    if (macro === undefined) {
      this.#trouble(start, this.#at, `No “@string” defines “${word}”; put the words between braces.`);
    }
    return macro ?? word;
  }

  #braced(): string {
    return this.#enclosed(this.#at + 1, "}");
  }

  #quoted(): string {
    return this.#enclosed(this.#at + 1, '"');
  }

  /**
   * BibTeX counts every brace, one after a backslash too. A line that begins an entry ends a value that was never closed: no field
   * holds one, and reading on would swallow the rest of the file.
   */
  #enclosed(from: number, end: "}" | '"'): string {
    let depth = 0;
    for (let at = from; at < this.#text.length; at++) {
      const unit = this.#text[at]!;
      if (depth === 0 && unit === end) {
        this.#at = at + 1;
        return this.#text.slice(from, at);
      }
      if (unit === "{") depth++;
      else if (unit === "}") depth--;
      else if (unit === "@" && this.#beginsEntry(at)) return this.#unclosed(from, at);
      if (depth < 0) return this.#unclosed(from, at);
    }
    return this.#unclosed(from, this.#text.length);
  }

  #unclosed(from: number, at: number): string {
    this.#trouble(
      from - 1,
      from,
      `This value is not closed: a “${this.#text[from - 1] === '"' ? '"' : "}"}” is missing.`,
    );
    this.#at = at;
    return this.#text.slice(from, at).trimEnd();
  }

  #beginsEntry(at: number): boolean {
    const before = this.#text[at - 1];
    if (before !== "\n" && before !== "\r") return false;
    entryHead.lastIndex = at;
    return entryHead.test(this.#text);
  }

  /** To the next comma, line or close: as far as one mistake is likely to reach. */
  #skipBroken(close: string): void {
    let at = this.#at;
    while (at < this.#text.length && !",\n\r@".includes(this.#text[at]!) && this.#text[at] !== close) at++;
    this.#at = Math.max(at, this.#at);
  }

  /** White space and "%" comments, which BibTeX knows nothing of and Biber allows between fields. */
  #skipSpace(): void {
    while (this.#at < this.#text.length) {
      const unit = this.#text[this.#at]!;
      if (unit === "%") this.#at = lineStopAt(this.#text, this.#at);
      else if (unit === "\ufeff" || unit.trim() === "") this.#at++;
      else break;
    }
  }

  #word(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const word = pattern.exec(this.#text)?.[0] ?? "";
    this.#at += word.length;
    return word;
  }

  #trouble(start: number, end: number, message: string): void {
    this.#troubles.push({ span: { start, end }, message });
  }
}

/** "@article{smith2020," at the start of a line. */
const entryHead = /@[A-Za-z]{1,40}[ \t]{0,8}[{(][ \t]{0,8}[^\s,{}()"#%=]{1,200}[ \t]{0,8},/y;
