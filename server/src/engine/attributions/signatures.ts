/**
 * “— Ana Ruiz, nurse”: a paragraph that signs the quotation set apart above it. Its words hold nothing themselves; behind a quotation of
 * the same paragraph it is a credit (`rules/credits.ts`).
 */
import type { BlockReading } from "../text/index.ts";
import type { BlockAttribution } from "./types.ts";

/** The attribution that a paragraph makes which is a signature and nothing else. */
export function signatureIn({ kind, prose, tokens, quotations }: BlockReading): BlockAttribution | undefined {
  if (kind !== "paragraph" || LONGEST_SIGNATURE < prose.length || 0 < quotations.length) return undefined;
  const nDashes = tokens.findIndex(({ text }) => !/^[-–—―]$/.test(text));
  if (nDashes < 1 || 2 < nDashes) return undefined;
  const comma = tokens.findIndex(({ text }) => text === "," || text === "(");
  const name = tokens.slice(nDashes, comma < 0 ? undefined : comma);
  const isName =
    2 <= name.length &&
    name.length <= LONGEST_NAME &&
    /^\p{Lu}/u.test(name[0]!.text) &&
    name.every(({ text }) =>
      /^(?:\p{Lu}.*|[-’'.]|'s|’s|(?:al|bin|da|de|del|den|der|di|du|el|la|le|of|the|van|von))$/u.test(text),
    );
  if (!isName || /[.!?:;]\s*$/.test(prose.replace(/\b\p{Lu}[a-z]?\.\s*$/u, ""))) return undefined;
  const cue = { start: tokens[0]!.start, end: tokens[nDashes - 1]!.end };
  const source = { start: name[0]!.start, end: name.at(-1)!.end };
  return { source: [source], cue: [cue], content: [], kind: "direct", probability: LIKELIHOOD, origin: "rule" };
}

/** As of a credit. */
const LIKELIHOOD = 0.75;

/** In code units. */
const LONGEST_SIGNATURE = 120;
/** In tokens. */
const LONGEST_NAME = 9;

/** Whom a block names that is a signature and nothing else. */
export function signatureOf(
  reading: BlockReading,
  attributions: readonly BlockAttribution[],
): BlockAttribution | undefined {
  const [one, another] = attributions;
  if (!one || another || 0 < one.content.length) return undefined;
  const [cue] = one.cue;
  return cue && cue.start === reading.tokens[0]?.start && /^[-–—― ]+$/.test(reading.prose.slice(cue.start, cue.end))
    ? one
    : undefined;
}
