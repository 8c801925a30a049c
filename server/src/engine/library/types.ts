/** The project's sources, as reference managers write them: CSL-JSON, CSL YAML, BibTeX. */
import type { Span } from "../base/index.ts";

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
  readonly literal?: string;
}

/** One entry of the source library, in CSL's terms whichever format it was read from. */
export interface SourceEntry {
  readonly key: string;
  /** A CSL type: "article-newspaper", "interview", "dataset", "webpage", … */
  readonly type: string;
  readonly title?: string;
  readonly authors: readonly SourceName[];
  /** ISO 8601, as precise as the entry is: "2025", "2025-06", "2025-06-02". */
  readonly issued?: string;
  readonly accessed?: string;
  readonly publisher?: string;
  readonly containerTitle?: string;
  readonly url?: string;
  readonly archiveUrl?: string;
  readonly doi?: string;
  readonly note?: string;
  /** Who was asked, for an interview or a statement. */
  readonly asked?: readonly SourceName[];
  /** How to reach them; kept out of reports unless asked for. */
  readonly contact?: string;
  /** Where the entry stands: the file, the entry whole, and its key; offsets into that file's text. */
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

export interface Library {
  /** In the order of the files, then of the entries in each. */
  readonly entries: readonly SourceEntry[];
  /** The first entry of each key wins; a second one is a problem. */
  readonly entryByKey: ReadonlyMap<string, SourceEntry>;
  readonly problems: readonly LibraryProblem[];
}

export const emptyLibrary: Library = { entries: [], entryByKey: new Map(), problems: [] };
