/** Runs the rules over an article's facts: levels, suppressions and order are applied here, so that no rule has to. */
import { compareSpans } from "../base/index.ts";
import type { Facts } from "../claims/index.ts";
import { rules } from "./registry.ts";
import { sift } from "./sift.ts";
import type { Finding, Hit, Level, Rule, RuleReport, RuleSettings, Severity } from "./types.ts";

/** A rule that the settings don't name runs at its default. */
export function runRules(facts: Facts, settings: RuleSettings): RuleReport {
  const active = rules.map((rule) => ({ rule, ...settingOf(rule, settings) })).filter(({ level }) => level !== "off");
  const found: Finding[] = [];
  for (const { rule, level, options } of active)
    for (const hit of rule.find(facts, options)) found.push(toFinding(hit, rule.id, level));
  const { findings, suppressed } = sift(found.sort(compareFindings), facts.suppressions);
  for (const { rule, level } of active) {
    for (const hit of rule.findAfter?.(facts, suppressed) ?? []) findings.push(toFinding(hit, rule.id, level));
  }
  return { findings: findings.sort(compareFindings), suppressed };
}

/** Every rule at its default level, with its default options. */
export function defaultRuleSettings(): RuleSettings {
  return new Map(rules.map((rule) => [rule.id, defaultSetting(rule)]));
}

function settingOf(rule: Rule, settings: RuleSettings) {
  const chosen = settings.get(rule.id);
  const byDefault = defaultSetting(rule);
  return chosen ? { level: chosen.level, options: { ...byDefault.options, ...chosen.options } } : byDefault;
}

function defaultSetting(rule: Rule) {
  const options = Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, option.default]));
  return { level: rule.default, options };
}

const severities: readonly Level[] = ["off", "hint", "info", "warning", "error"];

function toFinding(hit: Hit, rule: string, level: Level): Finding {
  const softened = hit.atMost && severities.indexOf(hit.atMost) < severities.indexOf(level) ? hit.atMost : level;
  return { ...hit, rule, severity: softened as Severity };
}

function compareFindings(a: Finding, b: Finding): number {
  const byUri = compareText(a.uri ?? "", b.uri ?? "");
  return byUri || compareSpans(a.span, b.span) || compareText(a.rule, b.rule);
}

/** By code unit: the same in every locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
