/**
 * How much of what is read in an article is read alike when it is written otherwise (`restyle.ts`): figures, whether someone answers
 * for them, attributions, speakers, findings. Every tenth article of the corpora. `--only NAME` takes the restylings whose names begin
 * so, `--list` prints what is read otherwise, `--every N` takes more or fewer articles.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readAnnotations } from "../server/src/engine/citations/index.ts";
import { type Analysis, analyze, defaultRuleSettings, emptyLibrary, type Span } from "../server/src/engine/index.ts";
import { loadModels } from "../server/src/host/index.ts";
import { annotationsOf } from "./articles.ts";
import { printFigure, repository } from "./figure.ts";
import { type Change, placed, restyled } from "./restyle/restyling.ts";
import { restylings } from "./restyle.ts";

const { values } = parseArgs({
  options: {
    list: { type: "boolean", default: false },
    only: { type: "string", default: "" },
    every: { type: "string", default: "10" },
  },
});
const corpora = ["unlabelled/bbc.ndjson", "polnear/train.ndjson"].map((name) =>
  join(repository, "../shared/data", name),
);
const context = {
  models: await loadModels(),
  library: emptyLibrary,
  rules: defaultRuleSettings(),
  commonKnowledge: [],
};
const articles = corpora
  .filter((corpus) => existsSync(corpus))
  .flatMap(textsOf)
  .filter((_, i) => i % Number(values.every) === 0)
  .map((text) => ({
    text,
    before: analyze({ text, format: "article" }, context),
    annotations: annotationsOf(text, "draft.article"),
  }));

for (const { name, format = "article", changes } of restylings.filter(({ name }) => name.startsWith(values.only))) {
  const counts = new Map<string, { alike: number; all: number }>();
  for (const { text, before, annotations } of articles) {
    const changed = changes(text);
    if (changed.length === 0) continue;
    const after = analyze({ text: restyled(text, changed), format }, context);
    for (const { what, alike, words } of [
      ...compared(before, after, changed),
      ...anchored(annotations, before, after, changed),
    ]) {
      const count = counts.get(what) ?? { alike: 0, all: 0 };
      counts.set(what, count);
      count.all++;
      if (alike) count.alike++;
      else if (values.list) console.log(`${name} | ${what} | ${words}`);
    }
  }
  for (const [what, { alike, all }] of counts)
    printFigure({ name: `read alike, ${name}: ${what}, of ${all}`, unit: "share", value: alike / all });
}

interface Compared {
  readonly what:
    | "figures"
    | "answered for"
    | "attributions"
    | "contents"
    | "speakers"
    | "findings"
    | "annotations found"
    | "not astray";
  readonly alike: boolean;
  /** For a reader: what was read, and what is read now, each in its surroundings. */
  readonly words: string;
}

function compared(before: Analysis, after: Analysis, changes: readonly Change[]): Compared[] {
  const answered = (analysis: Analysis, at: Span) =>
    analysis.attributions.some(({ content }) => content.some((piece) => touch(piece, at)));
  const told = (was: string | undefined, is: string | undefined, at: Span) => changeOf(before, was, is, at);
  const figures = before.quantities.flatMap((was): Compared[] => {
    const at = placed(was, changes);
    const is = after.quantities.find((other) => touch(other, at));
    const alike = is !== undefined && figureOf(was) === figureOf(is);
    const one = [answered(before, was), answered(after, at)].map((yes) => (yes ? "answered" : "unanswered"));
    return [
      { what: "figures", alike, words: told(figureOf(was), is && figureOf(is), was) },
      ...(was.noClaim
        ? []
        : [{ what: "answered for" as const, alike: one[0] === one[1], words: told(one[0], one[1], was) }]),
    ];
  });
  const come = after.quantities
    .filter((is) => !isPutIn(is, changes) && !before.quantities.some((was) => touch(placed(was, changes), is)))
    .map(
      (is): Compared => ({
        what: "figures",
        alike: false,
        words: `nothing → ${figureOf(is)} | ${around(after.article.text, is)}`,
      }),
    );
  const attributions = before.attributions.flatMap((was): Compared[] => {
    const [cue] = was.cue;
    if (!cue) return [];
    const at = placed(cue, changes);
    const is = after.attributions.find((other) => other.cue.some((span) => touch(span, at)));
    if (!is) return [{ what: "attributions", alike: false, words: told("found", undefined, cue) }];
    const spans = was.content.map((span) => placed(span, changes));
    const [said, says] = [wordsOf(after, spans), wordsOf(after, is.content)];
    const [who, whoNow] = [speakerOf(before, was), speakerOf(after, is)];
    return [
      { what: "attributions", alike: true, words: "" },
      { what: "contents", alike: said === says, words: told(said, says, cue) },
      { what: "speakers", alike: sameName(who, whoNow), words: told(who, whoNow, cue) },
    ];
  });
  const findings = [
    ...before.findings.map((was): Compared => {
      const at = placed(was.span, changes);
      const alike = after.findings.some(
        (is) => is.rule === was.rule && is.severity === was.severity && touch(is.span, at),
      );
      return { what: "findings", alike, words: told(`${was.severity} ${was.rule}`, undefined, was.span) };
    }),
    ...after.findings
      .filter(
        (is) =>
          !isPutIn(is.span, changes) &&
          !before.findings.some(
            (was) => was.rule === is.rule && was.severity === is.severity && touch(placed(was.span, changes), is.span),
          ),
      )
      .map(
        (is): Compared => ({
          what: "findings",
          alike: false,
          words: `nothing → ${is.severity} ${is.rule} | ${around(after.article.text, is.span)}`,
        }),
      ),
  ];
  return [...figures, ...come, ...attributions, ...findings];
}

/** Annotations of the article as it was: whether they are found in the restyled one, and whether those that are stand at their words. */
function anchored(file: string, before: Analysis, after: Analysis, changes: readonly Change[]): Compared[] {
  return readAnnotations(file, after.article).flatMap(({ position, anchor }): Compared[] => {
    const at = placed(position, changes);
    const [was, is] = [at, anchor].map((span) => span && wordsOf(after, [span]));
    const words = changeOf(before, was, is, position);
    const found = { what: "annotations found" as const, alike: anchor !== undefined, words };
    return anchor ? [found, { what: "not astray", alike: touch(anchor, at) && was === is, words }] : [found];
  });
}

function changeOf({ article }: Analysis, was: string | undefined, is: string | undefined, at: Span): string {
  return `${was ?? "nothing"} → ${is ?? "nothing"} | ${around(article.text, at)}`;
}

/** What is read in words that were not there before is none of the article's. */
function isPutIn(span: Span, changes: readonly Change[]): boolean {
  let moved = 0;
  return changes.some(({ start, end, now }) => {
    const from = start + moved;
    moved += now.length - (end - start);
    return start === end && from <= span.start && span.end <= from + now.length;
  });
}

function figureOf({ kind, value, unit, modifier, noClaim }: Analysis["quantities"][number]): string {
  const amount = typeof value === "number" ? value : `${value.low} to ${value.high}`;
  return `${kind} ${modifier} ${amount} ${unit}${noClaim ? ` (${noClaim})` : ""}`;
}

/** Letters and digits of prose alone: where a mark belongs is a matter of style, and mark-up is nobody's words. */
function wordsOf({ article: { blocks } }: Analysis, spans: readonly Span[]): string {
  return spans
    .flatMap((span) => blocks.map((block) => block.prose.slice(...within(span, block.span))))
    .join(" ")
    .normalize("NFKC")
    .replaceAll(/[\u00ad\u200b-\u200d\u2060]/g, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function within(span: Span, { start, end }: Span): [number, number] {
  return [Math.max(0, Math.min(span.start, end) - start), Math.max(0, Math.min(span.end, end) - start)];
}

function speakerOf({ speakers }: Analysis, { speaker }: Analysis["attributions"][number]): string | undefined {
  return speaker === undefined ? undefined : speakers[speaker]?.name;
}

/** A restyled name is as long as it was in words, which is as much as can be said of it. */
function sameName(one: string | undefined, other: string | undefined): boolean {
  return one?.split(/\s+/).length === other?.split(/\s+/).length;
}

function touch(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function around(text: string, { start, end }: Span): string {
  return `${text.slice(Math.max(0, start - 100), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 100)}`.replaceAll(
    /\s+/g,
    " ",
  );
}

function textsOf(corpus: string): string[] {
  return readFileSync(corpus, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => (JSON.parse(line) as { text: string }).text);
}
