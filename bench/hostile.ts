/** Texts made to be slow: each a repetition of one motif, so that any length can be had and cost can be held against it. */
import type { Format } from "../server/src/engine/index.ts";

export interface HostileText {
  readonly name: string;
  readonly format: Format;
  /** About `length` UTF-16 code units. */
  make(length: number): string;
}

const repeated = (motif: string) => (length: number) => motif.repeat(Math.ceil(length / motif.length)).slice(0, length);
const prose =
  "The port took $7 million in tolls last year, Ada Okafor said, “more than 1,400 lorries” a day. Another 12 boats sank. ";

export const hostileTexts: readonly HostileText[] = [
  { name: "prose", format: "article", make: repeated(`${prose.repeat(4)}\n\n`) },
  { name: "prose in one endless line", format: "article", make: repeated(prose) },
  { name: "letters without a space", format: "article", make: repeated("a") },
  { name: "only digits", format: "article", make: repeated("7") },
  { name: "only numbers", format: "article", make: repeated("7 ") },
  { name: "digits and commas", format: "article", make: repeated("1,") },
  { name: "number words", format: "article", make: repeated("two hundred and ") },
  { name: "only opening quotation marks", format: "article", make: repeated("“") },
  { name: "paragraphs of a quotation without a speaker", format: "article", make: repeated("“It was bad.\n\n") },
  {
    name: "paragraphs of a quotation with a speaker",
    format: "article",
    make: (length) => `“It was bad,” Mary Jones said. ${repeated("“It was.\n\n")(length)}`.slice(0, length),
  },
  {
    name: "items of a list below a colon",
    format: "article",
    make: (length) => `Headline\n\nThe board found:\n\n${repeated("- 7 boats sank.\n")(length)}`.slice(0, length),
  },
  {
    name: "items with and without a source, apart, below a colon",
    format: "article",
    make: (length) =>
      `Headline\n\nThe board found:\n\n${repeated("- 7 boats sank.\n\n- 8 did, Ada Okafor said.\n\n")(length)}`.slice(
        0,
        length,
      ),
  },
  { name: "paragraphs that end with a colon", format: "article", make: repeated("The board found:\n\n") },
  { name: "only straight quotation marks", format: "article", make: repeated('" ') },
  { name: "only apostrophes", format: "article", make: repeated("’") },
  { name: "only brackets", format: "article", make: repeated("[") },
  { name: "citations never closed", format: "article", make: repeated("[@a; ") },
  { name: "cues without end", format: "article", make: repeated("he said she said ") },
  { name: "full stops", format: "article", make: repeated(".") },
  { name: "one-word paragraphs", format: "article", make: repeated("word\n\n") },
  { name: "line breaks", format: "article", make: repeated("\n") },
  { name: "spaces", format: "article", make: repeated(" ") },
  { name: "emoji", format: "article", make: repeated("😀") },
  { name: "combining marks", format: "article", make: repeated("\u0301") },
  { name: "nested block quotes", format: "markdown", make: repeated("> ") },
  { name: "nested lists", format: "markdown", make: repeated("- ") },
  { name: "nested brackets", format: "markdown", make: repeated("[") },
  { name: "nested emphasis", format: "markdown", make: repeated("**a ") },
  { name: "backticks", format: "markdown", make: repeated("` `` ") },
  { name: "HTML comments never closed", format: "markdown", make: repeated("<!-- ") },
  { name: "links never closed", format: "markdown", make: repeated("[a](") },
  { name: "links in one line", format: "markdown", make: repeated("[a](http://b.example) ") },
  { name: "addresses in one line", format: "markdown", make: repeated("www.b.example c@d.example ") },
  { name: "table rows", format: "markdown", make: repeated("| a | 7 |\n| --- | --- |\n") },
  { name: "Markdown prose", format: "markdown", make: repeated(`## Tolls\n\n${prose.repeat(4)}\n\n`) },
];
