/** “According to X”, “in the words of X”, “reportedly”, “(source: X)”: what is reported by a phrase instead of a verb of speech. */
import { officialGroups, reckonings, trailingVerbs } from "../../lexicon/index.ts";
import { forecastAt } from "./forecasts.ts";
import { showingNames } from "./gapped.ts";
import { originAt, sourceNoteAt } from "./origins.ts";
import { type Phrase, phraseFrom } from "./phrases.ts";
import { pollAt } from "./polls.ts";
import type { Reference } from "./types.ts";
import type { Unit } from "./units.ts";
import { CAPITAL, DETERMINER, MARK, PRONOUN, type Words } from "./words.ts";

/** Each phrase as the words it is made of; the source follows the last. */
const openings: readonly (readonly string[])[] = [
  ["according", "to"],
  ["in", "the", "words", "of"],
  ["in", "the", "view", "of"],
  ["per"],
  ["by"],
];
const openers: ReadonlySet<string> = new Set(openings.map(([first]) => first!));

/** “Per the report, …”, “…, per police”: at the beginning or behind a comma, and no rate (“per head”). */
function isPerSource(words: Words, unit: Unit, at: number): boolean {
  if (at !== unit.first && words.lower(at - 1) !== ",") return false;
  return words.is(at + 1, DETERMINER | CAPITAL) || officialGroups.has(words.lower(at + 1));
}

/** “By the union's count, …”, “…, by the paper's reckoning”: at the beginning or behind a comma. */
function mayReckon(words: Words, unit: Unit, at: number): boolean {
  return (at === unit.first || words.lower(at - 1) === ",") && words.is(at + 1, DETERMINER | CAPITAL);
}

function isReckoning(words: Words, unit: Unit, first: number, { end }: Phrase): boolean {
  if (!reckonings.has(words.lower(end - 1))) return false;
  return first === unit.first ? words.lower(end) === "," : unit.end <= end + 1;
}

function speaks(words: Words, at: number): boolean {
  const verb = words.verb(at);
  return verb !== undefined && trailingVerbs.has(verb.lemma);
}

/** “As Ann Hay | put it |, …”, “…,” as Ann Hay put it: at the beginning, or behind a mark. */
function asPutAt(words: Words, unit: Unit, first: number): Reference | undefined {
  if (words.lower(first) !== "as" || words.isQuoted(first)) return undefined;
  if (first !== unit.first && !words.is(first - 1, MARK) && !words.closesQuotation(first - 1)) return undefined;
  const next = first + 1;
  const source = words.is(next, PRONOUN) ? { first: next, end: next + 1 } : phraseFrom(words, next, unit.end);
  if (!source) return undefined;
  const verb = words.lower(source.end) === "has" || words.lower(source.end) === "once" ? source.end + 1 : source.end;
  const end = verb + 2;
  if (!/^puts?$/.test(words.lower(verb)) || words.lower(end - 1) !== "it") return undefined;
  // “As crews put it | in place”: nothing is said.
  if (end < unit.end && words.tokens[end]!.kind === "word" && !words.closesQuotation(first - 1)) return undefined;
  return { cue: { first: source.end, end }, source, start: first };
}

/** “As | reported | by the Herald, …”, “…, as first noted by Ann Hay”: at the beginning, or behind a mark. */
function asReportedAt(words: Words, unit: Unit, first: number): Reference | undefined {
  if (words.lower(first) !== "as" || words.isQuoted(first)) return undefined;
  if (first !== unit.first && !words.is(first - 1, MARK)) return undefined;
  const verb = /^(?:first|earlier|originally|previously)$/.test(words.lower(first + 1)) ? first + 2 : first + 1;
  if (!/^(?:noted|reported)$/.test(words.lower(verb)) || words.lower(verb + 1) !== "by") return undefined;
  const source = phraseFrom(words, verb + 2, unit.end, { loose: true, description: "closed" });
  return source && { cue: { first: verb, end: verb + 1 }, source, start: first };
}

/** “…, according to | Treasury | forecasts of growth of 2%”: what was forecast is a figure that the same source answers for. */
function upToForecast(words: Words, unit: Unit, source: Phrase): Phrase {
  for (let at = source.first + 1; at < source.end; at++) {
    const forecast = forecastAt(words, unit, at)?.source;
    if (forecast && source.first <= forecast.first && forecast.end <= at)
      return { first: source.first, end: forecast.end };
  }
  return source;
}

/** `before`: the unit before it in the block. */
export function referencesIn(words: Words, unit: Unit, before: Unit | undefined): Reference[] {
  const references: Reference[] = [];
  for (let first = unit.first; first < unit.end; first++) {
    const special =
      originAt(words, unit, first) ??
      sourceNoteAt(words, unit, first, before) ??
      pollAt(words, unit, first) ??
      forecastAt(words, unit, first);
    if (special) {
      references.push(special);
      continue;
    }
    references.push(...showingNames(words, unit, first));
    const put = asPutAt(words, unit, first) ?? asReportedAt(words, unit, first);
    if (put) references.push(put);
    const opener = words.lower(first);
    // Beside a verb of speech (“reportedly said”) it belongs to that verb's cue.
    if (opener === "reportedly" && !words.isQuoted(first) && !speaks(words, first - 1) && !speaks(words, first + 1)) {
      references.push({ cue: { first, end: first + 1 } });
      continue;
    }
    if (!openers.has(opener) || words.isQuoted(first)) continue;
    const opening = openings.find((one) => one.every((word, i) => words.lower(first + i) === word));
    if (!opening || (opener === "per" && !isPerSource(words, unit, first))) continue;
    if (opener === "by" && !mayReckon(words, unit, first)) continue;
    const end = first + opening.length;
    const source = phraseFrom(words, end, unit.end, {
      loose: true,
      description: first === unit.first ? "closed" : "anywhere",
    });
    if (source && (opener !== "by" || isReckoning(words, unit, first, source)))
      references.push({
        cue: { first, end },
        source: first === unit.first ? source : upToForecast(words, unit, source),
      });
  }
  return references;
}
