/** Lines of the page around an article, and of the desk about its own: “Read more”, “All rights reserved.”, corrections, sign-offs. */
import { trimEndOf, trimStartOf } from "../../base/index.ts";
import { footerLines } from "../../lexicon/index.ts";

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
