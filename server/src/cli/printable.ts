/** Text for a terminal: an article, or a file's name, may hold escape sequences. */

/** One line of it: nothing that a terminal would act on gets through. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, " ");
}

/** The same, but lines stay lines. */
export function printableLines(text: string): string {
  return text.split("\n").map(printable).join("\n");
}
