/** Lines that stand with a picture, by their own words: its file name, its caption, and who signs it. */
import { captionVerbs, creditWords, pictureWords } from "../../lexicon/index.ts";
import { isNameLine, namesPeople } from "./bylines.ts";
import { wordsOf } from "./words.ts";

/** “east-span.jpg”, “IMG 0041.JPG”: a file name and nothing else. */
export function isPictureName(line: string): boolean {
  if (line.length > 200 || !PICTURE_ENDING.test(line.slice(-6))) return false;
  return /^[\p{L}\p{N}_ ().,&@+%/:=-]+$/u.test(line) && !line.includes(". ");
}

const PICTURE_ENDING = /\.(?:jpe?g|png|gif|webp|avif|svg|tiff?|heic|bmp|mp4|mov|webm)$/i;

/**
 * A sentence under a picture, by its own words: the present tense before any other, a date that ends it, “(left)”, “pictured”. A report
 * says what was, has been or will be.
 */
export function readsAsCaption(line: string): boolean {
  if (CAPTION_WORDS.test(line)) return true;
  for (const word of line.toLowerCase().split(/[^\p{L}’'-]+/u, LONGEST_SUBJECT)) {
    if (captionVerbs.has(word)) return true;
    if (/^(?:was|were|had|has|have|will|would|said|says)$/.test(word)) return false;
  }
  return false;
}

/** In words, its verb included. */
const LONGEST_SUBJECT = 12;

const CAPTION_WORDS =
  /\((?:left|right|centre|center|file|pictured|above|below)\)|\b(?:pictured|file (?:photo|picture|image)|in this (?:photo|picture|image)|seen here)\b|\b\p{Lu}[a-z]{2,8}\.? \d{1,2}, \d{4}\.?$/u;

/** “Image caption, The quay at dawn”, as it is copied from a page; the words may follow on the next line. */
export function startsCaption(line: string): boolean {
  return CAPTION_LEAD.test(line);
}

/** “Image caption,” and nothing more. */
export function isBareCaptionLead(line: string): boolean {
  return line.length < 20 && line.replace(CAPTION_LEAD, "") === "";
}

const CAPTION_LEAD = /^(?:image|media|photo|picture) caption[,:]\s{0,9}/i;

/** A line that signs a picture by its own words: “Getty Images”, “Photo by Jane Doe”, “Image source, Reuters”. */
export function isPlainCredit(line: string): boolean {
  if (!mayBeCredit(line)) return false;
  if (
    /^[([]?(?:photo(?:graph)?s?|pictures?|images?|illustrations?|graphics?|credits?|image source|photo credit)(?: by|:|,|\/| courtesy| credit)/i.test(
      line,
    )
  )
    return true;
  if (/^(?:courtesy(?: of)?|handout|©|\(c\)) ?\S/i.test(line)) return true;
  const parts = wordsOf(line).filter((word) => !/^(?:of|by|and)$/.test(word));
  return 0 < parts.length && parts.length <= 6 && parts.every((word) => creditWords.has(word.toLowerCase()));
}

/** “Source: Getty Images”: whose picture it is, and nobody who counts anything. */
export function signsPicture(line: string): boolean {
  return wordsOf(line).some((word) => pictureWords.has(word.toLowerCase()));
}

/** A line that signs a picture if it stands under one: “Tom Varley/Calderwick Courier”, “Jane Doe”, “Ministry of Defence”. */
export function isCreditUnderPicture(line: string): boolean {
  if (!mayBeCredit(line)) return false;
  return isPlainCredit(line) || hasCreditWord(line) || isPartedBySlash(line) || isNameLine(line);
}

function isPartedBySlash(line: string): boolean {
  const slash = line.indexOf("/");
  return /\p{L}/u.test(line.slice(0, Math.max(0, slash))) && /^\s?\p{L}/u.test(line.slice(slash + 1));
}

/** A line that can sign a picture without a file name above it: names or agencies parted by slashes. */
export function isSlashCredit(line: string): boolean {
  return mayBeCredit(line) && /\p{L}\s?\/\s?(?:via )?\p{Lu}/u.test(line) && hasCreditWord(line);
}

/** Where the signature in brackets that ends a caption starts, “(Photo by Jane Doe)”; the caption's length when it has none. */
export function inlineCreditStart(caption: string): number {
  const at = caption.endsWith(")") ? caption.lastIndexOf("(") : -1;
  if (at <= 0 || caption.length - at > 102) return caption.length;
  const line = caption.slice(at + 1, -1);
  const isCredit =
    isPlainCredit(line) || isSlashCredit(line) || (hasCreditWord(line) && namesPeople(line.replaceAll("/", " ")));
  return isCredit ? at : caption.length;
}

function mayBeCredit(line: string): boolean {
  return (
    line.length <= 100 &&
    !/\p{Ll}{2}[.!?] /u.test(line) &&
    !/[.!?:;,]$/.test(line.replace(/\b(?:Inc|Ltd|Co|Jr|Sr)\.$/, "")) &&
    !/https?:|\.[a-z]{3}$/.test(line) &&
    wordsOf(line).length <= 12
  );
}

function hasCreditWord(line: string): boolean {
  return wordsOf(line).some((word) => creditWords.has(word.toLowerCase()));
}
