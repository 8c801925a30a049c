/** Runs the rules over an article's facts: levels, suppressions and order are applied here, so that no rule has to. */
import {
  type ChangedStretch,
  changedStretch,
  compareSpans,
  earlierIndex,
  isUnchanged,
  keptWith,
  type Span,
  sameData,
  shift,
} from "../base/index.ts";
import type { BlockFacts, Facts } from "../claims/index.ts";
import type { ArticleText } from "../text/index.ts";
import { rules } from "./registry.ts";
import { sift } from "./sift.ts";
import {
  type BlockFinding,
  type Finding,
  type Fix,
  type Hit,
  type InBlocks,
  type Level,
  levels,
  type RelatedPlace,
  type Rule,
  type RuleReport,
  type RuleSettings,
  type Severity,
} from "./types.ts";

/** What the rules found before an edit, and where blocks are others since. */
export interface EarlierReport {
  readonly article: ArticleText;
  readonly blocks: readonly BlockFacts[];
  readonly inBlocks: InBlocks;
  readonly inArticle: readonly Finding[];
  readonly changed: ChangedStretch;
}

/** A rule that the settings don't name runs at its default. */
export function runRules(facts: Facts, settings: RuleSettings, earlier?: EarlierReport): RuleReport {
  const { active, findIn } = rulesAt(settings);
  const inFound = findIn(facts.blocks, earlier);
  const inBlocks: InBlocks = { settings, found: inFound, placed: placeAll(facts, inFound, earlier) };
  const inArticle = active.flatMap(({ rule, level, options }) =>
    Array.from(rule.find?.(facts, options) ?? [], (hit) => toFinding(hit, rule.id, level)),
  );
  if (earlier) keepMessages(inArticle, earlier.inArticle);
  const found = [...inBlocks.placed.flat(), ...inArticle];
  const { findings, suppressed } = sift(found.sort(compareFindings), facts.suppressions);
  const nBefore = findings.length;
  for (const { rule, level } of active) {
    for (const hit of rule.findAfter?.(facts, suppressed, ruleIds) ?? []) findings.push(toFinding(hit, rule.id, level));
  }
  if (nBefore < findings.length) findings.sort(compareFindings);
  return { findings, suppressed, inBlocks, inArticle };
}

const ruleIds = rules.map(({ id }) => id);

/** A message that says what it said stays the same object: what an editor was sent of it is kept with it. */
function keepMessages(found: readonly Writable<Finding>[], earlier: readonly Finding[]): void {
  const isSame = (now: Finding, then: Finding) => now.rule === then.rule && sameData(now.message, then.message);
  const changed = changedStretch(found, earlier, isSame);
  for (let i = 0; i < found.length; i++)
    if (isUnchanged(changed, i)) found[i]!.message = earlier[earlierIndex(changed, i)!]!.message;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Every rule at its default level, with its default options. */
export function defaultRuleSettings(): RuleSettings {
  return new Map(rules.map((rule) => [rule.id, defaultSetting(rule)]));
}

/** The rules that are on, and what they find in blocks: a block is judged once for as long as neither it nor the settings change. */
const rulesAt = keptWith((settings: RuleSettings) => {
  const active = rules.map((rule) => ({ rule, ...settingOf(rule, settings) })).filter(({ level }) => level !== "off");
  const findInOne = (block: BlockFacts): readonly BlockFinding[] =>
    active
      .flatMap(({ rule, level, options }) =>
        Array.from(rule.findIn?.(block, options) ?? [], ({ speaker, ...hit }): BlockFinding => {
          const once = speaker === undefined ? undefined : `${rule.id} ${block.speakers[speaker]!.id}`;
          return { finding: toFinding(hit, rule.id, level), once };
        }),
      )
      .sort((a, b) => compareFindings(a.finding, b.finding));
  const findIn = (blocks: readonly BlockFacts[], earlier: EarlierReport | undefined) => {
    const known = earlier?.inBlocks.settings === settings ? earlier : undefined;
    return blocks.map((block, i) => {
      const at = known && earlierIndex(known.changed, i);
      return at !== undefined && known!.blocks[at] === block ? known!.inBlocks.found[at]! : findInOne(block);
    });
  };
  return { active, findIn };
});

/** Counts them through the article; of what is said once of someone, the first stays. What stands above an edit stays as it was. */
function placeAll(
  { article, blocks }: Facts,
  inBlocks: InBlocks["found"],
  earlier: EarlierReport | undefined,
): InBlocks["placed"] {
  const told = new Set<string>();
  const isFirst = ({ once }: BlockFinding) => {
    if (once === undefined) return true;
    const isNew = !told.has(once);
    told.add(once);
    return isNew;
  };
  let nSame = earlier?.changed.first ?? 0;
  let nClaims = 0;
  return inBlocks.map((own, i) => {
    const { start } = article.blocks[i]!.span;
    if (i < nSame && !isInPlace(earlier!, i, own, start)) nSame = i;
    const firstClaim = nClaims;
    nClaims += blocks[i]!.claims.length;
    if (own.length === 0) return nothing;
    const first = own.some(({ once }) => once !== undefined) ? own.filter(isFirst) : own;
    if (i < nSame) return earlier!.inBlocks.placed[i]!;
    return first.map(({ finding }) => placed(finding, start, firstClaim));
  });
}

/** What was cut off above the first block moves those that follow, though they have above them what they had. */
function isInPlace({ article, inBlocks }: EarlierReport, block: number, found: unknown, start: number): boolean {
  return inBlocks.found[block] === found && article.blocks[block]!.span.start === start;
}

const nothing: readonly Finding[] = [];

function placed(finding: Finding, by: number, firstClaim: number): Finding {
  const { claim, related, fixes } = finding;
  const placed: Writable<Finding> = moved(finding, by);
  if (claim !== undefined) placed.claim = firstClaim + claim;
  if (related?.length) placed.related = related.map((place): RelatedPlace => moved(place, by));
  if (fixes) placed.fixes = fixes.map((fix): Fix => ({ ...fix, edits: fix.edits.map((edit) => moved(edit, by)) }));
  return placed;
}

function moved<T extends { readonly span: Span }>(placed: T, by: number): T {
  return { ...placed, span: shift(placed.span, by) };
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

function toFinding(hit: Hit, rule: string, level: Level): Finding {
  const softened = hit.atMost && levels.indexOf(hit.atMost) < levels.indexOf(level) ? hit.atMost : level;
  return { rule, severity: softened as Severity, ...hit };
}

function compareFindings(a: Finding, b: Finding): number {
  if (a.uri !== b.uri) return compareText(a.uri ?? "", b.uri ?? "");
  return compareSpans(a.span, b.span) || compareText(a.rule, b.rule);
}

/** By code unit: the same in every locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
