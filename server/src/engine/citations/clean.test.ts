/** Clean text, and moving what stands behind claims from the text to annotations and back: nothing lost, nothing else touched. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits, type Span, shift, textOf } from "../base/index.ts";
import { type ArticleText, type Format, readArticle, readBlock } from "../text/index.ts";
import { parseAnnotations } from "./annotations/file.ts";
import { readAnnotations } from "./annotations/read.ts";
import { contentOf, draftAnnotation, putAnnotations } from "./annotations/write.ts";
import { cleanEdits, cleanText } from "./clean.ts";
import { type CitedClaim, convertToAnnotations } from "./conversion/to-annotations.ts";
import { convertToInline } from "./conversion/to-text.ts";
import { exemptionKinds, writeExemption } from "./exemptions.ts";
import { readCitations } from "./read-citations.ts";
import type { AnnotationContent } from "./types.ts";

describe("clean text", () => {
  test.each([
    ["Exports rose 3% [@ons, p. 2].", "Exports rose 3%."],
    ["Exports rose 3%\u00a0[@ons] and imports [see @a; @b] fell.", "Exports rose 3% and imports fell."],
    ["“Six,” she said. [@lind] [@port]\nMore.", "“Six,” she said.\nMore."],
    ["[@lind] Six cranes.", "Six cranes."],
    ["Six.\n\n%% wellsourced-ignore-next vague-source: agreed\nOfficials said so.\n", "Six.\n\nOfficials said so.\n"],
    ["Six.\n\n%% wellsourced-ignore-next: a\n\nSeven.\n", "Six.\n\nSeven.\n"],
    ["Six.\r\n\r\n%% wellsourced-ignore-next: a\r\n%% wellsourced-ignore-next: b\r\n\r\nSeven.", "Six.\r\n\r\nSeven."],
    ["Six.\n<!-- wellsourced-ignore-line: a -->\n\nSeven.", "Six.\n\nSeven."],
    ["Six.\n%% wellsourced-ignore-line: a\n\nSeven.", "Six.\n\nSeven."],
    ["Six.\n\n%% wellsourced-ignore-file: a\n", "Six.\n\n"],
    ["Six [@exempt:calculation, 3 + 3; Ann, 2025-06-03] cranes.", "Six cranes."],
    ["Six cranes.\r\n%% wellsourced-ignore-file: x", "Six cranes."],
    ["Mail desk@example.org [sic] about [this].", "Mail desk@example.org [sic] about [this]."],
    ["", ""],
  ])("%j is %j", (text, clean) => {
    expect(cleanText(readArticle(`Head\n\n${text}`, "article"))).toBe(`Head\n\n${clean}`);
  });

  test.each([
    ["Six. <!-- wellsourced-ignore-line: x -->\n\nSeven [@a].", "Six.\n\nSeven."],
    [
      "<!-- wellsourced-ignore-next vague-source: x -->\n\nOfficials said. <!-- a comment -->",
      "Officials said. <!-- a comment -->",
    ],
    [
      "Six[^1] and [a link](https://example.org).\n\n[^1]: Note.",
      "Six[^1] and [a link](https://example.org).\n\n[^1]: Note.",
    ],
    ["`[@code]` stays\n\n    [@block] stays", "`[@code]` stays\n\n    [@block] stays"],
  ])("Markdown: %j is %j", (text, clean) => {
    expect(cleanText(readArticle(`# Head\n\n${text}`, "markdown"))).toBe(`# Head\n\n${clean}`);
  });

  test("what was put in is taken away, and nothing else", () => {
    fc.assert(
      fc.property(
        paragraphs,
        fc.constantFrom<Format>("article", "markdown"),
        fc.constantFrom("\n", "\r\n"),
        fc.infiniteStream(fc.nat(7)),
        (parts, format, eol, dice) => {
          const clean = `Head of it${eol}${eol}${parts.map((words) => words.join(" ")).join(eol + eol)}${eol}`;
          const roll = () => dice.next().value!;
          const cited = `Head of it${eol}${eol}${parts
            .map((words) => {
              const line = words
                .map((word, i) =>
                  roll() < 2 && 0 < i + 1 ? word.replace(/(\.?)$/, ` ${groups[roll() % groups.length]}$1`) : word,
                )
                .join(" ");
              const directive =
                format === "markdown"
                  ? `<!-- wellsourced-ignore-next loaded-cue: x -->${eol}`
                  : `%% wellsourced-ignore-next loaded-cue: x${eol}`;
              return roll() === 0 && format === "article" ? directive + line : line;
            })
            .join(eol + eol)}${eol}`;
          expect(cleanText(readArticle(cited, format))).toBe(clean);
          expect(cleanEdits(readArticle(clean, format))).toEqual([]);
        },
      ),
      { seed: 11, numRuns: 200 },
    );
  }, 60_000);
});

const groups = [
  "[@a]",
  "[see @a, p. 3; @b]",
  "[-@{c:d}]",
  writeExemption({ kind: "calculation", reason: "3 [of] 6; x", by: "Ann" }),
];
const sentence = fc
  .array(
    fc.constantFrom("six", "cranes", "stand", "idle", "in", "the", "harbour", "1,400", "men", "wait", "111", "jobs"),
    { minLength: 3, maxLength: 9 },
  )
  .map((words) => [`The ${words[0]}`, ...words.slice(1, -1), `${words.at(-1)}.`]);
const paragraphs = fc.array(
  fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.flat()),
  { minLength: 1, maxLength: 4 },
);

describe("storage", () => {
  const text = "Cranes stand idle\n\nSix cranes stand idle, and 1,400 workers wait. The port lost 111 jobs.\n";
  const at = (words: string, whole = text) => ({
    start: whole.indexOf(words),
    end: whole.indexOf(words) + words.length,
  });
  const pointer = fc.record(
    {
      key: fc.constantFrom("port", "lind", "ons-2025"),
      prefix: fc.constant("see"),
      locator: fc.constant("p. 3"),
      suffix: fc.constant("and after"),
      suppressAuthor: fc.constant(true),
    },
    { requiredKeys: ["key"] },
  );
  const content: fc.Arbitrary<AnnotationContent> = fc.record(
    {
      citations: fc.uniqueArray(pointer, { maxLength: 3, selector: (one) => JSON.stringify(one) }),
      exemption: fc.record(
        {
          kind: fc.constantFrom(...exemptionKinds),
          reason: fc.constantFrom("316 − 205", "a [b]; c"),
          by: fc.constant("Ann Lee"),
          date: fc.constant("2025-06-03"),
        },
        { requiredKeys: ["kind", "reason"] },
      ),
      reviews: fc.array(
        fc.constant({ verdict: "confirmed", by: "Bo", date: "2025-06-03T10:00:00Z", words: "x" } as const),
        { maxLength: 1 },
      ),
    },
    { requiredKeys: ["citations", "reviews"] },
  );
  const claims = ["Six cranes", "1,400 workers", "111 jobs"];

  test("to the text and back: every claim has what it had, and the article is as it was", () => {
    fc.assert(
      fc.property(fc.tuple(content, content, content), (contents) => {
        const article = readArticle(text, "article");
        const drafts = contents.map((one, i) => ({ ...draftAnnotation(article, at(claims[i]!)), ...one }));
        const file = applyEdits("", putAnnotations("", "a.article", drafts).edits);

        const inline = convertToInline(article, file, "a.article");
        const citedText = applyEdits(text, inline.article);
        const cited = readArticle(citedText, "article");
        expect(cleanText(cited)).toBe(text);
        expect(inline.left).toEqual([]);
        expect(
          parseAnnotations(inline.annotations).annotations.flatMap(({ citations, exemption }) => [
            ...citations,
            ...(exemption ? [exemption] : []),
          ]),
        ).toEqual([]);

        const citedClaims = claims.map(
          (words): CitedClaim => claimIn(cited.text, at(words, citedText), readCitations(cited)),
        );
        const made = { claims: citedClaims, sentences: sentencesOf(cited) };
        const back = convertToAnnotations(cited, inline.annotations, made, "a.article");
        expect(applyEdits(citedText, back.article)).toBe(text);
        const after = readAnnotations(back.annotations, article);
        const said = (list: readonly (readonly [string, AnnotationContent])[]) =>
          list.map(([words, one]) => [words, contentOf(one)]);
        expect(said(after.map((one) => [textOf(text, one.anchor!), one]))).toEqual(
          said(
            drafts
              .filter(({ citations, exemption, reviews }) => 0 < citations.length || exemption || 0 < reviews.length)
              .map((one) => [one.quote.exact, one]),
          ),
        );
      }),
      { seed: 13, numRuns: 150 },
    );
  }, 60_000);

  const nothingMade = { claims: [], sentences: [] };

  function sentencesOf({ blocks }: ArticleText): readonly Span[] {
    return blocks.flatMap((block) => readBlock(block).sentences.map((one) => shift(one, block.span.start)));
  }

  /** A claim with the citations right behind it. */
  function claimIn(
    whole: string,
    span: { start: number; end: number },
    citations: ReturnType<typeof readCitations>,
  ): CitedClaim {
    return {
      ...span,
      citations: citations.filter(
        (one) => span.end <= one.span.start && whole.slice(span.end, one.span.start).trim() === "",
      ),
    };
  }

  test("one citation that speaks for two claims is kept with both", () => {
    const cited = text.replace("wait.", "wait [@port, p. 3].");
    const article = readArticle(cited, "article");
    const citations = readCitations(article);
    const both = ["Six cranes", "1,400 workers"].map((words) => ({ ...at(words, cited), citations }));
    const { annotations, article: edits } = convertToAnnotations(
      article,
      "",
      { claims: both, sentences: sentencesOf(article) },
      "a.article",
    );
    expect(applyEdits(cited, edits)).toBe(text);
    expect(parseAnnotations(annotations).annotations.map(({ quote, citations: [one] }) => [quote.exact, one])).toEqual([
      ["Six cranes", { key: "port", locator: "p. 3" }],
      ["1,400 workers", { key: "port", locator: "p. 3" }],
    ]);
  });

  test("a citation that speaks for no claim goes with the sentence before it; one with no words stays, and is named", () => {
    const cited = `${text.replace("wait.", "wait [@port].")}\n[@lind]\n`;
    const article = readArticle(cited, "article");
    const { annotations, article: edits, left } = convertToAnnotations(article, "", nothingMade, "a.article");
    expect(parseAnnotations(annotations).annotations.map(({ quote }) => quote.exact)[0]).toBe(
      "Six cranes stand idle, and 1,400 workers wait",
    );
    expect(applyEdits(cited, edits)).not.toContain("[@port]");
    for (const span of left) expect(textOf(cited, span)).toBe("[@lind]");
  });

  test("an orphan stays in the file, and is named", () => {
    const article = readArticle(text, "article");
    const file = applyEdits(
      "",
      putAnnotations("", "a.article", [{ ...draftAnnotation(article, at("111 jobs")), citations: [{ key: "port" }] }])
        .edits,
    );
    const other = readArticle("Other news\n\nNothing of it is left.\n", "article");
    const { article: edits, annotations, left } = convertToInline(other, file, "a.article");
    expect(edits).toEqual([]);
    expect(annotations).toBe(file);
    expect(left).toHaveLength(1);
  });

  test("a damaged file stops everything", () => {
    const article = readArticle(text.replace("111 jobs", "111 jobs [@a]"), "article");
    for (const conversion of [
      convertToInline(article, "{", "a"),
      convertToAnnotations(article, "{", nothingMade, "a"),
    ]) {
      expect(conversion).toMatchObject({ article: [], annotations: "{", problem: { damage: true } });
    }
  });
});
