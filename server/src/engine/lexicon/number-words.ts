/**
 * Numbers written as words, and what each is worth. English of news: American and British, with the Indian scales.
 * Grammar (what may follow what) is the reader's business; here is only what a word means.
 */

/** Zero to nineteen; "nil" is British for a score of none. */
export const smallNumbers: ReadonlyMap<string, number> = new Map([
  ["zero", 0],
  ["nil", 0],
  ["one", 1],
  ["two", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
  ["six", 6],
  ["seven", 7],
  ["eight", 8],
  ["nine", 9],
  ["ten", 10],
  ["eleven", 11],
  ["twelve", 12],
  ["thirteen", 13],
  ["fourteen", 14],
  ["fifteen", 15],
  ["sixteen", 16],
  ["seventeen", 17],
  ["eighteen", 18],
  ["nineteen", 19],
]);

export const tens: ReadonlyMap<string, number> = new Map([
  ["twenty", 20],
  ["thirty", 30],
  ["forty", 40],
  ["fourty", 40], // the commonest misspelling of a number word
  ["fifty", 50],
  ["sixty", 60],
  ["seventy", 70],
  ["eighty", 80],
  ["ninety", 90],
]);

/** Words that multiply what stands before them ("three million", "two dozen"). Short scale; lakh and crore are Indian. */
export const scales: ReadonlyMap<string, number> = new Map([
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1e3],
  ["lakh", 1e5],
  ["lakhs", 1e5],
  ["million", 1e6],
  ["crore", 1e7],
  ["crores", 1e7],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["quadrillion", 1e15],
]);

/**
 * Short forms of a scale, glued to digits or after a space ("$7bn", "3 mn"). AP, Reuters and BBC style: "m", "bn", "tn";
 * headlines: "M", "B", "K"; India: "cr"; German and French wires: "Mio", "Mrd". "m" alone may also be metres: `ambiguousScales`.
 */
export const scaleSymbols: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["K", 1e3],
  ["m", 1e6],
  ["M", 1e6],
  ["mn", 1e6],
  ["mln", 1e6],
  ["MM", 1e6],
  ["mm", 1e6],
  ["b", 1e9],
  ["B", 1e9],
  ["bn", 1e9],
  ["Bn", 1e9],
  ["BN", 1e9],
  ["bln", 1e9],
  ["tn", 1e12],
  ["trn", 1e12],
  ["T", 1e12],
  ["cr", 1e7],
  ["Cr", 1e7],
  ["Mio", 1e6],
  ["Mrd", 1e9],
]);

/** Scale symbols that are more often something else unless money stands beside them: metres, millimetres, bytes, a name. */
export const moneyOnlyScales: ReadonlySet<string> = new Set([
  "m",
  "M",
  "mm",
  "MM",
  "b",
  "B",
  "T",
  "k",
  "K",
  "cr",
  "Cr",
]);

/** Plurals that name an order of magnitude and no exact number: "dozens", "tens of thousands". */
export const vagueNumbers: ReadonlyMap<string, number> = new Map([
  ["tens", 10],
  ["dozens", 12],
  ["scores", 20],
  ["hundreds", 100],
  ["thousands", 1e3],
  ["millions", 1e6],
  ["billions", 1e9],
  ["trillions", 1e12],
  ["multimillion", 1e6],
  ["multibillion", 1e9],
]);

/** Of those, the ones that are numbers only before "of": "scores" are also results, "tens" nearly never stands alone. */
export const vagueOnlyBeforeOf: ReadonlySet<string> = new Set(["tens", "scores"]);

/** Parts of a whole, singular; a plural takes an "s" ("three quarters"). */
export const fractionWords: ReadonlyMap<string, number> = new Map([
  ["half", 1 / 2],
  ["third", 1 / 3],
  ["quarter", 1 / 4],
  ["fourth", 1 / 4],
  ["fifth", 1 / 5],
  ["sixth", 1 / 6],
  ["seventh", 1 / 7],
  ["eighth", 1 / 8],
  ["ninth", 1 / 9],
  ["tenth", 1 / 10],
  ["twelfth", 1 / 12],
  ["twentieth", 1 / 20],
  ["hundredth", 1 / 100],
  ["thousandth", 1 / 1000],
  ["millionth", 1e-6],
]);

/** Unicode's one-character fractions (Number Forms and Latin-1). */
export const fractionCharacters: ReadonlyMap<string, number> = new Map([
  ["½", 1 / 2],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
  ["¼", 1 / 4],
  ["¾", 3 / 4],
  ["⅕", 1 / 5],
  ["⅖", 2 / 5],
  ["⅗", 3 / 5],
  ["⅘", 4 / 5],
  ["⅙", 1 / 6],
  ["⅚", 5 / 6],
  ["⅛", 1 / 8],
  ["⅜", 3 / 8],
  ["⅝", 5 / 8],
  ["⅞", 7 / 8],
]);

/** Words that say by how much something is multiplied. */
export const multiples: ReadonlyMap<string, number> = new Map([
  ["twice", 2],
  ["thrice", 3],
  ["doubled", 2],
  ["doubling", 2],
  ["tripled", 3],
  ["tripling", 3],
  ["trebled", 3],
  ["trebling", 3],
  ["quadrupled", 4],
  ["quadrupling", 4],
  ["quintupled", 5],
  ["halve", 1 / 2],
  ["halved", 1 / 2],
  ["halving", 1 / 2],
  ["twofold", 2],
  ["threefold", 3],
  ["fourfold", 4],
  ["fivefold", 5],
  ["sixfold", 6],
  ["sevenfold", 7],
  ["eightfold", 8],
  ["ninefold", 9],
  ["tenfold", 10],
  ["twentyfold", 20],
  ["hundredfold", 100],
]);

/** The same words where they only count when a whole follows: "double the number", "double digits" is a manner of speaking. */
export const multiplesBeforeNoun: ReadonlyMap<string, number> = new Map([
  ["double", 2],
  ["triple", 3],
  ["treble", 3],
  ["quadruple", 4],
  ["doubles", 2],
  ["triples", 3],
]);

/** Spelt ordinals and what they are worth: amounts only where they count a run ("the third year in a row"). */
export const ordinalWords: ReadonlyMap<string, number> = new Map([
  ["first", 1],
  ["second", 2],
  ["third", 3],
  ["fourth", 4],
  ["fifth", 5],
  ["sixth", 6],
  ["seventh", 7],
  ["eighth", 8],
  ["ninth", 9],
  ["tenth", 10],
  ["eleventh", 11],
  ["twelfth", 12],
  ["thirteenth", 13],
  ["fourteenth", 14],
  ["fifteenth", 15],
  ["sixteenth", 16],
  ["seventeenth", 17],
  ["eighteenth", 18],
  ["nineteenth", 19],
  ["twentieth", 20],
  ["thirtieth", 30],
]);
