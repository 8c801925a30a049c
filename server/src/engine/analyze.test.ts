import { expect, test } from "vitest";
import {
  type Analysis,
  analyze,
  applyEdits,
  type Context,
  defaultRuleSettings,
  draftAnnotation,
  emptyLibrary,
  putAnnotations,
  type Review,
  readLibrary,
} from "./index.ts";

const context: Context = { models: {}, library: emptyLibrary, rules: defaultRuleSettings(), commonKnowledge: [] };

const article = (paragraphs: readonly string[]) => ({ text: paragraphs.join("\n\n"), format: "article" as const });

const before = [
  "Ferry runs aground",
  "The ferry carried 212 people when it struck the bank, the harbour master said.",
  "“We felt one long scrape,” said Ana Ruiz, a passenger.",
  "About 40 were taken to hospital.",
];

test("an edit read over the earlier analysis gives what a fresh reading gives", () => {
  let earlier: Analysis = analyze(article(before), context);
  const edits = [
    before.with(3, "About 41 were taken to hospital."),
    [...before.slice(0, 2), "A new paragraph with 3 boats.", ...before.slice(2)],
    before.slice(1),
    ["", ...before, "About 40 were taken to hospital."],
    [],
    before,
  ];
  for (const edited of edits) {
    const updated = analyze(article(edited), context, earlier);
    expect(updated).toEqual(analyze(article(edited), context));
    earlier = updated;
  }
});

test("what a colon announces is quoted or not as it stands now, of the same length or not", () => {
  const announced = (words: string) => article(["Homes lost", "The mayor, Ana Ruiz, said:", words]);
  const earlier = analyze(announced("We."), context);
  expect(earlier.attributions.map(({ kind }) => kind)).toEqual(["indirect"]);
  expect(analyze(announced("“W”"), context, earlier)).toEqual(analyze(announced("“W”"), context));
});

test("words whose speaker is named further down follow every edit of the paragraph that names them", () => {
  const open = "“We felt one long scrape and lost 40 boats.";
  let earlier: Analysis = analyze(
    article(["Ferry runs aground", open, "“It sank,” said Ana Ruiz.", "The bank is sand."]),
    context,
  );
  for (const below of [
    "“It sank,” said Bo Ruiz.",
    "It sank.",
    "“It sank.",
    "“It sank,” a guard said.",
    "Ferry\n\n“It sank,” he said.",
    "It cost £4m.\n\nThe figure is from the harbour board.",
    "It cost £4m.\n\nThe figure is from a bank. It lost £3m.\n\nThe figure comes from the harbour board.",
    "It cost £4m.\n\nThe figure is there.",
  ]) {
    const now = article(["Ferry runs aground", open, below, "The bank is sand."]);
    const updated = analyze(now, context, earlier);
    expect(updated).toEqual(analyze(now, context));
    earlier = updated;
  }
});

test("what stands between two blocks, and is no word of either, changes nothing", () => {
  const above = "“Ninety boats were moored here,” said Ana Ruiz.";
  const below = "“It will sail again soon enough”, and the bank is sand.";
  const [parted, marked] = ["\n\n", "\n\0"].map((gap) => `Ferry runs aground\n\n${above}${gap}${below}`);
  const [earlier, fresh] = [parted!, marked!].map((text) => analyze({ text, format: "article" }, context));
  expect(analyze({ text: marked!, format: "article" }, context, earlier)).toEqual(fresh);
  expect(fresh!.claims.map(({ attribution }) => attribution)).toEqual(
    earlier!.claims.map(({ attribution }) => attribution),
  );
});

test.each(["article", "markdown"] as const)("figures and sources hold all of the entities in them: %s", (format) => {
  const text = `Fares up

The board paid 50&euro; at once, 40 &#37; of 12&#8239;500 fares, 3&frac12; miles, &frac12; a mile, a &pound;5m sum and 5&percnt;.

It fell by 3&frac12;, Beyonc&eacute; said.`;
  const { quantities, attributions } = analyze({ text, format }, context);
  const written = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  expect(quantities.map(written)).toEqual([
    "50&euro;",
    "40 &#37;",
    "12&#8239;500 fares",
    "3&frac12; miles",
    "&frac12; a mile",
    "&pound;5m",
    "5&percnt;",
    "3&frac12;",
  ]);
  expect(attributions.flatMap(({ source }) => source.map(written))).toEqual(["Beyonc&eacute;"]);
});

test("what is cut off above the headline moves every finding", () => {
  const text = `\t\n${before.join("\n\n")}`;
  const earlier = analyze({ text, format: "article" }, context);
  expect(earlier.findings).not.toEqual([]);
  const cut = { text: text.slice(1), format: "article" as const };
  expect(analyze(cut, context, earlier)).toEqual(analyze(cut, context));
});

test("what is put beside claims follows every edit, and a library and annotations that were saved", () => {
  const entry = (id: string) => readLibrary([{ uri: "a.json", format: "csl-json", text: `[{"id": "${id}"}]` }]);
  const noted = analyze(article(before), context);
  const [claim] = noted.claims;
  const review = { verdict: "confirmed", by: "Ana", date: "2025-06-03T10:00:00Z", words: "212 people" } as const;
  const annotationsOf = (reviews: readonly Review[]) => {
    const draft = { ...draftAnnotation(noted.article, claim!), citations: [{ key: "log" }], reviews };
    return applyEdits("", putAnnotations("", "a.article", [draft]).edits);
  };
  const cited = before.with(3, "About 40 were taken to hospital [@log, p. 2]. Some 90 were not [@log; @list].");
  const steps: readonly (readonly [readonly string[], Partial<Context>])[] = [
    [before, {}],
    [cited, {}],
    [cited.with(0, "A ferry runs aground"), {}],
    [cited, { library: entry("log") }],
    [["", ...cited.slice(1)], { library: entry("log"), annotations: annotationsOf([review]) }],
    [cited.with(1, "It carried 213 people when it struck."), { annotations: annotationsOf([review]) }],
    [cited, { annotations: annotationsOf([review, { ...review, by: "Bo" }]), commonKnowledge: ["some 90"] }],
    [cited.with(3, "About 40 [@exempt:calculation, 90 − 50] were taken to hospital."), { commonKnowledge: ["about"] }],
    [cited.with(2, "“We felt it.” [@log]"), {}],
  ];
  let earlier: Analysis | undefined;
  for (const [paragraphs, around] of steps) {
    const now = { ...context, ...around };
    const updated = analyze(article(paragraphs), now, earlier);
    expect(updated).toEqual(analyze(article(paragraphs), now));
    const inPlace = [...updated.citations, ...updated.references, ...updated.annotations];
    const used = updated.claims.flatMap(({ citations, references, annotation }) => [
      ...citations,
      ...references,
      ...(annotation ? [annotation] : []),
    ]);
    for (const one of used) expect(inPlace.some((other) => other === one)).toBe(true);
    earlier = updated;
  }
});

test("blocks whose words are the same are not read again", () => {
  const earlier = analyze(article(before), context);
  const updated = analyze(article(["Ferry freed", ...before.slice(1)]), context, earlier);
  expect(updated.layers.map((layer) => earlier.layers.includes(layer))).toEqual([false, true, true, true]);
});

test("another model reads every block anew", () => {
  const earlier = analyze(article(before), context);
  const models = { checkworthiness: { score: () => 0.25 } };
  const updated = analyze(article(before), { ...context, models }, earlier);
  expect(updated.sentences.every(({ checkworthiness }) => checkworthiness === 0.25)).toBe(true);
});

test("a claim more that the settings ask for, and a format that changed, are not missed in blocks that stayed", () => {
  const models = { checkworthiness: { score: () => 0.9 } };
  const quiet = { ...context, models };
  const strict = { ...quiet, rules: new Map([["unattributed-claim", { level: "warning" as const, options: {} }]]) };
  const text = article([...before, "The bank is wide and the river is low."]);
  const earlier = analyze(text, quiet);
  const updated = analyze(text, strict, earlier);
  expect(updated).toEqual(analyze(text, strict));
  expect(updated.claims.length).toBeGreaterThan(earlier.claims.length);
  const markdown = { ...text, format: "markdown" as const };
  expect(analyze(markdown, quiet, earlier)).toEqual(analyze(markdown, quiet));
});

test.each(["", "\ufeff", "\r\n\r\n", "“", "12", "😀 3"])("%j has an analysis", (text) => {
  const { findings, article } = analyze({ text, format: "article" }, context);
  expect(article.text).toBe(text);
  for (const { span } of findings) expect(span.end).toBeLessThanOrEqual(text.length);
});
