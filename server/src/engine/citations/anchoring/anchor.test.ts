/** Quotes found again in edited text, and not found where they should not be. ⟦Brackets⟧ mark the quote, before and after. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { processorTime } from "../../../../../test/support/processor-time.ts";
import { anchorQuotes } from "./anchor.ts";
import { sameFigures } from "./figures.ts";
import { quoteAt } from "./quote.ts";
import { TextIndex } from "./text-index.ts";

const head =
  "Idle cranes worry the harbour\n\nThe port of Norhaven had a slow spring, its officers wrote on Monday.\n\n";
const tail = "\n\nNobody expects the strike to end before the autumn, and the ferries sail on.\n";
const sentence = "At the east quay ⟦six cranes⟧ stand idle, the harbour master told the council.";

function check(before: string, after: string): void {
  const [was, now] = [unmarked(before), unmarked(after)];
  const [{ anchor } = {}] = anchorQuotes([quoteAt(was.text, was.span!)], new TextIndex(now.text));
  expect(anchor && marked(now.text, anchor)).toBe(now.span && marked(now.text, now.span));
}

function unmarked(text: string) {
  const start = text.indexOf("⟦");
  const end = text.indexOf("⟧") - 1;
  return { text: text.replace(/[⟦⟧]/g, ""), ...(0 <= start && { span: { start, end } }) };
}

function marked(text: string, { start, end }: { start: number; end: number }): string {
  return `${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`;
}

describe("found again", () => {
  test.each([
    ["nothing changed", head + sentence + tail],
    ["words before it", `${head}A new paragraph, with six cranes of paper.\n\n${sentence}${tail}`],
    [
      "its neighbours reworded",
      `${head}On the east quay ⟦six cranes⟧ are standing idle, the harbour master told councillors.${tail}`,
    ],
    ["moved to the end", `${head.trimEnd()}${tail}\n${sentence}\n`],
    ["reflowed", (head + sentence + tail).replaceAll(" stand", "\nstand").replaceAll("At the ", "At the\n")],
    ["line ends", (head + sentence + tail).replaceAll("\n", "\r\n")],
    [
      "split around it",
      `${head}At the east quay\n\n⟦six cranes⟧ stand idle, the harbour master told the council.${tail}`,
    ],
  ])("%s", (_, after) => {
    check(head + sentence + tail, after);
  });

  test("quotation marks curled, inside and around", () => {
    const quoted = `${head}"It's over," she said, "for ⟦six o'clock 'heroes'⟧ and me."${tail}`;
    check(quoted, quoted.replace('"It\'s over,"', "“It’s over,”").replace("o'clock 'heroes'", "o’clock ‘heroes’"));
  });

  test.each([
    ["⟦5%⟧ jump", "⟦5 per cent⟧ jump"],
    ["⟦5 percent⟧ jump", "⟦5%⟧ jump"],
    ["sum of ⟦£5m⟧", "sum of ⟦£5 million⟧"],
    ["sum of ⟦£2.5 billion⟧", "sum of ⟦£2.5bn⟧"],
    ["⟦12,800 people⟧", "⟦12800 people⟧"],
    ["⟦12,800 people⟧", "⟦12\u202f800 people⟧"],
    ["⟦12800 people⟧", "⟦12,800 people⟧"],
    ["⟦six cranes⟧", "⟦6 cranes⟧"],
    ["⟦6 cranes⟧", "⟦six cranes⟧"],
  ])("in another notation: %s", (was, now) => {
    const around = (words: string) =>
      `${head}At the east quay a ${words} stood idle, the master told the council.${tail}`;
    check(around(was), around(now));
  });

  test("a word of it changed, the figures being the same", () => {
    const long = `${head}At the east quay ⟦six tall yellow cranes of the port stand idle⟧, the harbour master told the council.${tail}`;
    check(long, long.replace("tall yellow", "high yellow"));
  });
});

describe("orphaned", () => {
  test.each([
    [
      "its sentence deleted, the same words elsewhere",
      `${head}In the museum of toys six cranes of tin amuse the young.${tail}`,
    ],
    ["another figure in another notation", head + sentence.replace("⟦six cranes⟧", "9 cranes") + tail],
    ["its figure in another notation, grown", head + sentence.replace("⟦six cranes⟧", "6.5 cranes") + tail],
    ["its figure in another notation, part of another", head + sentence.replace("⟦six cranes⟧", "1.6 cranes") + tail],
    ["another figure in its place", head + sentence.replace("⟦six cranes⟧", "nine cranes") + tail],
    ["the figure grown", head + sentence.replace("⟦six cranes⟧", "sixty-six cranes") + tail],
    ["everything gone", "Other news\n"],
    ["an empty file", ""],
  ])("%s", (_, after) => {
    check(head + sentence + tail, after);
  });

  test.each([
    ["41", "41,000"],
    ["41", "41 million"],
    ["41", "41%"],
    ["41", "$41"],
    ["41", "1.41"],
    ["41", "141"],
    ["$7 billion", "$7 billion-plus"],
  ])("%s is not %s", (was, now) => {
    const text = (figure: string) => `${head}The yard lost ${figure} jobs in the spring, its owner said.${tail}`;
    check(text(`⟦${was}⟧`), text(now));
  });

  test("with the likeliest place beside it", () => {
    const was = unmarked(head + sentence + tail);
    const now = head + sentence.replace("⟦six cranes⟧", "nine cranes") + tail;
    const [{ candidate } = {}] = anchorQuotes([quoteAt(was.text, was.span!)], new TextIndex(now));
    expect(candidate && now.slice(candidate.start, candidate.end)).toBe("nine cranes");
  });
});

test("two quotes never share a place: the one whose own words are gone does not take the other's", () => {
  const text = `${head}At the east quay six cranes stand idle today.\n\nAt the west quay six cranes stand idle today.${tail}`;
  const first = text.indexOf("six cranes");
  const second = text.indexOf("six cranes", first + 1);
  const quotes = [first, second].map((start) => quoteAt(text, { start, end: start + "six cranes".length }));
  const after = text
    .replace("At the west quay six cranes stand idle today.\n\n", "")
    .replace("At the west quay six cranes stand idle today.", "");
  const [one, two] = anchorQuotes(quotes, new TextIndex(`New words first. ${after}`));
  expect(one?.anchor).toBeDefined();
  expect(two?.anchor).toBeUndefined();
});

test("two annotations of one claim, as a merge leaves them, both stand", () => {
  const was = unmarked(head + sentence + tail);
  const quote = quoteAt(was.text, was.span!);
  const now = was.text.replace("At the east", "By the eastern");
  const [one, two] = anchorQuotes([quote, { ...quote }], new TextIndex(now));
  expect(one?.anchor).toEqual(two?.anchor);
  expect(one?.anchor).toBeDefined();
});

test("an index that was taken over from the text before finds what a new one finds", () => {
  const words = ["six", "cranes", "41,000", "idle", "harbour", "“so”", "the", "the", "the", "\n\n", "…", "said"];
  const some = fc.array(fc.constantFrom(...words), { minLength: 4, maxLength: 40 });
  const edit = fc.record({
    at: fc.nat(400),
    cut: fc.nat(30),
    words: fc.array(fc.constantFrom(...words), { maxLength: 4 }),
  });
  fc.assert(
    fc.property(some, fc.array(edit, { minLength: 1, maxLength: 6 }), (start, edits) => {
      let text = start.join(" ");
      const quotes = [...text.matchAll(/six cranes|41,000|harbour|the the/g)].map(({ index, 0: exact }) =>
        quoteAt(text, { start: index, end: index + exact.length }),
      );
      let index = new TextIndex(text);
      for (const { at, cut, words: put } of edits) {
        text = text.slice(0, at) + put.join(" ") + text.slice(at + cut);
        index = new TextIndex(text, index);
        expect(anchorQuotes(quotes, index)).toEqual(anchorQuotes([...quotes], new TextIndex(text)));
      }
    }),
    { numRuns: 500 },
  );
});

test("figures are the same however they are grouped, and not otherwise", () => {
  expect(sameFigures("1,400 men", "1400 people")).toBe(true);
  expect(sameFigures("six of 41", "six of 43")).toBe(false);
  expect(sameFigures("6 men", "six men")).toBe(false);
});

test("long and hostile texts are searched in time", () => {
  const words = "At the east quay six cranes stand idle. ".repeat(25_000);
  const quotes = Array.from({ length: 100 }, (_, i) => {
    const quote = quoteAt(words, { start: 17 + 40 * i, end: 27 + 40 * i });
    return { ...quote, prefix: "never written " };
  });
  for (const text of [
    words,
    "six ".repeat(250_000),
    "x".repeat(1_000_000),
    "6".repeat(1_000_000),
    '"'.repeat(1_000_000),
    "[".repeat(1_000_000),
  ]) {
    const started = processorTime();
    anchorQuotes(quotes, new TextIndex(text));
    expect(processorTime() - started).toBeLessThan(6_000);
  }
});
