/** What an analysis is given besides the article. All of it data: nothing here reads a file or a clock. */
import type { AttributionTagger } from "./attributions/index.ts";
import type { CheckworthinessModel } from "./claims/index.ts";
import type { Library } from "./library/index.ts";
import type { RuleSettings } from "./rules/index.ts";

/** Trained models, loaded by the host from `server/models/`; an absent one leaves its rule-based fallback. */
export interface Models {
  readonly attributions?: AttributionTagger;
  readonly checkworthiness?: CheckworthinessModel;
}

export interface Context {
  readonly models: Models;
  readonly library: Library;
  readonly rules: RuleSettings;
  /** The text of `ARTICLE.annotations.json` where there is one. */
  readonly annotations?: string;
  /** Phrases that need no source, as the team lists them ("days in a week"). */
  readonly commonKnowledge: readonly string[];
  /** Keys that other articles of the project cite; absent when the caller knows of this article alone. */
  readonly citedElsewhere?: ReadonlySet<string>;
}
