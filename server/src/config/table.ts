/**
 * The one table of settings. Types, defaults, validation, the JSON Schema, the manifest's settings and docs/configuration.md
 * all come from it: a setting is added here and nowhere else.
 */
import { severities } from "../engine/index.ts";
import { baselineName } from "./file-names.ts";

/** What a setting may hold. Relative paths and globs count from the folder of the file they are written in. */
export type ValueSpec =
  | { readonly kind: "choice"; readonly options: readonly string[]; readonly meanings: readonly string[] }
  | { readonly kind: "flag" }
  | { readonly kind: "words" }
  | { readonly kind: "path" }
  | { readonly kind: "paths" }
  | { readonly kind: "globs" }
  | { readonly kind: "phrases" }
  | { readonly kind: "rules" };

/** Where a setting may be written: in a configuration file, in one of its `overrides`, in an editor's settings. */
export type Place = "file" | "override" | "editor";

export interface SettingSpec<V extends ValueSpec = ValueSpec, D = unknown> {
  readonly value: V;
  readonly default: D;
  readonly places: readonly Place[];
  /** One sentence, in plain words; the first line of every description made from this table. */
  readonly summary: string;
  /** More, in Markdown, for the documentation and the hover of an editor. */
  readonly details?: string;
  /** A value worth copying. */
  readonly example: unknown;
}

/** The settings of a configuration file, in the order in which they are documented. */
export const settingsTable = {
  rules: {
    value: { kind: "rules" },
    default: {},
    places: ["file", "override", "editor"],
    summary: "What each rule reports its findings as, and the rule’s options.",
    details:
      'A level (`"off"`, `"hint"`, `"info"`, `"warning"`, `"error"`), or a list of a level and the rule’s options, as in ESLint. ' +
      "A rule that is not named keeps its default. A level alone leaves options set earlier as they are.",
    example: { "vague-source": "warning", "single-source": ["info", { claims: 5 }] },
  },
  articles: {
    value: { kind: "globs" },
    default: [],
    places: ["file", "editor"],
    summary: "Which files are articles, whatever they look like; with “!” in front, which are not.",
    details:
      "The last pattern that matches a file decides. A file that none matches is an article when its name ends in `.article`, or in " +
      "`.txt` or `.md` and it reads like prose or has annotations beside it. A pattern without a slash matches the file’s name in any folder.",
    example: ["stories/**/*.txt", "!stories/**/notes.txt"],
  },
  libraries: {
    value: { kind: "paths" },
    default: [],
    places: ["file", "editor"],
    summary: "The files of the source library: CSL-JSON, CSL YAML or BibTeX.",
    details:
      "When none is named, `sources.json`, `sources.yaml`, `sources.yml` and `sources.bib` are taken from the article’s folder and the " +
      "folders above it, up to the project’s. Where two entries share a key, the nearer file wins; of files named here, the earlier.",
    example: ["sources.json", "archive/older.bib"],
  },
  storage: {
    value: {
      kind: "choice",
      options: ["inline", "annotations"],
      meanings: [
        "Into the text, as a citation: `[@key]`.",
        "Beside the text, in `ARTICLE.annotations.json`; the article is left as it is.",
      ],
    },
    default: "inline",
    places: ["file", "override", "editor"],
    summary: "Where “Add a source” puts the pointer to the source.",
    example: "annotations",
  },
  commonKnowledge: {
    value: { kind: "phrases" },
    default: [],
    places: ["file", "override", "editor"],
    summary: "Phrases that need no source, because any reader can check them.",
    details: "A figure that stands inside one of these phrases is exempt. Capitals do not matter.",
    example: ["seven days a week", "two-horse race"],
  },
  baseline: {
    value: { kind: "path" },
    default: undefined,
    places: ["file", "editor"],
    summary: "A file of known findings, which are not reported again.",
    details:
      "Written by `wellsourced baseline`. A finding is known by its words and their neighbours, not by its line, so it stays known while " +
      "the article is edited around it. A file that is named here and is missing or damaged is an error.",
    example: baselineName,
  },
  failOn: {
    value: {
      kind: "choice",
      options: severities,
      meanings: severities.map(
        (severity) => `Findings of level ${severity}${severity === "error" ? "" : " or worse"}.`,
      ),
    },
    default: "warning",
    places: ["file"],
    summary: "The level from which on a finding makes `wellsourced check` fail (exit status 1).",
    example: "error",
  },
} as const satisfies Record<string, SettingSpec>;

/** Settings of an editor alone: how findings are shown, never what is found. */
export const editorTable = {
  run: {
    value: {
      kind: "choice",
      options: ["onType", "onSave"],
      meanings: ["While you type.", "When the file is opened and when it is saved."],
    },
    default: "onType",
    places: ["editor"],
    summary: "When an article is read.",
    example: "onSave",
  },
  knownFindings: {
    value: {
      kind: "choice",
      options: ["hint", "hidden"],
      meanings: ["As hints.", "Not at all."],
    },
    default: "hint",
    places: ["editor"],
    summary: "How findings that the baseline knows are shown.",
    example: "hidden",
  },
  lenses: {
    value: {
      kind: "choice",
      options: ["off", "headline", "paragraphs"],
      meanings: ["Nowhere.", "Above the headline.", "Above the headline and each paragraph."],
    },
    default: "headline",
    places: ["editor"],
    summary: "Where a line says how many claims there are and what they rest on.",
    example: "paragraphs",
  },
  hints: {
    value: { kind: "flag" },
    default: false,
    places: ["editor"],
    summary: "Whether the speaker or the citation key is drawn after each claim.",
    example: true,
  },
  reviewer: {
    value: { kind: "words" },
    default: undefined,
    places: ["editor"],
    summary: "The name that your reviews are signed with.",
    details:
      "Where it is empty, git’s `user.name` is taken, and where there is none, the name you are logged in with. VS Code for the Web knows neither, and asks.",
    example: "Ana Ruiz",
  },
  "trace.server": {
    value: {
      kind: "choice",
      options: ["off", "messages", "verbose"],
      meanings: ["Nothing.", "The messages’ names.", "The messages whole, the article’s text among them."],
    },
    default: "off",
    places: ["editor"],
    summary: "What of the traffic between editor and server is written to the output panel.",
    example: "messages",
  },
} as const satisfies Record<string, SettingSpec>;
