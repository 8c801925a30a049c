/** Messages between the server and our own extension that the protocol has no name for. Shared by both: types and names alone. */
import type { Range, WorkspaceEdit } from "vscode-languageserver";

/** Server → extension, after each reading: what the status bar shows. */
export const statusNotification = "wellsourced/status";
export interface StatusParams {
  readonly uri: string;
  readonly isArticle: boolean;
  /** A sentence for the reader: “It reads like prose.” */
  readonly why: string;
  /** For an article. */
  readonly tally?: {
    readonly claims: number;
    readonly open: number;
    readonly sourced: number;
    readonly confirmed: number;
    readonly inWords: string;
  };
}

/** Server → extension: one sentence to show once (a model that is not installed). */
export const noticeNotification = "wellsourced/notice";
export interface NoticeParams {
  readonly message: string;
}

export interface ClaimParams {
  readonly uri: string;
  /** The words of the claim. */
  readonly range: Range;
}

/** Extension → server: library entries for a picker, likeliest first. */
export const sourcesRequest = "wellsourced/sources";
export interface SourcesAnswer {
  /** The claim's words, for the picker's title. */
  readonly words: string;
  readonly sources: readonly SourceItem[];
}
export interface SourceItem {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  /** What of the claim points to it (its words, its speaker, its neighbours); undefined for the rest of the library. */
  readonly because?: string;
}

/** What a writer types of a source that is in no library yet. */
export interface NewSource {
  /** A CSL type, or one of our kinds of news source. */
  readonly type: string;
  readonly title?: string;
  readonly url?: string;
  readonly author?: string;
  /** ISO 8601. */
  readonly issued?: string;
}

/** Extension → server: the edit that puts a source behind a claim, and for a new one the library entry with it. */
export const addSourceRequest = "wellsourced/addSource";
export interface AddSourceParams extends ClaimParams {
  readonly source: { readonly key: string } | { readonly entry: NewSource };
  readonly locator?: string;
}

/** Extension → server: the edit that says why a claim needs no source. */
export const exemptRequest = "wellsourced/exempt";
export interface ExemptParams extends ClaimParams {
  readonly kind: "own-reporting" | "calculation" | "common-knowledge";
  readonly reason: string;
}

export interface EditAnswer {
  /** Undefined when it can't be done, and `problem` says why. */
  readonly edit?: WorkspaceEdit;
  readonly problem?: string;
  /** Files that the edit writes beside the article; saved with it unless they were being edited. */
  readonly beside: readonly string[];
}

/** Extension → server: the article (or a range of it) without citations and suppressions. */
export const cleanTextRequest = "wellsourced/cleanText";
export interface CleanTextParams {
  readonly uri: string;
  readonly range?: Range;
}
export interface CleanTextAnswer {
  readonly text: string;
}
