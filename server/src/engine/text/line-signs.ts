/**
 * What a single line gives away by itself: a picture's file name, a byline, an item of a list, a credit, a footer. Every
 * test is made on a short text and knows nothing of the lines around it.
 */
import { detached, trimEndOf, trimStartOf } from "../base/index.ts";
import { bylineRoles, captionVerbs, creditWords, footerLines, pictureWords } from "../lexicon/index.ts";

/** Nothing but prose is longer. */
export const LONGEST_LINE = 400;

/** What a line gives away that is asked of every line. */
export interface LineSigns {
  /** At most `LONGEST_LINE` of it. */
  readonly line: string;
  readonly isPictureName: boolean;
  readonly isFooter: boolean;
  readonly startsByline: boolean;
  readonly isPlainCredit: boolean;
  readonly isSlashCredit: boolean;
  readonly isSourceLine: boolean;
  readonly readsAsSubhead: boolean;
}

export function readSigns(words: string): LineSigns {
  const line = detached(words);
  return {
    line,
    isPictureName: isPictureName(line),
    isFooter: isFooter(line),
    startsByline: startsByline(line),
    isPlainCredit: isPlainCredit(line),
    isSlashCredit: isSlashCredit(line),
    isSourceLine: isSourceLine(line),
    readsAsSubhead: readsAsSubhead(line),
  };
}

/** “%% …”, or “<!-- wellsourced-…” as in Markdown: a line of instructions, never part of the article. */
export function startsSuppression(line: string): boolean {
  return line.startsWith("%%") || /^<!--\s{0,9}wellsourced-/.test(line);
}

/** “- x”, “• x”, “1. x”, “(a) x”. A dash may also open a speech, and a number a heading, so callers ask for company. */
export function startsItem(line: string): boolean {
  return ITEM_MARKER.test(line);
}

export function withoutItemMarker(line: string): string {
  return line.replace(ITEM_MARKER, "");
}

/** Also as it is pasted from a word processor: “o” before a tab, and signs of its own fonts. */
const ITEM_MARKER = /^(?:[-–—*•·‣◦▪●○+§\uf0a7\uf0b7]|o(?=\t)|\d{1,2}[.)]|\(?[a-z][.)])\s+/;

/** “Source: ONS”, “Data: Land Registry”, “Figures – Home Office”: where what stands in a table or a chart comes from. */
export function startsSourceLine(line: string): boolean {
  return SOURCE_LEAD.test(line);
}

/** A line that says so and no more: not “Figures: 12 of 40 schools are shut.” */
export function isSourceLine(line: string): boolean {
  if (LONGEST_SOURCE_LINE < line.length || !startsSourceLine(line)) return false;
  return /source/i.test(line.slice(0, 20)) || !/\d/.test(line.replace(/\b(?:19|20)\d\d\b/g, ""));
}

const LONGEST_SOURCE_LINE = 200;

const SOURCE_LEAD =
  /^[*_([]{0,3}(?:(?:data |main |original )?sources?|data|figures|statistics|compiled by)\s?(?:[:–—]|\s-)\s{0,9}(?:[\p{L}\p{N}[“"(<*_]|$)/iu;

/** What stands under a table and speaks of it: its source, a note, what an asterisk means. */
export function startsTableNote(line: string): boolean {
  return startsSourceLine(line) || TABLE_NOTE.test(line);
}

const TABLE_NOTE =
  /^[*_([]{0,3}(?:(?:notes?|n\.?b\.?)[*_]{0,3}[:.–—]|(?:table|chart|graphic|figures|data|statistics|numbers)(?:\s?[:–—]| (?:by|show|are|were|is|was|for|from|exclude|include|as of)\b)|based on (?:data|figures|statistics|returns|responses|surveys?|the latest)\b|compiled (?:by|from)\b|(?:excludes|includes)\b)|^[*†‡¹²³]/i;

/** “east-span.jpg”, “IMG 0041.JPG”: a file name and nothing else. */
export function isPictureName(line: string): boolean {
  if (line.length > 200 || !PICTURE_ENDING.test(line.slice(-6))) return false;
  return /^[\p{L}\p{N}_ ().,&@+%/:=-]+$/u.test(line) && !line.includes(". ");
}

const PICTURE_ENDING = /\.(?:jpe?g|png|gif|webp|avif|svg|tiff?|heic|bmp|mp4|mov|webm)$/i;

/** “By Jane Doe”, “Words and pictures: Jane Doe”. */
export function startsByline(line: string): boolean {
  if (line.length > 120) return false;
  const lead = BYLINE_LEAD.exec(line);
  return lead !== null && namesPeople(line.slice(lead[0].length));
}

const BYLINE_LEAD =
  /^(?:(?:(?:story|text|words|written|reported|reporting|posted|exclusive) )?by:? |(?:story|text|words|reporting)(?: and (?:pictures|photographs|photos))?: ?)(?=\p{Lu})/iu;

/** “Jane Doe, Reporter”, “Jane Doe and Bo Lee”, “Jane Doe | Northern Desk”: a byline that does without “By”. */
export function isNameLine(line: string): boolean {
  if (line.length > 100 || /[.!?;:"“”]$/.test(line)) return false;
  const [names = "", ...rest] = line.split(/, | \| | - | – /);
  if (!namesPeople(names)) return false;
  const count = names.split(/\s+/).length;
  if (rest.length === 0) return 2 <= count && count <= 7;
  return rest.some((part) =>
    part
      .toLowerCase()
      .split(/[\s,/]+/)
      .some((word) => bylineRoles.has(word)),
  );
}

/** “Local Democracy Reporter”, “Health correspondent, Leeds”: what whoever is named above does. */
export function isRoleLine(line: string): boolean {
  if (line.length > 80 || /[.!?:;]$/.test(line)) return false;
  const role = line.split(/, | \| | - | – /)[0]!.toLowerCase();
  return wordsOf(role).length <= 6 && bylineRoles.has(role.slice(role.lastIndexOf(" ") + 1));
}

/** Capitalised words, particles and “and” only: “Ana de la Cruz and Bo Lee”. */
function namesPeople(names: string): boolean {
  const first = names.split(/, | \| | - | – | \(/)[0]!;
  const parts = first.split(/\s+/).filter((word) => word !== "");
  return (
    parts.length > 0 &&
    parts.length <= 9 &&
    parts.every((word) =>
      /^(?:\p{Lu}[\p{L}.’'-]*|and|&|de|la|le|da|du|del|van|von|der|den|bin|al|el|with),?$/u.test(word),
    )
  );
}

/** “Published 3 May 2024”, “May 12, 2025, 10:21 GMT”, “Updated 3 hours ago”: a line with nothing but the date. */
export function isDateLine(line: string): boolean {
  if (line.length > 80) return false;
  const written = line.replace(DATE_LEAD, "").replace(WEEKDAY, "");
  if (HOW_LONG_AGO.test(written)) return true;
  const [date, dayFirst, monthFirst] = DATE.exec(written) ?? [];
  if (date === undefined) return false;
  const month = (dayFirst ?? monthFirst)?.slice(0, 3).toLowerCase();
  const rest = written.slice(date.length);
  return (month === undefined || MONTHS.has(month)) && (rest === "" || CLOCK_AFTER_DATE.test(rest));
}

const DATE_LEAD = /^(?:first |last )?(?:published|posted|updated|modified)(?: on| at)?:? /i;
const WEEKDAY = /^(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,? /i;
const DATE = /^(?:\d{1,2} ([a-z]{3,9})\.?,?|([a-z]{3,9})\.? \d{1,2},|\d{4}-\d\d-\d\d)(?: \d{4})?/i;
const CLOCK_AFTER_DATE = /^[ ,T|·-]+[\d:.]{3,8} ?(?:[ap]\.?m\.?)? ?(?:[A-Z]{2,4})?$/i;
const HOW_LONG_AGO = /^(?:\d{1,2}|an?) ?(?:m|h|d|mins?|minutes?|hrs?|hours?|days?|weeks?|months?) ago$/i;
const MONTHS = new Set(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]);

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
function isSlashCredit(line: string): boolean {
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

function wordsOf(line: string): string[] {
  return line.split(/[\s/,()|:]+/).filter((word) => word !== "");
}

/** A line that is not of the article but about it, or of the page around it. */
export function isFooter(line: string): boolean {
  return isFooterLine(line) || isSignOff(line) || isCorrectionNote(line) || NOTE_IN_MARGIN.test(line);
}

/** “[a]Ask the port?”: what stood in the margin of a document, below its text where that is saved as plain text. */
const NOTE_IN_MARGIN = /^\[[a-z]{1,2}\](?=[\p{Lu}\p{N}“"‘'])/u;

/** A line that a website leaves around an article: “Source link”, “Read more”, “© 2025 …”, “All rights reserved.” */
function isFooterLine(line: string): boolean {
  if (line.length > 200) return false;
  const isShort = line.length <= 60;
  return (
    (isShort && footerLines.has(trimEndOf(trimStartOf(line.toLowerCase(), /\W/), /[\s.:!…»>→]/))) ||
    (line.includes("©") && /©\s?(?:copyright )?\d{4}/i.test(line)) ||
    FOOTER_LEAD.test(line) ||
    (isShort && (READING_TIME.test(line) || END_MARK.test(line))) ||
    /all rights reserved\.?$/i.test(line.slice(-21))
  );
}

/** “Correction: …”, “This article was amended on 4 May to say …”: the desk about its own article, and the figures it got wrong. */
export function isCorrectionNote(line: string): boolean {
  return line.length <= LONGEST_CORRECTION && (CORRECTION_LEAD.test(line) || CORRECTION_WORDS.test(line));
}

const LONGEST_CORRECTION = 600;

const CORRECTION_LEAD =
  /^[*_([]{0,3}(?:(?:corrections?(?: and clarifications?)?|clarifications?|editor[’']?s?[’']? note)[*_]{0,3}(?:(?:,| on|\s?[([])[^:.]{0,30})?|for the record[*_]{0,3}):/i;

const CORRECTION_WORDS =
  /^[*_([]{0,3}(?:this (?:article|story|report|piece|post|page|headline|caption) (?:was|has been) (?:amended|corrected|updated|edited|changed|clarified)\b|(?:an earlier|a previous|the original|an original) version of this (?:article|story|report|piece|post|page|headline|caption)\b)/i;

/** “–30–”, “-- 30 --”, “(ends)”, “[ENDS]”: what a desk writes below the last line. */
const END_MARK = /^(?:[-–—]{1,3} ?30 ?[-–—]{1,3}|[([]ends[)\]])$/i;

/** “5 min read”, “Reading time: 5 minutes”. */
const READING_TIME = /^(?:reading time:? )?\d{1,2}[ -]?min(?:ute)?s?(?:[ -]read)?$/i;

const FOOTER_LEAD =
  /^(?:\(c\) |copyright |(?:read more|read next|read also|also read|see also|more|related|watch|listen|up next|don[’']t miss): ?\S|click here|follow us|follow @?\w{1,30} on|sign up (?:for|to)|subscribe (?:to|for|now|here)|share this|join our|download our)/i;

/** What agencies put under a story: “(Reporting by …; Editing by …)”, “Jane Doe contributed to this report.” */
function isSignOff(line: string): boolean {
  if (line.length > 300) return false;
  const lead = /^[(—–-]*\s?(?:additional )?(?:reporting|writing|editing|compiled|with reporting) by /i.exec(line);
  return (
    (lead !== null && /^\p{Lu}/u.test(line.slice(lead[0].length))) ||
    /contributed (?:to this (?:report|story|article)|reporting)\.?\)?$/i.test(line)
  );
}

const LONGEST_SUBHEAD = 100;

/** A short line that opens with a capital and has no stop. */
function readsAsSubhead(line: string): boolean {
  return (
    line.length <= LONGEST_SUBHEAD &&
    countWords(line) <= 14 &&
    /^["“‘'«¿¡(]?[\p{Lu}\p{N}£$€#]/u.test(line) &&
    /\p{L}{3}/u.test(line) &&
    !/[.,;:…!–—-]["”’')]*$/.test(line) &&
    (!/\?["”’')]*$/.test(line) || isHeadingQuestion(line)) &&
    !/^[\d.,:–-]+(?: \p{Lu}+)?$/u.test(line) &&
    !/["”][^"“”]{0,40}\b(?:said|says|asked|added)\b/.test(line) &&
    !/\b(?:a|an|the|and|or|but|of|to|in|at|as|by|for|with|from|is|was|were|are)$/.test(line)
  );
}

/** “What happens next?” heads a section; “Who’s going to pay for it, he asked?” and “Come again?” are speech. */
function isHeadingQuestion(line: string): boolean {
  return (
    countWords(line) <= 7 &&
    /^(?:what|who|why|how|where|when|which|can|will|could|is|are|does|do)\b[^"“”,]*\?$/i.test(line)
  );
}

export function countWords(line: string): number {
  return line.split(/\s+/).length;
}
