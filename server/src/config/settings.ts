/** The settings of one file once configuration is read, merged and checked: what the host hands to the engine and the features. */
import type { RuleSettings } from "../engine/index.ts";

/** Where "Add a source" puts the pointer: into the text as `[@key]`, or beside it in `ARTICLE.annotations.json`. */
export type Storage = "inline" | "annotations";

export interface Settings {
  readonly rules: RuleSettings;
  /** Globs of files that are articles, and of those that are not, whatever they look like; the last that matches wins. */
  readonly articles: readonly string[];
  /** Library files, relative to the configuration; empty means: found by name (`sources.json`, `sources.yaml`, `sources.bib`). */
  readonly libraries: readonly string[];
  readonly storage: Storage;
  readonly commonKnowledge: readonly string[];
}
