/** The edits that put something behind a claim: a citation, an exemption, a new library entry. */
import {
  type Analysis,
  addEntry,
  applyEdits,
  type Claim,
  type Exemption,
  type LibraryFile,
  libraryFormatOf,
  type Pointer,
  type SourceFields,
  type TextEdit,
  writeExemption,
  writeGroup,
  writePointer,
} from "../engine/index.ts";
import { type FileChange, insertion } from "./change.ts";
import { citationPlace } from "./citationPlace.ts";

/** `[@key]` behind the claim, or `; @key` in the group that speaks for it already. */
export function cite(analysis: Analysis, claim: Claim, pointer: Pointer): TextEdit {
  const place = citationPlace(analysis, claim);
  return place.kind === "group"
    ? insertion(place.span.end - 1, `; ${writePointer(pointer)}`)
    : insertion(place.offset, place.before + writeGroup([pointer]) + place.after);
}

/** `[@exempt:calculation, 316 − 205; 2025-06-03]` behind the claim. */
export function exempt(analysis: Analysis, claim: Claim, exemption: Exemption): TextEdit {
  const place = citationPlace(analysis, claim);
  const group = writeExemption(exemption);
  return place.kind === "group"
    ? insertion(place.span.end, ` ${group}`)
    : insertion(place.offset, place.before + group + place.after);
}

/** The project's library files, nearest first, and where one is made when there is none. */
export interface Shelf {
  readonly files: readonly LibraryFile[];
  /** Undefined where the editor can't make files. */
  readonly newPath?: string;
}

/** The entry written into the nearest library; a sentence that says why where that can't be done. */
export function shelve(shelf: Shelf, fields: SourceFields): FileChange | string {
  const [file] = shelf.files;
  if (file) {
    const { edits, problem } = addEntry(file, fields);
    return problem ? `${nameOf(file.uri)} can’t be written: ${problem.message}` : { path: file.uri, edits };
  }
  if (shelf.newPath === undefined) return "There is no source library here, and this editor can’t make one.";
  const empty: LibraryFile = { uri: shelf.newPath, format: libraryFormatOf(shelf.newPath) ?? "csl-json", text: "" };
  const { edits, problem } = addEntry(empty, fields);
  if (problem) return problem.message;
  return { path: shelf.newPath, create: true, edits: [insertion(0, applyEdits("", edits))] };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
