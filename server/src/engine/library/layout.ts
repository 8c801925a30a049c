/** How a file is laid out by whoever wrote it (line ends, indentation), so that what is added looks as if they had written it. */

export type LineEnd = "\n" | "\r\n" | "\r";

/** The first line end of the text; LF where it has none. */
export function lineEndOf(text: string): LineEnd {
  const match = /\r\n|\n|\r/.exec(text);
  return (match?.[0] as LineEnd | undefined) ?? "\n";
}

export function lineStartAt(text: string, offset: number): number {
  for (let at = offset; 0 < at; at--) {
    const before = text.charCodeAt(at - 1);
    if (before === 10 || before === 13) return at;
  }
  return 0;
}

/** Where the line of `offset` ends, before its line break. */
export function lineStopAt(text: string, offset: number): number {
  for (let at = offset; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || unit === 13) return at;
  }
  return text.length;
}

/** The white space that the line of `offset` begins with, up to `offset`; a byte-order mark is no part of it. */
export function indentAt(text: string, offset: number): string {
  const start = lineStartAt(text, offset);
  let at = text.charCodeAt(start) === 0xfeff ? start + 1 : start;
  const from = at;
  while (at < offset && (text[at] === " " || text[at] === "\t")) at++;
  return text.slice(from, at);
}

/** True when nothing but white space stands before `offset` on its line. */
export function startsLine(text: string, offset: number): boolean {
  const start = lineStartAt(text, offset);
  const from = text.charCodeAt(start) === 0xfeff ? start + 1 : start;
  return from + indentAt(text, offset).length === offset;
}

/** What a child is indented by over its parent; two spaces where that can't be told. */
export function indentStep(child: string, parent: string): string {
  return parent.length < child.length && child.startsWith(parent) ? child.slice(parent.length) : "  ";
}
