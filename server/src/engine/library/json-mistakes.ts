/** What is wrong with a JSON file, in words for whoever wrote it by hand. Shared by source libraries and configuration. */
import { type ParseError, printParseErrorCode } from "jsonc-parser";
import type { Trouble } from "./format.ts";
import { foreignSign } from "./json-foreign-signs.ts";

/** In text order. What comes after a place that can't be read is mostly its consequence, so only the first such place is told. */
export function jsonMistakes(errors: readonly ParseError[], text: string): readonly Trouble[] {
  const named = errors.map(({ error, offset, length }) => {
    return { code: codeAt(text, offset, printParseErrorCode(error)), offset, length };
  });
  const first = named.findIndex(({ code }) => !leavesTheRestReadable.has(code));
  const told = first < 0 ? named : named.slice(0, first + 1);
  const once = told.filter(({ offset }, i) => offset !== told[i - 1]?.offset);
  return once.map(({ code, offset, length }) => {
    const start = Math.min(offset, text.length);
    const span = { start, end: Math.min(start + length, text.length) };
    return { span, message: (isForeign.has(code) && foreignSign(text, start)) || (words[code] ?? "This is not JSON.") };
  });
}

/** Where a parser misses a comma, what is missing may be the end of what was begun, or nothing: “06” is a 0 and a 6 to it. */
function codeAt(text: string, offset: number, code: string): string {
  if (code !== "CommaExpected") return code;
  if (text[offset] === "}") return "CloseBracketExpected";
  if (text[offset] === "]") return "CloseBraceExpected";
  return /(?<![\d.])0\d$/.test(text.slice(Math.max(0, offset - 2), offset + 1)) ? "NumberBeginsWithZero" : code;
}

const leavesTheRestReadable = new Set<string>([
  "CommaExpected",
  "InvalidCharacter",
  "InvalidEscapeCharacter",
  "InvalidUnicode",
  "NumberBeginsWithZero",
]);

/** Where something stands that JSON does not have, what it was meant for can mostly be told. */
const isForeign = new Set<string>(["InvalidSymbol", "PropertyNameExpected", "ValueExpected"]);

const words: Readonly<Record<string, string>> = {
  InvalidSymbol: `This is not JSON here: a text stands in straight double quotes, "…".`,
  NumberBeginsWithZero: "A number does not begin with 0; take that away.",
  InvalidNumberFormat: "This is no number that JSON knows.",
  CommaExpected: "A comma is missing here.",
  ColonExpected: "A colon is missing here.",
  CloseBraceExpected: "A “}” is missing here.",
  CloseBracketExpected: "A “]” is missing here.",
  PropertyNameExpected: "The name of a property, in double quotes, is missing here.",
  ValueExpected: "A value is missing here.",
  EndOfFileExpected: "The file ends before this; take away what follows.",
  UnexpectedEndOfString: 'This text is not closed; a “"” is missing.',
  UnexpectedEndOfComment: "This comment is not closed; a “*/” is missing.",
  UnexpectedEndOfNumber: "This number breaks off.",
  InvalidUnicode: "Behind “\\u” stand four hexadecimal digits.",
  InvalidCharacter: "A text can't hold this character; write it as “\\n”, “\\t” or “\\u….”.",
  InvalidEscapeCharacter: "This is no escape that JSON knows; a backslash is written “\\\\”.",
};
