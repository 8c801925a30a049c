/** The edits that put something behind a claim: a citation, an exemption, a new library entry. */
import { fileNameOf } from "../config/index.ts";
import {
  type Analysis,
  type AnnotationDraft,
  type AnnotationProblem,
  type AnnotationsEdit,
  addEntry,
  applyEdits,
  type Claim,
  draftAnnotation,
  type Exemption,
  insertion,
  type LibraryFile,
  LineIndex,
  libraryFormatOf,
  type Pointer,
  putAnnotations,
  type SourceFields,
  type TextEdit,
  writeExemption,
  writeGroup,
  writePointer,
} from "../engine/index.ts";
import { type FileChange, inArticle } from "./change.ts";
import { citationPlace, exemptionPlace } from "./citation-place.ts";

/** Where what is known of a claim is kept: in the text, or in a file beside it that leaves the text as it is. */
export type Store = "inline" | AnnotationsStore;

export interface AnnotationsStore {
  /** The annotations file. */
  readonly path: string;
  /** Undefined when there is none yet. */
  readonly text: string | undefined;
  /** How that file names the article. */
  readonly article: string;
}

/** The citation of a claim, written; a sentence that says why where it can't be. */
export function cite(analysis: Analysis, store: Store, claim: Claim, pointer: Pointer): FileChange | string {
  if (store === "inline") return inArticle(citeInText(analysis, claim, pointer));
  const draft = draftFor(analysis, claim);
  return annotate(store, { ...draft, citations: [...draft.citations, pointer] });
}

/** The exemption of a claim, written; a sentence that says why where it can't be. */
export function exempt(analysis: Analysis, store: Store, claim: Claim, exemption: Exemption): FileChange | string {
  if (store === "inline") return inArticle(exemptInText(analysis, claim, exemption));
  return annotate(store, { ...draftFor(analysis, claim), exemption });
}

/** Writes annotations into the file beside the article. */
export function annotate(store: AnnotationsStore, ...drafts: readonly AnnotationDraft[]): FileChange | string {
  return annotationsChange(store, putAnnotations(store.text ?? "", store.article, drafts));
}

export function annotationsChange(
  { path, text }: AnnotationsStore,
  { edits, problem }: AnnotationsEdit,
): FileChange | string {
  if (problem) return unwritten(path, text ?? "", problem);
  if (text !== undefined) return { path, edits };
  return { path, create: true, edits: [insertion(0, applyEdits("", edits))] };
}

/** Why a file was left as it is, with the place in it that has to be mended. */
export function unwritten(
  path: string,
  text: string,
  { span, message }: Pick<AnnotationProblem, "span" | "message">,
): string {
  const { line, column } = new LineIndex(text).at(span.start);
  return `${fileNameOf(path)}:${line}:${column} can’t be written: ${message}`;
}

/** What is noted on the claim already goes on being noted. */
function draftFor({ article }: Analysis, claim: Claim): AnnotationDraft {
  return draftAnnotation(article, { start: claim.start, end: claim.end }, claim.annotation);
}

/** `[@key]` behind the claim, or `; @key` in the group that speaks for it already. */
function citeInText(analysis: Analysis, claim: Claim, pointer: Pointer): TextEdit {
  const place = citationPlace(analysis, claim);
  return place.kind === "group"
    ? insertion(place.span.end - 1, `; ${writePointer(pointer)}`)
    : insertion(place.offset, place.before + writeGroup([pointer]) + place.after);
}

/** `[@exempt:calculation, 316 − 205; 2025-06-03]` behind the claim, the last before it. */
function exemptInText(analysis: Analysis, claim: Claim, exemption: Exemption): TextEdit {
  const place = exemptionPlace(analysis, claim);
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
    return problem ? unwritten(file.uri, file.text, problem) : { path: file.uri, edits };
  }
  if (shelf.newPath === undefined) return "There is no source library here, and none can be made for this article.";
  const empty: LibraryFile = { uri: shelf.newPath, format: libraryFormatOf(shelf.newPath) ?? "csl-json", text: "" };
  const { edits, problem } = addEntry(empty, fields);
  if (problem) return problem.message;
  return { path: shelf.newPath, create: true, edits: [insertion(0, applyEdits("", edits))] };
}
