/** What the rules hand on to each other, all in tokens: a verb that may report, a phrase that reports, and what was found by either. */
import type { CueFrame } from "../../lexicon/index.ts";
import type { Phrase } from "./phrases.ts";

/** How the verb comes by its subject: its own before it, after it (“said Smith”), or that of the verb before it. */
export type SubjectPlace = "before" | "after" | "shared";

/** A verb that may report. */
export interface CueSite {
  readonly lemma: string;
  /** Tokens of the verb with its auxiliaries and adverbs, and with the particle of a phrasal verb (“called for”). */
  readonly cue: Phrase;
  readonly frame: CueFrame;
  readonly isPassive: boolean;
  readonly subjectPlace: SubjectPlace;
  readonly subject: Phrase | undefined;
  /** Where the content begins if it follows: after times, places and the person told. */
  readonly after: number;
}

/** A phrase that reports: “according to X”, “(source: X)”, a poll with its verb. */
export interface Reference {
  readonly cue: Phrase;
  /** Absent for hearsay. */
  readonly source?: Phrase;
  /** Where it begins, if not with its cue: at a bracket. */
  readonly start?: number;
  /** What it answers for, where that is not the clause beside it. */
  readonly content?: readonly Phrase[];
  readonly ofFigures?: true;
}

/** An attribution before it is counted in code units. */
export interface Found {
  readonly source: readonly Phrase[];
  readonly cue: readonly Phrase[];
  readonly content: readonly Phrase[];
  readonly probability: number;
  readonly ofFigures?: true;
}

/** What a construction made of a cue. */
export interface Made {
  readonly found: Found;
  /** All before this token is done with. */
  readonly end: number;
}
