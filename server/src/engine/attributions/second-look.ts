/**
 * A second look at what was found: how likely annotators find it too, by how sure the model is of each of its parts, wherever they come
 * from, and by whether model and rules see the same cue. A logistic regression for what the model found and one for what the rules alone
 * found; what is too doubtful is left out.
 */
import { textOf } from "../base/index.ts";
import type { BlockReading } from "../text/index.ts";
import { logit } from "./model/calibration.ts";
import type { BlockAttribution } from "./types.ts";

/** What the model found, and what the rules found at the same cue. */
export interface Vouched {
  readonly attribution: BlockAttribution;
  readonly partner: BlockAttribution | undefined;
}

/** Below it, what the model found is left out: two in three are none. */
export const LEAST_OF_MODEL = 0.3;
/** The same where it answers for a figure: to ask for a source that is named costs the writer more than a source too many. */
const LEAST_WITH_FIGURES = 0.2;
/** The same of what the rules alone found and are not sure of. None of it answers for a figure. */
export const LEAST_OF_DOUBTFUL = 0.4;

/** What the model found and is still likely, as likely as it now is. */
export function likelyOfModel(vouched: Vouched, { prose }: BlockReading): readonly BlockAttribution[] {
  const one = withProbability(vouched, ofModel);
  const least = holdsFigure(one, prose) ? LEAST_WITH_FIGURES : LEAST_OF_MODEL;
  return least <= one.probability ? [one] : [];
}

/** What the rules alone found, weighed by the model; without its weight, nothing. */
export function likelyOfDoubtful(attribution: BlockAttribution, { prose }: BlockReading): readonly BlockAttribution[] {
  if (!attribution.sureness || holdsFigure(attribution, prose)) return [];
  const one = withProbability({ attribution, partner: undefined }, ofRules);
  return LEAST_OF_DOUBTFUL <= one.probability ? [one] : [];
}

function holdsFigure({ content }: BlockAttribution, prose: string): boolean {
  return content.some((piece) => /\d/.test(textOf(prose, piece)));
}

function withProbability(vouched: Vouched, weights: readonly number[]): BlockAttribution {
  const { sureness, ...attribution } = vouched.attribution;
  if (!sureness) return attribution;
  const odds = secondLookInputs(vouched).reduce((sum, input, i) => sum + input * weights[i]!, 0);
  return { ...attribution, probability: 1 / (1 + Math.exp(-odds)) };
}

/** In the order of the weights. */
export function secondLookInputs({ attribution, partner }: Vouched): readonly number[] {
  const { probability, source, cue, sureness } = attribution;
  return [
    1,
    logit(probability),
    partner ? 1 : 0,
    partner ? logit(partner.probability) : 0,
    source.length > 0 ? 1 : 0,
    Math.log(cue[0]!.end - cue[0]!.start),
    ...(sureness ? parts.map((part) => sureness[part]) : []),
  ];
}

const parts = ["source", "sourceBegins", "cue", "cueBegins", "content", "contentBegins", "leastOfContent"] as const;

// Learnt on articles that the models had not seen: training/attributions/second-look.ts prints them.
const ofModel: readonly number[] = [
  -1.9901, 0.0878, 0.6739, 0.2193, 0.793, 0.126, 0.0553, 0.0506, 0.052, 0.0605, 0.1479, 0.0355, 0.0373,
];
const ofRules: readonly number[] = [
  -0.2689, 0.5555, 0, 0, -0.1833, 0.2932, -0.0283, 0.1714, -0.3758, 0.3355, -0.4508, 0.1971, 0.4853,
];
