/** Text as HTML: nothing in an article, a library or a review becomes mark-up. Control characters that HTML forbids are shown as “�”; safe between double quotation marks as well. */
export function escapeHtml(text: string): string {
  let safe = "";
  for (const char of text) safe += entities.get(char) ?? (isForbidden(char) ? "\ufffd" : char);
  return safe;
}

const entities = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

/** C0 controls but tab, line feed and carriage return, and lone surrogates. */
function isForbidden(char: string): boolean {
  const code = char.codePointAt(0)!;
  return (code < 0x20 && code !== 9 && code !== 10 && code !== 13) || (0xd800 <= code && code <= 0xdfff);
}
