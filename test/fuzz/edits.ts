/** Edits as writers, merges and accidents make them: a character typed, a word gone, a paragraph split, a mark curled, junk pasted. */
import type { Random } from "./random.ts";

/** The text after one random edit. May cut a surrogate pair in two, on purpose. */
export function edited(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const length = random.pick([0, 0, 1, 1, 2, 5, 12, 40, 200]);
  return text.slice(0, at) + random.pick(insertions) + text.slice(Math.min(text.length, at + length));
}

const insertions: readonly string[] = [
  "",
  "",
  "",
  " ",
  "\n",
  "\n\n",
  "\r\n\r\n",
  "\r",
  "a",
  "7",
  ",",
  ".",
  "“",
  "”",
  '"',
  "‘",
  "’",
  "'s ",
  "$",
  "%",
  "[",
  "]",
  "[@port-2025, p. 3]",
  "[@",
  "%% wellsourced-ignore-next unattributed-quantity: seen\n",
  "<!-- wellsourced-ignore-next -->",
  " said ",
  ", Okafor said, ",
  " according to the ministry",
  " more than 1,400 people ",
  " 41 of 90 (60%) ",
  "bridge.jpg\n",
  "# ",
  "> ",
  "- ",
  "| a | b |\n| --- | --- |\n",
  "**",
  "```\n",
  "[^1]",
  "\n[^1]: https://example.org/a\n",
  "---\n",
  "KYIV, Ukraine (AP) — ",
  "😀",
  "\ud83d",
  "\udc00",
  "\u0000",
  "\u200b",
  "\u202e",
  "\u0301",
  "\ufeff",
  "\u00a0",
  "Source link",
];
