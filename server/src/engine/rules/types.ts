/** The shape of a rule and of what it finds. A rule reads facts and words its findings; it never edits and never does IO. */
import type { Span, TextEdit } from "../base/index.ts";
import type { BlockFacts, Facts } from "../claims/index.ts";

export type { TextEdit };

/** The mildest first. */
export const severities = ["hint", "info", "warning", "error"] as const;
export type Severity = (typeof severities)[number];

/** What a rule can be set to. */
export const levels = ["off", ...severities] as const;
export type Level = (typeof levels)[number];

export interface Fix {
  readonly title: string;
  /** `safe` leaves the meaning alone and may be applied unasked (`check --fix`); `review` is offered only. */
  readonly kind: "safe" | "review";
  readonly edits: readonly TextEdit[];
}

export interface RelatedPlace {
  /** The library file it stands in; absent for the article. `span` counts from that file's start. */
  readonly uri?: string;
  readonly span: Span;
  readonly message: string;
}

/** What a rule says of a place: what is wrong, why it matters, what to do next; one short sentence each. */
export interface Message {
  readonly what: string;
  readonly why: string;
  readonly next: string;
}

/** What a rule yields. */
export interface Hit {
  /** The library file it speaks of; absent for the article. `span` counts from that file's start. */
  readonly uri?: string;
  readonly span: Span;
  readonly message: Message;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
  /** Index into the facts' `claims` of the claim it speaks of. */
  readonly claim?: number;
  /** Index into the facts' `speakers` of someone of whom it is said once an article: where they first come in. */
  readonly speaker?: number;
  /** Softens the configured level for a doubtful case; never raises it. */
  readonly atMost?: Severity;
  /** Words a fix needs ("the nearest key is …"); plain strings, stable, part of the protocol's `data`. */
  readonly data?: Readonly<Record<string, string>>;
}

export interface Finding extends Omit<Hit, "speaker"> {
  readonly rule: string;
  readonly severity: Severity;
}

/** A finding that a suppression hides. */
export interface SuppressedFinding extends Finding {
  /** Index into `facts.suppressions`. */
  readonly suppression: number;
}

export interface RuleReport {
  /** Sorted by position, then by rule; what the article's suppressions hide is not among them. */
  readonly findings: readonly Finding[];
  /** Sorted alike. */
  readonly suppressed: readonly SuppressedFinding[];
  /** What was found in each block by itself, kept for the report after the next edit. */
  readonly inBlocks: InBlocks;
  /** What was found in the article as a whole, rule by rule, kept likewise. */
  readonly inArticle: readonly Finding[];
}

export interface InBlocks {
  readonly settings: RuleSettings;
  /** One list for each block, sorted as findings are. */
  readonly found: readonly (readonly BlockFinding[])[];
  /** The same, counted from the start of the file: of what is said once of someone, the first. */
  readonly placed: readonly (readonly Finding[])[];
}

/** A finding in one block. */
export interface BlockFinding {
  /** Counted from the start of the block. */
  readonly finding: Finding;
  /** Equal for those of which the article needs one. */
  readonly once: string | undefined;
}

export type OptionValue = boolean | number | string | readonly string[];
export type RuleOptions = Readonly<Record<string, OptionValue>>;

export interface OptionSpec {
  readonly default: OptionValue;
  readonly description: string;
}

/** An article that is the whole example. In `fails`, the words in ⟦brackets⟧ are those the rule must mark, and no others. */
export interface RuleExample {
  readonly fails: string;
  readonly passes: string;
  /** What stands beside both where the rule needs it: a library in CSL-JSON, and the article's annotations. */
  readonly library?: string;
  readonly annotations?: string;
  /** Options that keep the example short. */
  readonly options?: RuleOptions;
}

export interface Rule {
  /** kebab-case; a retired id stays retired. */
  readonly id: string;
  readonly summary: string;
  /** Why it matters, in a paragraph, for the rule's page; its sources (style book, standard) named. */
  readonly why: string;
  readonly default: Level;
  readonly options: Readonly<Record<string, OptionSpec>>;
  readonly example: RuleExample;
  /** For a rule that judges each block by itself; offsets count from its start. */
  findIn?(block: BlockFacts, options: RuleOptions): Iterable<Hit>;
  /** For a rule that holds one place against another, or looks at what is beside the article. */
  find?(facts: Facts, options: RuleOptions): Iterable<Hit>;
  /**
   * For a rule about the other rules' findings: runs after all of them, with those that the article suppresses and the ids of all
   * the rules that there are.
   */
  findAfter?(facts: Facts, suppressed: readonly SuppressedFinding[], ruleIds: readonly string[]): Iterable<Hit>;
}

/** One entry of the `rules` setting once read: a level and the options with their defaults filled in. */
export interface RuleSetting {
  readonly level: Level;
  readonly options: RuleOptions;
}

export type RuleSettings = ReadonlyMap<string, RuleSetting>;
