/** The words of a sentence: all in order, or those that tell what it is about, cut to their stems so that "freed" meets "freeing". */

export function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

export function contentWords(sentence: string): ReadonlySet<string> {
  const words = sentence.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return new Set(words.filter((word) => !emptyWords.has(word)).map(stem));
}

export function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared;
}

/** Endings off, as far as that leaves four letters: rough, but the same on both sides. */
function stem(word: string): string {
  for (const ending of ["ing", "ed", "es", "s"]) {
    if (word.endsWith(ending) && 4 <= word.length - ending.length) return word.slice(0, -ending.length);
  }
  return word;
}

const emptyWords: ReadonlySet<string> = new Set(
  (
    "about after again against all also and any are because been before being but can could did does for from had has have " +
    "her him his how into its more most much new not now off one only other our out over said say says she some such than " +
    "that the their them then there these they this those through too two under until was were what when where which who " +
    "will with would year years you your percent million billion per cent"
  ).split(" "),
);
