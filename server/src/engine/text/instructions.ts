/** Instructions to Wellsourced, and other lines that a writer leaves in an article and that are no part of it. */

/** “%% wellsourced-…”, or “<!-- wellsourced-…” as in Markdown. */
export function startsSuppression(text: string): boolean {
  return /^(?:%%|<!--)\s{0,9}wellsourced-/.test(text);
}

/** A suppression, or a note to oneself: “%% ring the port again”. */
export function startsInstruction(line: string): boolean {
  return line.startsWith("%%") || startsSuppression(line);
}
