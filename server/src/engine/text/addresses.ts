/** Where a web or e-mail address ends, which is one token whatever stands in it. */
import { classAt, isAsciiLetterOrDigit, POINT, SPACE, UNDERSCORE } from "./character-classes.ts";

/** The end of a URL or e-mail address that starts at `at`; `at` when there is none. */
export function linkEnd(prose: string, at: number): number {
  const end = webAddressEnd(prose, at);
  return at < end ? end : emailEnd(prose, at);
}

/** The end of a URL that starts at `at`, without the punctuation after it; `at` when there is none. */
export function webAddressEnd(prose: string, at: number): number {
  const first = prose.charCodeAt(at) | 32;
  const isUrl =
    (first === 104 && (prose.startsWith("http://", at) || prose.startsWith("https://", at))) ||
    (first === 119 && prose.startsWith("www.", at));
  if (!isUrl) return at;
  let end = at;
  while (end < prose.length && classAt(prose, end) !== SPACE && !'<>"“”«»'.includes(prose[end]!)) end++;
  while (end > at && ".,;:!?)]}’'*_".includes(prose[end - 1]!)) end--;
  return end;
}

/** RFC 5321 allows 64 octets before the “@”: the bound keeps a long run of letters from being scanned from each of them. */
const MAX_LOCAL_PART = 64;

function emailEnd(prose: string, at: number): number {
  let end = at;
  const limit = Math.min(prose.length, at + MAX_LOCAL_PART);
  while (end < limit && isAddressUnit(prose.charCodeAt(end))) end++;
  if (prose.charCodeAt(end) !== 64 || !isAsciiLetterOrDigit(prose.charCodeAt(end + 1))) return at;
  let domainEnd = end + 1;
  let point = -1;
  while (domainEnd < prose.length && domainEnd - end < 255 && isAddressUnit(prose.charCodeAt(domainEnd))) {
    if (prose.charCodeAt(domainEnd) === POINT) point = domainEnd;
    domainEnd++;
  }
  if (point === domainEnd - 1) domainEnd--;
  // Bounded on purpose: `lastIndexOf` would look through the whole text before each address without a point.
  for (let i = domainEnd - 1; i > end; i--) if (prose.charCodeAt(i) === POINT) return domainEnd;
  return at;
}

function isAddressUnit(unit: number): boolean {
  return isAsciiLetterOrDigit(unit) || unit === POINT || unit === UNDERSCORE || unit === 43 || unit === 45;
}
