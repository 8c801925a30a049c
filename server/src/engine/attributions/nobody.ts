/**
 * What stands where a source would and is nobody: a stretch of time (“In | recent years, | parties proposed a law”), the word that points
 * to the very thing that is quoted (“… exemplified by | this | finding: “…””), an article alone (“| The | promised sum”) and the turn of phrase
 * “| That | said, …”. Nor does whatever “added 40 points” or “added 300 jobs” say anything. “| There | are fears” tells of fears that
 * nobody is named for. What is sorted “according to | size |” or “according to | how often they vote |” is measured by it. And “who did not
 * wish | to be named” says nothing yet, nor does “| you | claim back £40”. “| Gunmen | suspected to be deserters” and “| 8,412 | suspected
 * cases” are what is suspected.
 */
import { firstEndingAfter, textOf } from "../base/index.ts";
import { timeNouns } from "../lexicon/index.ts";
import type { BlockReading } from "../text/index.ts";
import { refusesName } from "./rules/refusals.ts";
import { hasVerb } from "./rules/subjects.ts";
import { AUXILIARY, PLAIN_VERB, wordsOf } from "./rules/words.ts";
import type { BlockAttribution } from "./types.ts";

export function withoutNobody<T extends BlockAttribution>(attributions: readonly T[], reading: BlockReading): T[] {
  return attributions.flatMap((one) => {
    const [who] = one.source;
    if (isSum(one, reading) || refusesName(reading.prose, one.cue[0]!.start)) return [];
    if (!who) return [one];
    const source = textOf(reading.prose, who);
    if (one.source.length === 1 && /^there$/i.test(source)) return [{ ...one, source: [] }];
    const isNone =
      isNamePart(one, reading) ||
      isYardstick(source, one, reading) ||
      article.test(source) ||
      isTime(source) ||
      pointsToCue(one, reading) ||
      isSuspected(one, reading) ||
      isAnyReader(one, reading) ||
      isTurnOfPhrase(one, reading);
    return isNone ? [] : [one];
  });
}

/** “Fisherman | Said | Ali said he was late”: in running text a verb has no capital between those of a name. */
function isNamePart({ source: [who], cue: [saying] }: BlockAttribution, { kind, prose }: BlockReading): boolean {
  if (kind !== "paragraph" || !who || !saying || saying.start !== who.end + 1) return false;
  return (
    /^\p{Lu}\p{Ll}+$/u.test(textOf(prose, saying)) &&
    /^ \p{Lu}\p{Ll}+ \p{Ll}/u.test(prose.slice(saying.end, saying.end + LONGEST_NAME))
  );
}

/** In code units, of a surname with the word behind it. */
const LONGEST_NAME = 30;

/** “paid according to | their age |”, “graded according to | how they did |”, “went according to | plan |”. */
function isYardstick(source: string, { cue: [saying] }: BlockAttribution, { prose }: BlockReading): boolean {
  if (!saying || textOf(prose, saying).toLowerCase() !== "according to") return false;
  if (/^(?:how|whether|when|where|which)\b|^(?:plan|schedule)$/.test(source)) return true;
  const measured = source.split(/,| (?:at|by|for|from|in|of|on)\b/, 1)[0]!;
  return yardsticks.has(measured.slice(measured.lastIndexOf(" ") + 1));
}

/** What things and people are sorted or judged by, and what says nothing. */
const yardsticks: ReadonlySet<string> = new Set(
  (
    "ability abilities age ages circumstances colour color distance height income incomes intention intentions length mass merit mood need " +
    "needs preference preferences price rank seniority severity size sizes status taste tastes turnout type types value values wealth weight " +
    "weights whim wish wishes"
  ).split(" "),
);

/** “An” and “the” alone; “A” is whoever answers. */
const article = /^(?:an?|An|[Tt]he)$/;

/** “That said, the bridge will stand.” */
function isTurnOfPhrase({ source: [who], cue: [saying] }: BlockAttribution, { prose }: BlockReading): boolean {
  if (!who || saying?.start !== who.end + 1 || textOf(prose, saying).toLowerCase() !== "said") return false;
  return textOf(prose, who) === "That" && prose[saying.end] === ",";
}

/** “The index | added | 1.2%”, “The firm | added | 300 jobs”: figures and nouns without a verb are what was added, not what was said. */
function isSum({ source: [who], cue: [saying], content, kind }: BlockAttribution, reading: BlockReading): boolean {
  const [first] = content;
  if (!saying || !first || kind !== "indirect" || first.start !== saying.end + 1) return false;
  if (LONGEST_SUM < first.end - first.start || (who && /^(?:he|she|they|who)$/i.test(textOf(reading.prose, who))))
    return false;
  if (!/^(?:has |have |had )?add(?:s|ed)$/i.test(textOf(reading.prose, saying))) return false;
  const sum = textOf(reading.prose, first);
  if (!opensWithSum.test(sum) || /[a-z]ed\b/.test(sum)) return false;
  const words = wordsOf(reading);
  return !hasVerb(words, firstEndingAfter(words.tokens, first.start), first.end);
}

/** In code units: “300 jobs at its plant in Quill”. */
const LONGEST_SUM = 60;

const opensWithSum = /^(?:(?:about|another|some) )?[$€£]?\d/;

/** “This finding:”, but not “This was their message:”, nor “the letter that read:”. */
function pointsToCue({ source: [who], cue: [saying] }: BlockAttribution, reading: BlockReading): boolean {
  if (!who || saying?.start !== who.end + 1 || !pointing.test(textOf(reading.prose, who))) return false;
  if (!textOf(reading.prose, saying).endsWith(":")) return false;
  const words = wordsOf(reading);
  const first = firstEndingAfter(words.tokens, saying.start);
  const form = words.verb(first)?.form;
  return !words.is(first, AUXILIARY | PLAIN_VERB) && (form === undefined || form === "gerund");
}

const pointing = /^(?:this|that|these|those)$/i;

/** “You | claim | back another £2,000”, and not “You | said | you had £2,000”: what whoever reads it is to do with a sum. */
function isAnyReader({ source: [who], cue: [saying], content }: BlockAttribution, reading: BlockReading): boolean {
  const [what] = content;
  if (!who || !saying || !what || textOf(reading.prose, who).toLowerCase() !== "you") return false;
  if (LONGEST_SUM < what.end - what.start || !/\d/.test(textOf(reading.prose, what))) return false;
  const words = wordsOf(reading);
  const first = firstEndingAfter(words.tokens, what.start);
  const isOfReader = words.verb(firstEndingAfter(words.tokens, saying.start))?.form === "base";
  return isOfReader && !words.isQuoted(first) && !hasVerb(words, first, what.end);
}

/** “Men believed to be armed”, without any “are”: of whom it is believed is nobody who says so, and what they did is the writer's. */
function isSuspected({ source: [who], cue: [saying] }: BlockAttribution, { prose }: BlockReading): boolean {
  if (!who || !saying || saying.start < who.end) return false;
  const cue = textOf(prose, saying);
  // “8,412 | suspected | cases”; but “Nine of the 12 | alleged | that …”
  if (/^(?:alleged|suspected)$/.test(cue) && /\d$/.test(textOf(prose, who)))
    return /^ (?!an?\b|he|it\b|that|the)\p{Ll}/u.test(prose.slice(saying.end, saying.end + LONGEST_SUSPICION));
  // “She said to be there at nine.”
  if (/^(?:he|I|it|she|they|we|who|you)$/i.test(textOf(prose, who))) return false;
  return suspecting.test(prose.slice(saying.start, saying.start + LONGEST_SUSPICION));
}

const suspecting =
  /^(?:alleged|believed|feared|presumed|reported|rumou?red|said|suspected|thought|understood) to (?:be|have)\b/;

/** In code units: “understood to have ”. */
const LONGEST_SUSPICION = 20;

function isTime(source: string): boolean {
  // “At | one point | calling it late”
  if (/^(?:at )?(?:one|that|this|some) (?:moment|point|stage|time)$/i.test(source)) return true;
  const words = source.split(/[,;(]/, 1)[0]!.trim().split(/\s+/);
  const noun = words.pop()!;
  // “Time” with its capital is a magazine.
  return timeNouns.has(noun) && words.every((word) => /^\d+$/.test(word) || beforeTime.has(word.toLowerCase()));
}

const beforeTime: ReadonlySet<string> = new Set(
  "the this last past next recent previous coming first final few several many two three four five six seven eight nine ten".split(
    " ",
  ),
);
