/** Whether a source is someone a reader could ring up. */
import {
  anonymityWords,
  anonymousSources,
  knownByOffice,
  looseGroups,
  officialGroups,
  stateOfWord,
  vagueQuantifiers,
  voiceNouns,
} from "../../lexicon/index.ts";
import type { Words } from "../rules/words.ts";
import type { SpeakerKind } from "../types.ts";

interface Evidence {
  readonly first: number;
  readonly end: number;
  readonly headEnd: number;
  readonly written: string;
  readonly head: string;
  readonly kind: SpeakerKind;
  readonly plural: boolean;
  readonly isDefinite: boolean;
  readonly determiner: string;
  readonly modifiers: readonly string[];
  readonly hasBodyAfter: boolean;
  /** “Lord Rix and Mr Forbes”. */
  readonly isNames: boolean;
}

/**
 * Could a reader ring somebody up? A body that is named can be rung (“Ukrainian officials”, “analysts at Example Bank”), and so
 * can someone definite (“the clerk”); “officials”, “some analysts”, “reports from Turkey” and whoever stays anonymous can't.
 */
export function isVague(words: Words, evidence: Evidence): boolean {
  const { written, head, kind, plural, isDefinite, determiner, modifiers, hasBodyAfter, first, end } = evidence;
  for (let at = first; at < end; at++) if (anonymityWords.has(words.lower(at))) return true;
  if (evidence.isNames) return false;
  if (anonymousSources.has(written)) return true;
  if (vagueQuantifiers.has(written)) return true;
  const isNamed = modifiers.length > 0 || hasBodyAfter;
  const isNamedFully = hasBodyAfter || modifiers.some((word) => !stateOfWord.has(word));
  if (kind === "document") return !isDefinite && !isNamedFully;
  if (knownByOffice.has(written)) return false;
  if (officialGroups.has(written)) return !isNamed && !isDefinite;
  if (kind === "organisation") return !isDefinite && !isNamed && /^(?:a|an|some|one|another)$/.test(determiner);
  if (looseGroups.has(written) || plural) return !hasBodyAfter && !(isDefinite && determiner !== "those");
  if (kind === "person") return !isDefinite && !isNamed && !voiceNouns.has(head);
  return !isDefinite && !isNamed;
}
