/**
 * Where a verb may report: its group (“has also said”), its form, what follows it and who is its subject. Decides nothing about
 * content.
 */
import { textOf } from "../../base/index.ts";
import { hearingBodies, reportsWith } from "../../lexicon/index.ts";
import { headWord } from "../head-word.ts";
import { isInTitleCase } from "../title-case.ts";
import { followsRelative, subjectAfter, subjectOf } from "./cue-subjects.ts";
import { asSaying, contentStart, frameAfter, madeClear } from "./frames.ts";
import type { Phrase } from "./phrases.ts";
import { refusesName } from "./refusals.ts";
import { hasVerb } from "./subjects.ts";
import type { CueSite } from "./types.ts";
import type { Unit } from "./units.ts";
import { auxiliaryIn, groupStart } from "./verb-groups.ts";
import { AUXILIARY, CAPITAL, NUMBER, PLAIN_VERB, PRONOUN, type Words } from "./words.ts";

/** All sites of a unit in text order, those whose frame the verb does not report with left out. */
export function cueSites(words: Words, unit: Unit): CueSite[] {
  const sites: CueSite[] = [];
  let floor = unit.first;
  for (let head = unit.first; head < unit.end; head++) {
    if (words.isQuoted(head)) continue;
    const verb = words.verb(head);
    if (!verb) continue;
    const site = siteAt(words, unit, head, floor, sites.at(-1));
    if (!site || !(reportsWith(site.lemma, site.frame) || isHearing(words, site))) continue;
    if (refusesName(words.reading.prose, words.tokens[site.cue.first]!.start)) continue;
    if (isReasonForRefusal(words, site.subject)) continue;
    sites.push(site);
    floor = site.subjectPlace === "after" ? (site.subject?.end ?? site.cue.end) : site.cue.end;
    head = Math.max(head, floor - 1);
  }
  return sites;
}

/** “| A clerk who asked not to be named because she | feared for her job”: no report, but why there is no name. */
function isReasonForRefusal(words: Words, subject: Phrase | undefined): boolean {
  if (!subject || subject.end - subject.first < 2) return false;
  return words.is(subject.end - 1, PRONOUN) && /^(?:as|because|since)$/.test(words.lower(subject.end - 2));
}

/** “The court heard Smith had fled”, “Smith had fled, the court heard”. */
function isHearing(words: Words, { lemma, frame, isPassive, subject, after }: CueSite): boolean {
  if (lemma !== "hear" || isPassive || !isHearingBody(words, subject)) return false;
  return /^(?:clause|end|that|wh)$/.test(frame) || (frame === "object" && words.is(after, NUMBER));
}

function isHearingBody({ tokens, reading }: Words, subject: Phrase | undefined): boolean {
  if (!subject) return false;
  const span = { start: tokens[subject.first]!.start, end: tokens[subject.end - 1]!.end };
  return hearingBodies.has(headWord(textOf(reading.prose, span)));
}

function siteAt(
  words: Words,
  unit: Unit,
  head: number,
  floor: number,
  previous: CueSite | undefined,
): CueSite | undefined {
  const { lemma, form } = words.verb(head)!;
  if (words.is(head, CAPITAL) && head > unit.first && !isHeadline(words)) return undefined;
  const first = groupStart(words, head, Math.max(floor, head - 8));
  const auxiliary = auxiliaryIn(words, first, head);
  if (lemma === "say" && words.lower(first) === "having") return undefined;
  if (auxiliary === "to") return undefined;
  const isPassive = auxiliary === "be" && form !== "gerund" && form !== "base";
  const finite = form === "past" || form === "third" || form === "base" || auxiliary !== "none";
  if (form === "participle" && auxiliary === "none") return undefined;
  if (form === "base" && auxiliary !== "modal" && auxiliary !== "none") return undefined;

  const inverted = form !== "gerund" && auxiliary === "none" ? subjectAfter(words, unit, head, lemma) : undefined;
  if (inverted) {
    return {
      lemma,
      cue: { first: head, end: head + 1 },
      frame: "end",
      isPassive: false,
      subjectPlace: "after",
      subject: inverted,
      after: inverted.end,
    };
  }
  const placed = subjectOf(words, unit, first, floor, form, finite, auxiliary, previous);
  if (!placed) return undefined;
  const saying = isPassive && lemma === "quote" ? asSaying(words, unit, head) : undefined;
  if (saying)
    return {
      lemma: "say",
      cue: { first, end: saying },
      frame: "that",
      isPassive: false,
      after: contentStart(words, saying, unit.end),
      ...placed,
    };
  const clear = lemma === "make" ? madeClear(words, head) : undefined;
  if (clear)
    return { lemma: "say", cue: { first, end: clear }, frame: "that", isPassive: false, after: clear, ...placed };
  // “The court | was told | Smith had fled”: what a court is told, it hears.
  const isTold = lemma === "tell" && isPassive && isHearingBody(words, placed.subject);
  const following = frameAfter(words, unit, head, isTold ? "hear" : lemma);
  const { end, after } = following;
  const heard = (isTold || lemma === "hear") && following.frame === "object" && tellsOfDeed(words, after, unit);
  const frame = heard ? "clause" : following.frame;
  if (frame === "end" && placed.subjectPlace === "shared") return undefined;
  // “The number of calls | is higher”: before another verb, what could be a plural is one, unless its clause has lost its subject.
  if (words.is(head + 1, AUXILIARY | PLAIN_VERB) && form !== "past" && !followsRelative(words, placed.subject))
    return undefined;
  if (isTold) return { lemma: "hear", cue: { first, end }, frame, isPassive: false, after, ...placed };
  return { lemma, cue: { first, end }, frame: isPassive ? `passive:${frame}` : frame, isPassive, after, ...placed };
}

/** “heard | Smith stole £900 |”, but “heard | evidence from Smith |”. */
function tellsOfDeed(words: Words, first: number, { end }: Unit): boolean {
  return hasVerb(words, first + 1, words.tokens[end - 1]!.end);
}

function isHeadline({ reading }: Words): boolean {
  return reading.kind === "subhead" || isInTitleCase(reading);
}
