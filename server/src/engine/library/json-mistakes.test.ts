/** What somebody who wrote JSON by hand is told of it: each mistake once, and not what the parser stumbles over behind it. */
import { type ParseError, parseTree } from "jsonc-parser";
import { expect, test } from "vitest";
import { jsonMistakes } from "./json-mistakes.ts";

function told(text: string): string[] {
  const errors: ParseError[] = [];
  parseTree(text, errors, { allowTrailingComma: true });
  return jsonMistakes(errors, text).map(({ span, message }) => `${span.start} ${message}`);
}

test.each([
  ["each comma that is missing", '["a" "b" "c"]', ["5 A comma is missing here.", "9 A comma is missing here."]],
  [
    "the first word of a file that is no JSON",
    "TY  - RPRT\nTI  - x\nER  -\n",
    ['0 This is not JSON here: a text stands in straight double quotes, "…".'],
  ],
  [
    "the first key in single quotes",
    "{ 'id': 'a', 'title': 'b' }",
    ['2 A text stands in straight double quotes here: write "id".'],
  ],
  [
    "the first key in a writer's own quotation marks",
    "{ “id”: “a” }",
    ['2 A text stands in straight double quotes here: write "id".'],
  ],
  [
    "a comma, and then where it breaks off",
    '[{"id": "a" "title": "b"',
    ["12 A comma is missing here.", "24 A “}” is missing here."],
  ],
  [
    "a text that is not closed, and not the braces that it swallows",
    '{ "id": "a }',
    ['8 This text is not closed; a “"” is missing.'],
  ],
  ["Python's words", '{ "a": True }', ["7 JSON writes this in small letters: true."]],
  ["a value that JSON lacks", '{ "a": None }', ["7 JSON has no “None”; write null, or take the name out."]],
  ["a text without quotes", '{ "a": off }', ['7 A text stands in straight double quotes here: write "off".']],
  ["a text in single quotes", "{ \"a\": 'b c' }", ['7 A text stands in straight double quotes here: write "b c".']],
  ["a name without quotes", "{ a: 1 }", ['2 A name stands in straight double quotes here: write "a".']],
  ["a comment of another language", '{ "a": 1 # b\n}', ["9 A comment begins with “//” here, not with “#”."]],
  ["a comma too many", '{ "a": 1,, "b": 2 }', ["9 This is one comma too many; take it out."]],
  ["a comma before the first", '["a", , "b"]', ["6 This is one comma too many; take it out."]],
  ["another sign for a comma", '{ "a": 1; "b": 2 }', ["8 What follows is parted by a comma, not by “;”."]],
  ["another sign for a colon", '{ "a" = 1 }', ["6 Between a name and its value stands a colon, not “=”."]],
  ["half a number", '{ "a": .5 }', ["7 A number begins with a digit, or with “-” and a digit, as 0.5 and -2."]],
  ["a list that is not closed, and nothing of what comes behind", '{ "a": ["b" }, "c"', ["12 A “]” is missing here."]],
  ["an object that is not closed", '[{ "a": 1 ]', ["10 A “}” is missing here."]],
  [
    "a month as a date writes it",
    "[2025, 06, 03]",
    ["8 A number does not begin with 0; take that away.", "12 A number does not begin with 0; take that away."],
  ],
  ["the same, as a value", '{ "a": 05 }', ["8 A number does not begin with 0; take that away."]],
  ["a comma between numbers", "[2025 6, 10 5]", ["6 A comma is missing here.", "12 A comma is missing here."]],
  [
    "what nobody can make out",
    '{ "a": @b }',
    ['7 This is not JSON here: a text stands in straight double quotes, "…".'],
  ],
  ["nothing where nothing is wrong", '{ "id": "a", } // the board', []],
])("tells %s", (_, text, mistakes) => {
  expect(told(text)).toEqual(mistakes);
});
