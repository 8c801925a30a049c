/**
 * Ages that name no unit: “Anna Berg, 34, said”, “who was 10”, “at the age of 87”; those that bound a group of people (age-groups.ts) are
 * set aside here.
 */
import {
  genderedTitles,
  genderOfFirstName,
  isPlural,
  provinceWords,
  roleNouns,
  singularOf,
  stateOfWord,
} from "../lexicon/index.ts";
import { boundsGroup, isEndOfAges, isOfPeople } from "./age-groups.ts";
import { type Figure, type Scene, setAside } from "./figure.ts";
import { classOf, isVerbLike } from "./phrases.ts";

/** The oldest person on record lived 122 years (Jeanne Calment, 1875-1997). */
const OLDEST = 122;

/** `before`: the figure before it in the sentence, an age that this one may be listed with ("aged 19, 22 and 25"). */
export function readAge(scene: Scene, figure: Figure, before: Figure | undefined): void {
  if (
    figure.kind === "duration" &&
    scene.lower(figure.firstToken - 1) === "aged" &&
    isAgeing(scene, figure.firstToken - 2)
  ) {
    figure.kind = "age";
    figure.unit = `${figure.unit} of age`;
  }
  // "aged between 19 and 34 years"
  if (figure.kind === "duration" && figure.unit === "year" && isEndOfAges(scene, figure.firstToken)) {
    setAside(figure, "age-group");
    return;
  }
  // "3 years and 4 months old"
  if (figure.kind === "age" && before?.unit === "year" && /^(?:and|,)?$/.test(scene.lower(figure.firstToken - 1))) {
    before.kind = "age";
    before.unit = "year of age";
  }
  if (
    figure.unit !== undefined ||
    figure.form === "ordinal" ||
    figure.form === "code" ||
    figure.suffix + figure.prefix !== ""
  )
    return;
  if (!Number.isInteger(figure.value) || figure.value < 1 || OLDEST < figure.value) return;
  if (boundsGroup(scene, figure)) setAside(figure, "age-group");
  else if (isAge(scene, figure) || isListed(scene, figure, before)) {
    figure.kind = "age";
    figure.unit = "year of age";
  }
}

function isAge(scene: Scene, figure: Figure): boolean {
  // "at the age of just 28", "Anna Berg, now 34, said"
  const firstToken = /^(?:just|now|only|then)$/.test(scene.lower(figure.firstToken - 1))
    ? figure.firstToken - 1
    : figure.firstToken;
  return (
    isAgeAfterWord(scene, figure, firstToken) ??
    (isAgeLimit(scene, figure) ||
      opensPerson(scene, figure) ||
      isAfterFullName(scene, figure) ||
      isAgeInPassing(scene, figure, firstToken) ||
      isAgeOfPronoun(scene, figure, firstToken))
  );
}

/** What the word before decides, with those before it; undefined where it leaves the age open. */
function isAgeAfterWord(scene: Scene, figure: Figure, firstToken: number): boolean | undefined {
  const { form, value, endToken } = figure;
  const second = scene.lower(firstToken - 2);
  const endsThere = endsTurn.test(scene.lower(endToken));
  switch (scene.lower(firstToken - 1)) {
    case "aged":
    case "age":
    case "ages":
      return true;
    case "of":
      return /^ages?$/.test(second) || isOfOne(scene, figure, firstToken - 2) ? true : undefined;
    // "ages ranged from 6", "ranging in age from 6"
    case "from":
      return isRangeOfAges(scene, firstToken - 2) ? true : undefined;
    case "at":
      return isEndOfLife(scene, firstToken - 2) || isTurnOfLife(scene, figure, firstToken - 2)
        ? form === "digits" && (endsThere || (turnsOfLife.test(second) && goesOnFromTurn.test(scene.lower(endToken))))
        : undefined;
    // "retire before 65"
    case "before":
    case "until":
    case "till":
      return /^retir(?:e|es|ed|ing)$/.test(second) && 40 <= value && endsThere ? true : undefined;
    case "turn":
    case "turns":
    case "turned":
    case "turning":
      return 10 <= value && endsThere;
    case "be":
      if (!/^(?:will|would)$/.test(second) || !/^(?:he|she|who|i)$/.test(scene.lower(firstToken - 3))) return undefined;
      return classOf(scene, endToken) !== "noun" && 10 <= value;
    // "as young as 12"
    case "as":
      return /^(?:young|old)$/.test(second) ? classOf(scene, endToken) !== "noun" : undefined;
    case "is":
    case "was":
      // "was 22 when she retired"
      if (scene.lower(endToken) === "when" && /^(?:he|she)$/.test(scene.lower(endToken + 1)))
        return isPerson(scene, firstToken - 2) || (16 <= value && isSurname(scene, firstToken - 2));
      // "Mr Berg was 31.", "Anna Berg is 72 and lives in Leeds"
      if (!isNamed(scene, firstToken - 2) || !endsThere) return undefined;
      return form === "digits" && 16 <= value && isPerson(scene, firstToken - 2);
    default:
      return undefined;
  }
}

/** "Ages ranged | from 6 to 14", "The boys ranged in age | from 6 to 14"; an average age that rises from 6 is a statistic. */
function isRangeOfAges(scene: Scene, last: number): boolean {
  const ranges = /^rang(?:es?|ed|ing)$/;
  if (scene.lower(last) === "age") return scene.lower(last - 1) === "in" && ranges.test(scene.lower(last - 2));
  return scene.lower(last - 1) === "ages" && ranges.test(scene.lower(last));
}

/** "a boy of | 14 was", "a woman of 80 and her son"; but "a team of 14", "a player of 14 matches" and "a father of 3". */
function isOfOne(scene: Scene, { form, endToken }: Figure, last: number): boolean {
  const who = scene.lower(last);
  if (form !== "digits" || !isPersonNoun(who) || ofSeveral.has(who) || !/^an?$/.test(scene.lower(last - 1)))
    return false;
  return /^(?:auxiliary|conjunction|end|mark|preposition|relative|verb)$/.test(classOf(scene, endToken));
}

/** Who has or leads so many. */
const ofSeveral: ReadonlySet<string> = new Set(
  "author champion coach dad director father founder grandfather grandmother head leader manager member mother mum owner parent president veteran winner".split(
    " ",
  ),
);

/** "Anna Berg, 34, said", "Anna Berg (34)", "Ms Berg, now 81 and retired,". */
function isAgeInPassing(scene: Scene, { firstToken, endToken, form, value }: Figure, from: number): boolean {
  const before = scene.text(from - 1);
  if ((before !== "," && before !== "(") || form !== "digits") return false;
  if (before === "," && isOfSeveral(scene, from - 2, endToken)) return true;
  if (!isName(scene, beforeBracket(scene, from - 2), before === "(")) return false;
  const next = scene.text(endToken);
  if (from < firstToken && before === "," && next === "and") return 10 <= value;
  // Of a child only where the sentence goes on: "her son, Tom, 6, who …"; "Rome, 3, Milan, 2" are results.
  const goesOn = next === "," && scene.isWord(endToken + 1) && !scene.isCapital(endToken + 1);
  return isClosing(next) && (10 <= value || goesOn);
}

/** "The twins, | 9 and 12, were unhurt". */
function isOfSeveral(scene: Scene, last: number, end: number): boolean {
  if (!isPlural(scene.lower(last)) || !isPersonNoun(singularOf(scene.lower(last)))) return false;
  return scene.lower(end) === "and" && scene.isNumber(end + 1) && scene.text(end + 2) === ",";
}

/** "Anna Berg (left), | 34": before what tells where in the picture she is. */
function beforeBracket(scene: Scene, last: number): number {
  if (scene.text(last) !== ")") return last;
  for (let at = last - 1; last - LONGEST_PLACE < at; at--) if (scene.text(at) === "(") return at - 1;
  return last;
}

/** In tokens, brackets included: "(second from left)". */
const LONGEST_PLACE = 6;

/** "who was 10", "I'm 34 and", "he is 28." */
function isAgeOfPronoun(scene: Scene, { endToken, value }: Figure, from: number): boolean {
  const who = scene.lower(from - 2);
  if (!/^(?:was|is|am|'s|'m)$/.test(scene.lower(from - 1)) || !/^(?:he|she|who|i)$/.test(who)) return false;
  const next = scene.text(endToken);
  if (isClosing(next) || /^(?:when|and|now|at|years)$/.test(next)) return true;
  // "who is 28 said", where commas are lost
  return who === "who" && 10 <= value && isVerbLike(scene, endToken);
}

function isClosing(mark: string): boolean {
  return /^[,.;)]?$/.test(mark);
}

/** "At 23, Ruiz has it all", "At 71, she retired": what opens a sentence on a person. */
function opensPerson(scene: Scene, { form, value, firstToken, endToken }: Figure): boolean {
  if (form !== "digits" || value < 16 || 99 < value || scene.lower(scene.first) !== "at") return false;
  const at = scene.lower(firstToken - 1) === "just" ? firstToken - 2 : firstToken - 1;
  if (at !== scene.first) return false;
  const hasComma = scene.text(endToken) === ",";
  if (/^(?:he|she|i)$/.test(scene.lower(hasComma ? endToken + 1 : endToken))) return true;
  // "At 16, England lost two wickets"
  if (!hasComma || isPlaceOrTeam(scene, endToken + 1)) return false;
  // "At 71, the former minister", "At 34, my mother"
  const afterPerson = personEnd(scene, endToken + 2);
  // "the minister swims", "the teacher shortage"
  const isWhole =
    classOf(scene, afterPerson) !== "noun" || isPlural(scene.lower(afterPerson)) || isVerbLike(scene, afterPerson);
  if (classOf(scene, endToken + 1) === "determiner" && isWhole && isPerson(scene, afterPerson - 1)) return true;
  let end = endToken + 1;
  while (end < endToken + 4 && scene.isCapital(end) && classOf(scene, end) === "noun") end++;
  return endToken + 1 < end && (isVerbLike(scene, end) || isNamed(scene, end - 1));
}

function isPlaceOrTeam(scene: Scene, at: number): boolean {
  return (
    stateOfWord.has(scene.text(at)) ||
    provinceWords.has(scene.lower(at)) ||
    /^(?:city|county|rovers|town|united|wanderers)$/.test(scene.lower(at + 1))
  );
}

/** Past the first noun for a person from `at`. */
function personEnd(scene: Scene, at: number): number {
  let end = at;
  while (end < at + LONGEST_ROLE && classOf(scene, end) === "noun" && !isPersonNoun(scene.lower(end))) end++;
  return end + 1;
}

/**
 * A pronoun, "the champion", "the former prime minister", "Ms Berg" or "Anna Berg", and nothing before it that it belongs to ("the
 * deficit under Mr Berg").
 */
function isPerson(scene: Scene, at: number): boolean {
  if (/^(?:he|she|who)$/.test(scene.lower(at))) return true;
  if (isNamed(scene, at)) return classOf(scene, at - 2) !== "preposition";
  if (!isPersonNoun(scene.lower(at))) return false;
  let first = at - 1;
  while (at - LONGEST_ROLE < first && classOf(scene, first) === "noun") first--;
  return classOf(scene, first) === "determiner" && classOf(scene, first - 1) !== "preposition";
}

/** In tokens: "former prime minister". */
const LONGEST_ROLE = 4;

/**
 * "Berg was 47 when he took office": one capital behind a comma or "that", or where a sentence opens; what opens one may be a common
 * noun, which its end gives away: "Unemployment", "Turnout".
 */
function isSurname(scene: Scene, at: number): boolean {
  if (!scene.isWord(at) || !scene.isCapital(at) || classOf(scene, at) !== "noun") return false;
  return at === scene.first ? !abstractEnd.test(scene.lower(at)) : /^(?:,|that)$/.test(scene.lower(at - 1));
}

/** Not "-t" alone: "Hunt", "Scott" and "Elliott" are people, "debt", "deficit", "turnout", "support" and "profit" are not. */
const abstractEnd =
  /(?:age|al|ance|ence|ing|ion|ism|ity|ness|ship|ebt|ecit|icit|[mc]ent|fit|ort|out|put|count|[glptw]th)$/;

/** Behind "Ms" or a first name: another capital may be "Inflation" or a cheese. */
function isNamed(scene: Scene, at: number): boolean {
  const before = scene.lower(at - 1);
  return scene.isCapital(at) && (/^(?:mrs?|ms|miss|sir|dame|dr)$/.test(before) || genderOfFirstName.has(before));
}

/** Before "aged" stand people, or that they died; beef and whisky are aged too. */
function isAgeing(scene: Scene, at: number): boolean {
  const last = /^[,(]$/.test(scene.text(at)) ? at - 1 : at;
  const lower = scene.lower(last);
  if (/^(?:|died?|dies|dead)$/.test(lower) || isOfPeople(lower)) return true;
  return isPersonNoun(singularOf(lower)) || isNamed(scene, last);
}

/** "died at 77", "died in Lisbon on Monday at 77", "retired at 60": nothing between but where and when. */
function isEndOfLife(scene: Scene, last: number): boolean {
  if (/^(?:retire[sd]?|retiring|marr(?:y|ies|ied)|wed|adults?|votes?|voting)$/.test(scene.lower(last))) return true;
  for (let at = last; last - FARTHEST_DEATH < at; at--) {
    if (/^(?:dead|dies?|died|dying)$/.test(scene.lower(at))) return true;
    if (!scene.isWord(at) || classOf(scene, at) === "conjunction" || isVerbLike(scene, at)) return false;
  }
  return false;
}

/** "left school at 14", "became an MP at 27", "turned professional at 17", "its youngest manager at 19", "made his debut in Arden at 18"; what is left at 8 is left in the morning. */
function isTurnOfLife(scene: Scene, figure: Figure, last: number): boolean {
  if (figure.value <= LATEST_HOUR) return false;
  if (turnsOfLife.test(scene.lower(last)) || (roleNouns.has(scene.lower(last)) && isGrown(figure))) return true;
  // "as the score stood at 40"
  if (stands.test(scene.lower(last))) return false;
  for (let at = last; scene.first <= at && last - FARTHEST_DEATH < at && !/^[,;:(]$/.test(scene.text(at)); at--) {
    // A song makes its debut at a place in the charts.
    if (scene.lower(at) === "debut" && scene.lower(at - 1) === "its") return false;
    if (tellsOfLife.test(scene.lower(at))) return true;
  }
  return false;
}

const LATEST_HOUR = 12;

function isGrown({ value }: Figure): boolean {
  return 16 <= value && value < 70;
}

/** "Born in Leeds, she moved to Arden at 26." */
const tellsOfLife = /^(?:youngest|oldest|born|debut|emigrated|enlisted|graduated|orphaned|widowed)$/;

const stands = /^(?:closed|ended|opened|stands|stood|was)$/;

/** "left school at 14 | to work in the mill". */
const goesOnFromTurn = /^(?:to|with|without|because|but|after|before)$/;

const turnsOfLife = /^(?:school|home|pregnant|orphaned|widowed|mother|father|professional|pro)$/;

/** In tokens: "died at a hospital in New York City on Monday". */
const FARTHEST_DEATH = 10;

/** "the voting age is 18", "raised the pension age to 67"; an average age is a statistic like any other. */
function isAgeLimit(scene: Scene, { form, firstToken, endToken, value }: Figure): boolean {
  if (form !== "digits" || value < 10 || !/^(?:is|was|to|at|from)$/.test(scene.lower(firstToken - 1))) return false;
  if (!endsTurn.test(scene.lower(endToken)) && !/^(?:from|to|by|while|but|or)$/.test(scene.lower(endToken)))
    return false;
  for (let at = firstToken - 2; firstToken - FARTHEST_AGE < at; at--) {
    if (scene.lower(at) === "age" && limits.test(scene.lower(at - 1))) return true;
    if (/^[,;:]$/.test(scene.text(at))) return false;
  }
  return false;
}

/** In tokens: "the minimum age of 21 for an MP would be reduced to". */
const FARTHEST_AGE = 12;

const limits =
  /^(?:voting|minimum|maximum|retirement|pension|drinking|leaving|legal|marriage|consent|smoking|driving)$/;

/** What follows "turned 40". */
const endsTurn = /^(?:[,.;)]?|last|this|next|in|on|when|and|at|yesterday|today|tomorrow|earlier|later)$/;

/** "Anna Berg 34 a nurse from Leeds": where commas are lost, a first name and a surname, then who that is. */
function isAfterFullName(scene: Scene, { form, value, firstToken, endToken }: Figure): boolean {
  if (form !== "digits" || value < 16 || 99 < value || !scene.isCapital(firstToken - 1)) return false;
  // "Mr Berg 63 directed the firm"
  const isActor = scene.lower(endToken).endsWith("ed") && /^(?:determiner|noun)$/.test(classOf(scene, endToken + 1));
  if (isActor && isNamed(scene, firstToken - 1)) return true;
  if (!genderOfFirstName.has(scene.lower(firstToken - 2))) return false;
  return /^(?:an?|of|from|who|whose|said|says)$/.test(scene.lower(endToken));
}

/** "22" of "aged 19, 22 and 25". */
function isListed(scene: Scene, figure: Figure, before: Figure | undefined): boolean {
  if (before?.kind !== "age") return false;
  if (isListedName(scene, figure, before)) return true;
  if (scene.lower(before.firstToken - 1) === "from" && scene.lower(figure.firstToken - 1) === "to") return true;
  if (figure.firstToken - before.endToken !== 1 || figure.form !== before.form) return false;
  return /^(?:,|and|or)$/.test(scene.lower(figure.firstToken - 1)) && classOf(scene, figure.endToken) !== "noun";
}

/** "14" of "Emma, 16, and Peter, 14 were": the comma behind it is lost. */
function isListedName(scene: Scene, { form, firstToken, endToken }: Figure, before: Figure): boolean {
  if (form !== "digits" || scene.text(firstToken - 1) !== ",") return false;
  let at = firstToken - 2;
  while (firstToken - LONGEST_ROLE - 2 < at && scene.isWord(at) && scene.isCapital(at)) at--;
  const follows = scene.lower(at) === "and" && at < firstToken - 2 && at - before.endToken <= 1;
  return follows && isVerbLike(scene, endToken);
}

/** A person's name ends here: a capital, not a month, with a capital or "Mr" before it unless brackets say enough. */
function isName(scene: Scene, at: number, isBracketed: boolean): boolean {
  if (!isBracketed && isPersonNoun(scene.lower(at)) && classOf(scene, beforeOrdinal(scene, at)) === "determiner")
    return true;
  if (!isBracketed && isOneOfSeveral(scene, at)) return true;
  if (!scene.isWord(at) || !scene.isCapital(at)) return false;
  if (classOf(scene, at) !== "noun" && !scene.isCapital(at - 1)) return false;
  return !isBracketed || scene.isCapital(at - 1);
}

/** "a third man, 41,", "the second suspect, 22,": past which of them it is. */
function beforeOrdinal(scene: Scene, at: number): number {
  return /^(?:second|third|fourth|fifth|other|elder|eldest|older|oldest|younger|youngest)$/.test(scene.lower(at - 1))
    ? at - 2
    : at - 1;
}

/** "The girl, 12, was found": people who need no name before their age. */
function isPersonNoun(word: string): boolean {
  return roleNouns.has(word) || genderedTitles.has(word) || personNouns.has(word);
}

const personNouns: ReadonlySet<string> = new Set(
  "baby child infant pensioner pupil soldier suspect teenager toddler twin youth".split(" "),
);

/** "One of the three men, 22, was held", "the older of the two, 34, said": the words before the comma pick out one person. */
function isOneOfSeveral(scene: Scene, at: number): boolean {
  const last = scene.lower(at);
  if (!(isPlural(last) && isPersonNoun(singularOf(last))) && !/^(?:them|two|three|four|five|six)$/.test(last))
    return false;
  for (let first = at; at - LONGEST_GROUP < first; first--) {
    if (scene.lower(first - 1) !== "of") continue;
    const isGroup = last === "them" ? first === at : first < at || classOf(scene, first) === "number";
    return isGroup && choosing.test(scene.lower(first - 2));
  }
  return false;
}

/** In tokens: "the four arrested men". */
const LONGEST_GROUP = 5;

const choosing = /^(?:one|another|other|first|last|former|latter|elder|eldest|older|oldest|younger|youngest)$/;
