/** Numbers of things, as people read them. */

/** "1,234". By hand: the first `toLocaleString` of a process takes as long as reading an article. */
export function grouped(count: number): string {
  let text = String(count);
  for (let at = text.length - 3; 0 < at; at -= 3) text = `${text.slice(0, at)},${text.slice(at)}`;
  return text;
}

/** "1 claim", "1,234 claims". */
export function plural(count: number, word: string): string {
  return `${grouped(count)} ${word}${count === 1 ? "" : "s"}`;
}
