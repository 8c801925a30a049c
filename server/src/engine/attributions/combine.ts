/**
 * The model's attributions and the rules' made one list. The model goes first; where both saw the same cue they vouch for each
 * other, and where only the rules saw one of the constructions that seldom mislead them, it is added.
 */
import { firstEndingAfter, mergeSpans, overlaps, type Span } from "../base/index.ts";
import type { BlockAttribution } from "./types.ts";

/**
 * Below it, what the rules alone found is left out: what verbs of speech report, quotations and “according to” stay. On PolNeAR's
 * training articles that moves no score; on news of other kinds the model knows less, and the rules no less.
 */
const LEAST_OF_RULES = 0.77;

/** Both lists in text order. */
export function combine(
  byModel: readonly BlockAttribution[],
  byRules: readonly BlockAttribution[],
): BlockAttribution[] {
  const combined: BlockAttribution[] = [];
  const partners = new Set<BlockAttribution>();
  let next = 0;
  for (const one of byModel) {
    while (next < byRules.length && endOf(byRules[next]!.cue) <= startOf(one.cue)) next++;
    const rule = byRules[next];
    const isPartner = rule !== undefined && touch(one.cue, rule.cue);
    if (isPartner) partners.add(rule);
    combined.push(isPartner ? vouchedFor(one, rule) : one);
  }
  const covered = coverOf(byModel);
  for (const rule of byRules) {
    const isAnnouncement = rule.content.length === 0;
    if (partners.has(rule) || (rule.probability < LEAST_OF_RULES && !isAnnouncement)) continue;
    if (![...rule.cue, ...rule.content].some((span) => covered(span))) combined.push(overruled(rule));
  }
  return combined.sort((a, b) => startOf(a.cue) - startOf(b.cue));
}

/** The model has passed it over: a reason to doubt, though of such contents annotators cover two in three. */
function overruled(rule: BlockAttribution): BlockAttribution {
  return { ...rule, probability: 0.7 * rule.probability };
}

/** Independent witnesses: their odds multiply. Where the model names no one and the rule does, the rule is believed. */
function vouchedFor(model: BlockAttribution, rule: BlockAttribution): BlockAttribution {
  const both = model.probability * rule.probability;
  const neither = (1 - model.probability) * (1 - rule.probability);
  const vouched: BlockAttribution = { ...model, probability: both / (both + neither), origin: "both" };
  if (model.source.length > 0 || rule.source.length === 0) return vouched;
  const content = model.content.filter((piece) => !touch([piece], rule.source));
  return content.length > 0 ? { ...vouched, source: rule.source, content } : vouched;
}

/** Whether a span touches a cue or a content of `attributions`. */
function coverOf(attributions: readonly BlockAttribution[]): (span: Span) => boolean {
  const spans = mergeSpans(attributions.flatMap(({ cue, content }) => [...cue, ...content]));
  return (span) => {
    const next = spans[firstEndingAfter(spans, span.start)];
    return next !== undefined && overlaps(next, span);
  };
}

function touch(some: readonly Span[], others: readonly Span[]): boolean {
  return some.some((one) => others.some((other) => overlaps(one, other)));
}

function startOf(spans: readonly Span[]): number {
  return spans[0]?.start ?? 0;
}

function endOf(spans: readonly Span[]): number {
  return spans.at(-1)?.end ?? 0;
}
