/**
 * “Hay told | the BBC | the route would close”, “speaking to | Reuters |”: whom things are told for print or broadcast. “It” and
 * “the company” further down are rather anybody else than an outlet that has only listened.
 */
import { agencyWords, broadcasterWords, companySuffixes, paperWords } from "../../lexicon/index.ts";
import { CAPITAL, DETERMINER, type Words } from "../rules/words.ts";
import { lowerParts } from "./character.ts";
import type { Name } from "./name.ts";

export function isToldAsOutlet(words: Words, name: Name): boolean {
  return isOutlet(name) && isTold(words, name.titleFirst);
}

function isOutlet({ kind, parts }: Name): boolean {
  if (kind === "person") return false;
  const lower = lowerParts(parts);
  // “Sky Airlines”.
  if (companySuffixes.has(lower.at(-1)!)) return false;
  return paperWords.has(lower.at(-1)!) || lower.some((part) => agencyWords.has(part) || broadcasterWords.has(part));
}

/** “told | the”, “speaking to | the”, “in an interview with | the”. */
function isTold(words: Words, first: number): boolean {
  let before = first - 1;
  while (first - LONGEST_BEFORE < before && (words.is(before, DETERMINER) || isOwnerOf(words, before))) before--;
  if (/^(?:tell|telling|tells|told)$/.test(words.lower(before))) return true;
  const verb = words.lower(before - 1);
  if (words.lower(before) === "to") return /^(?:speaking|spoke|spoken|statement|talking|talked)$/.test(verb);
  return /^(?:with|by)$/.test(words.lower(before)) && /^interview(?:ed)?$/.test(verb);
}

/** “told | Germany's | Handelsblatt”, “told the | Reuters |”. */
function isOwnerOf(words: Words, at: number): boolean {
  return words.lower(at) === "'s" || words.is(at, CAPITAL);
}

/** In tokens. */
const LONGEST_BEFORE = 4;
