/** Words that are kept longer than the text they were cut from. */

/**
 * The same words in memory of their own. V8 makes a slice of a text a view of it: a paragraph that was read ten thousand keystrokes ago
 * would hold the whole article of then. Joining makes new words, and a slice of those views nothing but them.
 */
export function detached(words: string): string {
  return ` ${words}`.slice(1);
}
