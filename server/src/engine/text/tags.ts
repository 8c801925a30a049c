/**
 * Article text that was copied out of a CMS: tags and its notes to itself are blanked, and those that part paragraphs end a line.
 * Nothing moves.
 */

export function withoutTags(text: string): string {
  if (!text.includes("</")) return text;
  return text
    .replace(COMMENT, (comment) => "\n\n".padEnd(comment.length))
    .replace(TAG, (tag, name: string) => (PARTING.test(name) ? "\n\n" : "  ").padEnd(tag.length));
}

/** Not a suppression, which is found later. */
const COMMENT = /<!--(?!\s{0,9}wellsourced-)[^<>]{0,2000}-->/g;

const TAG =
  /<\/?(article|a|blockquote|b|br|cite|div|em|figcaption|figure|h[1-6]|hr|img|i|li|ol|p|section|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|ul|u)(?:\s[^<>]{0,2000})?\/?>/gi;

const PARTING = /^(?:article|blockquote|br|div|figcaption|figure|h[1-6]|hr|li|ol|p|section|table|tr|ul)$/i;
