/** Words of dates and clock times: what stands beside a number that names a day, a year or an hour. */

/** Months in full and as AP and the BBC shorten them, without the point. */
export const months: ReadonlySet<string> = new Set(
  (
    "january february march april may june july august september october november december " +
    "jan feb mar apr jun jul aug sep sept oct nov dec"
  ).split(" "),
);

/** Months that are also common words: only a month when written with a capital. */
export const doubtfulMonths: ReadonlySet<string> = new Set(["march", "may", "mar", "dec", "jan", "sep"]);

export const weekdays: ReadonlySet<string> = new Set(
  "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun".split(" "),
);

/** What follows the figures of a clock time. */
export const dayHalves: ReadonlySet<string> = new Set(["am", "pm", "a.m", "p.m", "a.m.", "p.m.", "o'clock"]);

/** Time zones as news writes them after a time. */
export const timeZones: ReadonlySet<string> = new Set(
  "GMT BST UTC ET EST EDT CT CST CDT MT MST MDT PT PST PDT CET CEST EET IST JST AEST AEDT".split(" "),
);

/** Words before a year: "in 2004", "mid-2005", "fiscal 2020", "the summer of 2010". */
export const beforeYear: ReadonlySet<string> = new Set(
  (
    "in since until till by during before after from to of for through between early late mid fiscal year years circa " +
    "spring summer autumn fall winter and or this last next the around about back end start beginning ago"
  ).split(" "),
);

/** Years that news writes about; other four-digit numbers need more than their look. */
export const firstYear = 1500;
export const lastYear = 2099;

/** Four digits from here on are a year of the Middle Ages where the words before them say so. */
export const firstEarlyYear = 1000;

/** Words right before a year, and not before an amount: "in 1215", "born 1485", "c 1340", "the year 1066". */
export const beforeEarlyYear: ReadonlySet<string> = new Set(
  "in since until till before after during circa c born died founded built year".split(" "),
);

/** "476 AD", "44 BC", "AD 79"; in capitals. */
export const eras: ReadonlySet<string> = new Set(["AD", "BC", "BCE", "CE", "A.D.", "B.C.", "B.C.E.", "C.E."]);
