/** “Leeds Crown | Court |, sitting in May”, “the | jury | of seven men”, “a | man | who lives near the bank”: what a source is, in a word. */

/** In lower case. */
export function headWord(source: string): string {
  const [phrase] = source.slice(0, LONGEST).toLowerCase().split(behindHead, 1);
  return phrase!.slice(phrase!.lastIndexOf(" ") + 1);
}

const behindHead = /,| (?:at|for|from|in|into|near|of|on|that|which|who|with) /;

/** In code units. */
const LONGEST = 60;
