/**
 * The types that follow from the table of settings: the settings of one file once configuration is read, merged and
 * checked (`Settings`), and what a configuration file says before that (`Configuration`).
 */
import type { Level, RuleOptions, RuleSettings } from "../engine/index.ts";
import type { editorTable, settingsTable, ValueSpec } from "./table.ts";

/** The settings of one file: what the host hands to the engine and the features. Paths are absolute, globs rooted. */
export type Settings = {
  readonly [Key in keyof typeof settingsTable as Key extends "rules" | "articles" | "baseline" ? never : Key]: ValueOf<
    (typeof settingsTable)[Key]["value"]
  >;
} & {
  /** Every rule, its options filled in. */
  readonly rules: RuleSettings;
  /** Which files are articles, whatever they look like; the last that matches wins. */
  readonly articles: readonly Glob[];
  readonly baseline: string | undefined;
};

/** A pattern with the folder it counts from (absolute, with forward slashes, no slash at its end); "" is any folder. */
export interface Glob {
  readonly pattern: string;
  readonly folder: string;
}

/** The settings of an editor alone. */
export type EditorSettings = {
  readonly [Key in keyof typeof editorTable]: ValueOf<(typeof editorTable)[Key]["value"]>;
};

/** A rule as written: a level, or a level with options. */
export interface WrittenRule {
  readonly level: Level;
  readonly options?: RuleOptions;
}

/** The settings that one place states; all may be absent. Values are checked, paths and globs as written. */
export type WrittenSettings = {
  readonly [Key in keyof typeof settingsTable]?: ValueOf<(typeof settingsTable)[Key]["value"]>;
};

export interface Override extends WrittenSettings {
  readonly files: readonly string[];
  readonly excludedFiles: readonly string[];
}

/** What one configuration file says, checked. */
export interface Configuration extends WrittenSettings {
  /** Paths, packages or `wellsourced:…` presets; the later wins. */
  readonly extends: readonly string[];
  readonly overrides: readonly Override[];
}

/** The type of the values that a specification lets pass. */
export type ValueOf<V extends ValueSpec> = V extends { kind: "choice"; options: readonly (infer Option)[] }
  ? Option
  : V extends { kind: "flag" }
    ? boolean
    : V extends { kind: "path" | "words" }
      ? string
      : V extends { kind: "rules" }
        ? Readonly<Record<string, WrittenRule>>
        : readonly string[];
