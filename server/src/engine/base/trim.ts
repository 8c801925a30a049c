/** Trimming by a class of characters, in one walk: an expression such as /[.,]+$/ looks at a run of them once from each of its places. */

/** `text` without the characters at its end that `edge` matches one by one; `edge` has no flag `g` or `y`. */
export function trimEndOf(text: string, edge: RegExp): string {
  let end = text.length;
  while (0 < end && edge.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/** The same at its start. */
export function trimStartOf(text: string, edge: RegExp): string {
  let start = 0;
  while (start < text.length && edge.test(text[start]!)) start++;
  return text.slice(start);
}
