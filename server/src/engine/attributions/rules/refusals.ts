/** “An official, who did not wish to be named, said …”: whoever would stay unnamed reports nothing by it; the verb behind does. */

/** Whether the verb group at `start`, an offset in `prose`, keeps a name out of the paper: “asked for anonymity”, “to be named”. */
export function refusesName(prose: string, start: number): boolean {
  return refusing.test(prose.slice(start, start + LONGEST));
}

const named = "to be (?:identified|named|quoted)";
const names = "(?:for |that )?(?:her|his|their) (?:first |full |last |real )?names?";

/** “Declined to be named”; of what is asked for alone “not” or “only” makes a refusal: “asked that their names be read out” is none. */
const declining = `(?:had |has |have )?(?:declin|refus)\\w* ${named}`;
const asking =
  "(?:had |has |have )?(?:ask|insist|prefer|request|want|wish)\\w* " +
  `(?:(?:for |on )?anonymity|to remain (?:anonymous|unidentified|unnamed)|not ${named}|to not be named|${named} only|` +
  `that (?:he|she|they) not be (?:identified|named|quoted)|` +
  `${names} (?:not|to not|(?:to )?be (?:changed|kept|withheld)))`;
const unwilling = `(?:did|does|do) not (?:want|wish) (?:${named}|${names} (?:(?:to )?be|given|published|used))`;

const refusing = new RegExp(`^(?:${declining}|${asking}|${unwilling}|(?:not )?${named})\\b`);

/** In code units: “had requested that their names not be”. */
const LONGEST = 60;
