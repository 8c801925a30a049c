/** Configurations that can be named in `extends` without a file: `wellsourced:recommended` and `wellsourced:strict`. */
import { rules as allRules, type Rule } from "../engine/index.ts";
import type { Configuration, WrittenRule } from "./settings.ts";

export const presetNames = ["wellsourced:recommended", "wellsourced:strict"] as const;

/** @returns undefined when there is no such preset */
export function presetOf(name: string, rules: readonly Rule[] = allRules): Configuration | undefined {
  if (name === "wellsourced:recommended") return withRules(rules, (rule) => ({ level: rule.default }));
  if (name === "wellsourced:strict") return withRules(rules, (rule) => ({ level: strictLevels[rule.default] }));
  return undefined;
}

/** A strict desk queries what others only note, and runs every rule. */
const strictLevels = { off: "warning", hint: "warning", info: "warning", warning: "error", error: "error" } as const;

function withRules(rules: readonly Rule[], settingOf: (rule: Rule) => WrittenRule): Configuration {
  return { extends: [], overrides: [], rules: Object.fromEntries(rules.map((rule) => [rule.id, settingOf(rule)])) };
}
