/** Words as they are shown: in one line, without the blanks that stand for mark-up in prose, and without what stands unseen in a word. */

export function inOneLine(words: string): string {
  if (!UNEVEN.test(words)) return words;
  return words.replace(UNSEEN, "").replace(/\s+/g, " ").trim();
}

const UNSEEN = /[\u00ad\u200b-\u200d\u2060]/g;

const UNEVEN = /[\u00ad\u200b-\u200d\u2060]|\s\s|[^\S ]|^ | $/;
