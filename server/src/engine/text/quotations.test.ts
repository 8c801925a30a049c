import { describe, expect, test } from "vitest";
import { readBlock } from "./read.ts";

/** Quotations are written [like this] and unclosed ones {like this}; the marks of punctuation inside are part of them. */
function check(marked: string) {
  const prose = marked.replace(/[[\]{}]/g, "");
  const edges: [number, number, string][] = [];
  const { quotations } = readBlock({ kind: "paragraph", prose });
  for (const { start, end, closed } of quotations) {
    edges.push([start, 1, closed ? "[" : "{"]);
    edges.push([end, 0, closed ? "]" : "}"]);
  }
  // At one place, what ends comes before what starts.
  edges.sort((a, b) => b[0] - a[0] || b[1] - a[1]);
  let shown = prose;
  for (const [at, , bracket] of edges) shown = shown.slice(0, at) + bracket + shown.slice(at);
  expect(shown).toBe(marked);
}

describe("pairs", () => {
  test.each([
    "[“We tried,”] she said. [“It failed.”]",
    '["We tried,"] she said. ["It failed."]',
    "[‘We tried,’] she said. [‘It failed.’]",
    "['We tried,'] she said. ['It failed.']",
    "[«We tried»] and [« we failed »] and [»so«]",
    "[„So“] and [„so”]",
    "[''We tried,''] she said. [``It failed.'']",
    "The [“special zone,”] a term",
    "(the [“zone”]), the [“line”]; the [“end”].",
    "a [“zone”]—[“line”]",
    "A firm ['to get'] engines",
    `["The ['zone'] is shut,"] she said.`,
    "[“He said [‘go’] to me”]",
    "[“text“] he said",
    '[“ spaced ”] and [" spaced "]',
  ])("%s", check);
});

describe("apostrophes and measures are no quotation marks", () => {
  test.each([
    "the dogs’ home and the dogs' home",
    "in the ’90s, the '90s and the ‘90s",
    "rock ’n’ roll, rock 'n' roll",
    "He fled. 'Abd and 'Ndrangheta men came. 'Tis so.",
    "’Twas ’em, 'twas 'em; ne’er-do-well",
    "[‘The dogs’ home closed,’] he said",
    "['The dogs' home closed,'] he said",
    "He is 6'2\" tall, or 6’2”, at 51°30'26\" N",
    'a 5" pipe and a 12\' 6" beam',
    "don‘t and the workers' and goin' home",
    "« Back to the start",
    '""',
  ])("%s", check);
});

describe("unclosed", () => {
  test.each([
    "lifting [“some sanctions”] by allies, {“but in stages and only gradually.}",
    'He said: {"We tried. And we failed.}',
    "['We tried,'] he said. {'And we failed.}",
    "{“We tried, he said.} [“It failed.”]",
    "[“He said {‘go}”] to me",
    "{'We tried, he said.}",
    "the {“zone was} [“shut”] today",
  ])("%s", check);
});

test.each([
  '["We tried. "Then we failed,"] he said.',
  "['We tried. 'Then we failed,'] he said.",
  "[‘We tried. ‘Then we failed. ‘That’s it,’] he said.",
  "[«We tried. «Then we failed,»] he said. [»So«] it goes. [»So.«] Then.",
  "The firm said: ['The home shut. 'Then we failed.'] It sold the ['dog nets'] it had. ['So it goes.']",
])("a mark that opens each paragraph of one speech, set in one block, is not unclosed: %s", check);

test("depth counts the quotations around", () => {
  const { quotations } = readBlock({ kind: "paragraph", prose: "“a ‘b’ c” “d”" });
  expect(quotations.map(({ depth, style }) => `${depth} ${style}`)).toEqual(["0 double", "1 single", "0 double"]);
});
