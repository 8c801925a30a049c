/** Bodies that somebody speaks for: “a spokesman”, “the company's spokeswoman”, “a council spokesman”. */
import { bodyNouns, companyNouns, genericBodies } from "../../lexicon/index.ts";
import type { Cast } from "./cast.ts";
import { type Character, mayGoBy } from "./character.ts";
import type { NounDescription } from "./noun.ts";
import { mayHold } from "./offices.ts";

/** Whom a voice speaks for that does not name its body; undefined where nobody above is meant. `sentence`: of its block. */
export function bodyBehind(cast: Cast, voice: NounDescription, sentence: number): Character | undefined {
  return (
    (speaksForBodyNamed(voice) ? bodyNamed(cast, voice, sentence) : undefined) ?? bodyByNoun(cast, voice, sentence)
  );
}

/** “A spokesman”: of whom they were said to speak for before, or the body named last. */
function bodyNamed(
  cast: Cast,
  { label, head, office, isBare }: NounDescription,
  sentence: number,
): Character | undefined {
  const known = isBare
    ? cast.recall(sentence, 12, (one) => one.roles.has(head) && mayHold(one.roles, head, office))
    : undefined;
  if (known) return known;
  const noun = label
    .toLowerCase()
    .split(" ")
    .find((word) => companyNouns.has(word));
  const isMeant = (one: Character) => noun === undefined || mayGoBy(noun, one);
  return cast.recall(
    sentence,
    8,
    (one) => one.kind === "organisation" && !one.isPlural && (one.parts.length > 0 || one.hasSpoken) && isMeant(one),
  );
}

/** “a spokesman for the council”, “a council spokesman”: the Harrow Council, where it was named so above. */
function bodyByNoun(cast: Cast, { label, head, modifiers }: NounDescription, sentence: number): Character | undefined {
  const [noun, ...others] = wordsOfBody(label, head);
  if (noun === undefined || others.length > 0 || modifiers.length > 0 || !bodyNouns.has(noun)) return undefined;
  return cast.recall(
    sentence,
    NAMED_WITHIN,
    (one) => one.kind === "organisation" && !one.isPlural && one.parts.length > 0 && one.heads.has(noun),
  );
}

/** In sentences: a body that a voice speaks for may have been named at the top. */
const NAMED_WITHIN = 40;

/** “a spokesman”, “the company's spokeswoman”, “a spokesman for the club”: of the body named last; “a council spokesman” is none of that. */
function speaksForBodyNamed({ label, head, modifiers }: NounDescription): boolean {
  if (modifiers.length > 0) return false;
  return wordsOfBody(label, head).every((word) => companyNouns.has(word) || genericBodies.has(word));
}

/** The words of “a spokesman for the council” that tell whom the voice speaks for. */
function wordsOfBody(label: string, head: string): readonly string[] {
  return label
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== head && !voiceWords.has(word));
}

const voiceWords: ReadonlySet<string> = new Set([
  "",
  "another",
  "for",
  "its",
  "official",
  "of",
  "s",
  "senior",
  "the",
  "their",
]);
