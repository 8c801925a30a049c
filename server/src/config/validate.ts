/**
 * Checks a configuration against the table of settings. Total: what is right is kept, what is wrong is a problem with its
 * place, what is wrong and what was likely meant.
 */
import {
  rules as allRules,
  didYouMean,
  type Level,
  levels,
  type OptionSpec,
  type OptionValue,
  type Rule,
  type RuleOptions,
} from "../engine/index.ts";
import type { Configuration, EditorSettings, Override, WrittenRule, WrittenSettings } from "./settings.ts";
import { editorTable, type Place, type SettingSpec, settingsTable, type ValueSpec } from "./table.ts";
import { type Member, type PlacedProblem, plainValue, type Tree } from "./tree.ts";

export interface Validated<T> {
  readonly value: T;
  readonly problems: readonly PlacedProblem[];
}

/** @param rules the rules that may be set; those of the engine unless a test says otherwise */
export function validateConfiguration(tree: Tree, rules: readonly Rule[] = allRules): Validated<Configuration> {
  const checker = new Checker(rules);
  const value = checker.configuration(tree);
  return { value, problems: checker.problems };
}

/** Checks what an editor sends for `wellsourced.*`; those of `editorTable` are `editorSettingsIn`'s. What is empty was never set. */
export function validateEditorSettings(tree: Tree, rules: readonly Rule[] = allRules): Validated<WrittenSettings> {
  const checker = new Checker(rules);
  const known = new Set<string>(keysFor("editor"));
  const value = checker.settings(
    membersOf(tree).filter(({ key, value }) => known.has(key) && !isEmpty(value)),
    "editor",
    [],
  );
  return { value, problems: checker.problems };
}

/** The settings of `editorTable`, of what an editor sends for `wellsourced.*`; each is at its default where it is empty or wrong. */
export function editorSettingsIn(tree: Tree): Validated<EditorSettings> {
  const checker = new Checker([]);
  const table: Record<string, SettingSpec> = editorTable;
  const entries = Object.entries(table).map(([name, spec]) => {
    const held = name
      .split(".")
      .reduce<Tree | undefined>((at, key) => at && membersOf(at).find((member) => member.key === key)?.value, tree);
    const value = held && !isEmpty(held) ? checker.value(name, spec.value, held) : undefined;
    return [name, value ?? spec.default];
  });
  return { value: Object.fromEntries(entries) as EditorSettings, problems: checker.problems };
}

/** Checks one entry of `rules` as written on a command line or by a test. */
export function validateRule(
  id: string,
  tree: Tree,
  rules: readonly Rule[] = allRules,
): Validated<WrittenRule | undefined> {
  const checker = new Checker(rules);
  const value = checker.rule({ key: id, keySpan: tree, value: tree });
  return { value, problems: checker.problems };
}

function keysFor(place: Place): string[] {
  const table: Record<string, SettingSpec> = settingsTable;
  return Object.keys(table).filter((key) => table[key]!.places.includes(place));
}

/** What to say of a setting that there is, but not in this place. */
function notHere(key: string, place: Place): string | undefined {
  if (Object.hasOwn(editorTable, key))
    return `“${key}” is a setting of an editor (wellsourced.${key}), and does not stand in a configuration file.`;
  if (place !== "override" || !Object.hasOwn(settingsTable, key)) return undefined;
  return `“${key}” holds for all files and can’t be set in an override; move it up to the configuration itself.`;
}

/** Keys of a configuration file and of an override that are not settings of an article. */
const structuralKeys = {
  file: ["$schema", "extends", "overrides"],
  override: ["files", "excludedFiles"],
} as const;

class Checker {
  readonly problems: PlacedProblem[] = [];
  readonly #rules: ReadonlyMap<string, Rule>;

  constructor(rules: readonly Rule[]) {
    this.#rules = new Map(rules.map((rule) => [rule.id, rule]));
  }

  configuration(tree: Tree): Configuration {
    const none = { extends: [], overrides: [] };
    if (tree.kind !== "object") {
      this.#report(tree, "A configuration is an object: { … }.");
      return none;
    }
    const members = this.#withoutTwins(tree.members);
    const written = this.settings(members, "file", structuralKeys.file);
    const held = (key: string) => members.find((member) => member.key === key)?.value;
    const parents = held("extends");
    const overrides = held("overrides");
    return {
      ...written,
      extends: parents ? this.#strings("extends", parents) : [],
      overrides: overrides ? this.#overrides(overrides) : [],
    };
  }

  settings(members: readonly Member[], place: Place, others: readonly string[]): WrittenSettings {
    const table: Record<string, SettingSpec> = settingsTable;
    const known = keysFor(place);
    const written: Record<string, unknown> = {};
    for (const { key, keySpan, value } of members) {
      if (others.includes(key)) continue;
      if (!known.includes(key)) {
        this.#report(
          keySpan,
          notHere(key, place) ?? `There is no setting “${key}”.${didYouMean(key, [...known, ...others])}`,
        );
        continue;
      }
      const checked = this.value(key, table[key]!.value, value);
      if (checked !== undefined) written[key] = checked;
    }
    return written;
  }

  rule({ key, keySpan, value }: Member): WrittenRule | undefined {
    const rule = this.#rules.get(key);
    if (!rule) {
      this.#report(keySpan, `There is no rule “${key}”.${didYouMean(key, [...this.#rules.keys()])}`);
      return undefined;
    }
    if (value.kind !== "list") {
      const level = this.#level(key, value);
      return level === undefined ? undefined : { level };
    }
    const [levelTree, optionsTree, more] = value.items;
    if (!levelTree) {
      this.#report(value, `“${key}” needs a level: one of ${quoted(levels)}.`);
      return undefined;
    }
    if (more) this.#report(more, `“${key}” takes a level and one object of options; this is more.`);
    const level = this.#level(key, levelTree);
    if (level === undefined) return undefined;
    return optionsTree ? { level, options: this.#options(rule, optionsTree) } : { level };
  }

  #overrides(tree: Tree): Override[] {
    if (tree.kind !== "list") {
      this.#report(tree, "“overrides” is a list of objects, each with “files” and the settings for them.");
      return [];
    }
    return tree.items.flatMap((item) => this.#override(item) ?? []);
  }

  #override(tree: Tree): Override | undefined {
    if (tree.kind !== "object") {
      this.#report(tree, "An override is an object with “files” and the settings for them.");
      return undefined;
    }
    const members = this.#withoutTwins(tree.members);
    const written = this.settings(members, "override", structuralKeys.override);
    const files = members.find(({ key }) => key === "files")?.value;
    const excluded = members.find(({ key }) => key === "excludedFiles")?.value;
    if (!files) {
      this.#report(tree, "An override needs “files”: the globs of the files it is for.");
      return undefined;
    }
    return {
      ...written,
      files: this.#globs("files", files),
      excludedFiles: excluded ? this.#globs("excludedFiles", excluded) : [],
    };
  }

  value(key: string, spec: ValueSpec, tree: Tree): unknown {
    switch (spec.kind) {
      case "choice":
        return this.#choice(key, spec.options, tree);
      case "flag":
        if (tree.kind === "scalar" && typeof tree.value === "boolean") return tree.value;
        return this.#report(tree, `“${key}” is true or false.`);
      case "words":
        if (tree.kind === "scalar" && typeof tree.value === "string") return tree.value;
        return this.#report(tree, `“${key}” is a text, in quotation marks.`);
      case "path":
        if (tree.kind === "scalar" && typeof tree.value === "string" && tree.value !== "") return tree.value;
        return this.#report(tree, `“${key}” is the path of a file, in quotation marks.`);
      case "rules":
        return this.#ruleTable(tree);
      case "globs":
        return this.#globs(key, tree);
      default:
        return this.#strings(key, tree);
    }
  }

  #ruleTable(tree: Tree): Record<string, WrittenRule> {
    const table: Record<string, WrittenRule> = {};
    if (tree.kind !== "object") {
      this.#report(tree, '“rules” is an object of levels by the ids of rules, such as { "vague-source": "off" }.');
      return table;
    }
    for (const member of this.#withoutTwins(tree.members)) {
      const written = this.rule(member);
      if (written) table[member.key] = written;
    }
    return table;
  }

  #level(rule: string, tree: Tree): Level | undefined {
    return this.#choice(rule, levels, tree) as Level | undefined;
  }

  #choice(key: string, options: readonly string[], tree: Tree): string | undefined {
    if (tree.kind === "scalar" && typeof tree.value === "string" && options.includes(tree.value)) return tree.value;
    const written = tree.kind === "scalar" ? String(tree.value) : undefined;
    const meant = written === undefined ? "" : didYouMean(written, options);
    const found = written === undefined ? "" : `, not “${written}”`;
    this.#report(tree, `“${key}” is one of ${quoted(options)}${found}.${meant.startsWith(" Did") ? meant : ""}`);
    return undefined;
  }

  #options(rule: Rule, tree: Tree): RuleOptions {
    const options: Record<string, OptionValue> = {};
    if (tree.kind !== "object") {
      this.#report(tree, `The options of “${rule.id}” are an object: ["warning", { … }].`);
      return options;
    }
    for (const { key, keySpan, value } of this.#withoutTwins(tree.members)) {
      const spec = Object.hasOwn(rule.options, key) ? rule.options[key] : undefined;
      if (!spec) {
        const known = Object.keys(rule.options);
        const meant = known.length ? didYouMean(key, known) : " The rule has no options.";
        this.#report(keySpan, `“${rule.id}” has no option “${key}”.${meant}`);
        continue;
      }
      const plain = plainValue(value);
      if (fits(spec, plain)) options[key] = plain as OptionValue;
      else
        this.#report(
          value,
          `“${key}” of “${rule.id}” is ${typeName(spec.default)}, such as ${JSON.stringify(spec.default)}.`,
        );
    }
    return options;
  }

  /** As strings; one whose folders are parted as on Windows would match nothing anywhere, and nobody would be told. */
  #globs(key: string, tree: Tree): string[] {
    for (const item of tree.kind === "list" ? tree.items : [tree]) {
      if (item.kind !== "scalar" || typeof item.value !== "string" || !partsFoldersByBackslash(item.value)) continue;
      this.#report(item, `“${item.value}” matches no file: between folders stands “/”, on every system.`);
    }
    return this.#strings(key, tree);
  }

  /** A list of strings; one string stands for a list of one. */
  #strings(key: string, tree: Tree): string[] {
    if (tree.kind === "scalar" && typeof tree.value === "string") return [tree.value];
    if (tree.kind !== "list") {
      this.#report(tree, `“${key}” is a list of strings: ["…", "…"].`);
      return [];
    }
    return tree.items.flatMap((item) => {
      if (item.kind === "scalar" && typeof item.value === "string") return item.value;
      this.#report(item, `“${key}” is a list of strings; this is none.`);
      return [];
    });
  }

  /** Of a key written twice the last counts, as in JSON, and the writer is told. */
  #withoutTwins(members: readonly Member[]): Member[] {
    const byKey = new Map<string, Member>();
    for (const member of members) {
      const twin = byKey.get(member.key);
      if (twin) this.#report(twin.keySpan, `“${member.key}” stands here twice; only the last is read.`);
      byKey.set(member.key, member);
    }
    return [...byKey.values()];
  }

  #report(span: { start: number; end: number }, message: string): undefined {
    this.problems.push({ span: { start: span.start, end: span.end }, message });
  }
}

/** In a glob “\\” takes the meaning from a sign that has one: before anything but a bracket and the like it was meant for a folder. */
function partsFoldersByBackslash(glob: string): boolean {
  return /\\(?![[\]{}()!+@\\])/.test(glob);
}

/** As editors send what their user left empty. */
function isEmpty(tree: Tree): boolean {
  return (
    tree.kind === "scalar" && (tree.value === null || (typeof tree.value === "string" && tree.value.trim() === ""))
  );
}

function membersOf(tree: Tree): readonly Member[] {
  return tree.kind === "object" ? tree.members : [];
}

function fits(spec: OptionSpec, value: unknown): boolean {
  if (Array.isArray(spec.default)) return Array.isArray(value) && value.every((item) => typeof item === "string");
  if (typeof spec.default === "number") return typeof value === "number" && Number.isFinite(value);
  return typeof value === typeof spec.default;
}

function typeName(value: OptionValue): string {
  if (typeof value === "boolean") return "true or false";
  if (typeof value === "number") return "a number";
  return typeof value === "string" ? "a string" : "a list of strings";
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(", ");
}
