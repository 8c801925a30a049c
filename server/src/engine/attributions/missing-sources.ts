/**
 * Who speaks where the model has found that somebody does and not who: “Brandt, who owns two ships, | said | …”, “Also, | said | Brandt,
 * the harbour …”. The insertion hides the subject from it; the verb is one that nobody speaks without.
 */
import { firstEndingAfter, overlaps, type Span } from "../base/index.ts";
import { formsOfBe, trailingVerbs } from "../lexicon/index.ts";
import type { BlockReading } from "../text/index.ts";
import { type Phrase, phraseFrom } from "./rules/phrases.ts";
import { subjectBefore } from "./rules/subjects.ts";
import { groupStart } from "./rules/verb-groups.ts";
import { COORDINATOR, PREPOSITION, SUBORDINATOR, type Words, wordsOf } from "./rules/words.ts";
import type { BlockAttribution } from "./types.ts";

export function withMissingSources(
  attributions: readonly BlockAttribution[],
  reading: BlockReading,
): readonly BlockAttribution[] {
  return attributions.map((one) => {
    if (one.source.length > 0 || one.cue.length !== 1) return one;
    const source = sourceOf(wordsOf(reading), one.cue[0]!);
    if (!source) return one;
    const content = one.content.map((piece) => beside(source, piece, reading.prose));
    return content.some((piece) => overlaps(piece, source)) ? one : { ...one, source: [source], content };
  });
}

/**
 * “| Brandt, the harbour is shut |” and “| The harbour is shut, Brandt, who owns two ships |, | said”: what the model takes for the content
 * begins behind the name and its comma, or ends before it.
 */
function beside(source: Span, piece: Span, prose: string): Span {
  if (piece.start < source.start && source.start < piece.end && piece.end <= source.end) {
    const end = piece.start + prose.slice(piece.start, source.start).replace(/[,;—–]? ?$/, "").length;
    return piece.start < end ? { start: piece.start, end } : piece;
  }
  if (piece.start !== source.start || piece.end <= source.end) return piece;
  const start = source.end + (/^[,:] ?/.exec(prose.slice(source.end, source.end + 2))?.[0].length ?? 0);
  return start < piece.end ? { start, end: piece.end } : piece;
}

function sourceOf(words: Words, cue: Span): Span | undefined {
  const { sentences } = words.reading;
  const first = firstEndingAfter(words.tokens, cue.start);
  const head = speakingVerb(words, first, cue.end);
  const sentence = sentences[firstEndingAfter(sentences, cue.start)];
  if (head === undefined || !sentence || words.isQuoted(first)) return undefined;
  const start = groupStart(words, head, sentence.firstToken);
  const opensClause = start === sentence.firstToken || words.lower(start - 1) === ",";
  const who =
    subjectOfInsertion(words, start, sentence.firstToken) ??
    subjectOpening(words, start, sentence.firstToken) ??
    (opensClause && start === head ? subjectBehind(words, head, sentence.endToken) : undefined);
  return who && { start: words.tokens[who.first]!.start, end: words.tokens[who.end - 1]!.end };
}

/** The finite verb of saying in a cue, “said”, “has warned”; none in a passive, nor behind “to”. */
function speakingVerb(words: Words, first: number, cueEnd: number): number | undefined {
  for (let at = first; at < first + LONGEST_GROUP && at < words.length && words.tokens[at]!.start < cueEnd; at++) {
    if (formsOfBe.has(words.lower(at)) || words.lower(at) === "to") return undefined;
    const verb = words.verb(at);
    if (!verb) continue;
    const isTensed = verb.form === "past" || verb.form === "third";
    return isTensed && trailingVerbs.has(verb.lemma) ? at : undefined;
  }
  return undefined;
}

/** In tokens: “has since repeatedly warned”. */
const LONGEST_GROUP = 4;

/** “Brandt, who owns two ships,”: only where a mark closes an insertion, for the model sees the plain ones. */
function subjectOfInsertion(words: Words, end: number, floor: number): Phrase | undefined {
  if (!/^[,—–]$/.test(words.lower(end - 1))) return undefined;
  const subject = subjectBefore(words, end, floor);
  return subject && subject.end === end && !words.is(subject.first, COORDINATOR | PREPOSITION | SUBORDINATOR)
    ? subject
    : undefined;
}

/**
 * “| Brandt |, writing for the majority, said”, “| Brandt, who owns two ships and a ferry,| then said”: with whom the sentence opens, where
 * the insertion behind ends before the verb. What Brandt is belongs to the source, what Brandt does does not.
 */
function subjectOpening(words: Words, end: number, first: number): Phrase | undefined {
  const mark = words.lower(end - 1);
  if (!/^[,—–-]$/.test(mark) || words.is(first, COORDINATOR | PREPOSITION | SUBORDINATOR)) return undefined;
  const phrase = phraseFrom(words, first, end - 1);
  if (!phrase || words.lower(phrase.end) !== mark || end - 1 <= phrase.end) return undefined;
  const next = phrase.end + 1;
  if (describing.test(words.lower(next))) return { first, end: mark === "," ? end : end - 1 };
  const isDoing = /^[a-z]+ing$/.test(words.lower(next)) || words.is(next, PREPOSITION | SUBORDINATOR);
  return isDoing ? phrase : undefined;
}

const describing = /^(?:an?|the|who|whose)$/;

/** “said | Brandt |, …”: a name or an office that a comma or a colon closes. */
function subjectBehind(words: Words, head: number, ceiling: number): Phrase | undefined {
  const phrase = phraseFrom(words, head + 1, ceiling);
  return phrase && /^[,:]$/.test(words.lower(phrase.end)) ? phrase : undefined;
}
