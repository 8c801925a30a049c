/**
 * The model's attributions and the rules' made one list. The model goes first; where both saw the same cue they vouch for each
 * other, and where only the rules saw one of the constructions that seldom mislead them, it is added, or one that the model finds likely.
 */
import {
  anyOverlap,
  contains,
  firstEndingAfter,
  join,
  mergeSpans,
  overlaps,
  type Span,
  textOf,
} from "../base/index.ts";
import type { BlockReading } from "../text/index.ts";
import { kindOf } from "./kind.ts";
import { afterInsertion } from "./rules/contents.ts";
import { hasVerb, takesObject } from "./rules/subjects.ts";
import { isVerbForm } from "./rules/verb-groups.ts";
import { AUXILIARY, COMPLEMENTIZER, PLAIN_VERB, PRONOUN, type Words, wordsOf } from "./rules/words.ts";
import { likelyOfDoubtful, likelyOfModel, type Vouched } from "./second-look.ts";
import type { AttributionTagger, BlockAttribution } from "./types.ts";

/**
 * Below it, what the rules alone found is in doubt: what verbs of speech report before or behind it (“…, the port said”), quotations
 * and “according to” are not. On PolNeAR that moves no score; on news of other kinds the model knows less, and the rules no less.
 */
export const LEAST_OF_RULES = 0.62;

/** Both lists in text order. */
export function combine(
  byModel: readonly BlockAttribution[],
  byRules: readonly BlockAttribution[],
  reading: BlockReading,
  tagger: AttributionTagger,
): BlockAttribution[] {
  const vouched = vouch(byModel, byRules, reading);
  const { sure, doubtful } = ofRulesAlone(vouched, byModel, byRules);
  const weighed = tagger.weigh?.(reading, doubtful) ?? [];
  const combined = [
    ...vouched.flatMap((one) => likelyOfModel(one, reading)),
    ...sure.map(overruled),
    ...weighed.flatMap((one) => likelyOfDoubtful(one, reading)),
  ];
  return combined.sort((a, b) => startOf(a.cue) - startOf(b.cue));
}

/** What the rules found beside all that the model found. */
export function ofRulesAlone(
  vouched: readonly Vouched[],
  byModel: readonly BlockAttribution[],
  byRules: readonly BlockAttribution[],
): { readonly sure: readonly BlockAttribution[]; readonly doubtful: readonly BlockAttribution[] } {
  const partners = new Set(vouched.map(({ partner }) => partner));
  const covered = coverOf(byModel);
  const alone = byRules.filter(
    (rule) => !partners.has(rule) && ![...rule.cue, ...rule.content].some((span) => covered(span, rule)),
  );
  return {
    sure: alone.filter(({ probability }) => LEAST_OF_RULES <= probability),
    doubtful: alone.filter(({ probability }) => probability < LEAST_OF_RULES),
  };
}

/** What the model found, with what the rules know of the same cue: doubtful or not, and as probable as the model alone says. */
export function vouch(
  byModel: readonly BlockAttribution[],
  byRules: readonly BlockAttribution[],
  reading: BlockReading,
): readonly Vouched[] {
  let next = 0;
  return byModel.map((one) => {
    while (next < byRules.length && endOf(byRules[next]!.cue) <= startOf(one.cue)) next++;
    const rule = byRules[next];
    return rule !== undefined && anyOverlap(one.cue, rule.cue)
      ? { attribution: vouchedFor(one, rule, reading), partner: rule }
      : { attribution: one, partner: undefined };
  });
}

/** The model has passed it over: a reason to doubt, though of such contents annotators cover two in three. */
function overruled(rule: BlockAttribution): BlockAttribution {
  return { ...rule, probability: 0.7 * rule.probability };
}

/** Where the model names no one and the rule does, the rule is believed. */
function vouchedFor(model: BlockAttribution, rule: BlockAttribution, reading: BlockReading): BlockAttribution {
  const referred = fromTheReference(model, rule, reading);
  // “According to | Hay, the owner,| the ship …” names Hay with what Hay is; “According to | Hay, the ship that | sank had …” runs on.
  const runsOn = referred !== undefined && startOf(referred) < endOf(model.source);
  if (runsOn && textOf(reading.prose, model.source.at(-1)!).endsWith(",")) return model;
  const takesSource = runsOn || (model.source.length === 0 && rule.source.length > 0);
  const words =
    upToTheSource(model, rule) ??
    referred ??
    overRelative(model, rule, reading) ??
    endingAtBut(model, rule, reading.prose);
  const content = takesSource ? words.filter((piece) => !anyOverlap([piece], rule.source)) : words;
  // A poll answers for each figure of its clause.
  const whole = rule.ofFigures ? mergeSpans([...content, ...rule.content]) : content;
  const takesRules = (takesSource && content.length > 0) || holdsClauseBefore(model.source, rule.source, reading);
  return {
    ...model,
    source: takesRules ? rule.source : model.source,
    content: whole.length > 0 ? whole : model.content,
    kind: whole === model.content ? model.kind : kindOf(whole.length > 0 ? whole : model.content, reading),
    origin: "both",
    ...(rule.ofFigures && { ofFigures: true }),
  };
}

/** “Police arrested 12 men and | prosecutors |”: what the model takes for the speaker is the clause before them as well. */
function holdsClauseBefore(byModel: readonly Span[], byRule: readonly Span[], reading: BlockReading): boolean {
  const [whole, part] = [byModel[0], byRule[0]];
  if (!whole || !part || byModel.length > 1 || whole.end !== part.end || part.start <= whole.start) return false;
  if (!reading.prose.slice(whole.start, part.start).endsWith("and ")) return false;
  const words = wordsOf(reading);
  const end = firstEndingAfter(words.tokens, part.start);
  for (let at = firstEndingAfter(words.tokens, whole.start); at < end; at++) if (takesObject(words, at)) return true;
  return false;
}

/** “The fire, | which broke out on Monday, was 15% contained |, Ortega said”: what trails answers for all that the rule saw before it. */
function upToTheSource(
  { source, cue, content }: BlockAttribution,
  rule: BlockAttribution,
): readonly Span[] | undefined {
  const [first] = content;
  const [whole] = rule.content;
  const saying = Math.min(startOf(cue), source[0]?.start ?? startOf(cue));
  if (!first || !whole || content.length > 1 || saying < whole.end) return undefined;
  return first.start === whole.start && first.end < whole.end ? [whole] : undefined;
}

/** “According to the port, | the ship | that sank had no crew |”: what a sentence opens with answers for all that it leads to. */
function fromTheReference(
  { content }: BlockAttribution,
  rule: BlockAttribution,
  { sentences }: BlockReading,
): readonly Span[] | undefined {
  const [first] = content;
  const [whole] = rule.content;
  const { start } = rule.cue[0]!;
  const opens = sentences[firstEndingAfter(sentences, start)]?.start === start && start < startOf(rule.source);
  if (!opens || !first || !whole || whole.start < endOf(rule.source)) return undefined;
  return whole.start < first.start && first.start < whole.end
    ? [{ start: whole.start, end: first.end }, ...content.slice(1)]
    : undefined;
}

/**
 * “said | that the captain|, who limped off, would miss the game”, “heard | Hay, 34|, had drunk it”, “said | that in May|, sales fell”:
 * where the model stops before any verb, the rule goes on.
 */
function overRelative(
  { content }: BlockAttribution,
  rule: BlockAttribution,
  reading: BlockReading,
): readonly Span[] | undefined {
  const last = content.at(-1);
  const whole = rule.content.find((piece) => last !== undefined && piece.start <= last.start && last.end < piece.end);
  if (!last || !whole || !/^(?:, [a-z]| \()/.test(reading.prose.slice(last.end, last.end + 3))) return undefined;
  const words = wordsOf(reading);
  const first = firstEndingAfter(words.tokens, last.start);
  const comma = firstEndingAfter(words.tokens, last.end);
  const hasComma = reading.prose.slice(last.start, last.end).includes(",");
  const isInserted = hasComma && words.is(comma + 1, AUXILIARY | PLAIN_VERB);
  const isThat = words.lower(first) === "that";
  const lacksVerb = isThat && first + 1 < comma && !mayHoldVerb(words, first + 1, comma);
  if (!isInserted && !lacksVerb && !/^(?:which|who|whose)$/.test(words.lower(comma + 1))) return undefined;
  if (hasVerb(words, isThat ? first + 1 : first, last.end)) return undefined;
  return isInserted || lacksVerb || afterInsertion(words, comma, words.length) !== undefined
    ? [...content.slice(0, -1), { start: last.start, end: whole.end }]
    : undefined;
}

/** A pronoun, a quotation or what has the form of a verb: it may be a clause. */
function mayHoldVerb(words: Words, first: number, end: number): boolean {
  for (let at = first; at < end; at++)
    if (words.isQuoted(at) || words.is(at, AUXILIARY | PLAIN_VERB | PRONOUN | COMPLEMENTIZER) || isVerbForm(words, at))
      return true;
  return false;
}

/** “She did not say how many, but | 40 were found”: what follows the “but” of a denial is the writer's, and ends the content. */
function endingAtBut({ cue, content }: BlockAttribution, rule: BlockAttribution, prose: string): readonly Span[] {
  const last = content.at(-1)!;
  const end = endOf(rule.content);
  const isDenial = /\b(?:not|never|declined|refused)\b|n['’]t\b/.test(prose.slice(startOf(cue), endOf(cue)));
  if (!isDenial || end <= last.start || last.end <= end) return content;
  return /^,? but\b/.test(prose.slice(end, end + 6)) ? [...content.slice(0, -1), { start: last.start, end }] : content;
}

/**
 * Whether a span of a rule's attribution touches a cue or a content of `attributions`. What lies wholly inside of what a poll answers
 * for does not count: “In the poll, | 41% said they trust the mayor |”.
 */
function coverOf(attributions: readonly BlockAttribution[]): (span: Span, rule: BlockAttribution) => boolean {
  const spans = mergeSpans(attributions.flatMap(({ cue, content }) => [...cue, ...content]));
  return (span, rule) => {
    const around = rule.ofFigures ? [...rule.source, ...rule.cue, ...rule.content].reduce(join) : undefined;
    for (let at = firstEndingAfter(spans, span.start); at < spans.length && overlaps(spans[at]!, span); at++)
      if (!around || !contains(around, spans[at]!)) return true;
    return false;
  };
}

function startOf(spans: readonly Span[]): number {
  return spans[0]?.start ?? 0;
}

function endOf(spans: readonly Span[]): number {
  return spans.at(-1)?.end ?? 0;
}
