/** Messages between the server and our own extension that the protocol has no name for. Shared by both: types and names alone. */
import type { Command, Location, Range, WorkspaceEdit } from "vscode-languageserver";

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
    readonly disputed: number;
    readonly needsWork: number;
    /** Somebody has reviewed a claim of it, whether or not that still stands. */
    readonly hasReviews: boolean;
    readonly inWords: string;
  };
}

/** Server → extension: one sentence to show once (a model that is not installed). */
export const noticeNotification = "wellsourced/notice";
export interface NoticeParams {
  readonly message: string;
}

/** Server → extension, from a browser's worker, which has no files of its own: those of a workspace folder by their names. */
export const findFilesRequest = "wellsourced/findFiles";
export interface FindFilesParams {
  readonly folder: string;
  readonly names: readonly string[];
  /** Of other names. */
  readonly endings: readonly string[];
  /** Surely there is one: an editor that finds none can't search in this folder. */
  readonly isSure: boolean;
}
export interface FindFilesAnswer {
  readonly uris: readonly string[];
  /** False where there may be more of them. */
  readonly isWhole: boolean;
}

/** Server → extension, from a worker: files as they are stored, in the order in which they are asked for. */
export const readFilesRequest = "wellsourced/readFiles";
export interface ReadFilesParams {
  readonly files: readonly {
    readonly uri: string;
    /** Bytes: what is longer is not handed over. */
    readonly most: number;
  }[];
}
export interface ReadFilesAnswer {
  readonly files: readonly HandedFile[];
}
export interface HandedFile {
  readonly bytes?: Uint8Array;
  readonly problem?: "missing" | "folder" | "denied" | "too-large" | "failed";
}

/** Server → extension, from a worker: trained models, by the names of their files. One that is not there is left out. */
export const modelsRequest = "wellsourced/models";
export interface ModelsParams {
  readonly names: readonly string[];
}
export type HandedModels = Readonly<Record<string, Uint8Array>>;

/** Server → extension, from a worker: a file to make, where there is none. */
export const makeFileNotification = "wellsourced/makeFile";
/** Server → extension, from a worker: a file to take away, as long as it says this. */
export const removeFileNotification = "wellsourced/removeFile";
export interface FileTextParams {
  readonly uri: string;
  readonly text: string;
}

export interface ClaimParams {
  readonly uri: string;
  /** The words of the claim. */
  readonly range: Range;
}

/** Extension → server: the claim that a command would be about, before anything is asked of the writer; null where there is none. */
export const claimRequest = "wellsourced/claim";
export interface ClaimAnswer {
  readonly range: Range;
  /** Cut short where they are many. */
  readonly words: string;
}

/** Extension → server, without parameters: the articles of the workspace, by path, as they were when they were last looked at. */
export const articlesRequest = "wellsourced/articles";
export interface ArticlesAnswer {
  readonly articles: readonly ArticleItem[];
}
export interface ArticleItem {
  readonly uri: string;
  /** Empty where it has none. */
  readonly headline: string;
}

/** Extension → server: library entries for a picker, likeliest first. */
export const sourcesRequest = "wellsourced/sources";
export interface SourcesAnswer {
  /** The claim's words, for the picker's title; empty where there is no claim. */
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
  /** Undefined when there is none, or when it can't be done, and `problem` says why. */
  readonly edit?: WorkspaceEdit;
  /** To be run behind the edit: makes the files that an editor makes at nobody's word. */
  readonly command?: Command;
  readonly problem?: string;
  /** Nothing tells who works here: in a browser there is neither git nor an account. To be asked again with a name. */
  readonly isUnsigned?: true;
  /** Files that the edit writes beside the article; saved with it unless they were being edited. */
  readonly beside: readonly string[];
}

/** Extension → server: the edit that moves all citations out of the text, or into it. */
export const moveCitationsRequest = "wellsourced/moveCitations";
export interface MoveCitationsParams {
  readonly uri: string;
  readonly to: "inline" | "annotations";
}
export interface MoveCitationsAnswer extends EditAnswer {
  readonly nMoved: number;
  /** What stays where it is, for nobody could tell which words it speaks for. */
  readonly nLeft: number;
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

/** Extension → server: the claims of an article, open or not, for the Claims view and for the threads in the margin. */
export const claimsRequest = "wellsourced/claims";
export interface ClaimsParams {
  readonly uri: string;
  readonly grouping: "standing" | "speaker";
  /** Words that a claim must have; empty lets all pass. */
  readonly filter: string;
}
export interface ClaimsAnswer {
  readonly headline: string;
  /** Of all claims, whatever the filter. */
  readonly nOpen: number;
  readonly inWords: string;
  readonly groups: readonly ClaimGroupItem[];
}
export interface ClaimGroupItem {
  readonly id: string;
  readonly label: string;
  readonly claims: readonly ClaimListItem[];
}
export interface ClaimListItem {
  readonly range: Range;
  readonly kind: "figure" | "quotation" | "sentence" | "table";
  readonly words: string;
  readonly figure?: string;
  readonly standing: "attributed" | "cited" | "exempt" | "unattributed";
  readonly isOpen: boolean;
  readonly speaker?: string;
  readonly exemption?: string;
  readonly reasons: readonly string[];
  readonly sources: readonly ClaimSourceItem[];
  /** Links and footnotes that are no entry of a library. */
  readonly references: readonly ClaimReferenceItem[];
  readonly reviews: readonly ReviewItem[];
  /** What changed since the last review. */
  readonly lapsed?: string;
}
export interface ClaimSourceItem {
  readonly key: string;
  readonly title: string;
  readonly locator?: string;
  readonly url?: string;
  /** Where its library entry stands. */
  readonly entry?: Location;
}
export interface ClaimReferenceItem {
  readonly kind: "link" | "footnote";
  readonly words: string;
  readonly url?: string;
}
/** Extension → server: where the same thing as a claim's is given a figure elsewhere. */
export const elsewhereRequest = "wellsourced/elsewhere";
export interface ElsewhereAnswer {
  readonly places: readonly ElsewhereItem[];
}
export interface ElsewhereItem {
  /** “$7.2 billion, which does not agree” */
  readonly words: string;
  readonly agrees: boolean;
  /** Of another article. */
  readonly article?: string;
  readonly place: Location;
}
export interface ReviewItem {
  readonly verdict: VerdictName;
  readonly by: string;
  /** ISO 8601 date and time. */
  readonly date: string;
  readonly note?: string;
  readonly words: string;
}
export type VerdictName = "confirmed" | "disputed" | "needs-work";

/** Extension → server: the edit that records a review beside the article, or takes the newest by the same reviewer back. */
export const reviewRequest = "wellsourced/review";
export interface ReviewParams extends ClaimParams {
  readonly verdict: VerdictName | "withdrawn";
  readonly note?: string;
  /** Who reviews, where an answer said that nobody tells. */
  readonly by?: string;
}

/** Extension → server: the library as an article uses it. */
export const sourceUseRequest = "wellsourced/sourceUse";
export interface SourceUseAnswer {
  readonly uses: readonly SourceUseItem[];
}
export interface SourceUseItem {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly url?: string;
  readonly archiveUrl?: string;
  /** Absent for a key that no library has. */
  readonly entry?: Location;
  readonly missing: readonly string[];
  readonly places: readonly { readonly range: Range; readonly words: string; readonly backs: "claim" | "nothing" }[];
}

/** Extension → server: the fact-checker's sheet of an article. */
export const reportRequest = "wellsourced/report";
export interface ReportParams {
  readonly uri: string;
  readonly format: "html" | "markdown" | "csv" | "json";
}
export interface ReportAnswer {
  readonly text: string;
}
