import { describe, expect, test } from "vitest";
import { readBlock } from "./read.ts";
import type { BlockKind } from "./types.ts";

/** Sentences are parted by “|” in what is expected. */
function check(prose: string, kind: BlockKind = "paragraph") {
  const plain = prose.replaceAll(" | ", " ").replaceAll("|", "");
  const { sentences, tokens } = readBlock({ kind, prose: plain });
  const shown = sentences.map(({ start, end }) => plain.slice(start, end).replaceAll("\n", "⏎"));
  expect(shown).toEqual(prose.split("|").map((part) => part.trim().replaceAll("\n", "⏎")));
  expect(sentences.flatMap(({ firstToken, endToken }) => tokens.slice(firstToken, endToken))).toEqual(tokens);
}

describe("a stop ends a sentence", () => {
  test.each([
    "The bridge closed. | It reopens in May.",
    "Who pays? | The council does! | Nobody asked.",
    "“We tried.” | They failed.",
    "“We tried. | It held,” she said. | “Then it rained.”",
    "He left in 2019. | 41 others stayed.",
    "It cost too much. | $5 million was gone.",
    "(It was late. | Nobody came.) | The doors shut.",
    "It rose … | Then it fell.",
    "It rose... | Then it fell.",
    "“It is never that bad. | … It is how they took it.”",
    "He sold it. | iPhone sales rose.",
    "They met at 3 p.m. | The talks failed.",
    "He lives in the U.S. | The firm does not.",
    "She runs Acme Inc. | The firm is old.",
    "Is there hope? | No. | He shrugged.",
    "The vote was lost.|The mayor left.",
    "It is “over.”|The mayor left.",
    "There was no plan B. | The crew waited.",
    "He is with the SEC. | Companies object.",
    "They waited 34 secs. | Germans cheered.",
    "“Why?” | He said nothing.",
  ])("%s", (prose) => check(prose));
});

describe("a stop stands inside a sentence", () => {
  test.each([
    "Mr. Lee and Sen. Ana Ruiz met Dr. Osei in St. Louis.",
    "John F. Kerr and J. K. Lowe met W.E.B. Du Pont.",
    "The U.S. Senate met at 3 p.m. Monday with Acme Inc. Chairman Bo Lee.",
    "“Will you go?” he said.",
    "“Will you go?” Ms Osei asked.",
    "“Go!” shouted the crowd.",
    "He asked why? and left.",
    "See No. 5, p. 12, of Sept. 3, i.e. Kent.",
    "Ali v. Kent was heard in Jan. 2020.",
    "It fell ... and rose … again.",
    "Go to example.org for 3.5 million reasons.",
    "Yahoo! News reported it.",
    "He stood 6 ft. 2 in his socks.",
    "1. The budget was cut.",
    "Bridge to close for a year",
  ])("%s", (prose) => check(prose));
});

test("each line of a list is a sentence of its own", () => {
  check("- six boats|\n- two cars. | Both red|\n- a dog", "list");
});

test("no tokens, no sentences", () => {
  expect(readBlock({ kind: "paragraph", prose: "  " }).sentences).toEqual([]);
});
