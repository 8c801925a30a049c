/**
 * Ages that name no unit: “Anna Berg, 34, said”, “who was 10”, “at the age of 87”; those that bound a group of people (age-groups.ts) are
 * set aside here.
 */
import { genderOfFirstName, isPlural, provinceWords, singularOf, stateOfWord } from "../lexicon/index.ts";
import { boundsGroup, isEndOfAges, isOfPeople } from "./age-groups.ts";
import { isAgeAfterWord, isAgeLimit } from "./ages-after-words.ts";
import { type Figure, type Scene, setAside } from "./figure.ts";
import { isName, isNamed, isPerson, isPersonNoun, LONGEST_ROLE, personEnd } from "./persons.ts";
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

/** Before "aged" stand people, or that they died; beef and whisky are aged too. */
function isAgeing(scene: Scene, at: number): boolean {
  const last = /^[,(]$/.test(scene.text(at)) ? at - 1 : at;
  const lower = scene.lower(last);
  if (/^(?:|died?|dies|dead)$/.test(lower) || isOfPeople(lower)) return true;
  return isPersonNoun(singularOf(lower)) || isNamed(scene, last);
}

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
