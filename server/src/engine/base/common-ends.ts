/** Where two texts differ, told by where they do not: quick enough for every keystroke in a long one. */

export interface CommonEnds {
  /** How many code units the two share at their starts. */
  readonly atStart: number;
  /** And, beyond these, at their ends. */
  readonly atEnd: number;
}

export function commonEnds(a: string, b: string): CommonEnds {
  const shorter = Math.min(a.length, b.length);
  let atStart = 0;
  while (atStart + STRIDE <= shorter && a.slice(atStart, atStart + STRIDE) === b.slice(atStart, atStart + STRIDE))
    atStart += STRIDE;
  while (atStart < shorter && a.charCodeAt(atStart) === b.charCodeAt(atStart)) atStart++;
  const most = shorter - atStart;
  const tail = (text: string, from: number) => text.slice(text.length - from - STRIDE, text.length - from);
  let atEnd = 0;
  while (atEnd + STRIDE <= most && tail(a, atEnd) === tail(b, atEnd)) atEnd += STRIDE;
  while (atEnd < most && a.charCodeAt(a.length - atEnd - 1) === b.charCodeAt(b.length - atEnd - 1)) atEnd++;
  return { atStart, atEnd };
}

/** Stretches of text are compared by the machine, many times quicker than character by character. */
const STRIDE = 4096;
