/** The project's sources, as reference managers write them: CSL-JSON, CSL YAML, BibTeX. */
import type { Span, TextEdit } from "../base/index.ts";

export type LibraryFormat = "csl-json" | "csl-yaml" | "bibtex";

/** A library file as it stands: the caller reads it, the engine never does. */
export interface LibraryFile {
  /** A path or URI, opaque to the engine; it comes back in every answer that concerns the file. */
  readonly uri: string;
  readonly format: LibraryFormat;
  readonly text: string;
}

/** A name as CSL has it: a person's parts, or `literal` for a body. */
export interface SourceName {
  readonly family?: string;
  readonly given?: string;
  /** "von", "de la": what stands before the family name and is not dropped. */
  readonly particle?: string;
  /** "Jr.", "III" */
  readonly suffix?: string;
  readonly literal?: string;
}

/** What an entry says, in CSL's terms, wherever it stands and whichever format it is kept in. */
export interface SourceFields {
  readonly key: string;
  /** A CSL type: "article-newspaper", "interview", "dataset", "webpage", … */
  readonly type: string;
  /** What sort of thing of its type it is, in words: "Official record", "Press release". */
  readonly genre?: string;
  readonly title?: string;
  readonly authors: readonly SourceName[];
  /** ISO 8601, as precise as the entry is: "2025", "2025-06", "2025-06-02", "2025-06-02/2025-06-05"; else as written. */
  readonly issued?: string;
  readonly accessed?: string;
  readonly publisher?: string;
  readonly containerTitle?: string;
  readonly url?: string;
  readonly archiveUrl?: string;
  readonly doi?: string;
  readonly abstract?: string;
  readonly note?: string;
  /** Who was asked, for an interview or a statement. */
  readonly asked?: readonly SourceName[];
  /** How to reach them; kept out of reports unless asked for. */
  readonly contact?: string;
}

/** One entry of the source library, read from where it stands. */
export interface SourceEntry extends SourceFields {
  /** Where the entry stands: the file, the entry whole, and its key without quotation marks; offsets into that file's text. */
  readonly uri: string;
  readonly span: Span;
  readonly keySpan: Span;
}

/** Something wrong in a library file; the rest of the file still works. */
export interface LibraryProblem {
  readonly uri: string;
  readonly span: Span;
  /** What is wrong, where, and what to do. */
  readonly message: string;
}

/** Edits to one library file; where `problem` is set there are none, and it says why the file was left alone. */
export interface LibraryEdit {
  readonly edits: readonly TextEdit[];
  readonly problem?: LibraryProblem;
}

export interface Library {
  /** In the order of the files, then of the entries in each. */
  readonly entries: readonly SourceEntry[];
  /** The first entry of each key wins; a second one is a problem. */
  readonly entryByKey: ReadonlyMap<string, SourceEntry>;
  readonly problems: readonly LibraryProblem[];
  /** Files of which entries may be missing, for they can't be read to their end. */
  readonly damaged: readonly string[];
}

export const emptyLibrary: Library = { entries: [], entryByKey: new Map(), problems: [], damaged: [] };
