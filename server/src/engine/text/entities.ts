/**
 * Characters that a page writes as entities: “&pound;5”, “don&rsquo;t”, “caf&eacute;”. Each is read as the character that it stands for,
 * in as many code units, so that no word moves.
 */

export const ENTITY = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,29});/g;

/** The text with its entities read, as long as it was. */
export function entitiesRead(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(ENTITY, (entity, at: number) => readingOfEntity(text, at, at + entity.length));
}

/** What stands for the entity from `start` to `end`: its character, and nothing to be seen; one that nobody writes stays as it is. */
export function readingOfEntity(text: string, start: number, end: number): string {
  const character = characterOf(text.slice(start + 1, end - 1));
  if (character === undefined) return text.slice(start, end);
  const gap = end - start - character.length;
  if (character.trim() === "" || gap < 0) return " ".repeat(end - start);
  // What opens begins with the entity, what closes ends with it, so that a stretch of the text holds all of it.
  const before = text.charAt(start - 1);
  const opens = /^["']$/.test(character) && /^[\s([—–]?$/.test(before) && /\S/.test(text.charAt(end));
  return opens || /\p{N}/u.test(before) || /[\p{L}\p{Sc}\p{Pi}\p{Ps}]/u.test(character)
    ? character + UNSEEN.repeat(gap)
    : UNSEEN.repeat(gap) + character;
}

/** A soft hyphen parts no word, and is no word. */
const UNSEEN = "\u00ad";

function characterOf(name: string): string | undefined {
  if (name.startsWith("#")) {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    const typed = windows.get(code);
    if (typed !== undefined) return typed;
    return 0x20 <= code && code <= 0x10ffff && !(0xd800 <= code && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : undefined;
  }
  const [, letter, accent] = /^([a-zA-Z])(acute|caron|cedil|circ|grave|ring|tilde|uml)$/.exec(name) ?? [];
  return letter === undefined ? named.get(name) : (letter + accents[accent!]!).normalize("NFC");
}

const accents: Readonly<Record<string, string>> = {
  acute: "\u0301",
  caron: "\u030c",
  cedil: "\u0327",
  circ: "\u0302",
  grave: "\u0300",
  ring: "\u030a",
  tilde: "\u0303",
  uml: "\u0308",
};

/** Numbers of the characters of Windows, which browsers take for what was meant. */
const windows: ReadonlyMap<number, string> = new Map([
  [128, "€"],
  [133, "…"],
  [145, "‘"],
  [146, "’"],
  [147, "“"],
  [148, "”"],
  [149, "•"],
  [150, "–"],
  [151, "—"],
]);

/** Those that are met in news. */
const named: ReadonlyMap<string, string> = new Map(
  Object.entries({
    AElig: "Æ",
    Oslash: "Ø",
    aelig: "æ",
    amp: "&",
    apos: "'",
    bull: "•",
    cent: "¢",
    copy: "©",
    deg: "°",
    emsp: " ",
    ensp: " ",
    euro: "€",
    frac12: "½",
    frac14: "¼",
    frac34: "¾",
    gt: ">",
    hellip: "…",
    laquo: "«",
    ldquo: "“",
    lsquo: "‘",
    lt: "<",
    mdash: "—",
    middot: "·",
    minus: "−",
    nbsp: " ",
    ndash: "–",
    oelig: "œ",
    oslash: "ø",
    para: "¶",
    plusmn: "±",
    pound: "£",
    quot: '"',
    raquo: "»",
    rdquo: "”",
    reg: "®",
    rsquo: "’",
    sect: "§",
    shy: "\u00ad",
    szlig: "ß",
    thinsp: " ",
    times: "×",
    trade: "™",
    yen: "¥",
    zwj: " ",
    zwnj: " ",
  }),
);
