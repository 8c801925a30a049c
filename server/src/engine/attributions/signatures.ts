/**
 * “— Ana Ruiz, nurse”, “So says Ana Ruiz.”: a paragraph that signs the quotation set apart above it. Its words hold nothing themselves;
 * behind a quotation of the same paragraph it is a credit (`rules/credits.ts`).
 */
import { itemAt, type Span } from "../base/index.ts";
import type { BlockReading, Sentence } from "../text/index.ts";
import { kindOf, outermostQuotations } from "./kind.ts";
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

/**
 * “So says Ana Ruiz, a nurse.”, “So said the ministry on Monday.”: of the sentence or the quotation before each, or of what stands above
 * where it is all of the block.
 */
export function soSaidIn(reading: BlockReading): readonly BlockAttribution[] {
  if (reading.kind !== "paragraph") return [];
  return reading.sentences.flatMap((sentence, i) => {
    const found = 0 < i || reading.sentences.length === 1 ? soSaidBy(reading, sentence, i) : undefined;
    return found ? [found] : [];
  });
}

function soSaidBy(reading: BlockReading, sentence: Sentence, number: number): BlockAttribution | undefined {
  if (LONGEST_SIGNATURE < sentence.end - sentence.start) return undefined;
  const [so, says, ...who] = reading.tokens.slice(sentence.firstToken, sentence.endToken);
  if (so?.text !== "So" || !says || !SAYS.test(says.text) || who.pop()?.text !== ".") return undefined;
  const behind = who.findIndex(({ text }) => BEHIND_NAME.test(text));
  const name = behind < 0 ? who : who.slice(0, behind);
  if (!name[0] || LONGEST_NAME < name.length || !/^(?:\p{Lu}|(?:an?|her|his|its|the|their)$)/u.test(name[0].text))
    return undefined;
  if (itemAt(outermostQuotations(reading), so.start)) return undefined;
  const before = reading.sentences[number - 1];
  const content = before ? [wordsUpTo(reading, before, so.start)] : [];
  return {
    source: [{ start: name[0].start, end: name.at(-1)!.end }],
    cue: [{ start: so.start, end: says.end }],
    content,
    kind: content.length === 0 ? "direct" : kindOf(content, reading),
    probability: LIKELIHOOD,
    origin: "rule",
  };
}

/** The quotation with which a sentence ends, or else the sentence. */
function wordsUpTo(reading: BlockReading, sentence: Sentence, end: number): Span {
  const quotation = outermostQuotations(reading).findLast((one) => one.end <= end && sentence.end <= one.end);
  return { start: quotation?.start ?? sentence.start, end: quotation?.end ?? sentence.end };
}

const SAYS = /^(?:argued|argues|said|says|writes|wrote)$/;
const BEHIND_NAME = /^(?:[,(]|after|at|during|in|on|when|who)$/;

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
  return cue &&
    cue.start === reading.tokens[0]?.start &&
    /^(?:[-–—― ]+|So [a-z]+)$/.test(reading.prose.slice(cue.start, cue.end))
    ? one
    : undefined;
}
