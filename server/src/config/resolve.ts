/** From the layers of a configuration to the settings of one file. Pure; the host finds and reads the layers. */
import { rules as allRules, type Rule, type RuleSetting } from "../engine/index.ts";
import { globsIn, matches } from "./globs.ts";
import type { Configuration, Glob, Settings, WrittenRule, WrittenSettings } from "./settings.ts";
import { settingsTable } from "./table.ts";

/** One configuration in force, a preset or a file. Later layers win. */
export interface Layer {
  readonly configuration: Configuration;
  /** What globs count from: the folder of the configuration that began the chain, as in ESLint. Absolute, forward slashes. */
  readonly globFolder: string;
  /** What paths count from: the folder of the file they are written in. */
  readonly pathFolder: string;
}

export interface ResolveOptions {
  /**
   * An editor's settings: they count where there is no configuration file; its `articles` always do, and last. The folder is empty for
   * a file in none of its workspace folders.
   */
  readonly editor?: { readonly written: WrittenSettings; readonly folder: string };
  /** Rules set on the command line: they win over everything. */
  readonly ruleOverrides?: Readonly<Record<string, WrittenRule>>;
  readonly rules?: readonly Rule[];
  /** How a path is counted from a folder; the host's, as it knows the platform. */
  readonly resolvePath?: (folder: string, path: string) => string;
}

/** @param path absolute, with forward slashes */
export function settingsFor(path: string, layers: readonly Layer[], options: ResolveOptions = {}): Settings {
  const { editor, ruleOverrides, rules = allRules, resolvePath = joinPath } = options;
  const parts: Part[] = [];
  if (editor) {
    const { articles, ...others } = editor.written;
    if (!layers.length) parts.push({ written: others, globFolder: editor.folder, pathFolder: editor.folder });
  }
  for (const { configuration, ...folders } of layers) {
    parts.push({ written: configuration, ...folders });
    for (const override of configuration.overrides) {
      if (applies(override, folders.globFolder, path)) parts.push({ written: override, ...folders });
    }
  }
  if (ruleOverrides) parts.push({ written: { rules: ruleOverrides }, globFolder: "", pathFolder: "" });

  const paths = (part: Part, written: readonly string[] = []) =>
    written.map((each) => resolvePath(part.pathFolder, each));
  const last = <Key extends "storage" | "failOn">(key: Key) =>
    (parts.findLast(({ written }) => written[key] !== undefined)?.written[key] ??
      settingsTable[key].default) as Settings[Key];
  const baseline = parts.findLast(({ written }) => written.baseline !== undefined);
  return {
    rules: ruleSettings(rules, parts),
    articles: [
      ...parts.flatMap(({ written, globFolder }): Glob[] => globsIn(globFolder, written.articles ?? [])),
      ...globsIn(editor?.folder ?? "", editor?.written.articles ?? []),
    ],
    libraries: unique(parts.flatMap((part) => paths(part, part.written.libraries))),
    storage: last("storage"),
    commonKnowledge: unique(parts.flatMap(({ written }) => written.commonKnowledge ?? [])),
    baseline: baseline && resolvePath(baseline.pathFolder, baseline.written.baseline!),
    failOn: last("failOn"),
  };
}

/** What holds where nothing is configured. */
export function defaultSettings(): Settings {
  return settingsFor("", []);
}

interface Part {
  readonly written: WrittenSettings;
  readonly globFolder: string;
  readonly pathFolder: string;
}

function applies(
  { files, excludedFiles }: { readonly files: readonly string[]; readonly excludedFiles: readonly string[] },
  folder: string,
  path: string,
): boolean {
  const matchesAny = (patterns: readonly string[]) => patterns.some((pattern) => matches({ pattern, folder }, path));
  return matchesAny(files) && !matchesAny(excludedFiles);
}

/** As in ESLint: a level alone keeps the options set before it, a level with options replaces them. */
function ruleSettings(rules: readonly Rule[], parts: readonly Part[]): Settings["rules"] {
  const settings = new Map<string, RuleSetting>();
  for (const rule of rules) {
    const written = parts.flatMap((part) => part.written.rules?.[rule.id] ?? []);
    const defaults = Object.fromEntries(Object.entries(rule.options).map(([key, option]) => [key, option.default]));
    settings.set(rule.id, {
      level: written.at(-1)?.level ?? rule.default,
      options: { ...defaults, ...written.findLast(({ options }) => options)?.options },
    });
  }
  return settings;
}

function unique(items: readonly string[]): string[] {
  return [...new Set(items)];
}

function joinPath(folder: string, path: string): string {
  return path.startsWith("/") || folder === "" ? path : `${folder}/${path.replace(/^\.\//, "")}`;
}
