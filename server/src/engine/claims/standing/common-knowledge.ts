/** Phrases a team has listed as needing no source: “52 weeks a year”, “days in a week”. */
import { firstEndingAfter, type Span } from "../../base/index.ts";
import type { Exemption } from "../../citations/index.ts";

/** Answers for a claim that overlaps a listed phrase, whatever its case. */
export function commonKnowledge(text: string, phrases: readonly string[]): (claim: Span) => Exemption | undefined {
  const listed = phrases
    .filter((phrase) => phrase.trim() !== "")
    .map((phrase) => ({ phrase, places: placesOf(text, phrase.trim()) }));
  return (claim) => {
    const found = listed.find(({ places }) => {
      const place = places[firstEndingAfter(places, claim.start)];
      return place !== undefined && place.start < claim.end;
    });
    return found && { kind: "common-knowledge", reason: `“${found.phrase}” is listed as common knowledge` };
  };
}

function placesOf(text: string, phrase: string): readonly Span[] {
  const sought = new RegExp(phrase.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "giu");
  return [...text.matchAll(sought)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}
