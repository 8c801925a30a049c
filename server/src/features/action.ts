/** What can be done about a finding or a claim, and what is known of the editor that is asked. */
import type { Finding, Span } from "../engine/index.ts";
import type { Change, FileChange } from "./change.ts";
import type { AnnotationsStore, Shelf, Store } from "./citing.ts";
import type { NewReview } from "./reviewing.ts";

export interface Action {
  readonly title: string;
  /** The findings it does something about. */
  readonly findings: readonly Finding[];
  /** What is done with it: written at once, or asked of the reader; where it has both, what was written is asked about. */
  readonly change?: Change;
  readonly ask?: Ask;
  readonly preferred?: true;
}

/** A picker of our own extension, and the words it is about. */
export interface Ask {
  readonly command:
    | "addSource"
    | "exempt"
    | "nameSource"
    | "confirm"
    | "dispute"
    | "needsWork"
    | "withdrawReview"
    | "sayWhy";
  readonly span: Span;
}

export interface ActionOptions {
  /** True for our own extension, which has pickers. */
  readonly ours: boolean;
  readonly shelf: Shelf;
  readonly store: Store;
  /** Where annotations are, or would be, wherever new ones go; undefined for an article that is not on disk. */
  readonly annotations?: AnnotationsStore;
  /** ISO 8601 date. */
  readonly today: string;
  /** Who exempts, where that is known. */
  readonly by?: string;
  /** Who reviews, and when as an ISO 8601 date and time, for an editor without commands of ours. */
  readonly reviewing?: Pick<NewReview, "by" | "date">;
}

/** Nothing is offered that can't be written. */
export function written(
  title: string,
  findings: readonly Finding[],
  changes: readonly (FileChange | string)[],
): Action[] {
  const change = changes.filter((each) => typeof each !== "string");
  return change.length === changes.length ? [{ title, findings, change }] : [];
}
