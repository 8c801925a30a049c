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
    ['2 This is not JSON here: a text stands in straight double quotes, "…".'],
  ],
  [
    "the first key in a writer's own quotation marks",
    "{ “id”: “a” }",
    ['2 This is not JSON here: a text stands in straight double quotes, "…".'],
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
  ["nothing where nothing is wrong", '{ "id": "a", } // the board', []],
])("tells %s", (_, text, mistakes) => {
  expect(told(text)).toEqual(mistakes);
});
