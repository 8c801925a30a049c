/**
 * Characters that a page writes as entities: “&pound;5”, “don&rsquo;t”, “caf&eacute;”. Each is read as the character that it stands for,
 * in as many code units, so that no word moves.
 */
import { decodeHTMLStrict } from "entities/decode";

export const ENTITY = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/g;

/** The text with its entities read, as long as it was. Each line may be read by itself. */
export function entitiesRead(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(ENTITY, (entity, at: number) => readingOfEntity(text, at, at + entity.length));
}

/** What stands for the entity from `start` to `end`: its character, and nothing to be seen; what is none stays as it is. */
export function readingOfEntity(text: string, start: number, end: number): string {
  const entity = text.slice(start, end);
  const character = decodeHTMLStrict(entity);
  if (character === entity || character === NO_CHARACTER) return entity;
  const last = text.slice(Math.max(0, start - 2), start);
  const next = text.charAt(end);
  if (GROUPING.test(character) && /\d$/.test(last) && /\d/.test(next)) return character.repeat(entity.length);
  if (BLANK.test(character)) return " ".repeat(entity.length);
  const rest = UNSEEN.repeat(entity.length - character.length);
  // What opens begins with the entity, what closes ends with it, so that a stretch of the text holds all of it.
  const opens =
    /[\p{Pi}\p{Ps}]/u.test(character) || (/^["']$/.test(character) && /(?:^|[\s([—–])$/.test(last) && /\S/.test(next));
  const closes =
    !/[\p{L}\p{N}]/u.test(next) &&
    (/[\p{L}\p{N};]$/u.test(last) || (/\d\s$/.test(last) && /[\p{Sc}%]/u.test(character)));
  return opens || (!closes && /[\p{L}\p{N}\p{Sc}]/u.test(character)) ? character + rest : rest + character;
}

/** What groups the digits of a number, where a plain space would not. */
const GROUPING = /[\u00a0\u2009\u202f]/;

/** A soft hyphen parts no word, and is no word. */
export const UNSEEN = "\u00ad";

/** A space, a break, or what tells a browser how to set the letters beside it. */
const BLANK = /^(?!\u00ad)[\s\p{Cc}\p{Cf}]$/u;

/** For a number that no character has. */
const NO_CHARACTER = "\ufffd";
