/** Runs the rules over an article's facts: levels, suppressions and order are applied here, so that no rule has to. */
import { compareSpans, keptWith, type Span, shift } from "../base/index.ts";
import type { BlockFacts, Facts } from "../claims/index.ts";
import { rules } from "./registry.ts";
import { sift } from "./sift.ts";
import type { Finding, Fix, Hit, Level, RelatedPlace, Rule, RuleReport, RuleSettings, Severity } from "./types.ts";

/** A rule that the settings don't name runs at its default. */
export function runRules(facts: Facts, settings: RuleSettings): RuleReport {
  const { active, findIn } = rulesAt(settings);
  const found = findingsInBlocks(facts, findIn);
  for (const { rule, level, options } of active)
    for (const hit of rule.find?.(facts, options) ?? []) found.push(toFinding(hit, rule.id, level));
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

/** A finding in one block. */
interface BlockFinding {
  /** Counted from the start of the block. */
  readonly finding: Finding;
  /** Equal for those of which the article needs one. */
  readonly once: string | undefined;
}

/** The rules that are on, and what they find in a block: found once for as long as neither it nor the settings change. */
const rulesAt = keptWith((settings: RuleSettings) => {
  const active = rules.map((rule) => ({ rule, ...settingOf(rule, settings) })).filter(({ level }) => level !== "off");
  const findIn = keptWith((block: BlockFacts): readonly BlockFinding[] =>
    active
      .flatMap(({ rule, level, options }) =>
        Array.from(rule.findIn?.(block, options) ?? [], ({ speaker, ...hit }): BlockFinding => {
          const once = speaker === undefined ? undefined : `${rule.id} ${block.speakers[speaker]!.id}`;
          return { finding: toFinding(hit, rule.id, level), once };
        }),
      )
      .sort((a, b) => compareFindings(a.finding, b.finding)),
  );
  return { active, findIn };
});

function findingsInBlocks(
  { article, blocks }: Facts,
  findIn: (block: BlockFacts) => readonly BlockFinding[],
): Finding[] {
  const found: Finding[] = [];
  const told = new Set<string>();
  let firstClaim = 0;
  for (const [i, block] of blocks.entries()) {
    for (const { finding, once } of findIn(block)) {
      if (once !== undefined && told.has(once)) continue;
      if (once !== undefined) told.add(once);
      found.push(placed(finding, article.blocks[i]!.span.start, firstClaim));
    }
    firstClaim += block.claims.length;
  }
  return found;
}

function placed(finding: Finding, by: number, firstClaim: number): Finding {
  const { span, claim, related, fixes } = finding;
  return {
    ...finding,
    span: shift(span, by),
    ...(claim !== undefined && { claim: firstClaim + claim }),
    ...(related?.length && { related: related.map((place): RelatedPlace => ({ ...place, ...moved(place, by) })) }),
    ...(fixes && {
      fixes: fixes.map((fix): Fix => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, ...moved(edit, by) })) })),
    }),
  };
}

function moved({ span }: { readonly span: Span }, by: number): { readonly span: Span } {
  return { span: shift(span, by) };
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
