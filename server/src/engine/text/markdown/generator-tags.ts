/**
 * Finds what a site generator reads in a Markdown file and prints none of: shortcodes of Hugo (“{{< figure … >}}”), tags of Jekyll and
 * its kin (“{% include … %}”, “{{ page.title }}”), and lists of attributes (“{: .lead}”, “{#fares}”). What some of them enclose is no
 * prose either. What stands between the marks of “<![CDATA[…]]>”, which a CMS writes into its exports, is.
 */
import { itemAt, type Span } from "../../base/index.ts";
import { indexOrEnd } from "../lines.ts";

/** Sorted and disjoint. */
export function findGeneratorTags(source: string): readonly Span[] {
  const tags = tagsIn(source);
  const marks = dataMarksIn(source);
  if (marks.length === 0) return tags;
  return [...marks.filter((mark) => !itemAt(tags, mark.start)), ...tags].sort((a, b) => a.start - b.start);
}

function dataMarksIn(source: string): readonly Span[] {
  const marks: Span[] = [];
  for (let at = source.indexOf(DATA_OPENS); at >= 0; at = source.indexOf(DATA_OPENS, at)) {
    marks.push({ start: at, end: at + DATA_OPENS.length });
    at += DATA_OPENS.length;
    const close = source.indexOf(DATA_CLOSES, at);
    if (close < 0) break;
    at = close + DATA_CLOSES.length;
    marks.push({ start: close, end: at });
  }
  return marks;
}

const DATA_OPENS = "<![CDATA[";
const DATA_CLOSES = "]]>";

/** Linear: every mark is looked for from where it was last found. */
function tagsIn(source: string): readonly Span[] {
  if (!source.includes("{")) return [];
  const tags: Span[] = [];
  const next = (mark: string) => {
    let at = -1;
    return (from: number) => {
      if (at < from) at = indexOrEnd(source, mark, from);
      return at;
    };
  };
  const blankLine = next("\n\n");
  const closers = { "{{": next("}}"), "{%": next("%}") };
  const unclosed = new Set<string>();
  for (let at = source.indexOf("{"); at >= 0; at = source.indexOf("{", at)) {
    const opener = source.slice(at, at + 2);
    if (opener !== "{{" && opener !== "{%") {
      ATTRIBUTES.lastIndex = at;
      const attributes = ATTRIBUTES.exec(source);
      if (attributes) tags.push({ start: at, end: at + attributes[0].length });
      at += attributes?.[0].length ?? 1;
      continue;
    }
    const close = closers[opener](at + 2);
    if (close === source.length || LONGEST_TAG < close - at || blankLine(at) < close) {
      at += 2;
      continue;
    }
    const name = /^\{[{%][<%]?-?\s{0,9}(\w{1,20})/.exec(source.slice(at, at + 40))?.[1];
    let end = close + 2;
    if (name !== undefined && WORDLESS.has(name) && !unclosed.has(name + opener)) {
      const closing = closingTag(source, opener, name, end);
      if (closing === undefined) unclosed.add(name + opener);
      else end = closing;
    }
    tags.push({ start: at, end });
    at = end;
  }
  return tags;
}

/** Where the tag ends that closes this one, if any does: “{% endmath %}”, “{{< /math >}}”. An address may well end in “/math”. */
function closingTag(source: string, opener: "{{" | "{%", name: string, from: number): number | undefined {
  const pattern =
    opener === "{%" ? `\\{%-?\\s{0,9}end${name}\\s{0,9}-?%\\}` : `\\{\\{[<%]\\s{0,9}/\\s{0,9}${name}\\s{0,9}[>%]\\}\\}`;
  const closing = new RegExp(pattern, "g");
  closing.lastIndex = from;
  return closing.test(source) ? closing.lastIndex : undefined;
}

/** In code units. */
const LONGEST_TAG = 2000;

/** Of kramdown and Pandoc. */
const ATTRIBUTES = /\{(?::|[#.][a-zA-Z]|[a-z]{1,20}=)[^{}\n]{0,200}\}/y;

/** Tags that enclose code, data or a note to oneself. */
const WORDLESS: ReadonlySet<string> = new Set(["chart", "code", "comment", "highlight", "katex", "math", "mermaid"]);

/**
 * The text without these tags, as long as it was: as its words are read, and as the parser has it, to which four spaces before words
 * would be code.
 */
export function withoutTags(
  source: string,
  tags: readonly Span[],
): { readonly words: string; readonly parsed: string } {
  if (tags.length === 0) return { words: source, parsed: source };
  let words = "";
  let parsed = "";
  let at = 0;
  for (const { start, end } of tags) {
    const between = source.slice(at, start);
    const opensLine = LINE_HEAD.test(source.slice(Math.max(0, start - 31), start));
    const endsLine = /^[ \t]{0,20}(?:\n|$)/.test(source.slice(end, end + 21));
    words += between + " ".repeat(end - start);
    parsed += between + (opensLine && !endsLine ? NO_WIDTH : " ").repeat(end - start);
    at = end;
  }
  return { words: words + source.slice(at), parsed: parsed + source.slice(at) };
}

/** Of items and quotations, “1. ” among them. */
const LINE_HEAD = /(?:^|\n)[ \t>*+-]{0,20}(?:\d{1,9}[.)][ \t]{1,4})?$/;

/** Nothing to see, and yet no space to the parser. */
const NO_WIDTH = "\u200b";
