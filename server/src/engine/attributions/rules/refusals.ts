/** “An official, who did not wish to be named, said …”: whoever would stay unnamed reports nothing by it; the verb behind does. */

/** Whether the verb group at `start`, an offset in `prose`, keeps a name out of the paper: “asked for anonymity”, “to be named”. */
export function refusesName(prose: string, start: number): boolean {
  return refusing.test(prose.slice(start, start + LONGEST));
}

const refusing =
  /^(?:(?:(?:had |has |have )?(?:ask|declin|insist|prefer|refus|request|want|wish)\w*|(?:did|does|do) not (?:want|wish))(?: not)? (?:(?:on |for )?anonymity|(?:that )?(?:her|his|their) (?:full |last |real )?names? (?:(?:not )?(?:to )?be|not|published|used)|to remain (?:anonymous|unidentified|unnamed)|to be (?:identified|named|quoted))|to be (?:identified|named|quoted))\b/;

/** In code units: “had requested that their names not be”. */
const LONGEST = 60;
