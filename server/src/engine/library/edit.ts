/**
 * Edits to a library file, in whichever format it is kept. Each touches one entry: order, indentation, comments, the order of an
 * entry's fields and line ends stay as they are. A damaged file is left alone, and the edit says why.
 */
import { isTrouble, noSuchKey, type Outcome, type Trouble } from "./format.ts";
import { drivers, readFile } from "./read.ts";
import type { LibraryEdit, LibraryFile, SourceFields } from "./types.ts";

/** Adds an entry after the last, laid out as that one is. A key that is taken is a problem: see `makeKey`. */
export function addEntry(file: LibraryFile, fields: SourceFields): LibraryEdit {
  const holder = readFile(file).entries.find((entry) => entry.fields.key === fields.key);
  if (holder) return editOf(file, { span: holder.keySpan, message: `The key “${fields.key}” is taken.` });
  const wrong = keyTrouble(fields.key);
  return editOf(file, wrong ?? drivers[file.format].add(file.text, fields));
}

/** Renames an entry where it stands and where its file points at it (`crossref`); citations are renamed in `citations`. */
export function renameKey(file: LibraryFile, from: string, to: string): LibraryEdit {
  const { entries } = readFile(file);
  if (!entries.some(({ fields }) => fields.key === from)) return editOf(file, noSuchKey(from));
  const holder = entries.find(({ fields }) => fields.key === to);
  if (holder && from !== to) return editOf(file, { span: holder.keySpan, message: `The key “${to}” is taken.` });
  return editOf(file, keyTrouble(to) ?? drivers[file.format].rename(file.text, from, to));
}

/** False for what no format or no citation can hold, and for what in the text is an exemption. */
export function isPossibleKey(key: string): boolean {
  return !key.startsWith("exempt:") && /^[^\s,;{}()[\]"#%'=\\@]+$/.test(key);
}

function keyTrouble(key: string): Trouble | undefined {
  if (isPossibleKey(key)) return undefined;
  return { span: { start: 0, end: 0 }, message: `“${key}” can’t be a key: use letters, digits, “-”, “_”, “:” or “.”.` };
}

function editOf({ uri }: LibraryFile, outcome: Outcome): LibraryEdit {
  return isTrouble(outcome) ? { edits: [], problem: { uri, ...outcome } } : { edits: outcome };
}
