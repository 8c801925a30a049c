/**
 * A quote as another desk writes its figures: “5%” as “5 per cent”, “£5m” as “£5 million”, “12,800” as “12800”, “six” as “6”. The figures are
 * the same, so a claim keeps its source when its article is put into house style.
 */

/** Each other notation of the words, one thing changed throughout; none where they hold no figure that is written otherwise elsewhere. */
export function otherNotations(exact: string): readonly string[] {
  const found = new Set<string>();
  for (const { pattern, spellings } of suffixes)
    for (const spelling of spellings) found.add(exact.replace(pattern, spelling));
  found.add(exact.replace(GROUPED, ""));
  found.add(exact.replace(GROUPED, " "));
  found.add(exact.replace(UNGROUPED, grouped));
  found.add(exact.replace(SMALL_WORD, (word) => String(small.indexOf(word.toLowerCase()) + LEAST_SMALL)));
  found.add(exact.replace(SMALL_DIGITS, (digits) => small[Number(digits) - LEAST_SMALL]!));
  found.delete(exact);
  return [...found];
}

/** What stands behind the digits, in its several spellings. */
const suffixes = [
  ["%", " per cent", " percent", " pct", "pc"],
  ["m", " million", "mn"],
  ["bn", " billion"],
  ["tn", " trillion", "trn"],
].map((spellings) => ({
  pattern: new RegExp(`(?<=\\d)(?:${spellings.join("|")})(?![\\p{L}\\p{N}])`, "gu"),
  spellings,
}));

const GROUPED = /(?<=\d),(?=\d{3}(?!\d))/g;
const UNGROUPED = /(?<![\d.,])\d{4,6}(?![\d.,])/g;

function grouped(digits: string): string {
  return `${digits.slice(0, -3)},${digits.slice(-3)}`;
}

/** “one” is a word of many uses. What news spells out at most is twelve. */
const LEAST_SMALL = 2;
const small = "two three four five six seven eight nine ten eleven twelve".split(" ");
const SMALL_WORD = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${small.join("|")})(?![\\p{L}\\p{N}-])`, "giu");
const SMALL_DIGITS = /(?<![\p{L}\p{N}$£€.,:-])(?:[2-9]|1[0-2])(?![\p{L}\p{N}%]|[.,:]\d)/gu;
