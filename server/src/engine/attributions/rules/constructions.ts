/**
 * The ways in which source, cue and content stand together: what was said before the cue (“…,” she said), after it (“she said
 * that …”), around it, or beside “according to”.
 */
import { hearsayVerbs, trailingVerbs } from "../../lexicon/index.ts";
import { adjunctEnd } from "./adjuncts.ts";
import { contentBefore, contentEnd, trimEnd, trimStart } from "./contents.ts";
import { numberFrom } from "./figures.ts";
import { gappedAt } from "./gapped.ts";
import { likelihood, likelihoodOf } from "./likelihood.ts";
import type { Phrase } from "./phrases.ts";
import type { CueSite, Made, Reference } from "./types.ts";
import type { Unit } from "./units.ts";
import {
  AUXILIARY,
  CAPITAL,
  COORDINATOR,
  MARK,
  PLAIN_VERB,
  PREPOSITION,
  SUBORDINATOR,
  TIME,
  type Words,
} from "./words.ts";

/** “…,” she said; “…,” said Smith; “…,” she said, “…”: what was said stands before the cue. */
export function isTrailing(words: Words, site: CueSite, floor: number): boolean {
  const { subject, subjectPlace, frame, isPassive } = site;
  if (!subject || subjectPlace === "shared" || (isPassive && !isImpersonal(words, subject, site.lemma))) return false;
  if (frame !== "end" && frame !== "quote" && frame !== "passive:end") return false;
  const start = Math.min(subject.first, site.cue.first);
  if (start <= floor) return false;
  const closes = words.closesQuotation(start - 1);
  if (!closes && !/^[,—–]$/.test(words.lower(start - 1))) return false;
  if (frame === "quote" && !closes && !words.isQuoted(start - 2)) return false;
  const left = contentBefore(words, floor, start);
  if (!left) return false;
  const trails = isPassive || site.lemma === "hear" || trailingVerbs.has(site.lemma);
  return closes || words.isQuoted(left.end - 1) || (trails && isWholeClause(words, left));
}

/** “…, it is believed”: hearsay, of which the “it” is nobody. */
function isImpersonal(words: Words, subject: Phrase, lemma: string): boolean {
  return hearsayVerbs.has(lemma) && words.lower(subject.first) === "it";
}

/** “On Monday, she said”: what opens with a preposition or a conjunction is a clause only if another follows its comma. */
function isWholeClause(words: Words, { first, end }: Phrase): boolean {
  const opens =
    words.is(first, PREPOSITION | SUBORDINATOR | TIME) ||
    /(?:ing|ed)$/.test(words.lower(first)) ||
    words.isAdverb(first);
  if (!opens) return true;
  for (let at = first + 1; at < end - 2; at++) if (words.lower(at) === ",") return true;
  return false;
}

export function trailing(words: Words, unit: Unit, site: CueSite, floor: number): Made {
  const subject = site.subject!;
  const left = contentBefore(words, floor, Math.min(subject.first, site.cue.first))!;
  const after = site.subjectPlace === "after" ? subject.end : site.cue.end;
  const right = continuation(words, unit, after);
  const content = right ? [left, right] : [left];
  const end = right?.end ?? after;
  if (site.isPassive) return { found: { source: [], cue: [site.cue], content, probability: likelihood.hearsay }, end };
  const probability = words.isQuoted(left.end - 1) ? likelihood.trailingQuote : likelihood.trailing;
  return { found: { source: [subject], cue: [site.cue], content, probability }, end };
}

/** What follows an interrupting cue after its comma and still belongs to the content. */
function continuation(words: Words, unit: Unit, after: number): Phrase | undefined {
  const comma = words.lower(after) === "," ? after : adjunctEnd(words, after, unit.end);
  if (words.opensQuotation(comma)) return { first: comma, end: quotationEnd(words, comma) };
  if (!/^[,—;:.]$/.test(words.lower(comma)) || unit.end <= comma + 1) return undefined;
  const first = comma + 1;
  if (words.opensQuotation(first)) return { first, end: contentEnd(words, unit, first, undefined, undefined) };
  if (/ing$/.test(words.lower(first)) || words.is(first, COORDINATOR | SUBORDINATOR)) return undefined;
  if (!words.is(first, AUXILIARY | PLAIN_VERB)) return undefined;
  return { first, end: contentEnd(words, unit, first, undefined, undefined) };
}

function quotationEnd(words: Words, first: number): number {
  let end = first;
  while (end < words.length && words.quotation[end] === words.quotation[first]) end++;
  return end;
}

/** “She said that …”, “which she said was …”, “is expected to …”. */
export function leading(
  words: Words,
  unit: Unit,
  site: CueSite,
  following: readonly CueSite[],
  reference: Reference | undefined,
): Made | undefined {
  if (site.frame === "end" || site.frame === "passive:end" || !site.subject) return undefined;
  const next = following.find((other) => startsOwnClause(words, site, other));
  const reach = untilNamesShowing(words, site, reference, contentEnd(words, unit, site.after, site, next));
  const end = site.frame === "figure" ? figureEnd(words, unit, site.after, reach) : reach;
  if (end <= site.after) return undefined;
  // “…, according to …” at the end answers for the whole sentence.
  const answersForAll = reference?.source && !reference.content;
  if (answersForAll && site.after < reference.cue.first && reference.cue.first <= end) return undefined;
  const content: Phrase[] = [{ first: site.after, end }];
  const gap = relativeBefore(words, site);
  if (gap) content.unshift(gap);
  if (site.isPassive || raising.has(site.lemma)) {
    const isHearsay = hearsayVerbs.has(site.lemma) && /^passive:(?:clause|that|to|wh)$/.test(site.frame);
    const probability = isHearsay ? likelihood.hearsay : likelihood.passive;
    return { found: { source: [], cue: [site.cue], content: [site.subject, ...content], probability }, end };
  }
  return { found: { source: [site.subject], cue: [site.cue], content, probability: likelihoodOf(site) }, end };
}

/** “Averages show her ahead | , with Datora showing …”: those who show their own; “Smith said she was ahead, with …” is all Smith's. */
function untilNamesShowing(words: Words, site: CueSite, reference: Reference | undefined, end: number): number {
  const isShowing = reference?.ofFigures && words.lower(reference.source!.first - 1) === "with";
  if (!isShowing || !ofEvidence.has(site.lemma)) return end;
  const start = reference.source!.first - 1;
  return site.after < start && start < end ? trimEnd(words, site.after, start) : end;
}

/** What figures do, more than people. */
const ofEvidence: ReadonlySet<string> = new Set(["indicate", "reveal", "show", "suggest"]);

/**
 * “put the damage at £5m | , a figure that the insurer doubts”: what a figure is given to ends with its phrase, or where somebody else
 * gives another.
 */
function figureEnd(words: Words, unit: Unit, first: number, limit: number): number {
  let end = first;
  while (end < limit && !gappedAt(words, unit, end, first)) {
    if (/^[,;:—–]$/.test(words.lower(end)) && !isComparedAt(words, end + 1)) break;
    end++;
  }
  return end;
}

/** “posted a profit of $3m, | up 27% from 2003”: the same figure, held against another. */
function isComparedAt(words: Words, at: number): boolean {
  return /^(?:against|down|up)$/.test(words.lower(at)) && numberFrom(words, at + 1) !== undefined;
}

/** “an attack, which | Smith said | was planned”: the pronoun is the subject of what was said. */
function relativeBefore(words: Words, site: CueSite): Phrase | undefined {
  if (site.subjectPlace !== "before" || !words.is(site.after, AUXILIARY | PLAIN_VERB)) return undefined;
  const before = site.subject!.first - 1;
  return /^(?:which|that|who|what)$/.test(words.lower(before)) ? { first: before, end: before + 1 } : undefined;
}

function reports({ lemma, isPassive }: CueSite): boolean {
  return trailingVerbs.has(lemma) && !isPassive;
}

/** True when `other` reports beside `site`, not inside what it reports. */
function startsOwnClause(words: Words, site: CueSite, other: CueSite): boolean {
  if (other.subjectPlace === "shared") {
    return other.subject === site.subject && words.is(other.cue.first - 1, MARK | COORDINATOR);
  }
  if (other.subjectPlace === "after" || !other.subject) return false;
  let before = other.subject.first - 1;
  // “Duke reported 118 outages and Edison said …”; after a thing, not a clause, any speaker of a clause: “… and police said …”
  const isAfterThing = (site.frame === "object" || site.frame === "figure") && other.frame !== "object";
  const isSpeaker = words.is(other.subject.first, CAPITAL) || isAfterThing;
  if (/^(?:and|while|whereas)$/.test(words.lower(before)) && isSpeaker && reports(other)) return true;
  while (words.is(before, COORDINATOR | SUBORDINATOR)) before--;
  return /^[,;—]$/.test(words.lower(before));
}

/** Verbs whose grammatical subject is part of what is reported, by no one in particular: “the vote appeared to fail”. */
const raising = new Set(["appear", "seem"]);

/** “According to a poll by X, …”; “…, according to X”; “…, according to X, …”; “X has reportedly …”. */
export function referring(words: Words, unit: Unit, reference: Reference, floor: number): Made | undefined {
  const { cue, source, start = cue.first, content: answered } = reference;
  if (!source) return hearsay(words, unit, cue, floor);
  // A poll's clause is read from the poll: what comes before it may be somebody else's.
  const answeredHere = reference.ofFigures
    ? answered?.map((piece) => ({ first: Math.max(piece.first, floor), end: piece.end }))
    : answered;
  const left = contentBefore(words, floor, start);
  const after = Math.max(source.end, cue.end);
  const right = words.lower(after) === "," || !left ? restAfter(words, unit, after) : undefined;
  const beside =
    left && right && !goesOnAfter(words, right.first) ? [left] : [left, right].filter((piece) => piece !== undefined);
  const content = answeredHere?.filter(({ first, end }) => first < end) ?? beside;
  if (content.length === 0) return undefined;
  return {
    found: {
      source: [source],
      cue: [cue],
      content,
      probability: likelihood.reference,
      ...(reference.ofFigures && { ofFigures: true }),
    },
    end: Math.max(after, content.at(-1)!.end),
  };
}

/** Its clause on both sides. */
function hearsay(words: Words, unit: Unit, cue: Phrase, floor: number): Made | undefined {
  const first = trimStart(words, floor, cue.first);
  const right = restAfter(words, unit, cue.end);
  const content = [...(first < cue.first ? [{ first, end: cue.first }] : []), ...(right ? [right] : [])];
  if (content.length === 0) return undefined;
  return { found: { source: [], cue: [cue], content, probability: likelihood.hearsay }, end: content.at(-1)!.end };
}

function restAfter(words: Words, unit: Unit, after: number): Phrase | undefined {
  let first = after;
  while (first < unit.end && /^[,:—]$/.test(words.lower(first)) && !words.isQuoted(first)) first++;
  const end = contentEnd(words, unit, first, undefined, undefined);
  return first < end ? { first, end } : undefined;
}

/** True when the clause that a reference interrupted is taken up again at `at`: a verb, or a quotation. */
function goesOnAfter(words: Words, at: number): boolean {
  return words.is(at, AUXILIARY | PLAIN_VERB) || words.opensQuotation(at);
}
