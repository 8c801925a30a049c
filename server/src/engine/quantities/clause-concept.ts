/**
 * What a figure measures by the clause it stands in: what was moved (“raised | fees | by 24 pounds”), the subject of its verb (“| the
 * firm | made £5m”), the noun phrase before it, or one that follows (“1% | for men”).
 */
import { months, reportingVerbs, unitByWords } from "../lexicon/index.ts";
import { afterAmount, beforeFillers, beforeModifier, fillers, withAttachment } from "./concept-words.ts";
import type { Figure, Scene } from "./figure.ts";
import { classOf, isVerbLike, type Phrase, phraseBefore, phraseFrom } from "./phrases.ts";

/** The subject of the clause; failing that the noun phrase before the figure, then one that follows a preposition. */
export function clauseConcept(scene: Scene, figure: Figure): Phrase | undefined {
  return (
    valued(scene, figure) ??
    object(scene, figure) ??
    subject(scene, figure) ??
    nearby(scene, figure) ??
    following(scene, figure)
  );
}

/** "a mirror starting at $448", "bonds yielding 5%", "a deal totalling £2m": the noun that has its value in a participle. */
function valued(scene: Scene, figure: Figure): Phrase | undefined {
  // "losses | in excess of $30m"
  const before = beforeModifier(scene, figure);
  if (scene.lower(before + 1) === "in" && before + 1 < figure.firstToken && classOf(scene, before) === "noun")
    return isVerbLike(scene, before) ? undefined : withAttachment(scene, phraseBefore(scene, before + 1));
  let at = figure.firstToken - 1;
  while (figure.firstToken - 5 < at && (fillers.has(scene.lower(at)) || /^(?:at|from)$/.test(scene.lower(at)))) at--;
  return valuing.test(scene.lower(at)) ? withAttachment(scene, phraseBefore(scene, at)) : undefined;
}

const valuing =
  /^(?:starting|costing|totall?ing|weighing|measuring|yielding|averaging|exceeding|numbering|containing|priced|valued|estimated)$/;

/** "raised fees by 24 pounds", "pulled the sector 0.7% lower", "a shot at goal from 30 yards": what was moved, not who moved it. */
function object(scene: Scene, figure: Figure): Phrase | undefined {
  if (figure.kind === "duration") return lasting(scene, figure);
  if (figure.isCounted || figure.trend !== undefined) return undefined;
  let at = figure.firstToken - 1;
  while (figure.firstToken - 6 < at && fillers.has(scene.lower(at)) && !/^(?:by|to)$/.test(scene.lower(at))) at--;
  if (scene.lower(at) === "to" && scene.lower(at - 1) === "up") at -= 2;
  // "filed a claim for £300": what the sum is for.
  const isFor = figure.kind === "money" && scene.lower(at) === "for";
  if (isFor || /^(?:by|from|to)$/.test(scene.lower(at))) at--;
  const phrase = phraseBefore(scene, at + 1);
  if (!phrase || fillers.has(scene.lower(phrase.end - 1)) || isVerbLike(scene, at) || isNameOfTime(scene, phrase))
    return undefined;
  const joint = scene.lower(classOf(scene, phrase.first - 1) === "determiner" ? phrase.first - 2 : phrase.first - 1);
  // "the dress costs 50 and the shoes 30": the verb is said once.
  if (phrase.end === figure.firstToken && /^(?:and|while|but)$/.test(joint)) return phrase;
  // "pulled the sector 0.7% lower"
  if (
    phrase.end === figure.firstToken &&
    /^(?:lower|higher)$/.test(scene.lower(figure.endToken)) &&
    figure.kind === "percentage"
  )
    return phrase;
  const whole = withAttachment(scene, phrase)!;
  const verb = verbBefore(scene, phrase);
  if (isFor) return scene.lower(verb) === "of" || isActive(scene, verb) ? whole : undefined;
  const isMoved = /^(?:by|from)$/.test(scene.lower(phrase.end))
    ? isMover(scene, verb)
    : /^(?:at|to)$/.test(scene.lower(phrase.end)) && settingVerbs.test(scene.lower(verbBefore(scene, whole)));
  return isMoved ? whole : undefined;
}

/** Where the verb of an object stands: before its determiners and adverbs. */
function verbBefore(scene: Scene, { first }: Phrase): number {
  let verb = first - 1;
  while (/^(?:determiner|adverb)$/.test(classOf(scene, verb))) verb--;
  return verb;
}

function isMover(scene: Scene, at: number): boolean {
  return classOf(scene, at) === "preposition" || isVerbLike(scene, at) || scene.lower(at).endsWith("ing");
}

/** A verb with its object behind it: "bought", "to buy"; not "is being" of "is being sued for £5m". */
function isActive(scene: Scene, at: number): boolean {
  return classOf(scene, at) !== "auxiliary" && (isVerbLike(scene, at) || scene.lower(at).endsWith("ing"));
}

/** "held its rate at 1.75%", "took its stake to 5%": what ends up there. */
const settingVerbs =
  /^(?:h[eo]ld|holds|holding|keep|keeps|kept|keeping|left|leaves?|leaving|sets?|setting|puts?|putting|tak(?:e|es|ing)|took|taken|bring|brings|brought|bringing|push(?:es|ed|ing)?|rais(?:e|es|ed|ing)|lift(?:s|ed|ing)?|cuts?|cutting|lower(?:s|ed|ing)?|reduc(?:e|es|ed|ing)|increas(?:e|es|ed|ing))$/;

/** "a ban for more than three months": what lasted. */
function lasting(scene: Scene, figure: Figure): Phrase | undefined {
  const at = beforeFillers(scene, figure);
  const phrase = scene.lower(at) === "for" ? phraseBefore(scene, at) : undefined;
  return phrase && /^(?:an?|the|its|his|her|their)$/.test(scene.lower(phrase.first - 1)) ? phrase : undefined;
}

/** "47.6% from the field", "1% for men". */
export function following(scene: Scene, figure: Figure): Phrase | undefined {
  const opening = opened(scene, figure);
  if (opening) return opening;
  if (figure.isCounted || !/^(?:from|for|in|on|to)$/.test(scene.lower(figure.endToken))) return undefined;
  const isBought = figure.kind === "money" && scene.lower(figure.endToken) === "for";
  const at = figure.endToken + 1;
  // "5.2% in July", "4% in H1": when.
  if (months.has(scene.lower(at)) || businessPeriod.test(scene.text(at))) return undefined;
  const phrase = phraseFrom(scene, isBought || scene.isHyphen(at + 1) ? afterCompound(scene, at) : at);
  // "up 8% on a year earlier", "5% in the week": when.
  return phrase && isTime(scene, phrase) ? undefined : phrase;
}

/** Not of the SEC. */
function isTime(scene: Scene, { end }: Phrase): boolean {
  return unitByWords.get(scene.lower(end - 1))?.kind === "duration" && !scene.isCapital(end - 1);
}

/** "At 2.6%, | inflation | was", "At just 23, | Anna Berg | has it all": the sentence opens on how much its subject is. */
function opened(scene: Scene, figure: Figure): Phrase | undefined {
  if (figure.isCounted || scene.lower(scene.first) !== "at" || scene.text(figure.endToken) !== ",") return undefined;
  if (scene.first <= beforeFillers(scene, figure)) return undefined;
  const phrase = phraseFrom(scene, figure.endToken + 1);
  return phrase && isVerbLike(scene, phrase.end) ? phrase : undefined;
}

/** "for an 8 kW system", "from three-point range": the noun after the amount. */
function afterCompound(scene: Scene, at: number): number {
  const next = afterAmount(scene, at);
  return scene.isHyphen(next) ? next + 1 : next;
}

/** How far before a figure its subject is sought, in tokens. */
const REACH = 50;

/** The noun phrase before the verb of the clause that the figure stands in; past a pronoun, the one before that. */
function subject(scene: Scene, figure: Figure): Phrase | undefined {
  const floor = Math.max(scene.first, figure.firstToken - REACH);
  let hasVerb = false;
  for (let at = figure.firstToken - 1; at >= floor; at--) {
    // "…, giving the firm 20,000": a participle shares the subject of the clause before it, if it has none of its own.
    if (isParticiple(scene, at)) {
      const own = subjectWith(scene, at);
      if (own) return own;
      continue;
    }
    // "the rate fell, compared with 12% in May"
    if (scene.lower(at) === "compared" && classOf(scene, at - 1) === "mark") continue;
    // "the index of managers (PMI) fell"
    if (scene.text(at) === ")") {
      at = openBracket(scene, at);
      continue;
    }
    if (isVerbLike(scene, at)) {
      const outer = hasVerb ? undefined : beforeInsertion(scene, at, floor);
      if (outer) return withAttachment(scene, outer);
      if (!hasVerb && reportingVerbs.has(scene.lower(at)) && opensClause(scene, at + 1, figure)) return undefined;
      // "shot 41% and committed 17 fouls": both verbs have the first one's subject.
      hasVerb = !/^(?:and|but|then)$/.test(scene.lower(classOf(scene, at - 1) === "adverb" ? at - 2 : at - 1));
      continue;
    }
    const found = classOf(scene, at);
    if (found === "mark" && /^[;:]$/.test(scene.text(at))) return undefined;
    if (hasVerb && /^(?:it|there)$/.test(scene.lower(at))) return undefined;
    if (!hasVerb || found !== "noun") continue;
    const phrase = phraseBefore(scene, at + 1);
    if (phrase && (isAdverbial(scene, figure, phrase) || isPredicate(scene, phrase) || isNameOfTime(scene, phrase))) {
      at = phrase.first;
      continue;
    }
    // "He said the firm paid 5": what lies before a clause's verb is its subject; "in Paris he paid 5" has none yet.
    if (phrase && classOf(scene, phrase.end) === "pronoun") continue;
    return withAttachment(scene, phrase);
  }
  return undefined;
}

/** Where the bracket that closes at `at` opens; `at` itself when that is far. */
function openBracket(scene: Scene, at: number): number {
  for (let open = at - 1; at - LONGEST_BRACKET < open; open--) if (scene.text(open) === "(") return open;
  return at;
}

/** In tokens. */
const LONGEST_BRACKET = 12;

/** "…, with exports of tin soaring 35%": a participle with a subject of its own. */
function subjectWith(scene: Scene, participle: number): Phrase | undefined {
  const phrase = withAttachment(scene, phraseBefore(scene, participle));
  if (!phrase) return undefined;
  const at = classOf(scene, phrase.first - 1) === "determiner" ? phrase.first - 2 : phrase.first - 1;
  // "with shares falling 3% and bonds rising 1%"
  const isNext = scene.lower(at) === "and" && classOf(scene, at - 1) === "number";
  return isNext || scene.lower(at) === "with" ? phrase : undefined;
}

/**
 * "the film, which won two prizes, made £5m", "gas, a fuel, has risen to £3": before a comma and the verb the subject stands before the
 * comma that opens the insertion.
 */
function beforeInsertion(scene: Scene, lastVerb: number, floor: number): Phrase | undefined {
  let verb = lastVerb;
  while (lastVerb - 3 < verb && /^(?:auxiliary|adverb)$/.test(classOf(scene, verb - 1))) verb--;
  const mark = scene.text(verb - 1);
  if (!/^[,–-]$/.test(mark) || scene.isGlued(verb)) return undefined;
  let open = verb - 2;
  while (floor < open && !(scene.text(open) === mark && scene.tokens[open + 1]!.spaced)) open--;
  return scene.text(open) === mark ? phraseBefore(scene, open) : undefined;
}

/** "May", and "Q3", "H1" and "FY26" of companies. */
function isNameOfTime(scene: Scene, { end }: Phrase): boolean {
  return (months.has(scene.lower(end - 1)) && scene.isCapital(end - 1)) || businessPeriod.test(scene.text(end - 1));
}

const businessPeriod = /^(?:[QH][1-4]|FY\d{2}(?:\d{2})?)$/;

/** "was able to pay 5": one word after "be" describes the subject. */
function isPredicate(scene: Scene, { first, end }: Phrase): boolean {
  return (
    end - first === 1 &&
    !scene.isCapital(first) &&
    /^(?:is|are|was|were|be|been|being|'re)$/.test(scene.lower(first - 1))
  );
}

/** "in the last week", "in order", "at home": a phrase of time or manner is no subject. */
function isAdverbial(scene: Scene, figure: Figure, { first, end }: Phrase): boolean {
  const head = scene.lower(end - 1);
  if (figure.kind === "age" && /^(?:year-old|year-olds|old|olds)$/.test(head)) return true;
  // "that month", "last year"
  if (
    unitByWords.get(head)?.kind === "duration" &&
    /^(?:that|this|last|next|the|each|every)$/.test(scene.lower(first - 1))
  )
    return true;
  let at = first - 1;
  while (first - 4 < at && (classOf(scene, at) === "determiner" || /^(?:last|next|past)$/.test(scene.lower(at)))) at--;
  if (classOf(scene, at) !== "preposition") return false;
  return (
    /^(?:order|end|start|beginning|middle)$/.test(head) ||
    months.has(head) ||
    unitByWords.get(head)?.kind === "duration"
  );
}

function isParticiple(scene: Scene, at: number): boolean {
  return scene.lower(at).endsWith("ing") && classOf(scene, at - 1) !== "auxiliary" && isVerbLike(scene, at);
}

/** After a verb of saying, a clause of its own holds the figure: "said the firm paid 5", "said about 440 tourists were missing". */
function opensClause(scene: Scene, from: number, figure: Figure): boolean {
  if (figure.isCounted && isVerbLike(scene, figure.endToken)) return true;
  for (let at = from; at < figure.firstToken; at++) {
    const found = classOf(scene, at);
    if (found === "noun" || found === "pronoun" || scene.lower(at) === "that") return true;
  }
  return false;
}

/** "panel strength lower than 8.9 ksi", "below the guideline of 15 ppb", "Homes from $750,000": only words of grammar lie between. */
function nearby(scene: Scene, figure: Figure): Phrase | undefined {
  if (figure.isCounted) return undefined;
  if (figure.kind === "duration" && classOf(scene, beforeFillers(scene, figure)) !== "preposition") return undefined;
  for (let at = beforeModifier(scene, figure); at >= scene.first && at > figure.firstToken - 7; at--) {
    const found = classOf(scene, at);
    if (isVerbLike(scene, at)) return undefined;
    if (found === "noun" && !fillers.has(scene.lower(at))) {
      const phrase = phraseBefore(scene, at + 1);
      return phrase && isNameOfTime(scene, phrase) ? undefined : withAttachment(scene, phrase);
    }
    if (found === "mark" && !/^[,(]$/.test(scene.text(at))) return undefined;
    if (found === "number") return undefined;
  }
  return undefined;
}
