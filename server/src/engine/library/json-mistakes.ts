/** What is wrong with a JSON file, in words for whoever wrote it by hand. Shared by source libraries and configuration. */
import { type ParseError, printParseErrorCode } from "jsonc-parser";
import type { Trouble } from "./format.ts";
import { foreignSign } from "./json-foreign-signs.ts";

/** In text order. What comes after a place that can't be read is mostly its consequence, so only the first such place is told. */
export function jsonMistakes(errors: readonly ParseError[], text: string): readonly Trouble[] {
  const named = errors.map(({ error, offset, length }) => ({ code: printParseErrorCode(error), offset, length }));
  const first = named.findIndex(({ code }) => !leavesTheRestReadable.has(code));
  return (first < 0 ? named : named.slice(0, first + 1)).map(({ code, offset, length }) => {
    const start = Math.min(offset, text.length);
    const span = { start, end: Math.min(start + length, text.length) };
    return { span, message: (isForeign.has(code) && foreignSign(text, start)) || (words[code] ?? "This is not JSON.") };
  });
}

const leavesTheRestReadable = new Set<string>([
  "CommaExpected",
  "InvalidCharacter",
  "InvalidEscapeCharacter",
  "InvalidUnicode",
]);

/** Where something stands that JSON does not have, what it was meant for can mostly be told. */
const isForeign = new Set<string>(["InvalidSymbol", "PropertyNameExpected", "ValueExpected"]);

const words: Readonly<Record<string, string>> = {
  InvalidSymbol: `This is not JSON here: a text stands in straight double quotes, "…".`,
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
