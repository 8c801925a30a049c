/** Reads library files into one library: every entry under its key, and what is wrong at its place. */

import { bibtex } from "./bibtex.ts";
import { cslJson } from "./csl-json.ts";
import { cslYaml } from "./csl-yaml.ts";
import { foreignFormat } from "./foreign.ts";
import type { FormatDriver, ReadEntries } from "./format.ts";
import type { Library, LibraryFile, LibraryFormat, LibraryProblem, SourceEntry } from "./types.ts";

export const drivers: Readonly<Record<LibraryFormat, FormatDriver>> = {
  "csl-json": cslJson,
  "csl-yaml": cslYaml,
  bibtex,
};

/** The format a file's name promises; undefined for a name no library has. */
export function libraryFormatOf(name: string): LibraryFormat | undefined {
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  return extension === undefined ? undefined : formats.get(extension);
}

const formats: ReadonlyMap<string, LibraryFormat> = new Map(
  Object.entries<LibraryFormat>({
    bib: "bibtex",
    bibtex: "bibtex",
    biblatex: "bibtex",
    json: "csl-json",
    yaml: "csl-yaml",
    yml: "csl-yaml",
  }),
);

/** Total: what can't be read is a problem, and the rest works. A file object seen before is not read again. */
export function readLibrary(files: readonly LibraryFile[]): Library {
  const entries: SourceEntry[] = [];
  const problems: LibraryProblem[] = [];
  const damaged: string[] = [];
  const entryByKey = new Map<string, SourceEntry>();
  for (const file of files) {
    const { uri } = file;
    const { entries: located, troubles, isDamaged } = readFile(file);
    if (isDamaged) damaged.push(uri);
    for (const { span, message } of troubles) problems.push({ uri, span, message });
    for (const { fields, span, keySpan } of located) {
      const entry = { ...fields, uri, span, keySpan };
      entries.push(entry);
      const first = entryByKey.get(entry.key);
      if (first) problems.push({ uri, span: keySpan, message: duplicate(entry.key, first.uri === uri) });
      else entryByKey.set(entry.key, entry);
    }
  }
  return { entries, entryByKey, problems, damaged };
}

const readFiles = new WeakMap<LibraryFile, ReadEntries>();

/** The file's own entries and troubles. */
export function readFile(file: LibraryFile): ReadEntries {
  const known = readFiles.get(file);
  if (known) return known;
  const foreign = foreignFormat(file.text, file.format);
  const read = foreign ? { entries: [], troubles: [foreign], isDamaged: true } : drivers[file.format].read(file.text);
  readFiles.set(file, read);
  return read;
}

function duplicate(key: string, sameFile: boolean): string {
  const where = sameFile ? "an entry above" : "an entry in another library";
  return `The key “${key}” is taken by ${where}, which wins; rename one of them.`;
}
