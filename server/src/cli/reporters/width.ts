/** How wide text is in a terminal: an emoji and a Chinese character take two columns, a combining accent none. */
import { eastAsianWidth } from "get-east-asian-width";
import { printable } from "../printable.ts";

export function widthOf(text: string): number {
  if (/^[\x20-\x7e\u00a0-\u02ff‐-‧]*$/.test(text)) return text.length;
  let width = 0;
  let joined = false;
  for (const char of text) {
    // An accent stands on its letter; a skin tone, or what a joiner joins on, is drawn with the emoji before it.
    if (!joined && !/^[\p{M}\p{Cf}\p{Emoji_Modifier}]$/u.test(char)) width += eastAsianWidth(char.codePointAt(0)!);
    joined = char === "\u200d";
  }
  return width;
}

export function padEnd(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - widthOf(text)));
}

/** The start of a text that fits, with “…” where something is left out. Tabs and the like become spaces. */
export function clipEnd(text: string, columns: number): string {
  const clean = printable(text);
  if (widthOf(clean) <= columns) return clean;
  let kept = "";
  let width = 1;
  for (const char of clean) {
    width += widthOf(char);
    if (columns < width) break;
    kept += char;
  }
  return `${kept}…`;
}

/** The end of a text that fits. */
export function clipStart(text: string, columns: number): string {
  const clean = printable(text);
  if (widthOf(clean) <= columns) return clean;
  let kept = "";
  let width = 1;
  for (const char of [...clean].reverse()) {
    width += widthOf(char);
    if (columns < width) break;
    kept = char + kept;
  }
  return `…${kept}`;
}

/** The text in lines that fit, cut between words; a word that is too long for any line has one of its own. */
export function wrapped(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/ +/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && columns < widthOf(longer)) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
