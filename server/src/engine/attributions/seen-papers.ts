/**
 * “The firm lost £3m, | accounts seen by the Harrow Post | show”: the papers say it, not whoever has seen them. Where they end the
 * sentence, the model takes the participle for the cue or the reader for the source; where they open it, now and then the reader.
 */
import { firstEndingAfter, type Span } from "../base/index.ts";
import { documentNouns } from "../lexicon/index.ts";
import type { BlockReading } from "../text/index.ts";
import { kindOf } from "./kind.ts";
import { isVerbForm } from "./rules/verb-groups.ts";
import { AUXILIARY, DETERMINER, MARK, PREPOSITION, type Words, wordsOf } from "./rules/words.ts";
import type { BlockAttribution } from "./types.ts";

export function withSeenPapers(
  attributions: readonly BlockAttribution[],
  reading: BlockReading,
): readonly BlockAttribution[] {
  return attributions.map((one) => {
    const [who] = one.source;
    if (!who || one.source.length > 1) return one;
    const words = wordsOf(reading);
    const place = papersBefore(words, who);
    if (!place) {
      const start = openingPapers(words, who, one.cue);
      return start === undefined ? one : { ...one, source: [{ start, end: who.end }] };
    }
    const span = (first: number, end: number): Span => ({
      start: words.tokens[first]!.start,
      end: words.tokens[end - 1]!.end,
    });
    const source = span(place.first, place.verb);
    const said = { start: one.content[0]?.start ?? source.start, end: words.tokens[place.first - 2]!.end };
    if (source.start <= said.start || said.end <= said.start) return one;
    const content = [said];
    return {
      ...one,
      source: [source],
      cue: [span(place.verb, place.verb + 1)],
      content,
      kind: kindOf(content, reading),
    };
  });
}

/** Where the papers begin behind their comma, and the verb with which they end the sentence. */
function papersBefore(words: Words, { start }: Span): { first: number; verb: number } | undefined {
  const { sentences } = words.reading;
  const sentence = sentences[firstEndingAfter(sentences, start)]!;
  let verb = sentence.endToken - 1;
  while (sentence.firstToken < verb && words.is(verb, MARK)) verb--;
  if (words.isQuoted(verb) || !showing.test(words.lower(verb))) return undefined;
  let participle = -1;
  for (let at = verb - 1; verb - LONGEST < at && sentence.firstToken < at; at--) {
    if (words.lower(at) === ",") {
      const isOfPapers = 0 < participle && hasPapers(words, at + 1, participle) && words.tokens[at + 1]!.start <= start;
      return isOfPapers ? { first: at + 1, verb } : undefined;
    }
    if (words.is(at, MARK | AUXILIARY) && words.lower(at) !== "-" && words.lower(at) !== "&") return undefined;
    if (gaining.test(words.lower(at)) && words.is(at + 1, PREPOSITION)) participle = at;
  }
  return undefined;
}

/** “| A draft seen by | the Post | says …”: where the papers begin with which a sentence opens, if the reader is taken for its source. */
function openingPapers(words: Words, { start, end }: Span, cue: readonly Span[]): number | undefined {
  const reader = firstEndingAfter(words.tokens, start);
  const participle = reader - 2;
  const joint = words.lower(reader - 1) === "by" ? readBy : reaching;
  if (cue[0]?.start !== end + 1 || !joint.test(words.lower(participle)) || !words.is(reader - 1, PREPOSITION))
    return undefined;
  const { sentences } = words.reading;
  const first = sentences[firstEndingAfter(sentences, start)]!.firstToken;
  if (first <= participle - LONGEST || words.is(first, PREPOSITION)) return undefined;
  for (let at = first; at < participle; at++) {
    // “A | leaked | draft”, “the | report |”: no verbs here.
    const isNoun = at === first || words.is(at - 1, DETERMINER) || documentNouns.has(words.lower(at));
    if (words.is(at, MARK | AUXILIARY) || words.isQuoted(at) || (!isNoun && isVerbForm(words, at))) return undefined;
  }
  return hasPapers(words, first, participle) ? words.tokens[first]!.start : undefined;
}

function hasPapers(words: Words, first: number, end: number): boolean {
  for (let at = first; at < end; at++)
    if (documentNouns.has(words.lower(at)) || words.lower(at) === "mails") return true;
  return false;
}

const showing = /^(?:allege|confirm|disclose|indicate|reveal|say|show|state|suggest)s?$/;
const gaining = /^(?:compiled|given|leaked|obtained|passed|published|released|reviewed|seen|sent|shared|shown|viewed)$/;
/** “seen | by”: whoever reads a paper; but who has published it, says it. */
const readBy = /^(?:obtained|reviewed|seen|viewed)$/;
/** “sent | to”, “shared | with”. */
const reaching = /^(?:given|leaked|passed|sent|shared|shown)$/;

/** In tokens, from the comma to the verb. */
const LONGEST = 24;
