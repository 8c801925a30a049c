/**
 * Abbreviations that end in a point, in lower case and without it, grouped by what their point says about the end of a
 * sentence. Sources: AP Stylebook, “abbreviations and acronyms”, “state names”, “months”; The Economist Style Guide.
 */
import { words } from "./words.ts";

/** With a capital, a name follows and the sentence goes on: “Mr. Ade”, “Sen. Ruiz”, “St. Paul”. */
export const titleAbbreviations: ReadonlySet<string> = words(`
  mr mrs ms messrs mme mlle dr drs prof profs rev fr hon
  pres gov govs lt sen sens rep reps del amb atty supt sec asst dist
  gen maj col capt cmdr cpl sgt pvt pfc adm brig det insp cpt spc adv cllr const
  st ste mt ft pt
`);

/** A figure follows: “No. 5”, “Jan. 3”, “p. 12”, “6 ft. 2”. Before a capital the point ends the sentence. */
export const figureAbbreviations: ReadonlySet<string> = words(`
  no nos p pp prop para paras art arts fig figs vol vols ch chs sect eq ed
  jan feb mar apr jun jul aug sep sept oct nov dec
  c ca approx est tel ext reg op
  ft in lb lbs oz hr hrs min mins secs rs
`);

/** With a capital, may end a sentence or stand inside it: “Acme Inc. of Ohio”, “He joined Acme Inc. The firm …” */
export const nameAbbreviations: ReadonlySet<string> = words(`
  inc corp co cos ltd llc plc bros assn assoc dept univ inst intl natl govt mfg ctr div
  jr sr phd ph md esq
  ave blvd rd hwy sq apt rte ln pl bldg
  mon tue tues wed thu thur thurs fri sat sun
  ala ariz ark calif colo conn fla ga ill ind kan ky la mass mich minn miss mo mont neb nev okla ore pa penn tenn tex vt
  va wash wis wyo
`);

/** The sentence goes on, whatever follows: “Ali v. Frazier”, “i.e. Kent”. */
export const joiningAbbreviations: ReadonlySet<string> = words("v vs viz cf eg ie e.g. i.e. aka q.v.");

/** After these, a weekday, a month or a time zone goes on with the sentence: “at 3 p.m. Monday”. */
export const clockAbbreviations: ReadonlySet<string> = words("a.m. p.m. am pm");

/** What may follow a clock time within its sentence. */
export const clockFollowers: ReadonlySet<string> = words(`
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec
  gmt bst cet cest utc est edt et cst cdt ct mst mdt mt pst pdt pt eastern central mountain pacific greenwich local
`);

/** Names that end in a mark which elsewhere ends a sentence, without it: “Yahoo! Inc”. */
export const namesWithMark: ReadonlySet<string> = words("yahoo jeopardy jeb wham panic oklahoma hello mamma");
