/**
 * “He left the party | saying | it had lost 400 members”: no comma parts the participle from the party, and yet it is he who speaks, as
 * with all that one leaves, joins or turns against. Of “he heard the party saying” the party speaks, and of “he rejected a letter saying”
 * the letter.
 */
import { firstEndingAfter } from "../base/index.ts";
import type { BlockReading } from "../text/index.ts";
import { subjectBefore } from "./rules/subjects.ts";
import { groupStart } from "./rules/verb-groups.ts";
import { AUXILIARY, MARK, type Words, wordsOf } from "./rules/words.ts";
import type { BlockAttribution } from "./types.ts";

export function withLeavers(
  attributions: readonly BlockAttribution[],
  reading: BlockReading,
): readonly BlockAttribution[] {
  return attributions.map((one) => {
    const [who] = one.source;
    const [saying] = one.cue;
    if (!who || !saying || one.source.length > 1 || saying.start !== who.end + 1) return one;
    const words = wordsOf(reading);
    const participle = firstEndingAfter(words.tokens, saying.start);
    const verb = words.verb(participle);
    // “That left the party | feeling | it was late.”
    if (verb?.form !== "gerund" || feelings.has(verb.lemma)) return one;
    const sentence = reading.sentences[firstEndingAfter(reading.sentences, saying.start)]!;
    const leaving = leavingBefore(words, participle, sentence.firstToken);
    if (leaving === undefined || who.end <= words.tokens[leaving]!.start) return one;
    if (papersThatSay.has(words.lower(participle - 1))) return one;
    const subject = subjectBefore(words, groupStart(words, leaving, sentence.firstToken), sentence.firstToken);
    if (!subject) return one;
    const source = { start: words.tokens[subject.first]!.start, end: words.tokens[subject.end - 1]!.end };
    return { ...one, source: [source] };
  });
}

const papersThatSay: ReadonlySet<string> = new Set(
  "article complaint email lawsuit leaflet letter memo message note petition report review ruling statement study survey text".split(
    " ",
  ),
);

const feelings: ReadonlySet<string> = new Set("believe fear feel hope think wonder".split(" "));

/** The verb before what is left, with no other between. */
function leavingBefore(words: Words, participle: number, first: number): number | undefined {
  for (let at = participle - 1; first < at && participle - at <= LONGEST_LEFT; at--) {
    if (leaving.has(words.lower(at)) || isWalkout(words, at)) return at;
    if (words.is(at, AUXILIARY | MARK) && words.lower(at) !== "'s" && words.lower(at) !== "-") return undefined;
  }
  return undefined;
}

/** “| walked | out of the talks”, and not past somebody. */
function isWalkout(words: Words, at: number): boolean {
  return /^(?:stormed|walked)$/.test(words.lower(at)) && words.lower(at + 1) === "out";
}

/** In tokens: “resigned from | the board of the Harrow school trust |”. */
const LONGEST_LEFT = 10;

const leaving: ReadonlySet<string> = new Set(
  (
    "abandoned attacked backed boycotted cancelled defended defied dropped ended entered joined leave leaves leaving left opposed quit " +
    "quits quitting rejected resigned snubbed sued suspended withdrew"
  ).split(" "),
);
