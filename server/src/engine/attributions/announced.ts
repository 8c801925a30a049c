/**
 * What the colon at the end of a block announces: “Sanders made the following comment:”, “The auditors found:”. The words stand in the
 * blocks that follow, so the block's last sentence is read once more with words of ours behind it: whoever is given these is
 * announced. So a colon means the same at the end of a paragraph as within one.
 */
import { anyOverlap, itemAt, type Span, shift, textOf, trimEndOf } from "../base/index.ts";
import { bodyNouns, documentNouns, findingNouns, roleNouns, singularOf } from "../lexicon/index.ts";
import { type BlockReading, readBlock, type Sentence } from "../text/index.ts";
import { kindOf, outermostQuotations } from "./kind.ts";
import { CAPITAL, TIME, type Words, wordsOf } from "./rules/words.ts";
import { withSubItems } from "./sub-items.ts";
import type { Announced, BlockAttribution, FoundAttributions } from "./types.ts";

/** `alone`: the attributions of a block that announces nothing, as `read` finds them. */
export function withAnnounced(
  alone: readonly BlockAttribution[],
  reading: BlockReading,
  read: (reading: BlockReading) => readonly BlockAttribution[],
): FoundAttributions {
  const found = withSubItems(alone, reading, (sentence) => {
    const announced = canAnnounce(sentence, reading) ? announcedIn(sentence, reading, alone, read) : undefined;
    return announced?.isOfStatements ? announced.attribution : undefined;
  });
  const sentence = announcingSentence(reading);
  const announced = sentence && (announcedIn(sentence, reading, found, read) ?? closingWith(found.at(-1), reading));
  if (!announced) return { attributions: found, announced: undefined };
  const { attribution } = announced;
  const others = found.filter(({ cue }) => !anyOverlap(cue, attribution.cue));
  const attributions = [...others, attribution].sort((a, b) => a.cue[0]!.start - b.cue[0]!.start);
  return { attributions, announced };
}

/** The last sentence of a paragraph or a list, where a colon ends it outside of quotation marks. */
function announcingSentence(reading: BlockReading): Sentence | undefined {
  const colon = reading.tokens.at(-1);
  if (colon?.text !== ":" || (reading.kind !== "paragraph" && reading.kind !== "list")) return undefined;
  const last = reading.sentences.at(-1)!;
  return canAnnounce(last, reading) ? last : undefined;
}

/** Of a sentence that a colon ends: whether it is outside of quotation marks, and no more than anyone would read. */
function canAnnounce({ start, end }: Sentence, reading: BlockReading): boolean {
  return end - start <= LONGEST_ANNOUNCEMENT && !itemAt(outermostQuotations(reading), end - 1);
}

/** In code units; keeps hostile text cheap. */
const LONGEST_ANNOUNCEMENT = 500;

/** What stands for the words to come. Anyone could have said the one; the other needs somebody who states it. */
const QUOTATION = " “We will do all that we can for them.”";
const STATEMENT = " The number of homes rose to 340.";

/**
 * Below it nobody is taken to have spoken a quotation in another paragraph: before any quotation stands something that a reader who
 * knows no better may take for its speaker.
 */
const LEAST_OF_QUOTATION = 0.3;

function announcedIn(
  sentence: Sentence,
  reading: BlockReading,
  found: readonly BlockAttribution[],
  read: (reading: BlockReading) => readonly BlockAttribution[],
): Announced | undefined {
  const prose = reading.prose.slice(sentence.start, sentence.end);
  const announcer = (coming: string): BlockAttribution | undefined => {
    const whole = readBlock({ kind: "paragraph", prose: prose + coming });
    const given = read(whole).filter((one) => isGiven(one, prose.length) && isSomeone(one, whole));
    return given.reduce<BlockAttribution | undefined>(
      (nearest, one) => (nearest && one.cue[0]!.start < nearest.cue[0]!.start ? nearest : one),
      undefined,
    );
  };
  const quoting = announcer(QUOTATION);
  const speaker = quoting && LEAST_OF_QUOTATION <= quoting.probability ? quoting : undefined;
  const isStating =
    speaker !== undefined && (speaker.origin !== "model" || laysOut(speaker, prose) || givesFindings(speaker, prose));
  const stating = isStating ? speaker : announcer(STATEMENT);
  const announcing = stating ?? speaker;
  if (!announcing) return undefined;
  const attribution = placed(announcing, sentence, reading, found);
  return { attribution, isOfStatements: stating !== undefined };
}

/** It holds some of what comes behind the first `end` code units, and names its source before. */
function isGiven({ source, cue, content }: BlockAttribution, end: number): boolean {
  return (
    source.length > 0 &&
    [...source, ...cue].every((span) => span.end <= end) &&
    content.some((piece) => end < piece.end - 1)
  );
}

/**
 * Neither the writer nor the reader; and where no more than the colon says that they speak, a name or somebody's office stands right
 * before it: not “Goals this season:”.
 */
function isSomeone({ source, cue }: BlockAttribution, reading: BlockReading): boolean {
  if (writerOrReader.test(textOf(reading.prose, source[0]!))) return false;
  if (cue.some(({ start, end }) => 1 < end - start)) return true;
  const words = wordsOf(reading);
  const last = reading.tokens.findLastIndex(({ end }) => end <= source.at(-1)!.end);
  return namesAnswerer(words, last);
}

/** “Here is what you need to know:”, “What we have learned:”. */
const writerOrReader = /^(?:you|we)$/i;

/** A name, or a noun for a person, a body or a document: someone or something that could answer. */
function namesAnswerer(words: Words, at: number): boolean {
  const noun = words.lower(at);
  return (
    (words.is(at, CAPITAL) && !words.is(at, TIME)) ||
    documentNouns.has(noun) ||
    bodyNouns.has(singularOf(noun)) ||
    roleNouns.has(singularOf(noun))
  );
}

/** “set out its demands:”, “laid out the losses:”: an idiom that no verb gives away. */
function laysOut({ cue }: BlockAttribution, prose: string): boolean {
  return cue.some(({ start, end }) => layingOut.test(prose.slice(start, end)));
}

const layingOut = /^(?:(?:has|have|had) )?(?:sets?|lays?|laid|spells?|spelled|spelt) out\b/;

/** “The survey's findings included:”, “Data from the Home Office:”: findings, and whose they are. */
function givesFindings({ source, cue }: BlockAttribution, prose: string): boolean {
  const words = wordsOf(readBlock({ kind: "paragraph", prose: prose.slice(0, cue.at(-1)!.end) }));
  let isFindings = false;
  let isOfSomeone = false;
  for (const [at, { start, lower }] of words.tokens.entries()) {
    if (findingNouns.has(lower)) isFindings = true;
    // Any sentence opens with a capital.
    else if (0 < at && source.some((span) => span.start <= start && start < span.end))
      isOfSomeone ||= namesAnswerer(words, at);
  }
  return isFindings && isOfSomeone;
}

/** As the block has it, without the words that were put behind it. */
function placed(
  announcing: BlockAttribution,
  sentence: Sentence,
  reading: BlockReading,
  found: readonly BlockAttribution[],
): BlockAttribution {
  const here = ({ start, end }: Span) => shift({ start, end }, sentence.start);
  const source = announcing.source.map(here);
  const cue = announcing.cue.map(here);
  // What stands behind the cue is said only if it would be without what is to come: not the “what” of “Here is what she told us:”.
  const isSaid = found.some((one) => anyOverlap(one.cue, cue));
  const opening = Math.min(source[0]!.start, cue[0]!.start);
  const content = announcing.content
    .map(here)
    .filter((piece) => isSaid || piece.end <= opening)
    .map((piece) => trimmed(piece, reading, sentence.end))
    .filter((piece) => piece !== undefined);
  const { probability, origin } = announcing;
  return {
    source,
    cue,
    content,
    kind: kindOf(content, reading),
    probability,
    origin,
  };
}

/** The part of a piece that stands before the colon; undefined where that only points ahead: “that:”, “the following:”. */
function trimmed({ start, end }: Span, { prose }: BlockReading, limit: number): Span | undefined {
  const words = trimEndOf(prose.slice(start, Math.min(end, limit)), /[\s:,]/);
  return words === "" || pointsAhead.test(words) ? undefined : { start, end: start + words.length };
}

const pointsAhead = /^(?:that|what|this|these|the following|as follows)$/i;

/** “The main points, according to the council:”: what has its source right before the colon goes on behind it. */
function closingWith(last: BlockAttribution | undefined, reading: BlockReading): Announced | undefined {
  if (!last || last.source.length === 0 || !isSomeone(last, reading)) return undefined;
  const end = Math.max(last.source.at(-1)!.end, last.cue.at(-1)!.end);
  if (reading.prose.slice(end, reading.tokens.at(-1)!.start).trim() !== "") return undefined;
  return { attribution: last, isOfStatements: true };
}
