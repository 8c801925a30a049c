/**
 * Attributions by rules: a reporting verb or “according to”, the noun phrase beside it, and what was said. The fallback where no
 * trained model is to be had, and a second opinion where one is.
 */
import type { Span } from "../../base/index.ts";
import type { BlockReading } from "../../text/index.ts";
import { kindOf } from "../kind.ts";
import type { BlockAttribution } from "../types.ts";
import { isTrailing, leading, referring, trailing } from "./constructions.ts";
import { creditedQuotation } from "./credits.ts";
import { cueSites } from "./cues.ts";
import { gappedAt } from "./gapped.ts";
import { headlineAttribution } from "./headlines.ts";
import type { Phrase } from "./phrases.ts";
import { questionOpening } from "./questions.ts";
import { referencesIn } from "./references.ts";
import type { CueSite, Found, Made, Reference } from "./types.ts";
import { type Unit, unitsOf } from "./units.ts";
import { type Words, wordsOf } from "./words.ts";

export function attributionsByRules(reading: BlockReading): BlockAttribution[] {
  const words = wordsOf(reading);
  const whole = headlineAttribution(words) ?? creditedQuotation(words);
  if (whole) return [placed(words, whole)];
  const units = unitsOf(words);
  const found = units.flatMap((unit, i) => foundInUnit(words, unit, units[i - 1]));
  found.sort((a, b) => a.cue[0]!.first - b.cue[0]!.first);
  return found.map((one) => placed(words, one));
}

function placed(words: Words, { source, cue, content, probability, ofFigures }: Found): BlockAttribution {
  const spans = (phrases: readonly Phrase[]): Span[] =>
    phrases.map(({ first, end }) => ({ start: words.tokens[first]!.start, end: words.tokens[end - 1]!.end }));
  const contentSpans = spans(content);
  return {
    source: spans(source),
    cue: spans(cue),
    content: contentSpans,
    kind: kindOf(contentSpans, words.reading),
    probability,
    origin: "rule",
    ...(ofFigures && { ofFigures }),
  };
}

function foundInUnit(words: Words, unit: Unit, before: Unit | undefined): Found[] {
  const sites = cueSites(words, unit);
  const references = referencesIn(words, unit, before);
  const found: Found[] = [];
  /** Everything before it already belongs to an attribution. */
  let floor = unit.first;
  let next = 0;
  const take = (made: Made | undefined) => {
    if (!made) return;
    found.push(made.found);
    floor = Math.max(floor, made.end);
  };
  take(questionOpening(words, unit));
  for (const [index, site] of sites.entries()) {
    for (; references[next] && comesFirst(references[next]!, site); next++) {
      if (floor <= references[next]!.cue.first) take(referring(words, unit, references[next]!, floor));
    }
    if (site.cue.first < floor) continue;
    const following = sites.slice(index + 1, index + 1 + LOOK_AHEAD);
    if (isTrailing(words, site, floor)) take(trailing(words, unit, site, floor));
    // “Ukraine was expected to agree, Smith said”: what trails answers for all that comes before it.
    else if (!following.some((other) => isTrailing(words, other, floor))) {
      take(leading(words, unit, site, following, references[next]));
      for (
        let more = site.frame === "figure" && gappedAt(words, unit, floor, site.after);
        more;
        more = gappedAt(words, unit, floor, site.after)
      )
        take(more);
    }
  }
  for (; next < references.length; next++) {
    if (floor <= references[next]!.cue.first) take(referring(words, unit, references[next]!, floor));
  }
  return found;
}

/** “were compiled by” says where figures come from; a “reportedly” at the head of a verb belongs to that. */
function comesFirst({ cue, content, source, ofFigures }: Reference, site: CueSite): boolean {
  // “A poll | released Monday | had Smith at 40%”.
  if (ofFigures && source!.first < cue.first) return source!.first < site.cue.first;
  return cue.first < site.cue.first || (content !== undefined && cue.first === site.cue.first);
}

/** Sites beyond this many belong to another sentence in all but name. */
const LOOK_AHEAD = 6;
