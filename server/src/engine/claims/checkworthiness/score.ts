/** How likely a sentence is to make a claim worth checking: from the trained model where there is one, else from its shape. */
import { type ChangedStretch, earlierIndex, isUnchanged } from "../../base/index.ts";
import type { BlockReading, Sentence } from "../../text/index.ts";

/** A trained scorer of sentences. Pure: the same words give the same probability. */
export interface CheckworthinessModel {
  score(reading: BlockReading, sentence: Sentence): number;
}

/** One probability, 0 to 1, for each sentence of a reading; worked out when it is first asked for, for most sentences claim nothing. */
export class SentenceScores {
  readonly #reading: BlockReading;
  readonly #model: CheckworthinessModel | undefined;
  readonly #known: (number | undefined)[];

  /** `earlier`: the scores of the block before an edit in it, and which of its sentences are others since. */
  constructor(
    reading: BlockReading,
    model?: CheckworthinessModel,
    earlier?: { readonly checkworthiness: SentenceScores; readonly changed: ChangedStretch },
  ) {
    this.#reading = reading;
    this.#model = model;
    this.#known = earlier
      ? reading.sentences.map((_, i) =>
          isUnchanged(earlier.changed, i)
            ? earlier.checkworthiness.#known[earlierIndex(earlier.changed, i)!]
            : undefined,
        )
      : [];
  }

  of(sentence: number): number {
    const known = this.#known[sentence];
    if (known !== undefined) return known;
    const [reading, one] = [this.#reading, this.#reading.sentences[sentence]!];
    const score = this.#model ? this.#model.score(reading, one) : scoreByShape(reading, one);
    this.#known[sentence] = score;
    return score;
  }
}

/** Without a model: a figure makes a sentence worth a look, a first or second person makes it less of a report. */
function scoreByShape({ tokens }: BlockReading, { firstToken, endToken }: Sentence): number {
  let figures = 0;
  let persons = 0;
  for (let i = firstToken; i < endToken; i++) {
    if (tokens[i]!.kind === "number") figures++;
    if (speakersOwn.has(tokens[i]!.lower)) persons++;
  }
  return Math.min(0.9, Math.max(0.1, 0.35 + 0.2 * Math.min(figures, 2) - 0.1 * Math.min(persons, 2)));
}

const speakersOwn = new Set(["i", "you", "me", "my", "your", "let"]);
