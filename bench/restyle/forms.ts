/**
 * The same article in another form: as Markdown, as Word or a web page pastes it, as mail wraps it, with what a page puts around an
 * article or between its paragraphs.
 */
import { type Change, type Restyling, swap, swapped } from "./restyling.ts";

/** “Jane Doe”; not the first words of a sentence. */
const names = /(?<=[a-z,] )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+(?![\p{L}-])/gu;
const figures = /(?<=\s)[$£€]?\d[\d,]*(?:\.\d+)?(?:%|m|bn)?(?=[\s,.;])(?![.,]\d)/g;
const endsOfSentences = /(?<=\p{Ll}{3}[.!?]["”]?) (?=["“]?\p{Lu})/gu;
const gaps = /\n\s*\n/g;

export const forms: readonly Restyling[] = [
  swap("lines: Windows", /\n/g, () => "\r\n"),
  swap("lines: old Mac", /\n/g, () => "\r"),
  swap("lines: of a word processor", /\n/g, () => "\u2028"),
  swap("lines: vertical tabs", /\n/g, () => "\v"),
  wrapped("lines: wrapped at 60", 60),
  wrapped("lines: wrapped at 72", 72),
  wrapped("lines: wrapped at 78", 78),
  wrapped("lines: wrapped at 100", 100),
  wrapped("lines: wrapped and flowed", 72, " \n"),
  { name: "lines: quoted", changes: quoted },
  {
    name: "lines: wrapped and quoted",
    changes: (text) => [...wrappedAt(text, 72, "\n> "), ...quoted(text)].sort(inOrder),
  },
  swap("lines: one a paragraph", gaps, () => "\n"),
  swap("lines: three blank", gaps, () => "\n\n\n\n"),
  swap("lines: blanks at the end", /(?<=\S)(?=\n|$)/g, () => "   "),
  swap("lines: indented", /^(?=\S)/gm, () => "   "),
  swap("lines: indented with tabs", /(?<=\n)(?=\S)/g, () => "\t"),
  swap("lines: one a sentence", endsOfSentences, () => "\n"),
  swap("lines: byte-order mark", /^/g, () => "\ufeff"),

  swap("letters: soft hyphens", /(?<=\b\p{Ll}{4})(?=\p{Ll}{4})/gu, () => "\u00ad"),
  swap("letters: joiners", /(?<=\b\p{Lu}\p{Ll}{2})(?=\p{Ll}{2})/gu, () => "\u200d"),
  swap("letters: zero-width spaces behind words", /(?<=\p{Ll}{3})(?= \p{Ll}{3})/gu, () => "\u200b"),
  swap("letters: spaces unbroken", / /g, () => "\u00a0"),
  swap("letters: narrow spaces behind digits", /(?<=\d) (?=\p{L})/gu, () => "\u202f"),
  swap("letters: three points", /\.\.\./g, () => "…"),
  swap("letters: ligatures", /fi|fl/g, ([letters]) => (letters === "fi" ? "ﬁ" : "ﬂ")),
  swap("letters: accents apart", /[\u00c0-\u017f]/g, ([letter]) => letter.normalize("NFD")),
  swap("letters: full-width digits", /\d/g, ([digit]) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  swap("letters: hyphens that do not break", /(?<=[\p{L}\d])-(?=\p{L})/gu, () => "\u2011"),
  swap("letters: entities", /["'“”‘’&£€–—é]/g, ([letter]) => entities[letter]),
  swap("letters: entities by number", /["'“”‘’&£€–—é]/g, ([letter]) => `&#${letter.charCodeAt(0)};`),
  swap("letters: spaces as entities", /(?<=\d) (?=\p{L})/gu, () => "&nbsp;"),

  markdown("as it is", () => []),
  markdown("bold names", (text) => around(text, names, "**", "**")),
  markdown("bold figures", (text) => around(text, figures, "**", "**")),
  markdown("italic figures", (text) => around(text, figures, "_", "_")),
  markdown("linked names", (text) => around(text, names, "[", "](https://example.org/names)")),
  markdown("linked figures", (text) => around(text, figures, "[", '](https://example.org/figures "The figures")')),
  markdown("linked by reference", (text) => [
    ...around(text, names, "[", "][names]"),
    { start: text.length, end: text.length, now: "\n\n[names]: https://example.org/names\n" },
  ]),
  markdown("footnotes", (text) => [
    ...swapped(text, /(?<=\p{Ll}{3}\.)(?=\n|$)/gu, () => "[^1]"),
    { start: text.length, end: text.length, now: "\n\n[^1]: The minutes.\n" },
  ]),
  markdown("hard breaks", (text) => swapped(text, endsOfSentences, () => "  \n")),
  markdown("hard breaks with a backslash", (text) => swapped(text, endsOfSentences, () => "\\\n")),
  markdown("hard breaks in HTML", (text) => swapped(text, endsOfSentences, () => "<br>")),
  markdown("one sentence a line", (text) => swapped(text, endsOfSentences, () => "\n")),
  markdown("wrapped at 72", (text) => wrappedAt(text, 72, "\n")),
  markdown("escaped", (text) => swapped(text, /(?<![\\*_[\]<`\n]|^)(?=["$'().!%&:;,#~{}/-])/g, () => "\\")),
  markdown("entities", (text) => swapped(text, /["'“”‘’&£€–—é]/g, ([letter]) => entities[letter])),
  markdown("Windows", (text) => swapped(text, /(?<=\n)\n/g, () => "\r\n")),
  html("paragraphs", () => []),
  html("emphasis", (text) => around(text, names, "<strong>", "</strong>")),
  html("links", (text) => around(text, names, '<a href="https://example.org/names" target="_blank">', "</a>")),
  html("spans", (text) => around(text, figures, '<span style="font-size: 12pt">', "</span>")),

  {
    name: "headline: in capitals",
    changes: (text) => swapped(headlineOf(text), /\p{Ll}+/gu, ([word]) => word.toUpperCase()),
  },
  { name: "headline: twice", changes: (text) => putIn(text, [0], `${headlineOf(text)}\n\n`) },
  { name: "headline: none", changes: (text) => [{ start: 0, end: headlineOf(text).length, now: "" }] },
  { name: "headline: of a site", changes: (text) => putIn(text, [headlineOf(text).length], " | Harrow Courier") },
  top("byline", "By Nell Ashdown"),
  top("byline and date", "By Nell Ashdown\n\n3 May 2024"),
  top("standfirst", "What the papers show, and what they leave open"),
  { name: "top: dateline", changes: (text) => putIn(text, belowHeadline(text), "LONDON (Reuters) - ") },
  { name: "top: dateline with a day", changes: (text) => putIn(text, belowHeadline(text), "LAGOS, 3 June — ") },
  {
    name: "top: dateline in small letters",
    changes: (text) => putIn(text, belowHeadline(text), "New Delhi, Jun 3 (PTI) "),
  },
  between("a picture", "quay.jpg\nThe quay at dawn.\nNell Ashdown/Harrow Courier"),
  between("more to read", "Read more: Ferry to sail again"),
  between("related articles", "Related articles"),
  between("advertisement", "Advertisement"),
  between("advertisement in capitals", "ADVERTISEMENT"),
  between("advertisement that goes on", "Article continues below advertisement"),
  between("newsletter", "Sign up for our newsletter to get the day's stories in your inbox"),
  between("stars", "* * *"),
  between("subhead", "What happens next?"),
  between("plain paragraph", "It rained in the hills for most of the night, and the roads were wet in the morning."),
  between("suppression", "%% wellsourced-ignore-next unknown-source: agreed with the desk"),
  below("correction", "Correction: An earlier version of this article misspelt the name of a street."),
  below("tags", "Topics: Harrow, Ferries, Transport"),
  below("sign-off", "(Reporting by Nell Ashdown; Editing by Tom Hay)"),
  below("copyright", "© 2024 Harrow Courier. All rights reserved."),
  below("end mark", "ENDS"),
  below(
    "another article",
    "Ferry to sail again\n\nThe ferry will be back on Friday, the harbour board said. It had been in the dock since March.",
  ),
];

const entities: Readonly<Record<string, string>> = {
  '"': "&quot;",
  "'": "&apos;",
  "“": "&ldquo;",
  "”": "&rdquo;",
  "‘": "&lsquo;",
  "’": "&rsquo;",
  "&": "&amp;",
  "£": "&pound;",
  "€": "&euro;",
  "–": "&ndash;",
  "—": "&mdash;",
  é: "&eacute;",
};

function headlineOf(text: string): string {
  return text.slice(0, text.search(/\n|$/));
}

function putIn(text: string, places: readonly number[], now: string): Change[] {
  return places.filter((at) => at <= text.length).map((at) => ({ start: at, end: at, now }));
}

/** Where the first paragraph begins. */
function belowHeadline(text: string): number[] {
  return [...text.matchAll(gaps)].slice(0, 1).map(({ index, 0: { length } }) => index + length);
}

function top(what: string, now: string): Restyling {
  return { name: `top: ${what}`, changes: (text) => putIn(text, belowHeadline(text), `${now}\n\n`) };
}

/** Between every fifth paragraph and the next. */
function between(what: string, now: string): Restyling {
  return {
    name: `between: ${what}`,
    changes: (text) =>
      putIn(
        text,
        [...text.trimEnd().matchAll(gaps)]
          .filter((_, i) => i % 5 === 3)
          .map(({ index, 0: { length } }) => index + length),
        `${now}\n\n`,
      ),
  };
}

function below(what: string, now: string): Restyling {
  return { name: `below: ${what}`, changes: (text) => putIn(text, [text.length], `\n\n${now}\n`) };
}

function around(text: string, what: RegExp, open: string, close: string): Change[] {
  return [...text.matchAll(what)].flatMap(({ index, 0: { length } }) => [
    { start: index, end: index, now: open },
    { start: index + length, end: index + length, now: close },
  ]);
}

/** With what Markdown would take for its own marks escaped, and each line a paragraph. */
function markdown(what: string, more: (text: string) => readonly Change[]): Restyling {
  return {
    name: `Markdown: ${what}`,
    format: "markdown",
    changes: (text) =>
      joined(more(text), [
        { start: 0, end: 0, now: "# " },
        ...swapped(text, /[\\*_[\]<`]|(?<=\n)[#>]/g, ([mark]) => `\\${mark}`),
        ...swapped(text, /(?<!\n)\n(?=\S)/g, () => "\n\n"),
      ]),
  };
}

function html(what: string, more: (text: string) => readonly Change[]): Restyling {
  return {
    name: `HTML in Markdown: ${what}`,
    format: "markdown",
    changes: (text) => {
      const headline = headlineOf(text).length;
      return joined(more(text), [
        { start: 0, end: 0, now: "<h1>" },
        ...swapped(text, /[<&]/g, ([mark]) => (mark === "<" ? "&lt;" : "&amp;")),
        ...swapped(text.trimEnd(), /(?<=\S)(?=\n|$)/g, ({ index }) => (index === headline ? "</h1>" : "</p>")),
        ...swapped(text, /\n\s*(?=\S)/g, ([gap]) => `${gap}<p>`),
      ]);
    },
  };
}

/** Of two changes that meet the later one is left out. */
function joined(first: readonly Change[], second: readonly Change[]): Change[] {
  let end = 0;
  return [...first, ...second].sort(inOrder).filter((change) => {
    if (change.start < end) return false;
    end = change.end;
    return true;
  });
}

function inOrder(one: Change, other: Change): number {
  return one.start - other.start || one.end - other.end;
}

function quoted(text: string): Change[] {
  return swapped(text, /^/gm, () => "> ");
}

function wrapped(name: string, width: number, end = "\n"): Restyling {
  return { name, changes: (text) => wrappedAt(text, width, end) };
}

function wrappedAt(text: string, width: number, end: string): Change[] {
  const changes: Change[] = [];
  let line = 0;
  let space: number | undefined;
  for (let at = 0; at <= text.length; at++) {
    const isEnd = at === text.length || text[at] === "\n";
    if (!isEnd && text[at] !== " ") continue;
    if (width < at - line && space !== undefined) {
      changes.push({ start: space, end: space + 1, now: end });
      line = space + 1;
    }
    if (isEnd) line = at + 1;
    space = isEnd ? undefined : at;
  }
  return changes;
}
