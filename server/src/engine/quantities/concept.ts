/**
 * What a figure measures or counts, as written: “sales of 5,835 units”, “a 2.4GHz toy”, “Tesla shares were up 57%”. Looks where
 * English puts it, the surest place first: the noun that the figure modifies, “of …” on either side, the subject of the clause, the noun
 * phrase before, a phrase that follows, and last what the figure before it spoke of.
 */
import {
  doubtfulVerbs,
  fates,
  genericHeads,
  isPlural,
  months,
  ordinalWords,
  pollNouns,
  unitByWords,
} from "../lexicon/index.ts";
import { clauseConcept, following } from "./clause-concept.ts";
import { afterAmount, beforeFillers, fillers, withAttachment } from "./concept-words.ts";
import type { Figure, Scene } from "./figure.ts";
import { skipModifierAfter } from "./modifiers.ts";
import { classOf, isVerbLike, type Phrase, periodPairEnd, phraseBefore, phraseFrom } from "./phrases.ts";
import { isListedChange } from "./trends.ts";

export function readConcept(scene: Scene, figure: Figure, before: Figure | undefined): void {
  if (figure.isTallied || (figure.isCounted && isPartOfOne(scene, figure))) return;
  if (before?.concept !== undefined && (isConversion(scene, before, figure) || isEndOfMove(scene, before, figure)))
    figure.concept = before.concept;
  else {
    const phrase = conceptPhrase(scene, figure, before);
    if (phrase) figure.concept = scene.slice(phrase.first, phrase.end);
    else if (before?.concept !== undefined && continues(scene, before, figure)) figure.concept = before.concept;
  }
}

function conceptPhrase(scene: Scene, figure: Figure, before: Figure | undefined): Phrase | undefined {
  // "a three course meal": the head of what is counted.
  if (figure.isCounted === false && classOf(scene, figure.endToken) !== "noun")
    return { first: figure.endToken - 1, end: figure.endToken };
  // "a 12-strong jury"
  if (scene.isHyphen(figure.endToken) && scene.lower(figure.endToken + 1) === "strong")
    return withTail(scene, phraseFrom(scene, figure.endToken + 2));
  // "5 dead and more than 40 injured": people, by what became of them.
  if (figure.unit === undefined && fates.has(scene.lower(figure.endToken)))
    return { first: figure.endToken, end: figure.endToken + 1 };
  // "a 19-13 victory over Norland", "a two-thirds majority"
  if (
    (figure.isScore || (figure.kind === "ratio" && figure.unit === undefined)) &&
    afterArticle.test(scene.lower(figure.firstToken - 1)) &&
    classOf(scene, figure.endToken) === "noun"
  )
    return modified(scene, figure);
  const won = figure.isScore ? resultAfter(scene, figure.endToken) : undefined;
  if (won) return won;
  if (isListedChange(scene, figure))
    return phraseBefore(scene, scene.isNumber(figure.firstToken - 1) ? figure.firstToken - 1 : figure.firstToken);
  if (isAttributive(scene, figure)) return modified(scene, figure);
  const whole = wholes(scene, figure);
  if (whole) return whole;
  const found =
    (isParallel(scene, before, figure) ? following(scene, figure) : undefined) ?? clauseConcept(scene, figure);
  return found && (isWhereItComesFrom(scene, found) || isOrder(scene, found)) ? undefined : found;
}

/** "first" of "four of their first five matches". */
function isOrder(scene: Scene, { first, end }: Phrase): boolean {
  return end - first === 1 && ordinalWords.has(scene.lower(first));
}

/** "In a Datora poll, 41% backed it", "According to the survey, …": the poll is not what is counted. */
function isWhereItComesFrom(scene: Scene, { first, end }: Phrase): boolean {
  let head = first;
  while (head < end && !pollNouns.has(scene.lower(head))) head++;
  if (head === end) return false;
  const start = classOf(scene, first - 1) === "determiner" ? first - 2 : first - 1;
  return scene.lower(start) === "in" || (scene.lower(start) === "to" && scene.lower(start - 1) === "according");
}

/** "Champions League win" of "Norland's 5-1 Champions League win": what the score was of. */
function resultAfter(scene: Scene, at: number): Phrase | undefined {
  let first = at;
  // "a 6-2 6-4 win"
  while (scene.isInFigure(first)) first++;
  for (let end = first; end < first + LONGEST_RESULT && /^(?:noun|number|verb)$/.test(classOf(scene, end)); end++)
    if (results.test(scene.lower(end))) return { first, end: end + 1 };
  return undefined;
}

/** In tokens: "Six Nations Grand Slam win". */
const LONGEST_RESULT = 5;

const results =
  /^(?:win|victory|defeat|loss|draw|lead|deficit|triumph|thrashing|advantage|scoreline|success|stalemate)$/;

const afterArticle = /^(?:an?|the|its|their|his|her|'s)$/;

/** "47% from the field and 32% from long range", "2% for women and 1% for men": each half says its own. */
function isParallel(scene: Scene, before: Figure | undefined, figure: Figure): boolean {
  if (!before || before.unit !== figure.unit || figure.firstToken - before.endToken > 6) return false;
  const joint = scene.lower(figure.endToken);
  return /^(?:from|for|in|on)$/.test(joint) && scene.lower(before.endToken) === joint;
}

/** "one of the students": the unit has said it all. */
function isPartOfOne(scene: Scene, figure: Figure): boolean {
  return figure.value === 1 && scene.lower(figure.lastNumeralToken + 1) === "of";
}

/** "(60 miles)", "/ 300 PS": the same thing in another unit. */
function isConversion(scene: Scene, before: Figure, figure: Figure): boolean {
  const gap = figure.firstToken - before.endToken;
  if (gap === 0) return before.kind === "money" && figure.hasScale;
  return gap === 1 && /^[(/[]$/.test(scene.text(before.endToken));
}

/** "by 25 points to 4.5%", "fell 3p from 40p": where what has moved now stands, or stood. */
function isEndOfMove(scene: Scene, before: Figure, figure: Figure): boolean {
  if (figure.isCounted || before.isCounted || !/^(?:to|from)$/.test(scene.lower(figure.firstToken - 1))) return false;
  // "a 26% rise in profits to $16bn"
  const { endToken } = isAttributive(scene, before) ? { endToken: modified(scene, before)?.end } : before;
  return endToken === figure.firstToken - 1;
}

/** "a 5 W charger", "a 19% drop", "a six-cylinder engine": a noun right after a unit that is no noun itself. */
function isAttributive(scene: Scene, figure: Figure): boolean {
  if (figure.unit === undefined || (figure.isCounted === true && !scene.isHyphen(figure.endToken - 2))) return false;
  const at = afterConversion(scene, figure);
  if (isTitled(scene, figure)) return true;
  // "is 95% effective", "was 30% cotton": said of the subject.
  if (isPredicated(scene, figure)) return false;
  if (classOf(scene, at) !== "noun" || isVerbLike(scene, at) || isLooseParticiple(scene, at)) return false;
  // "another 11% plan to do so"
  if (doubtfulVerbs.has(scene.lower(at)) && scene.lower(at + 1) === "to") return false;
  if (looseAdjectives.has(scene.lower(at)) && !scene.isHyphen(figure.lastNumeralToken + 1)) return false;
  // "60% supported the plan"
  return !(scene.lower(at).endsWith("ed") && classOf(scene, at + 1) !== "noun");
}

function isPredicated(scene: Scene, { firstToken }: Figure): boolean {
  // "is a million dollar house": the article says that a noun follows.
  if (/^an?$/.test(scene.lower(firstToken))) return false;
  let at = firstToken - 1;
  while (firstToken - 4 < at && fillers.has(scene.lower(at))) at--;
  return /^(?:is|are|was|were|be)$/.test(scene.lower(at));
}

/** "a 5% pay rise", "the 1.5 to 2 degree range": after a determiner and a singular unit a noun must follow, whatever it looks like. */
function isTitled(scene: Scene, figure: Figure): boolean {
  if (!/^(?:an?|the|its|their|his|her|this)$/.test(scene.lower(figure.firstToken - 1)) || figure.isCounted)
    return false;
  const at = afterConversion(scene, figure);
  // "a 12% lower risk"
  if (comparative.test(scene.lower(at))) return classOf(scene, at + 1) === "noun";
  const found = classOf(scene, at);
  // "the 36-year-old said"
  const isPast = scene.lower(at).endsWith("ed");
  const isParticiple = isPast && classOf(scene, at + 1) === "noun";
  // "the 25-year-old stunned Anna Berg"
  if (figure.kind === "age" && isPast && scene.isCapital(at + 1) && scene.lower(figure.firstToken - 1) === "the")
    return false;
  if (found !== "noun" && (found !== "verb" || (figure.kind === "age" && !isParticiple))) return false;
  // "the $204m announced by its rival"
  if (pastForm.test(scene.lower(at)) && !/^(?:noun|verb)$/.test(classOf(scene, at + 1))) return false;
  const unit = scene.lower(figure.endToken - 1);
  return figure.unit === "percentage" || figure.kind === "money" || !isPlural(unit);
}

const pastForm = /(?:ed|^(?:spent|paid|made|lost|won|given|taken|sought|set|left|owing))$/;

const comparative = /^(?:lower|higher|more|less)$/;

/** Past the same sum in another currency ("a $27bn (£14bn) tax bill"), and past what it is compared with ("a 5% year-on-year rise"). */
function afterConversion(scene: Scene, { kind, endToken }: Figure): number {
  let at = kind === "money" ? afterBrackets(scene, endToken) : periodPairEnd(scene, endToken);
  // "a $27bn 14bn tax bill": brackets lost
  if (kind === "money" && at === endToken) while (scene.isInFigure(at)) at++;
  // 'a £10bn "black hole"'
  return scene.opensQuote(at) ? at + 1 : at;
}

/** Adjectives and adverbs that follow a measure and end the phrase: "winds of 155mph early Wednesday", "5G available to all". */
const looseAdjectives: ReadonlySet<string> = new Set(
  "early late left available alone clear old long tall wide high deep short worth due free able ready unless such net gross thanks similar equivalent equal thick further farther ahead behind".split(
    " ",
  ),
);

/** "15 ppb requiring action": a participle with its object, unless a longer phrase shows it to be an adjective. */
function isLooseParticiple(scene: Scene, at: number): boolean {
  return scene.lower(at).endsWith("ing") && !(classOf(scene, at + 1) === "noun" && classOf(scene, at + 2) === "noun");
}

/** The noun after the figure, with what hangs on it: "drop for the index", "fall in the firm's shares". */
function modified(scene: Scene, figure: Figure): Phrase | undefined {
  const next = afterConversion(scene, figure);
  const at = comparative.test(scene.lower(next)) ? next + 1 : next;
  // "a 5% rise in pay" and "a 5% pay rise": what looks like a verb is a noun here.
  if (classOf(scene, at) !== "verb") return withTail(scene, phraseFrom(scene, at));
  let end = at + 1;
  while (end < at + 4 && /^(?:noun|verb)$/.test(classOf(scene, end)) && !scene.lower(end).endsWith("ed")) end++;
  return withTail(scene, { first: at, end });
}

function withTail(scene: Scene, phrase: Phrase | undefined): Phrase | undefined {
  if (!phrase || !/^(?:in|for|on|of)$/.test(scene.lower(phrase.end))) return phrase;
  const tail = phraseFrom(scene, phrase.end + 1);
  return tail ? { first: phrase.first, end: tail.end } : phrase;
}

/** "54GB of data", "6% of the company", "50% off a TV"; "sales of 5,835 units", "a speed of 22 mph". */
function wholes(scene: Scene, figure: Figure): Phrase | undefined {
  // "5% or more of the shares"
  const bracketed = afterBrackets(scene, skipModifierAfter(scene, figure.endToken));
  const after = scene.lower(bracketed) === "worth" ? bracketed + 1 : bracketed;
  const next = scene.lower(after);
  // "one of the schools": the unit has said it all; "35 sections of the region" has not.
  if ((next === "of" || next === "off") && !(figure.isCounted && figure.endToken === figure.lastNumeralToken + 1)) {
    const isMixture = figure.kind === "measure" || figure.kind === "money";
    const whole = phraseFrom(scene, isMixture ? afterAmount(scene, after + 1) : after + 1);
    if (whole && !isYardstick(scene, whole)) return withListed(scene, whole);
  }
  const paid = paidIn(scene, figure, bracketed) ?? cutFrom(scene, figure, bracketed);
  if (paid) return paid;
  const at = beforeFillers(scene, figure);
  // "a deal worth £5m"
  if (scene.lower(at) === "worth") return phraseBefore(scene, at);
  if (scene.lower(at) !== "of") return undefined;
  const head = phraseBefore(scene, beforeTime(scene, at));
  return head && !genericHeads.has(scene.lower(head.end - 1)) ? withAttachment(scene, head) : undefined;
}

/** "140% of average": what it is held against, and not what was measured. */
function isYardstick(scene: Scene, { first, end }: Phrase): boolean {
  return end - first === 1 && /^(?:average|expected|normal|par)$/.test(scene.lower(first));
}

/** "$2m in damages", "£35bn in lost sales": what the sum is made of, and no time, place or manner. */
function paidIn(scene: Scene, { kind }: Figure, at: number): Phrase | undefined {
  if (kind !== "money" || scene.lower(at) !== "in") return undefined;
  const phrase = phraseFrom(scene, at + 1);
  // A determiner begins something else: "in the first half".
  if (!phrase || phrase.first !== at + 1 || scene.isCapital(phrase.first)) return undefined;
  // "invested £5m in renovating parts of it"
  if (phrase.end - phrase.first > 1 && scene.lower(phrase.first).endsWith("ing")) return undefined;
  for (let word = phrase.first; word < phrase.end; word++) if (notPaid(scene.lower(word))) return undefined;
  return phrase;
}

function notPaid(lower: string): boolean {
  return timesAndManners.has(lower) || unitByWords.get(lower)?.kind === "duration";
}

/** "in cash", "in early trading", "in late May", "in total". */
const timesAndManners: ReadonlySet<string> = new Set(
  (
    "addition advance all autumn cash change comparison contrast deficit early exchange excess fall favor favour fiscal full heavy late " +
    "line london mid order part places practice recent response return spring summer support terms today total trade trading value winter"
  ).split(" "),
);

/** "cut £35bn from public spending": what it is taken from. */
function cutFrom(scene: Scene, figure: Figure, at: number): Phrase | undefined {
  if (figure.isCounted || scene.lower(at) !== "from" || !cutting.test(scene.lower(beforeFillers(scene, figure))))
    return undefined;
  const phrase = phraseFrom(scene, at + 1);
  return phrase && !months.has(scene.lower(phrase.first)) ? phrase : undefined;
}

const cutting =
  /^(?:cut(?:s|ting)?|slash(?:ed|es|ing)?|wip(?:e|ed|es|ing)|knock(?:ed|s|ing)?|shav(?:e|ed|es|ing)|trim(?:med|s|ming)?)$/;

/** "a profit in 2004 of 30bn yen": back over when it was. */
function beforeTime(scene: Scene, of: number): number {
  if (!scene.isNumber(of - 1) && !months.has(scene.lower(of - 1))) return of;
  for (let at = of - 2; of - 4 < at; at--) if (scene.lower(at) === "in") return at;
  return of;
}

/** "the issued and outstanding shares": an adjective before "and", another phrase after it. */
function withListed(scene: Scene, phrase: Phrase): Phrase {
  if (scene.lower(phrase.end) !== "and" || !adjectiveEnd.test(scene.lower(phrase.end - 1))) return phrase;
  const rest = phraseFrom(scene, phrase.end + 1);
  return rest && rest.first === phrase.end + 1 ? { first: phrase.first, end: rest.end } : phrase;
}

const adjectiveEnd = /(?:ed|al|ic|ive|ous|ful|able|ible|ary)$/;

/** Past a conversion in brackets: "450 Nm (332 lb-ft) of torque". */
function afterBrackets(scene: Scene, at: number): number {
  if (scene.text(at) !== "(") return at;
  for (let next = at + 1; next < at + 8; next++) if (scene.text(next) === ")") return next + 1;
  return at;
}

/** Nothing but marks and small words between two figures: they speak of the same thing. */
function continues(scene: Scene, before: Figure, figure: Figure): boolean {
  if (figure.isCounted || figure.firstToken - before.endToken > 6) return false;
  for (let at = before.endToken; at < figure.firstToken; at++) if (classOf(scene, at) === "noun") return false;
  return true;
}

/** Figures that share their unit share what they measure. */
export function shareConcepts(figures: readonly Figure[]): void {
  for (let at = figures.length - 1; at >= 0; at--) {
    const figure = figures[at]!;
    if (figure.unitFrom?.concept !== undefined) figure.concept = figure.unitFrom.concept;
  }
}
