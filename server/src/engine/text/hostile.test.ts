/** What holds for any text at all, however hostile; and that the time taken grows in proportion to its length. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ENTITY, UNSEEN } from "./entities.ts";
import { readArticle, readBlock } from "./read.ts";
import { judgeShape } from "./shape.ts";
import type { ArticleText, Format } from "./types.ts";

const SEED = 20250601;

/** Pieces that articles, and those who wish us ill, are made of. */
const piece = fc.constantFrom(
  "The minister said 41 planes were hit. ",
  "Mr. Lee’s U.S. firm ",
  "“We tried,” ",
  "he said",
  "‘so’ ",
  "'90s ",
  "6'2\" ",
  "«oui» ",
  "\n",
  "\n\n",
  "\r\n",
  "\r\n\r\n",
  "\r",
  " ",
  "\t",
  "\u00a0",
  "\ufeff",
  "\u200b",
  "\u202e",
  "\0",
  "\ud800",
  "\udc00",
  "😀",
  "e\u0301",
  "İ",
  "[@key]",
  "[see @a; -@b, p. 3]",
  "[[",
  "]]",
  "[",
  "]",
  "(",
  ")",
  "*",
  "**",
  "_",
  "`",
  "```\n",
  "> ",
  "- ",
  "1. ",
  "# ",
  "---\n",
  "%% wellsourced-ignore-next x: y\n",
  "<!-- wellsourced-ignore -->",
  "<b>",
  "![a](b.jpg)",
  "[a](b)",
  "[^1]",
  "\n[^1]: note\n",
  "| a | b |\n|-|-|\n",
  "span.jpg\n",
  "By Jane Doe\n",
  "KYIV (AP) — ",
  "Getty Images\n",
  "https://example.org ",
  "a@b.org ",
  "...",
  "…",
  "?",
  "!”",
  '"',
  "'",
  "„",
  "中",
  "\\",
  "~~",
  "&amp;",
  "&rsquo;",
  "&#163;",
  "<p>",
  "</p>\n",
  "<ul><li>",
  '<a href="x">',
  "<figure><img src=a.jpg><figcaption>",
  "{% include x %}",
  "<![CDATA[",
  "]]>",
  "{{< x ",
  " >}}",
  "{: .lead}",
);
const messy = fc.oneof(
  { weight: 4, arbitrary: fc.array(piece, { maxLength: 60 }).map((parts) => parts.join("")) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
);
const format = fc.constantFrom<Format>("article", "markdown");

function holds(property: (text: string, format: Format) => void) {
  fc.assert(fc.property(messy, format, property), { seed: SEED, numRuns: 600 });
}

describe(`any text (seed ${SEED})`, () => {
  test("blocks are sorted and disjoint; their prose is the file's words, or blank, or what an entity stands for", () => {
    holds((text, format) => {
      const { blocks, islands } = readArticle(text, format);
      const entities = [...text.matchAll(ENTITY)].map(({ index, 0: { length } }) => ({
        start: index,
        end: index + length,
      }));
      const isRead = (at: number) => entities.some(({ start, end }) => start <= at && at < end);
      let end = 0;
      for (const { span, prose } of blocks) {
        expect(end <= span.start && span.start < span.end && span.end <= text.length).toBe(true);
        expect(prose.length).toBe(span.end - span.start);
        for (let i = 0; i < prose.length; i++) {
          const at = span.start + i;
          expect(prose[i] === text[at] || prose[i] === " " || prose[i] === UNSEEN || isRead(at)).toBe(true);
        }
        end = span.end;
      }
      for (const [i, { span }] of islands.entries()) {
        expect(span.start < span.end && span.end <= text.length).toBe(true);
        expect(i === 0 || islands[i - 1]!.span.start <= span.start).toBe(true);
      }
    });
  });

  test("tokens slice back, each in one sentence; quotations nest", () => {
    holds((text, format) => {
      for (const block of readArticle(text, format).blocks) {
        const { prose, tokens, sentences, quotations } = readBlock(block);
        let end = 0;
        for (const token of tokens) {
          expect(end <= token.start && token.start < token.end).toBe(true);
          const written = prose.slice(token.start, token.end);
          if (!/\u00ad|\u200c|\u200d|[\ufb00-\ufb06]/.test(written)) expect(written).toBe(token.text);
          expect(prose.slice(end, token.start).trim().replaceAll("\0", "")).not.toMatch(/[\p{L}\p{N}]/u);
          end = token.end;
        }
        let next = 0;
        for (const sentence of sentences) {
          expect([sentence.firstToken, sentence.start, sentence.end]).toEqual([
            next,
            tokens[next]!.start,
            tokens[sentence.endToken - 1]!.end,
          ]);
          next = sentence.endToken;
        }
        expect(next).toBe(tokens.length);
        for (const { start, end, inner, closed } of quotations) {
          expect(
            0 <= start && start < inner.start && inner.start <= inner.end && inner.end <= end && end <= prose.length,
          ).toBe(true);
          expect(closed).toBe(inner.end < end);
        }
        for (const a of quotations)
          for (const b of quotations)
            expect(
              a.end <= b.start ||
                b.end <= a.start ||
                (a.start <= b.start && b.end <= a.end) ||
                (b.start <= a.start && a.end <= b.end),
            ).toBe(true);
      }
    });
  });

  test("LF, CR LF and CR agree in all but the places", () => {
    holds((text, format) => {
      const lf = text.replace(/\r\n?/g, "\n");
      const words = (article: ArticleText) =>
        article.blocks.map(({ kind, prose }) => `${kind} ${prose.replace(/\r\n?|\n/g, " ").replace(/ +/g, " ")}`);
      const expected = words(readArticle(lf, format));
      expect(words(readArticle(lf.replaceAll("\n", "\r\n"), format))).toEqual(expected);
      expect(words(readArticle(lf.replaceAll("\n", "\r"), format))).toEqual(expected);
    });
  });

  test("reading a block asks for its kind and prose alone", () => {
    holds((text, format) => {
      for (const { kind, prose, span } of readArticle(text, format).blocks) {
        expect(readBlock({ kind, prose })).toEqual(readBlock({ kind, prose, span } as Parameters<typeof readBlock>[0]));
      }
    });
  });

  test("its shape is judged without a throw", () => {
    holds((text, format) => {
      expect(judgeShape(text, format === "markdown" ? "x.md" : "x.txt").reason).not.toBe("");
    });
  });
});

describe("twice the text takes at most about twice the time", () => {
  const shapes: Record<string, (n: number) => string> = {
    prose: (n) => "The minister said that 41 planes were hit, and officials agreed on Monday.\n\n".repeat(n / 76),
    "one endless line": (n) => "The minister said that 41 planes were hit. ".repeat(n / 43),
    digits: (n) => "1".repeat(n),
    "quotation marks": (n) => '"'.repeat(n),
    "spaced quotation marks": (n) => "“a ‘b ".repeat(n / 6),
    brackets: (n) => "[".repeat(n),
    "citations without end": (n) => "[@a;".repeat(n / 4),
    "nested quotes": (n) => "> ".repeat(n / 2),
    "nested lists": (n) => "1. ".repeat(n / 3),
    links: (n) => "[a](".repeat(n / 4),
    "paragraphs in HTML": (n) => "<p>a</p>".repeat(n / 8),
    "links under HTML": (n) => "<p>\n%% note\n".concat("[a](".repeat(n / 4)),
    "links in an item under HTML": (n) => "- a\n  <p>\n".concat("[a](".repeat(n / 4)),
    "links under a comment with HTML in it": (n) => "<!--\n<p>\n-->\n".concat("[a](".repeat(n / 4)),
    "links under a declaration": (n) => "<!A\n\n<p\n>\n".concat("[a](".repeat(n / 4)),
    "links in HTML": (n) => "<p>\n".concat("[a](".repeat(n / 4)),
    "tags without end": (n) => `<p>${'<a "'.repeat(n / 4)}`,
    "elements without end": (n) => "<div><script>a</b>".repeat(n / 18),
    entities: (n) => "&amp;".repeat(n / 5),
    "shortcodes without end": (n) => "{{<{%".repeat(n / 5),
    "shortcodes that enclose": (n) => "{% highlight %}{{< highlight >}}".repeat(n / 32),
    "character data": (n) => "<![CDATA[{{".repeat(n / 11),
    attributes: (n) => "{:a{.b".repeat(n / 6),
    emphasis: (n) => "*a**b***c".repeat(n / 9),
    spaces: (n) => `a${" ".repeat(n)}b`,
    addresses: (n) => "a@b ".repeat(n / 4),
    points: (n) => "U.S. ".repeat(n / 5),
  };
  /** Processor time, so that what else the machine does counts for little. */
  const time = (text: string, format: Format) => {
    let best = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 3; run++) {
      const before = process.cpuUsage();
      for (const block of readArticle(text, format).blocks) readBlock(block);
      const { user, system } = process.cpuUsage(before);
      best = Math.min(best, (user + system) / 1000);
    }
    return best;
  };
  // Eight times the text, so that noise weighs less than the square: 64 times the time would show. Below 10 ms all is noise.
  test.each(Object.keys(shapes))("%s", { timeout: 60_000 }, (name) => {
    for (const format of ["article", "markdown"] as const) {
      const small = time(shapes[name]!(25_000), format);
      const large = time(shapes[name]!(200_000), format);
      expect(large).toBeLessThan(24 * Math.max(small, 10));
    }
  });
});
