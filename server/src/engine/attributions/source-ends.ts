/**
 * Where a source that the model found must stand and end: in the sentence of its cue, with its sentence, and before a clause of its own.
 * “According to | the budget office, and the top tenth paid 69 percent |” has the office for its source; what is joined to it is said of
 * somebody else, and so is the rest of a sentence behind the insertion that it closes. Nor does the day on which somebody speaks belong
 * to it, nor the way, nor a comma that closes no insertion. What a sentence opens by saying (“While saying it was late, she left”) is
 * said by whoever the sentence is about, and so is the answer below a sentence that opens by asking (“Asked about it, she smiled.
 * “No.””).
 */
import { firstEndingAfter, mergeSpans, type Span, textOf } from "../base/index.ts";
import type { BlockReading } from "../text/index.ts";
import { kindOf, outermostQuotations } from "./kind.ts";
import { mainClause } from "./rules/main-clause.ts";
import { hasVerb } from "./rules/subjects.ts";
import { isVerbForm } from "./rules/verb-groups.ts";
import {
  AUXILIARY,
  CAPITAL,
  DETERMINER,
  NUMBER,
  PREPOSITION,
  SUBORDINATOR,
  TIME,
  type Words,
  wordsOf,
} from "./rules/words.ts";
import type { BlockAttribution } from "./types.ts";

export function withSourcesEnded(
  attributions: readonly BlockAttribution[],
  reading: BlockReading,
): readonly BlockAttribution[] {
  return attributions.map((found) => {
    const one = withoutOpening(withNameOfCue(found, reading), reading);
    const last = one.source.at(-1);
    if (!last) return withMainSubject(one, reading);
    if (isOfSentenceBefore(reading, last, one.cue[0]!)) return withMainSubject({ ...one, source: [] }, reading);
    const isBehind = one.cue[0]!.start <= last.start;
    const clauseEnd = isBehind
      ? (clauseIn(reading, last) ?? insertionIn(reading, one.cue[0]!, last) ?? sentenceIn(reading, last))
      : undefined;
    const piece = { start: last.start, end: clauseEnd ?? last.end };
    const end = piece.end - besides(textOf(reading.prose, piece));
    if (end === last.end) return one;
    const source = one.source.with(-1, { start: last.start, end });
    const isOfContent = one.content[0] !== undefined && one.content[0].start < last.start;
    return isOfContent && ofMany.test(reading.prose.slice(end, end + LONGEST_OF_MANY))
      ? { ...one, source, content: mergeSpans([...one.content, { start: end + 2, end: last.end }]) }
      : { ...one, source };
  });
}

/** “His daughter | Ann said |”: the name with which a cue begins right behind the source belongs to that. */
function withNameOfCue(one: BlockAttribution, { prose }: BlockReading): BlockAttribution {
  const [who, more] = one.source;
  const [saying] = one.cue;
  if (!who || more || saying?.start !== who.end + 1 || prose[who.end] !== " ") return one;
  const name = /^(?:\p{Lu}[\p{L}’'-]+ ){1,3}(?=\p{Ll})/u.exec(
    prose.slice(saying.start, Math.min(saying.end, saying.start + LONGEST_NAME)),
  )?.[0];
  if (name === undefined) return one;
  const start = saying.start + name.length;
  return { ...one, source: [{ start: who.start, end: start - 1 }], cue: one.cue.with(0, { start, end: saying.end }) };
}

/** “| Outside court, | the father of one, who was late, said”: where or when somebody speaks, at the head of the sentence. */
function withoutOpening(one: BlockAttribution, { prose, sentences }: BlockReading): BlockAttribution {
  const [who] = one.source;
  if (!who || sentences[firstEndingAfter(sentences, who.start)]?.start !== who.start) return one;
  const head = prose.slice(who.start, Math.min(who.end, who.start + LONGEST_NAME));
  const opening = (salutation.exec(head) ?? fronted.exec(head))?.[0];
  if (opening === undefined) return one;
  return { ...one, source: one.source.with(0, { start: who.start + opening.length, end: who.end }) };
}

/** “Sir – Your leader says”: a letter's. */
const salutation = /^(?:Dear )?(?:Editor|Madam|Sir)(?:,| [–—-]) /;

const fronted =
  /^(?:\p{Lu}\p{Ll}{2,}ing (?:an?|her|his|its|the|their)|After|Afterwards|At|Before|During|Earlier|From|In|Inside|Later|On|Outside|Speaking)\b[^,;:.“"]*, (?=(?:an?|her|his|one|she|he|the|their|they|Dr|Lady|Lord|Miss|Mr|Mrs|Ms|Professor|Sir) |\p{Lu}\p{L}+['’]s )/u;

/** In code units, with the verb behind it. */
const LONGEST_NAME = 60;

/** “| Ruiz | had left. And Hay agreed, | adding | …”: whoever another sentence speaks of, with more words behind them, says nothing in this. */
function isOfSentenceBefore({ sentences, prose }: BlockReading, source: Span, cue: Span): boolean {
  const sentence = sentences[firstEndingAfter(sentences, source.start)];
  if (!sentence || cue.start < sentence.end) return false;
  return /\p{L}/u.test(prose.slice(source.end, sentence.end));
}

/** “While | saying | it was late, | she | left”: whoever the clause is about that an opening one leads to; nobody where none opens. */
function withMainSubject(one: BlockAttribution, reading: BlockReading): BlockAttribution {
  const words = wordsOf(reading);
  const cue = one.cue[0]!;
  const sentence = reading.sentences[firstEndingAfter(reading.sentences, cue.start)]!;
  const saying = firstEndingAfter(words.tokens, cue.start);
  const opens =
    saying === sentence.firstToken ||
    (saying === sentence.firstToken + 1 && words.is(sentence.firstToken, PREPOSITION | SUBORDINATOR));
  // “| Asked | if she would stand, Hay smiled. “I might.””: whoever was asked answers, and the question is none of their words.
  const answer = asking.test(words.lower(saying)) ? quotedBelow(one, sentence.end, reading) : undefined;
  if (!opens || !(answer || words.verb(saying)?.form === "gerund")) return one;
  const clause = mainClause(words, saying + 1, sentence.endToken, answer !== undefined);
  if (!clause) return one;
  const end = words.tokens[clause.comma]!.start;
  const content =
    answer ??
    one.content
      .map((piece) => ({ start: piece.start, end: Math.min(piece.end, end) }))
      .filter((piece) => piece.start < piece.end);
  const { subject } = clause;
  const source = { start: words.tokens[subject.first]!.start, end: words.tokens[subject.end - 1]!.end };
  return content.length === 0 ? one : { ...one, source: [source], content, kind: kindOf(content, reading) };
}

const asking = /^(?:asked|challenged|pressed|questioned|quizzed)$/;

/** The pieces that begin with a quotation behind the sentence of the cue; undefined where there are none. */
function quotedBelow({ content }: BlockAttribution, from: number, reading: BlockReading): readonly Span[] | undefined {
  const quotations = outermostQuotations(reading);
  const quoted = content.filter(
    ({ start }) => from <= start && quotations[firstEndingAfter(quotations, start)]?.start === start,
  );
  return 0 < quoted.length ? quoted : undefined;
}

/** How much at the end of a source is none of it: “Ruiz | on Monday |”, “said Ruiz | via e-mail |”, “Ruiz|,|” but not “Ruiz, the mayor,”. */
function besides(source: string): number {
  // “Ruiz, who plays on Friday”: the day is what Ruiz does on it.
  const when = /\b(?:that|which|who)\b/.test(source) ? null : day.exec(source);
  const isLoneComma = source.endsWith(",") && source.indexOf(",") === source.length - 1;
  const extra = (when ?? means.exec(source))?.[0] ?? (isLoneComma ? "," : "");
  return extra.length < source.length ? extra.length : 0;
}

/** “The Mail on Sunday” is a paper. */
const day =
  /(?<!\b[Tt]he (?:Independent|Mail)),? (?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|tonight|yesterday),?$/;
const means = /,? (?:(?:by|via) e-?mail|in an (?:e-?mail|interview)|in a (?:joint |written )?statement)$/;

/** Where the comma stands behind which a source goes on with a clause, not with one more name. */
function clauseIn(reading: BlockReading, { start, end }: Span): number | undefined {
  const joint = joints.exec(reading.prose.slice(start, Math.min(end, start + LONGEST_SOURCE)));
  if (!joint) return undefined;
  if (ofMany.test(joint[0])) return start + joint.index;
  const words = wordsOf(reading);
  const first = start + joint.index + joint[0].length;
  return hasVerb(words, firstEndingAfter(words.tokens, first), end) ? start + joint.index : undefined;
}

/** “The fire, as reported by | the Post, killed 40 |”: the comma that closes an insertion, with the verb of the sentence behind it. */
function insertionIn(reading: BlockReading, cue: Span, { start, end }: Span): number | undefined {
  const words = wordsOf(reading);
  let opening = firstEndingAfter(words.tokens, cue.start);
  while (/^(?:as|first)$/.test(words.lower(opening - 1))) opening--;
  if (words.lower(opening - 1) !== ",") return undefined;
  const last = firstEndingAfter(words.tokens, end - 1);
  for (let at = firstEndingAfter(words.tokens, start); at < last; at++)
    if (words.lower(at) === "," && isPredicateAt(words, at + 1)) return words.tokens[at]!.start;
  return undefined;
}

/** “killed | 40”, “has | killed”. */
function isPredicateAt(words: Words, verb: number): boolean {
  if (words.is(verb, AUXILIARY)) return true;
  const hasObject = words.is(verb + 1, NUMBER | DETERMINER | CAPITAL) || /^[$£€]$/.test(words.lower(verb + 1));
  return hasObject && isVerbForm(words, verb) && !words.is(verb + 1, TIME);
}

/** “said | Ann Hay. This year, prices rose |”: the end of the sentence that the source goes on after, without its mark. */
function sentenceIn({ sentences, prose }: BlockReading, { start, end }: Span): number | undefined {
  const sentence = sentences[firstEndingAfter(sentences, start)];
  if (!sentence || end <= sentence.end) return undefined;
  return sentence.end - (/[.!?]/.test(prose[sentence.end - 1]!) ? 1 : 0);
}

const many =
  "of (?:which|whom) (?:about |all |almost |at least |half |many |more than |most |nearly |only |over |some |[£$€]?\\d|" +
  "(?:one|two|three|four|five|six|seven|eight|nine|ten) )";

const joints = new RegExp(`, (?:(?:and|but|while|whereas) |${many})`);

/**
 * “340 homes were sold, according to | the Post|, of which 40 were new”: of what is told of before, and so it is told as well; “the board,
 * of which Hay is chair” is the source.
 */
const ofMany = new RegExp(`^, ${many}`);

/** In code units: “, of which more than ”. */
const LONGEST_OF_MANY = 21;

/** In code units. */
const LONGEST_SOURCE = 400;
