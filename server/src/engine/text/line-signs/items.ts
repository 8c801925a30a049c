/** Lines that open like an item of a list. */

/** “- x”, “• x”, “1. x”, “(a) x”. A dash may also open a speech, and a number a heading, so callers ask for company. */
export function startsItem(line: string): boolean {
  return ITEM_MARKER.test(line);
}

export function withoutItemMarker(line: string): string {
  return line.replace(ITEM_MARKER, "");
}

/** Also as it is pasted from a word processor: “o” before a tab, and signs of its own fonts. */
const ITEM_MARKER = /^(?:[-–—*•·‣◦▪●○+§\uf0a7\uf0b7]|o(?=\t)|\d{1,2}[.)]|\(?[a-z][.)])\s+/;
