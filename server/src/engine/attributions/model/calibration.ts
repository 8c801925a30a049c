/**
 * How likely an annotator would find an attribution too: a logistic regression over how sure the model is of its cue, its
 * source and its content (Platt, 1999). The coefficients are learnt on articles the model has not seen.
 */

import { scoreWidth } from "../../sequence/index.ts";
import type { Sureness } from "../types.ts";
import type { LinkedAttribution, TokenSpan } from "./link.ts";
import { kindOfRole, type RoleKind, roleOf, tagCount } from "./tags.ts";

/** In the order of `calibrationInputs`. */
export type Calibration = readonly number[];

export const calibrationInputCount = 6;

/** A probability of nought or one says more than the model knows. */
const least = 1e-4;

/** `probabilities` holds the probability of every tag at every token, `scoreWidth` a token. */
export function calibrationInputs({ cue, source, content }: LinkedAttribution, probabilities: Float32Array): number[] {
  const cueSure = sureness([cue], probabilities, "cue");
  const sourceSure = source.length > 0 ? sureness(source, probabilities, "source") : 0;
  const contentSure = sureness(content, probabilities, "content");
  return [
    1,
    logit(cueSure),
    source.length > 0 ? logit(sourceSure) : 0,
    logit(contentSure),
    source.length > 0 ? 0 : 1,
    logit(edges(content, probabilities, "content")),
  ];
}

export function calibrated(calibration: Calibration, inputs: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < inputs.length; i++) sum += inputs[i]! * calibration[i]!;
  return 1 / (1 + Math.exp(-sum));
}

/** What a second look asks of an attribution. */
export function surenessOf({ cue, source, content }: LinkedAttribution, probabilities: Float32Array): Sureness {
  const inContent = content.flatMap(({ from, to }) =>
    Array.from({ length: to - from }, (_, i) => ({ from: from + i, to: from + i + 1 })),
  );
  const hasSource = source.length > 0;
  return {
    source: hasSource ? logit(sureness(source, probabilities, "source")) : 0,
    sourceBegins: hasSource ? logit(edges(source, probabilities, "source")) : 0,
    cue: logit(sureness([cue], probabilities, "cue")),
    cueBegins: logit(edges([cue], probabilities, "cue")),
    content: logit(sureness(content, probabilities, "content")),
    contentBegins: logit(edges(content, probabilities, "content")),
    leastOfContent: logit(Math.min(...inContent.map((word) => sureness([word], probabilities, "content")))),
  };
}

/** The mean probability, over the tokens of the spans, of the roles whose names hold `kind`. */
function sureness(spans: readonly TokenSpan[], probabilities: Float32Array, kind: RoleKind): number {
  let sum = 0;
  let count = 0;
  for (const { from, to } of spans)
    for (let t = from; t < to; t++, count++)
      for (let tag = 1; tag < tagCount; tag++) if (kindOfTag[tag] === kind) sum += probabilities[t * scoreWidth + tag]!;
  return sum / count;
}

/** The mean probability that the spans begin where they do, whatever their side. */
function edges(spans: readonly TokenSpan[], probabilities: Float32Array, kind: RoleKind): number {
  let sum = 0;
  for (const { from } of spans)
    for (let tag = 1; tag < tagCount; tag += 2)
      if (kindOfTag[tag] === kind) sum += probabilities[from * scoreWidth + tag]!;
  return sum / spans.length;
}

const kindOfTag = Array.from({ length: tagCount }, (_, tag) => {
  const role = roleOf(tag);
  return role && kindOfRole[role];
});

export function logit(probability: number): number {
  const p = Math.min(1 - least, Math.max(least, probability));
  return Math.log(p / (1 - p));
}
