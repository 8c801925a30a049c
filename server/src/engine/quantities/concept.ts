/**
 * What a figure measures or counts, as written: “sales of 5,835 units”, “a 2.4GHz toy”, “Tesla shares were up 57%”. Looks where
 * English puts it, the surest place first: the noun that the figure modifies, “of …” on either side, the subject of the clause, the noun
 * phrase before, a phrase that follows, and last what the figure before it spoke of.
 */
import { genericHeads, isPlural, months, reportingVerbs, unitByWords } from "../lexicon/index.ts";
import type { Figure, Scene } from "./figure.ts";
import { classOf, isVerbLike, type Phrase, phraseBefore, phraseFrom } from "./phrases.ts";

/** How far before a figure its subject is sought, in tokens. */
const REACH = 50;

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
  // "5 dead and more than 40 injured": people, by what became of them.
  if (figure.unit === undefined && fates.test(scene.lower(figure.endToken)))
    return { first: figure.endToken, end: figure.endToken + 1 };
  if (isListedChange(scene, figure)) return phraseBefore(scene, figure.firstToken);
  if (isAttributive(scene, figure)) return modified(scene, figure);
  const whole = wholes(scene, figure);
  if (whole) return whole;
  return (isParallel(scene, before, figure) ? following(scene, figure) : undefined) ?? clause(scene, figure);
}

const fates =
  /^(?:dead|injured|wounded|hurt|missing|killed|homeless|hospitalised|hospitalized|displaced|arrested|detained|stranded|infected|unemployed|jobless|uninsured)$/;

/** "FTSE -0.6% CAC -1.7%": a signed change right after its name. */
function isListedChange(scene: Scene, figure: Figure): boolean {
  return (
    /^[-−–+]/.test(scene.text(figure.firstToken)) &&
    figure.kind === "percentage" &&
    scene.isCapital(figure.firstToken - 1)
  );
}

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
  return figure.firstToken - before.endToken === 1 && /^[(/[]$/.test(scene.text(before.endToken));
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
  const isParticiple = scene.lower(at).endsWith("ed") && classOf(scene, at + 1) === "noun";
  if (found !== "noun" && (found !== "verb" || (figure.kind === "age" && !isParticiple))) return false;
  // "the $204m announced by its rival"
  if (pastForm.test(scene.lower(at)) && !/^(?:noun|verb)$/.test(classOf(scene, at + 1))) return false;
  const unit = scene.lower(figure.endToken - 1);
  return figure.unit === "percentage" || figure.kind === "money" || !isPlural(unit);
}

const pastForm = /(?:ed|^(?:spent|paid|made|lost|won|given|taken|sought|set|left|owing))$/;

const comparative = /^(?:lower|higher|more|less)$/;

/** Past the same sum in another currency: "a $27bn (£14bn) tax bill". */
function afterConversion(scene: Scene, { kind, endToken }: Figure): number {
  return kind === "money" ? afterBrackets(scene, endToken) : endToken;
}

/** Adjectives and adverbs that follow a measure and end the phrase: "winds of 155mph early Wednesday", "5G available to all". */
const looseAdjectives: ReadonlySet<string> = new Set(
  "early late left available alone clear old long tall wide high deep short worth due free able ready unless such net gross".split(
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
  const bracketed = afterBrackets(scene, figure.endToken);
  const after = scene.lower(bracketed) === "worth" ? bracketed + 1 : bracketed;
  const next = scene.lower(after);
  // "one of the schools": the unit has said it all; "35 sections of the region" has not.
  if ((next === "of" || next === "off") && !(figure.isCounted && figure.endToken === figure.lastNumeralToken + 1)) {
    const isMixture = figure.kind === "measure" || figure.kind === "money";
    const whole = phraseFrom(scene, isMixture ? afterAmount(scene, after + 1) : after + 1);
    if (whole) return withListed(scene, whole);
  }
  const at = beforeFillers(scene, figure);
  if (scene.lower(at) !== "of") return undefined;
  const head = phraseBefore(scene, beforeTime(scene, at));
  return head && !genericHeads.has(scene.lower(head.end - 1)) ? withAttachment(scene, head) : undefined;
}

/** "a profit in 2004 of 30bn yen": back over when it was. */
function beforeTime(scene: Scene, of: number): number {
  if (!scene.isNumber(of - 1) && !months.has(scene.lower(of - 1))) return of;
  for (let at = of - 2; of - 4 < at; at--) if (scene.lower(at) === "in") return at;
  return of;
}

/** "50 ml of 30% acid": what there is of it stands after a second amount. */
function afterAmount(scene: Scene, at: number): number {
  let next = at;
  while (next < at + 4 && (classOf(scene, next) === "number" || classOf(scene, next) === "determiner")) next++;
  return next;
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

/** The token before the modifiers and determiners of a figure. */
function beforeFillers(scene: Scene, figure: Figure): number {
  let at = figure.firstToken - 1;
  while (at > figure.firstToken - 6 && (fillers.has(scene.lower(at)) || classOf(scene, at) === "determiner")) at--;
  return at;
}

const fillers: ReadonlySet<string> = new Set(
  "about around nearly almost more less fewer greater lower higher than at least most up to over under just some only roughly approximately as much many only by further additional current previous original estimated expected".split(
    " ",
  ),
);

/** The subject of the clause; failing that the noun phrase before the figure, then one that follows a preposition. */
function clause(scene: Scene, figure: Figure): Phrase | undefined {
  return object(scene, figure) ?? subject(scene, figure) ?? nearby(scene, figure) ?? following(scene, figure);
}

/** "raised fees by 24 pounds", "pulled the sector 0.7% lower", "a shot at goal from 30 yards": what was moved, not who moved it. */
function object(scene: Scene, figure: Figure): Phrase | undefined {
  if (figure.kind === "duration") return lasting(scene, figure);
  if (figure.isCounted || figure.trend !== undefined) return undefined;
  let at = figure.firstToken - 1;
  while (figure.firstToken - 6 < at && fillers.has(scene.lower(at)) && !/^(?:by|to)$/.test(scene.lower(at))) at--;
  if (scene.lower(at) === "to" && scene.lower(at - 1) === "up") at -= 2;
  if (/^(?:by|from|to)$/.test(scene.lower(at))) at--;
  const phrase = phraseBefore(scene, at + 1);
  if (!phrase || fillers.has(scene.lower(phrase.end - 1)) || isVerbLike(scene, at) || isMonthName(scene, phrase))
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
  const isMoved = /^(?:by|from)$/.test(scene.lower(phrase.end))
    ? isMover(scene, verbBefore(scene, phrase))
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

/** "held its rate at 1.75%", "took its stake to 5%": what ends up there. */
const settingVerbs =
  /^(?:h[eo]ld|holds|holding|keep|keeps|kept|keeping|left|leaves?|leaving|sets?|setting|puts?|putting|tak(?:e|es|ing)|took|taken|bring|brings|brought|bringing|push(?:es|ed|ing)?|rais(?:e|es|ed|ing)|lift(?:s|ed|ing)?|cuts?|cutting|lower(?:s|ed|ing)?|reduc(?:e|es|ed|ing)|increas(?:e|es|ed|ing))$/;

/** "a ban for more than three months": what lasted. */
function lasting(scene: Scene, figure: Figure): Phrase | undefined {
  const at = beforeFillers(scene, figure);
  const phrase = scene.lower(at) === "for" ? phraseBefore(scene, at) : undefined;
  return phrase && /^(?:an?|the|its|his|her|their)$/.test(scene.lower(phrase.first - 1)) ? phrase : undefined;
}

/** The noun phrase before the verb of the clause that the figure stands in; past a pronoun, the one before that. */
function subject(scene: Scene, figure: Figure): Phrase | undefined {
  const floor = Math.max(scene.first, figure.firstToken - REACH);
  let hasVerb = false;
  for (let at = figure.firstToken - 1; at >= floor; at--) {
    // "…, giving the firm 20,000": a participle shares the subject of the clause before it.
    if (isParticiple(scene, at)) continue;
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
    if (phrase && (isAdverbial(scene, figure, phrase) || isPredicate(scene, phrase))) {
      at = phrase.first;
      continue;
    }
    // "He said the firm paid 5": what lies before a clause's verb is its subject; "in Paris he paid 5" has none yet.
    if (phrase && classOf(scene, phrase.end) === "pronoun") continue;
    return withAttachment(scene, phrase);
  }
  return undefined;
}

/** "the film, which won two prizes, made £5m": before a comma and the verb the subject stands before the comma that opens the insertion. */
function beforeInsertion(scene: Scene, verb: number, floor: number): Phrase | undefined {
  const mark = scene.text(verb - 1);
  if (!/^[,–-]$/.test(mark) || scene.isGlued(verb)) return undefined;
  let open = verb - 2;
  while (floor < open && !(scene.text(open) === mark && scene.tokens[open + 1]!.spaced)) open--;
  return scene.text(open) === mark ? phraseBefore(scene, open) : undefined;
}

function isMonthName(scene: Scene, { end }: Phrase): boolean {
  return months.has(scene.lower(end - 1)) && scene.isCapital(end - 1);
}

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
  return head === "order" || months.has(head) || unitByWords.get(head)?.kind === "duration";
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
  for (let at = figure.firstToken - 1; at >= scene.first && at > figure.firstToken - 7; at--) {
    const found = classOf(scene, at);
    if (isVerbLike(scene, at)) return undefined;
    if (found === "noun" && !fillers.has(scene.lower(at))) {
      const phrase = phraseBefore(scene, at + 1);
      return phrase && isMonthName(scene, phrase) ? undefined : withAttachment(scene, phrase);
    }
    if (found === "mark" && !/^[,(]$/.test(scene.text(at))) return undefined;
    if (found === "number") return undefined;
  }
  return undefined;
}

/** "47.6% from the field", "1% for men". */
function following(scene: Scene, figure: Figure): Phrase | undefined {
  if (figure.isCounted || !/^(?:from|for|in|on|to)$/.test(scene.lower(figure.endToken))) return undefined;
  const isBought = figure.kind === "money" && scene.lower(figure.endToken) === "for";
  const at = figure.endToken + 1;
  // "5.2% in July": when.
  if (months.has(scene.lower(at))) return undefined;
  return phraseFrom(scene, isBought || scene.isHyphen(at + 1) ? afterCompound(scene, at) : at);
}

/** "for an 8 kW system", "from three-point range": the noun after the amount. */
function afterCompound(scene: Scene, at: number): number {
  const next = afterAmount(scene, at);
  return scene.isHyphen(next) ? next + 1 : next;
}

/** "employment for women": a phrase that hangs on another by a preposition is named with it. */
function withAttachment(scene: Scene, phrase: Phrase | undefined): Phrase | undefined {
  if (!phrase) return undefined;
  let first = phrase.first;
  for (let step = 0; step < 2; step++) {
    let at = first - 1;
    // "the yield on 10-year gilts"
    while (/^(?:determiner|number)$/.test(classOf(scene, at)) || scene.isHyphen(at)) at--;
    if (!/^(?:of|for|in|at|on|by)$/.test(scene.lower(at))) break;
    const outer = phraseBefore(scene, at);
    if (!outer) break;
    first = outer.first;
  }
  return { first, end: phrase.end };
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
