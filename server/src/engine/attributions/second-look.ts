/**
 * A second look at what the model found: how likely annotators find it too, by how sure the model is of each part and by whether the rules
 * see the same cue. A logistic regression; what is more doubtful than not worth having is left out.
 */
import { logit } from "./model/calibration.ts";
import type { BlockAttribution } from "./types.ts";

/** What the model found, and what the rules found at the same cue. */
export interface Vouched {
  readonly attribution: BlockAttribution;
  readonly partner: BlockAttribution | undefined;
}

/** Below it, what the model found is left out: two in three are none. */
export const LEAST_OF_MODEL = 0.3;

export function lookedAtAgain(vouched: Vouched): BlockAttribution {
  const { sureness, ...attribution } = vouched.attribution;
  return sureness ? { ...attribution, probability: secondLook(secondLookInputs(vouched)) } : attribution;
}

/** In the order of `weights`. */
export function secondLookInputs({ attribution, partner }: Vouched): readonly number[] {
  const { probability, sureness } = attribution;
  return [
    1,
    logit(probability),
    partner ? 1 : 0,
    partner ? logit(partner.probability) : 0,
    attribution.source.length > 0 ? 1 : 0,
    sureness?.sourceBegins ?? 0,
    sureness?.contentBegins ?? 0,
    sureness?.content ?? 0,
    sureness?.leastOfContent ?? 0,
  ];
}

function secondLook(inputs: readonly number[]): number {
  return 1 / (1 + Math.exp(-inputs.reduce((sum, input, i) => sum + input * weights[i]!, 0)));
}

/** Learnt on articles that the model has not seen: training/attributions/second-look.ts prints them. */
const weights: readonly number[] = [-1.0514, 0.3314, 0.7055, 0.2143, 0.4068, 0.0881, 0.0568, 0.0944, 0.0332];
