/** Trains one network: batches of blocks, Adam, a running mean of the weights, and a look at unseen articles now and then. */

import { columnCount, typeColumns } from "../../server/src/engine/attributions/model/features.ts";
import { link } from "../../server/src/engine/attributions/model/link.ts";
import { spansOf, tagCount } from "../../server/src/engine/attributions/model/tags.ts";
import { shuffled, xoshiro } from "../random.ts";
import type { CorpusArticle, CorpusBlock, GoldAttribution, Pair } from "./corpus.ts";
import { crfLoss, Marginals, type StartBonus, viterbi } from "./crf.ts";
import { type Example, tableRowCount, type Vocabulary, withoutSomeWords } from "./dataset.ts";
import { Arena } from "./kernels.ts";
import { Network, type Regularisation } from "./network.ts";
import { addScores, emptyScores, formatScores, type Scores } from "./score.ts";
import { vectorWidth } from "./vectors.ts";

export interface TrainingSettings {
  readonly seed: number;
  readonly embedding: number;
  readonly window: 1 | 3;
  /** Whether the first layer sees the places of the neighbours, or their forms only, as the engine's does. */
  readonly neighbourPlaces: boolean;
  readonly layers: readonly number[];
  readonly epochs: number;
  /** Tokens in a batch, about. */
  readonly batch: number;
  readonly rate: number;
  readonly tableRate: number;
  readonly decay: number;
  readonly meanRate: number;
  readonly wordDropout: number;
  readonly regularisation: Regularisation;
  /** Share of the unlabelled examples that each epoch takes, drawn anew. */
  readonly unlabelledShare: number;
  /** How much a teacher's probabilities count against the annotators' tags, where an example has both. */
  readonly trust: number;
  /** Added in decoding wherever a span begins. */
  readonly startBonus: StartBonus;
}

export const defaultSettings: TrainingSettings = {
  seed: 1,
  embedding: 64,
  window: 3,
  neighbourPlaces: false,
  layers: [64, 64],
  epochs: 10,
  batch: 768,
  rate: 3e-3,
  tableRate: 3e-3,
  decay: 0.01,
  meanRate: 0.002,
  wordDropout: 0.2,
  regularisation: { embeddingDropout: 0.25, layerDropout: 0.25, outputDropout: 0.25 },
  unlabelledShare: 0.5,
  trust: 0.7,
  startBonus: { source: 0.2, cue: 0.2, content: 0.2 },
};

const longest = 3200;

export async function createNetwork(vocabulary: Vocabulary, settings: TrainingSettings): Promise<Network> {
  const arena = await Arena.create(700);
  const shape = {
    embedding: settings.embedding,
    window: settings.window,
    layers: settings.layers,
    vectorWidth,
    tableRows: tableRowCount(vocabulary),
    columns: columnCount,
    formColumns: settings.neighbourPlaces ? columnCount : typeColumns,
    tags: tagCount,
  };
  return new Network(arena, shape, vocabulary.vectors, settings.seed, longest + settings.batch);
}

export function train(
  network: Network,
  examples: readonly Example[],
  unlabelled: readonly Example[],
  settings: TrainingSettings,
  afterEpoch: (epoch: number, loss: number, seconds: number) => void,
): void {
  const random = xoshiro(settings.seed + 1000);
  const marginals = new Marginals();
  const isLabelled = new Set(examples);
  const tokensAnEpoch = tokensOf(examples) + settings.unlabelledShare * tokensOf(unlabelled);
  const totalSteps = Math.ceil((tokensAnEpoch * settings.epochs) / settings.batch);
  let step = 0;
  for (let epoch = 1; epoch <= settings.epochs; epoch++) {
    const started = performance.now();
    let loss = 0;
    let tokens = 0;
    const drawn = unlabelled.filter(() => random() < settings.unlabelledShare);
    for (const batch of batchesOf(shuffled([...examples, ...drawn], random), settings.batch)) {
      const sequences = batch.map((example) => withoutSomeWords(example, settings.wordDropout, random));
      network.forward(sequences, settings.regularisation);
      marginals.setTransitions(network.transitions.weights.data);
      let from = 0;
      const weight = 1 / 32;
      for (const example of batch) {
        loss += crfLoss(
          marginals,
          network.emissions.data,
          network.dEmissions.data,
          network.transitions.weights.data,
          network.transitions.slopes.data,
          from,
          {
            tags: example.tags,
            ...(example.soft &&
              example.guess && {
                soft: example.soft,
                guess: example.guess,
                trust: isLabelled.has(example) ? settings.trust : 1,
              }),
          },
          weight,
        );
        from += example.length;
      }
      tokens += from;
      network.backward();
      step++;
      const share = step / totalSteps;
      const warmth = Math.min(1, step / 300);
      const ease = warmth * Math.max(0.02, 0.5 + 0.5 * Math.cos(Math.PI * Math.min(1, share)));
      network.parameters.update(
        settings.rate * ease,
        settings.tableRate * ease,
        settings.decay,
        5,
        Math.max(settings.meanRate, 1 / (step + 1)),
      );
    }
    afterEpoch(epoch, (loss * 32) / tokens, (performance.now() - started) / 1000);
  }
}

function tokensOf(examples: readonly Example[]): number {
  return examples.reduce((sum, { length }) => sum + length, 0);
}

function* batchesOf<T extends { readonly length: number }>(examples: readonly T[], tokens: number): Generator<T[]> {
  let batch: T[] = [];
  let count = 0;
  for (const example of examples) {
    batch.push(example);
    count += example.length;
    if (count < tokens) continue;
    yield batch;
    batch = [];
    count = 0;
  }
  if (batch.length > 0) yield batch;
}

/** Runs the network over examples and hands each one's place in the emissions to `visit`. */
function runOver(
  network: Network,
  examples: readonly Example[],
  visit: (example: Example, emissions: Float32Array, from: number) => void,
): void {
  for (const batch of batchesOf(examples, 768)) {
    network.forward(batch);
    let from = 0;
    for (const example of batch) {
      visit(example, network.emissions.data, from);
      from += example.length;
    }
  }
}

/** The scores of the network on articles, as the scorer counts. */
export function evaluate(network: Network, examples: readonly Example[], startBonus: StartBonus): Scores {
  const tagsByBlock = new Map<CorpusBlock, Uint8Array>();
  runOver(network, examples, (example, emissions, from) => {
    tagsByBlock.set(
      example.block,
      viterbi(emissions, network.transitions.weights.data, from, example.length, startBonus),
    );
  });
  return scoreTags(examples, tagsByBlock);
}

function scoreTags(examples: readonly Example[], tagsByBlock: ReadonlyMap<CorpusBlock, Uint8Array>): Scores {
  const scores = emptyScores();
  const articles = new Set(examples.map(({ article }) => article));
  for (const article of articles) addScores(scores, article, predictedOf(article, tagsByBlock));
  return scores;
}

function predictedOf(article: CorpusArticle, tagsByBlock: ReadonlyMap<CorpusBlock, Uint8Array>): GoldAttribution[] {
  return article.blocks.flatMap((block) => {
    const tags = tagsByBlock.get(block);
    if (!tags) return [];
    const { tokens } = block.reading;
    const place = ({ from, to }: { readonly from: number; readonly to: number }): Pair => [
      block.start + tokens[from]!.start,
      block.start + tokens[to - 1]!.end,
    ];
    return link(spansOf(tags)).map(({ cue, source, content }) => ({
      source: source.map(place),
      cue: [place(cue)],
      content: content.map(place),
    }));
  });
}

export { formatScores };
