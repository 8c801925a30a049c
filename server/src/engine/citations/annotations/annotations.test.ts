/** `ARTICLE.annotations.json`: what is written is the W3C model's, touches one annotation, and is found again. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { processorTime } from "../../../../../test/support/processor-time.ts";
import { applyEdits, textOf } from "../../base/index.ts";
import { readArticle } from "../../text/index.ts";
import type { AnnotationContent } from "../types.ts";
import { annotationKeys, parseAnnotations } from "./file.ts";
import { breaches } from "./model.fixture.ts";
import { readAnnotations } from "./read.ts";
import {
  draftAnnotation,
  putAnnotations,
  removeAnnotation,
  renameArticleInAnnotations,
  renameKeyInAnnotations,
} from "./write.ts";

const text =
  "Cranes stand idle\n\nSix cranes in the harbour stand idle, and 1,400 workers wait.\n\nThe port lost 111 jobs.\n";
const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

const content: AnnotationContent = {
  citations: [{ key: "port-2025", prefix: "see", locator: "p. 3" }, { key: "lind" }],
  exemption: { kind: "calculation", reason: "316 − 205", date: "2025-06-03", by: "Ann Lee" },
  reviews: [
    {
      verdict: "disputed",
      by: "Bo",
      date: "2025-06-03T10:00:00Z",
      note: "The port says 1,300.",
      words: "1,400 workers",
      figure: "1400 worker",
    },
  ],
};

function put(file: string, words: string, what: Partial<AnnotationContent> = { citations: [{ key: "lind" }] }): string {
  const { edits, problem } = putAnnotations(file, "cranes.article", [
    { ...draftAnnotation(readArticle(text, "article"), spanOf(words)), ...what },
  ]);
  expect(problem).toBeUndefined();
  return applyEdits(file, edits);
}

describe("written and read back", () => {
  const file = put("", "1,400 workers", content);

  test("says what it said, of the words it said it of", () => {
    const [annotation, ...others] = readAnnotations(file, readArticle(text, "article"));
    expect(others).toEqual([]);
    const { citations, exemption, reviews, anchor, quote } = annotation!;
    expect({ citations, exemption, reviews }).toEqual(content);
    expect(textOf(text, anchor!)).toBe("1,400 workers");
    expect(quote.prefix.endsWith("stand idle, and ")).toBe(true);
  });

  test("keeps to the W3C model", () => {
    expect(breaches(JSON.parse(file))).toEqual([]);
  });

  test("in the article's order, whichever is written first", () => {
    const all = put(put(file, "111 jobs"), "Six cranes");
    expect(parseAnnotations(all).annotations.map(({ quote }) => quote.exact)).toEqual([
      "Six cranes",
      "1,400 workers",
      "111 jobs",
    ]);
    expect(all).toBe(put(put(put("", "Six cranes"), "111 jobs"), "1,400 workers", content));
    expect(breaches(JSON.parse(all))).toEqual([]);
  });

  test("a change leaves every other line as it was", () => {
    const all = put(put(file, "111 jobs"), "Six cranes");
    const [six] = parseAnnotations(all).annotations;
    const { edits } = putAnnotations(all, "cranes.article", [
      { ...draftAnnotation(readArticle(text, "article"), spanOf("Six cranes"), six), citations: [{ key: "other" }] },
    ]);
    const before = all.split("\n");
    const after = applyEdits(all, edits).split("\n");
    expect(after.filter((line, i) => line !== before[i])).toEqual(['          "value": "@other"']);
  });

  test("the last one removed leaves an empty list; one that says nothing goes", () => {
    const { id } = parseAnnotations(file).annotations[0]!;
    const empty = applyEdits(file, removeAnnotation(file, id).edits);
    expect(parseAnnotations(empty)).toEqual({ annotations: [], problems: [] });
    const two = put(file, "111 jobs");
    const draft = { ...draftAnnotation(readArticle(text, "article"), spanOf("1,400 workers")), id };
    const one = applyEdits(two, putAnnotations(two, "cranes.article", [draft]).edits);
    expect(parseAnnotations(one).annotations.map(({ quote }) => quote.exact)).toEqual(["111 jobs"]);
    expect(put(empty, "111 jobs")).toBe(one);
  });

  test("several at once are as if one had been written after the other", () => {
    const places = ["Six cranes", "1,400 workers", "111 jobs", "cranes"];
    const change = fc.record({ words: fc.constantFrom(...places), key: fc.option(fc.constantFrom("a", "b")) });
    fc.assert(
      fc.property(
        fc.subarray(places),
        fc.uniqueArray(change, { selector: ({ words }) => words }),
        (standing, changes) => {
          const before = standing.reduce((whole, words) => put(whole, words), "");
          const known = parseAnnotations(before).annotations;
          const drafts = changes.map(({ words, key }) => ({
            ...draftAnnotation(
              readArticle(text, "article"),
              spanOf(words),
              known.find(({ quote }) => quote.exact === words),
            ),
            citations: key === null ? [] : [{ key }],
          }));
          const oneByOne = drafts.reduce(
            (whole, draft) => applyEdits(whole, putAnnotations(whole, "cranes.article", [draft]).edits),
            before,
          );
          const { edits } = putAnnotations(before, "cranes.article", drafts);
          expect(applyEdits(before, edits)).toBe(oneByOne);
        },
      ),
      { seed: 5, numRuns: 300 },
    );
  });
});

test.each([
  ["£5m", "&pound;5m", "It cost £5m, “or so”, he said.", "It cost &pound;5m, &ldquo;or so&rdquo;, he said."],
  ["&pound;5m", "£5m", "It cost &pound;5m, “or so”, he said.", "It cost £5m, “or so”, he said."],
  ["“or so”", "&#8220;or so&#8221;", "It cost £5m, “or so”, he said.", "It cost £5m, &#8220;or so&#8221;, he said."],
  ["24 men", "24&nbsp;men", "The 24 men and 3 dogs left.", "The 24&nbsp;men and 3&nbsp;dogs left."],
])("%s is found as %s, entities or none", (words, expected, was, is) => {
  const before = readArticle(`Fares\n\n${was}\n`, "article");
  const start = before.text.indexOf(words);
  const draft = { ...draftAnnotation(before, { start, end: start + words.length }), citations: [{ key: "a" }] };
  const file = applyEdits("", putAnnotations("", "a.article", [draft]).edits);
  const after = readArticle(`Fares\n\n${is}\n`, "article");
  expect(readAnnotations(file, after).map(({ anchor }) => anchor && textOf(after.text, anchor))).toEqual([expected]);
});

test("the same claim gets the same identity on two branches, another claim another", () => {
  const id = (file: string) => parseAnnotations(file).annotations.map((annotation) => annotation.id);
  const one = put("", "Six cranes");
  expect(id(one)).toEqual(id(put("", "Six cranes", { citations: [{ key: "port" }] })));
  expect(new Set(id(put(put(one, "111 jobs"), "1,400 workers"))).size).toBe(3);
  expect(id(one)[0]).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("keys and the article's name are renamed where they stand", () => {
  const file = put(put("", "Six cranes"), "111 jobs", content);
  const renamed = applyEdits(file, renameKeyInAnnotations(file, "lind", "lind2025").edits);
  expect(parseAnnotations(renamed).annotations.map(({ citations }) => citations.map(({ key }) => key))).toEqual([
    ["lind2025"],
    ["port-2025", "lind2025"],
  ]);
  const moved = applyEdits(file, renameArticleInAnnotations(file, "idle.article").edits);
  expect(moved).toBe(file.replaceAll("cranes.article", "idle.article"));
  expect(renameArticleInAnnotations(moved, "idle.article").edits).toEqual([]);
});

test("every key has its place in the file", () => {
  const file = put(put("", "Six cranes"), "111 jobs", {
    ...content,
    citations: [{ key: "a/b;c", prefix: 'see "x",' }],
  });
  const keys = annotationKeys(file);
  expect(keys.map(({ key }) => key)).toEqual(["lind", "a/b;c"]);
  for (const { key, span } of keys) expect(textOf(file, span)).toBe(key);
});

describe("files that others wrote", () => {
  test("bodies and properties that are not ours stay", () => {
    const foreign = {
      "@context": "http://www.w3.org/ns/anno.jsonld",
      id: "https://example.org/anno1",
      type: "Annotation",
      created: "2025-06-03T10:00:00Z",
      body: [{ type: "TextualBody", purpose: "commenting", value: "Ask the port." }, "https://example.org/page"],
      target: { source: "cranes.article", state: "x", selector: { type: "TextQuoteSelector", exact: "Six cranes" } },
    };
    const file = JSON.stringify([foreign], null, "\t");
    const [annotation] = parseAnnotations(file).annotations;
    const { edits } = putAnnotations(file, "cranes.article", [
      {
        ...draftAnnotation(readArticle(text, "article"), spanOf("Six cranes"), annotation),
        citations: [{ key: "lind" }],
      },
    ]);
    const [after] = JSON.parse(applyEdits(file, edits));
    expect(after).toMatchObject({ ...foreign, body: [{ value: "@lind" }, ...foreign.body], target: { state: "x" } });
    expect(breaches(after)).toEqual([]);
  });

  const quoting = (exact: string) => ({ source: "cranes.article", selector: { type: "TextQuoteSelector", exact } });
  const review = {
    type: "TextualBody",
    purpose: "assessing",
    value: "confirmed",
    creator: "Bo",
    created: "2025-06-03",
  };
  const item = (what: object) => ({ id: "urn:one", type: "Annotation", target: quoting("Six cranes"), ...what });
  /** The list as it is when the first annotation in it cites one source more. */
  const citing = (...items: readonly object[]) => {
    const file = JSON.stringify(items, null, 2);
    const [first] = parseAnnotations(file).annotations;
    return JSON.parse(put(file, "Six cranes", { ...first!, citations: [...first!.citations, { key: "port" }] }));
  };
  const port = { type: "TextualBody", purpose: "linking", value: "@port" };

  test.each([
    ["a misspelt citation", { body: [{ purpose: "linking", value: "lind 2025" }] }, "after"],
    ["a verdict that is none", { body: [{ ...review, value: "ok" }] }, "after"],
    [
      "a verdict without a reviewer",
      { body: { type: "TextualBody", purpose: "assessing", value: "confirmed" } },
      "after",
    ],
    ["an exemption of another kind", { body: { purpose: "classifying", value: "rumour: heard it" } }, "after"],
    [
      "a review with more to it",
      { body: [{ ...review, modified: "2025-06-04", creator: { name: "Bo", email: "b@x" } }] },
      "after",
    ],
    ["a citation in a hand of its own", { body: [{ ...port, value: "@lind,  p.  3", rights: "x" }] }, "before"],
    ["a text by itself", { bodyValue: "Ask the port." }, "after"],
  ])("%s stays when the claim is cited", (_, what: { readonly body?: object; readonly bodyValue?: string }, where) => {
    const [after] = citing(item(what));
    const { body, bodyValue } = what;
    const before = body ?? { type: "TextualBody", value: bodyValue };
    const stay = Array.isArray(before) ? before : [before];
    expect(after.body).toEqual(where === "after" ? [port, ...stay] : [...stay, port]);
    expect(after).not.toHaveProperty("bodyValue");
  });

  test("of two exemptions the first counts, and the other is told of and stays", () => {
    const exemption = (value: string) => ({ type: "TextualBody", purpose: "classifying", value });
    const body = [exemption("calculation: 3 + 3"), exemption("own-reporting: counted"), exemption("rumour: heard")];
    const { annotations, problems } = parseAnnotations(JSON.stringify([item({ body })]));
    expect(annotations).toMatchObject([{ exemption: { kind: "calculation" } }]);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(/one exemption/), expect.anything()]);
    expect(citing(item({ body }))).toMatchObject([{ body: [port, ...body] }]);
  });

  test("a second target stays", () => {
    const target = [quoting("Six cranes"), quoting("111 jobs")];
    expect(citing(item({ target }))).toMatchObject([{ target: [{ source: "cranes.article" }, target[1]] }]);
  });

  test("two of one id are two: what is written of one leaves the other as it was", () => {
    const [one, copy] = [
      item({ body: [review] }),
      item({ target: quoting("111 jobs"), body: [{ ...review, creator: "Ann" }] }),
    ];
    const [first, ...others] = citing(one, copy, copy);
    expect(first).toMatchObject({ id: "urn:one", body: [port, review] });
    expect(others).toEqual([copy, copy]);
    const file = JSON.stringify([one, copy, copy]);
    const { annotations } = parseAnnotations(file);
    expect(new Set(annotations.map(({ id }) => id)).size).toBe(3);
    for (const [i, { id }] of annotations.entries())
      expect(JSON.parse(applyEdits(file, removeAnnotation(file, id).edits))).toEqual([one, copy, copy].toSpliced(i, 1));
  });

  test.each([
    ["one annotation", (one: object) => one],
    ["a list", (one: object) => [one]],
    ["a page", (one: object) => ({ type: "AnnotationPage", items: [one] })],
    ["a collection", (one: object) => ({ type: "AnnotationCollection", first: { items: [one] } })],
  ])("%s", (_, shape) => {
    const one = {
      id: "a",
      type: "Annotation",
      target: [
        { source: "x", selector: { type: "FragmentSelector", refinedBy: { type: "TextQuoteSelector", exact: "Six" } } },
      ],
    };
    expect(parseAnnotations(JSON.stringify(shape(one)))).toMatchObject({
      annotations: [{ id: "a", quote: { exact: "Six", prefix: "" } }],
      problems: [],
    });
  });

  test.each([
    ["no id", { type: "Annotation", target: {} }, "“id”"],
    [
      "no quote",
      { id: "a", target: { selector: { type: "TextPositionSelector", start: 1, end: 2 } } },
      "TextQuoteSelector",
    ],
    [
      "no key",
      {
        id: "a",
        body: { purpose: "linking", value: "port" },
        target: { selector: { type: "TextQuoteSelector", exact: "x" } },
      },
      "@key",
    ],
    [
      "no kind",
      {
        id: "a",
        body: { purpose: "classifying", value: "guess: x" },
        target: { selector: { type: "TextQuoteSelector", exact: "x" } },
      },
      "own-reporting",
    ],
    [
      "no verdict",
      {
        id: "a",
        body: { purpose: "assessing", value: "fine" },
        target: { selector: { type: "TextQuoteSelector", exact: "x" } },
      },
      "confirmed",
    ],
  ])("an annotation with %s is a problem, and no damage", (_, annotation, message) => {
    const file = JSON.stringify({ items: [annotation] });
    const { problems } = parseAnnotations(file);
    expect(problems).toMatchObject([{ damage: false }]);
    expect(problems[0]!.message).toContain(message);
    expect(textOf(file, problems[0]!.span)).toBe(JSON.stringify(annotation));
  });
});

test("of what is said twice the last counts, as in all JSON, for whoever reads, renames or adds", () => {
  const item = (id: string) =>
    `{ "id": "${id}", "target": { "source": "old", "source": "a.article", "selector": { "type": "TextQuoteSelector", "exact": "Six" } } }`;
  const file = `{ "items": [${item("first")}], "items": [${item("last")}] }`;
  expect(parseAnnotations(file)).toMatchObject({ annotations: [{ id: "last" }], problems: [] });
  const renamed = applyEdits(file, renameArticleInAnnotations(file, "b.article").edits);
  expect(JSON.parse(renamed).items[0].target.source).toBe("b.article");
});

test.each([0, 2])("a key is renamed in thousands of annotations while an editor waits, indented by %d", (step) => {
  const items = Array.from({ length: 2000 }, (_, i) => ({
    id: `urn:${i}`,
    type: "Annotation",
    motivation: "linking",
    body: [{ type: "TextualBody", purpose: "linking", value: "@lind" }],
    target: {
      selector: [
        { type: "TextQuoteSelector", exact: `${i}`, prefix: "p".repeat(64), suffix: "s".repeat(64) },
        { type: "TextPositionSelector", start: i, end: i + 1 },
      ],
    },
  }));
  const file = JSON.stringify({ type: "AnnotationPage", items }, null, step);
  const started = processorTime();
  const { edits } = renameKeyInAnnotations(file, "lind", "hay");
  expect(processorTime() - started).toBeLessThan(2_000);
  expect(applyEdits(file, edits).match(/@hay/g)).toHaveLength(2000);
});

describe("comments in a file that somebody wrote by hand", () => {
  const file = `// Harbour desk
{
  "type": "AnnotationPage",
  "items": [
    // the cranes
    {
      "id": "urn:one", // ours
      "type": "Annotation",
      /* who says so */
      "motivation": "linking",
      "body": [
        // rang them on Monday
        { "type": "TextualBody", "purpose": "linking", "value": "@port" }, // port office
        { "type": "TextualBody", "purpose": "linking", "value": "@lind" /* p. 3? */ } // the book
      ],
      "target": {
        // of the second edition
        "source": "cranes.article",
        "selector": { "type": "TextQuoteSelector", "exact": "Six cranes" /* or seven */ }
      } // done
    }, // checked
    // the jobs
    {
      "id": "urn:two",
      "type": "Annotation",
      "body": { "type": "TextualBody", "purpose": "linking", "value": "@lind" }, // by phone
      "target": { "selector": { "type": "TextQuoteSelector", "exact": "111 jobs" } }
    } // last
    // no more
  ]
}
`;
  const comments = file.match(/\/\/.*|\/\*.*?\*\//g)!;
  const [six, jobs] = parseAnnotations(file).annotations;
  const edited = (...drafts: readonly Parameters<typeof putAnnotations>[2][number][]) =>
    applyEdits(file, putAnnotations(file, "cranes.article", drafts).edits);
  const drafted = (words: string, known: typeof six, what: Partial<AnnotationContent>) => ({
    ...draftAnnotation(readArticle(text, "article"), spanOf(words), known),
    ...what,
  });

  test.each<readonly [string, string]>([
    ["a source is added", edited(drafted("Six cranes", six, { citations: [...six!.citations, { key: "new" }] }))],
    ["the first source goes", edited(drafted("Six cranes", six, { citations: six!.citations.slice(1) }))],
    ["all it says goes for a review", edited(drafted("Six cranes", six, { ...content, citations: [] }))],
    ["the words are others", edited(drafted("cranes", six, {}))],
    ["one body becomes two", edited(drafted("111 jobs", jobs, content))],
    ["it is taken out", applyEdits(file, removeAnnotation(file, "urn:one").edits)],
    ["the last is taken out", applyEdits(file, removeAnnotation(file, "urn:two").edits)],
    [
      "both say nothing any more",
      edited(drafted("Six cranes", six, { citations: [] }), drafted("111 jobs", jobs, { citations: [] })),
    ],
    [
      "others come before, between and behind",
      edited(
        ...["stand idle", "1,400 workers", "port lost", "lost 111 jobs."].map((words) =>
          drafted(words, undefined, { citations: [{ key: "x" }] }),
        ),
      ),
    ],
    ["a key is renamed", applyEdits(file, renameKeyInAnnotations(file, "lind", "lind2025").edits)],
    ["the article is renamed", applyEdits(file, renameArticleInAnnotations(file, "idle.article").edits)],
  ])("stay when %s", (_, after) => {
    expect(after).not.toBe(file);
    expect(parseAnnotations(after).problems).toEqual([]);
    expect((after.match(/\/\/.*|\/\*.*?\*\//g) ?? []).toSorted()).toEqual(comments.toSorted());
  });

  test("stay beside what they are about, and the rest as it was laid out", () => {
    const after = edited(
      drafted("Six cranes", six, { citations: [{ key: "port" }, { key: "lind", locator: "p. 3" }, { key: "new" }] }),
    );
    expect(after).toMatchInlineSnapshot(`
      "// Harbour desk
      {
        "type": "AnnotationPage",
        "items": [
          // the cranes
          {
            "id": "urn:one", // ours
            "type": "Annotation",
            /* who says so */
            "motivation": "linking",
            "body": [
              // rang them on Monday
              { "type": "TextualBody", "purpose": "linking", "value": "@port" }, // port office
              { "type": "TextualBody", "purpose": "linking", "value": "@lind, p. 3" /* p. 3? */ }, // the book
              {"type": "TextualBody", "purpose": "linking", "value": "@new"}
            ],
            "target": {
              // of the second edition
              "source": "cranes.article",
              "selector": /* or seven */ [{"type": "TextQuoteSelector", "exact": "Six cranes", "prefix": "Cranes stand idle\\n\\n", "suffix": " in the harbour stand idle, and 1,400 workers wait.\\n\\nThe port "}, {"type": "TextPositionSelector", "start": 19, "end": 29}]
            } // done
          }, // checked
          // the jobs
          {
            "id": "urn:two",
            "type": "Annotation",
            "body": { "type": "TextualBody", "purpose": "linking", "value": "@lind" }, // by phone
            "target": { "selector": { "type": "TextQuoteSelector", "exact": "111 jobs" } }
          } // last
          // no more
        ]
      }
      "
    `);
  });
});

describe("a damaged file", () => {
  const file = put(put("", "Six cranes"), "111 jobs");

  test("is reported at its place, read up to there, and never written", () => {
    const at = file.indexOf('"111 jobs"');
    const damaged = `${file.slice(0, at)}\n<<<<<<< ours\n${file.slice(at)}`;
    const { annotations, problems } = parseAnnotations(damaged);
    expect(annotations.map(({ quote }) => quote.exact)).toEqual(["Six cranes"]);
    expect(problems).toMatchObject([{ damage: true, span: { start: at + 1, end: at + 8 } }]);
    expect(problems[0]!.message).toContain("merge");
    expect(putAnnotations(damaged, "a", [draftAnnotation(readArticle(text, "article"), spanOf("Six"))])).toMatchObject({
      edits: [],
      problem: { damage: true },
    });
    expect(removeAnnotation(damaged, annotations[0]!.id).edits).toEqual([]);
  });

  test("by hand is told what is wrong there, and that nothing is written meanwhile", () => {
    const at = file.indexOf('"type"');
    const { problems } = parseAnnotations(`${file.slice(0, at)}type${file.slice(at + 6)}`);
    expect(problems).toEqual([
      {
        span: { start: at, end: at + 4 },
        message:
          'A name stands in straight double quotes here: write "type". Nothing is written to the file until that is mended.',
        damage: true,
      },
    ]);
  });

  test("any prefix of a file has an answer", () => {
    fc.assert(
      fc.property(fc.nat(file.length - 2), (length) => {
        const { annotations } = parseAnnotations(file.slice(0, length));
        expect(annotations.length).toBeLessThanOrEqual(2);
        const { edits } = putAnnotations(file.slice(0, length), "a", [
          draftAnnotation(readArticle(text, "article"), spanOf("1,400")),
        ]);
        expect(edits.length === 0 || file.slice(0, length).trim() === "").toBe(true);
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  test.each(["[", '{"a":', "7", '"x"', "{}"])("%s, over and over", (piece) => {
    const started = processorTime();
    parseAnnotations(piece.repeat(100_000));
    expect(processorTime() - started).toBeLessThan(3_000);
  });
});

test("an empty file is an empty list", () => {
  expect(parseAnnotations("")).toEqual({ annotations: [], problems: [] });
  expect(readAnnotations(undefined, readArticle(text, "article"))).toEqual([]);
});
