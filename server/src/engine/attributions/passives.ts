/**
 * Whom something is said of, or to, does not say it: “Mr Ardal is said to have hidden £3m”, “Ms Hay was told the firm had lost £3m”. The
 * subject of such a passive is no source, but for a court, which was told what it heard. Of whom something is said belongs to what is said;
 * who was told does not. A charge (“is accused of hiding £3m”) has no source either, but somebody stands by it: its figures are answered
 * for by whoever brings it, named or not. Nor does anybody speak who seems to do a thing, or reportedly does it.
 */
import { firstEndingAfter, mergeSpans, type Span, textOf } from "../base/index.ts";
import {
  hearingBodies,
  participlesOfAddress,
  participlesOfCharge,
  participlesOfJudgement,
  trailingVerbs,
} from "../lexicon/index.ts";
import type { BlockReading } from "../text/index.ts";
import { headWord } from "./head-word.ts";
import { kindOf } from "./kind.ts";
import { wordsOf } from "./rules/words.ts";
import type { BlockAttribution } from "./types.ts";

export function withoutPassiveSubjects(
  attributions: readonly BlockAttribution[],
  reading: BlockReading,
): readonly BlockAttribution[] {
  return attributions.map((one) => {
    const [who] = one.source;
    const [saying] = one.cue;
    if (!who || !saying || one.source.length > 1 || one.cue.length > 1 || saying.start < who.end) return one;
    if (seeming.test(textOf(reading.prose, saying)) && !saysBehind(reading, saying)) return withoutSource(one, reading);
    const participle = passiveIn(reading.prose, saying) ?? headlinePassive(reading, saying);
    if (participle === undefined || answers(participle, one)) return one;
    if (!participlesOfAddress.has(participle)) return withoutSource(one, reading);
    return participle === "told" && isHearing(textOf(reading.prose, who)) ? one : { ...one, source: [] };
  });
}

/**
 * “A court was told” says no less of who stands by it than “a court heard”: it was said there, under its rules. But the court's staff, or
 * the chairman of a committee, were told like anybody else.
 */
function isHearing(who: string): boolean {
  return hearingBodies.has(headWord(who));
}

/** Of whom something is said belongs to what is said. */
function withoutSource(one: BlockAttribution, reading: BlockReading): BlockAttribution {
  const content = mergeSpans([...one.source, ...one.content]);
  return { ...one, source: [], content, kind: kindOf(content, reading) };
}

/** “seemed”, “never appears”, “reportedly”: not “seemed to say”. */
const seeming = /^(?:\w+ ){0,2}(?:appear(?:ed|s)?|seem(?:ed|s)?|allegedly|reportedly)(?: (?:like|not))?$/i;

/** “…, Brandt | reportedly | said”: Brandt does speak. */
function saysBehind(reading: BlockReading, { end }: Span): boolean {
  const words = wordsOf(reading);
  return trailingVerbs.has(words.verb(firstEndingAfter(words.tokens, end))?.lemma ?? "");
}

/** “was charged with”: a passive that names nobody, for whose words the reader can still find who stands by them. `text`: in which it counts. */
export function tellsOfCharge({ source, cue }: Pick<BlockAttribution, "source" | "cue">, text: string): boolean {
  const [saying] = cue;
  if (source.length > 0 || cue.length !== 1 || !saying || LONGEST_CUE < saying.end - saying.start) return false;
  // “two men | accused of | looting £3m” leaves out the “is” as well.
  const participle = participleIn(text, saying) ?? bare.exec(text.slice(saying.start, saying.end + LONGEST_JOINT))?.[1];
  return participle !== undefined && participlesOfCharge.has(participle.toLowerCase());
}

/** “Asked if she would stand, she …: ‘I might’”: what is quoted is the answer of whoever was asked. */
function answers(participle: string, { kind }: BlockAttribution): boolean {
  return (participle === "asked" || participle === "questioned") && kind !== "indirect";
}

/** The participle that ends a passive cue; undefined where the cue goes on to what its subject says: “is expected to tell”. */
function passiveIn(prose: string, saying: Span): string | undefined {
  const participle = participleIn(prose, saying);
  return participle !== undefined && judged.some((list) => list.has(participle)) ? participle : undefined;
}

/** “Minister accused of hiding £3m”, “Hay told to repay £4m”: headlines leave out the “is”. But “Hay warned of floods” herself. */
function headlinePassive({ kind, prose }: BlockReading, { start, end }: Span): string | undefined {
  if (kind !== "headline" && kind !== "subhead") return undefined;
  const [, participle, joint] = bare.exec(prose.slice(start, end + LONGEST_JOINT)) ?? [];
  if (participle === undefined || joint === undefined) return undefined;
  const lower = participle.toLowerCase();
  if (participlesOfAddress.has(lower)) return joint === "to" ? lower : undefined;
  return participlesOfCharge.has(lower) || participlesOfJudgement.has(lower) ? lower : undefined;
}

const bare = /^(\w{1,12}) (after|for|of|over|to|with)\b/;

/** In code units: “ after ”. */
const LONGEST_JOINT = 8;

const judged = [participlesOfAddress, participlesOfCharge, participlesOfJudgement];

function participleIn(prose: string, { start, end }: Span): string | undefined {
  if (LONGEST_CUE < end - start) return undefined;
  return passive.exec(prose.slice(start, end))?.[1]?.toLowerCase();
}

/** “is also thought”, “had been criticised for”; but not “was criticised by”, nor “was asked and answered”. */
const passive =
  /\b(?:am|are|be|been|being|is|stands?|stood|was|were|'s|’s)(?: \w+)?? (\w+)(?: (?:about|after|as|for|of|over|that|to|with))?$/i;

/** In code units: “had also repeatedly been criticised for”. */
const LONGEST_CUE = 60;
