/** How likely a sentence is to make a claim worth checking: from the trained model where there is one, else from its shape. */
import type { BlockReading, Sentence } from "../../text/index.ts";

/** A trained scorer of sentences. Pure: the same words give the same probability. */
export interface CheckworthinessModel {
  score(reading: BlockReading, sentence: Sentence): number;
}

/** One probability, 0 to 1, for each sentence of the reading. */
export function scoreSentences(reading: BlockReading, model?: CheckworthinessModel): readonly number[] {
  return reading.sentences.map((sentence) => model?.score(reading, sentence) ?? scoreByShape(reading, sentence));
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
