/**
 * The same people saying the same things in other words of reporting: another verb, another tense, another time and place, described or
 * not, under another name.
 */
import { genderOfFirstName, placeWords, stateOfWord } from "../../server/src/engine/lexicon/index.ts";
import { type Change, type Restyling, swap } from "./restyling.ts";

/** “Mr Hay”, “he”: whoever is one person. */
const one = String.raw`\b(?:(?:Mrs?|Ms|Dr)\.? [A-Z]\p{L}+|[Hh]e|[Ss]he)`;
/** Where what was said begins, with no mark. */
const clause = String.raw`(?:that|the|he|she|it|they|there|his|her|a|an)\b`;
/** Where a sentence ends. */
const close = String.raw`\.(?=\s|$)`;
/** “Ann Hay”, who has no description. */
const fullName = String.raw`(?<![\p{L}’'-] )\b([A-Z][a-z]+) [A-Z][a-z]+`;
const speaking = String.raw`(?= (?:said|says|added|told)\b)`;

export const voices: readonly Restyling[] = [
  { name: "names: everybody’s own", changes: renamed },
  swap("titles: dropped", /\b(?:Mr|Mrs|Ms)\.? (?=\p{Lu}\p{Ll})/gu, () => ""),
  { name: "titles: first names", changes: called },
  swap("said: has said", new RegExp(`(?<=${one} )said(?= ${clause})`, "gu"), () => "has said"),
  ...["claimed", "argued", "insisted", "warned"].map((verb) =>
    swap(`said that: ${verb} that`, /\bsaid(?= that\b)/g, () => verb),
  ),
  ...["claimed", "argued", "insisted", "explained", "went on", "continued"].map((verb) =>
    swap(
      `“…,” she said: ${verb}`,
      new RegExp(String.raw`(?<=[,!?]["”] ${one} )(?:said|added)(?=\.)`, "gu"),
      () => verb,
    ),
  ),
  swap("said that: said", /(?<=\bsaid )that (?=(?:the|he|she|they|it|there|Mr|Mrs|Ms)\b)/g, () => ""),
  swap("said: told reporters", new RegExp(`(?<=${one} )said(?= ${clause})`, "gu"), () => "told reporters"),
  swap("said: told the BBC", new RegExp(`(?<=${one} )said(?= ${clause})`, "gu"), () => "told the BBC"),
  swap(
    "said: told a news conference",
    new RegExp(`(?<=${one} )said(?= ${clause})`, "gu"),
    () => "told a news conference in Lagos on Tuesday",
  ),
  swap("said: on Tuesday", new RegExp(`(?<=${one} )said(?= ${clause})`, "gu"), () => "said on Tuesday"),
  swap("said: yesterday, at the end", new RegExp(`(?<=["”] ${one} )said(?=${close})`, "gu"), () => "said yesterday"),
  swap("said: in a statement", /(?<=["”] \p{L}+(?: \p{Lu}\p{L}+)? )said(?=\.\s)/gu, () => "said in a statement"),
  swap("said: later", new RegExp(`(?<=${one} )said\\b`, "gu"), () => "later said"),
  swap(
    "“…,” she said: said she",
    /(?<=,["”] )(Mrs? \p{L}+|Ms \p{L}+|Dr \p{L}+|[A-Z]\p{Ll}+) said(?=\.\s)/gu,
    ([, who]) => `said ${who}`,
  ),
  swap(
    "“…,” said she: she said",
    /(?<=,["”] )said (Mrs? \p{L}+|Ms \p{L}+|Dr \p{L}+|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)(?=\.\s)/gu,
    ([, who]) => `${who} said`,
  ),
  swap(
    "said that: according to",
    /(?<=(?:^|[.!?]["”]? ))((?:Mrs?|Ms|Dr)\.? \p{Lu}\p{L}+) said(?: that)?(?= (?:the|there|it)\b)/gmu,
    ([, who]) => `According to ${who},`,
  ),
  swap("spokesman: spokesperson", /\bspokes(?:wo)?man\b/g, () => "spokesperson"),
  swap("described: age and town", new RegExp(`(?<=${fullName})${speaking}`, "gu"), ([, first]) =>
    isFirst(first) ? ", 42, of Leeds," : undefined,
  ),
  swap("described: office behind", new RegExp(`(?<=${fullName})${speaking}`, "gu"), ([, first]) =>
    isFirst(first) ? ", the chief executive," : undefined,
  ),
  swap("described: who leads", new RegExp(`(?<=${fullName})${speaking}`, "gu"), ([, first]) =>
    isFirst(first) ? ", who leads the firm," : undefined,
  ),
  swap("quotation marks: German", /(^|[\s([])["“]|["”]/gm, ([, open]) => (open === undefined ? "“" : `${open}„`)),
  swap("quotation marks: French", /(^|[\s([])["“]|["”]/gm, ([, open]) => (open === undefined ? "»" : `${open}«`)),
];

function isFirst(word: string | undefined): boolean {
  return word !== undefined && genderOfFirstName.has(word.toLowerCase());
}

/** Full names of people whose first name tells so, and what each is called by. */
function peopleIn(text: string): ReadonlyMap<string, string> {
  const firstOf = new Map<string, string>();
  for (const [, first, last] of text.matchAll(/\b(\p{Lu}\p{Ll}+) (\p{Lu}[\p{Ll}]+)\b(?! \p{Lu})/gu))
    if (isFirst(first) && !isFirst(last) && !isPlace(last!) && !firstOf.has(last!)) firstOf.set(last!, first!);
  return firstOf;
}

function isPlace(word: string): boolean {
  return stateOfWord.has(word) || placeWords.has(word.toLowerCase());
}

/** “Ms Hay” as “Ann Hay”, where she is named so. */
function called(text: string): Change[] {
  const firstOf = peopleIn(text);
  return [...text.matchAll(/\b(?:Mr|Mrs|Ms)\.?(?= (\p{Lu}\p{Ll}+)\b(?! \p{Lu}))/gu)].flatMap((match) => {
    const first = firstOf.get(match[1]!);
    return first ? [{ start: match.index, end: match.index + match[0].length, now: first }] : [];
  });
}

const surnames =
  "Nguyen|O'Brien|van der Berg|al-Masri|García Márquez|Ó Súilleabháin|Mbeki|Kowalczyk|Wei|Sánchez-Ortiz|McAllister|de Souza|Björk|Xi|Singh|Okonjo|Adébáyò|Yıldız|Šimić|Ng".split(
    "|",
  );
const firstNames = {
  female: "Linh|Siobhán|Marijke|Layla|Lucía|Aoife|Nomvula|Zofia|Mei|Ana-María|Morag|Beatriz|Sigrún|Jing|Harpreet".split(
    "|",
  ),
  male: "Minh|Cormac|Pieter|Youssef|Andrés|Tadhg|Thabo|Wojciech|Bo|José-Luis|Hamish|Thiago|Björn|Jun|Gurpreet".split(
    "|",
  ),
  either: "Kim|Sasha|Tunde|Ye-jin|Ravi|Ngozi".split("|"),
};

/** Everybody named in full, under a name of another country, throughout. */
function renamed(text: string): Change[] {
  const people = [...peopleIn(text)];
  const now = new Map<string, string>();
  people.forEach(([last, first], i) => {
    now.set(last, surnames[(i + text.length) % surnames.length]!);
    const alike = firstNames[genderOfFirstName.get(first.toLowerCase()) ?? "either"];
    if (!now.has(first)) now.set(first, alike[(i + text.length) % alike.length]!);
  });
  // A first name is changed only before the surname: “Ann” may be another's.
  return [...text.matchAll(/\b\p{Lu}\p{Ll}+\b/gu)].flatMap(({ 0: word, index }) => {
    const other = now.get(word);
    if (!other) return [];
    const isFirstName = people.some(([, first]) => first === word);
    const next = /^ (\p{Lu}\p{Ll}+)\b/u.exec(text.slice(index + word.length, index + word.length + 40))?.[1];
    const isBehindSir = /\b(?:Sir|Dame) $/.test(text.slice(Math.max(0, index - 5), index));
    if (isFirstName && !isBehindSir && !(next && people.some(([last, first]) => last === next && first === word)))
      return [];
    return [{ start: index, end: index + word.length, now: other }];
  });
}
