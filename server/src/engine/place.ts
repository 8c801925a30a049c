/**
 * Carries what was found inside blocks, counted from each block's start, to its place in the article. Made when it is asked for: a
 * keystroke moves everything below it, and what it changes is known block by block.
 */
import { shift } from "./base/index.ts";
import type { BlockFacts, QuotationFacts, SentenceFacts } from "./claims/index.ts";
import { type Quantity, shiftQuantity } from "./quantities/index.ts";
import type { BlockLayers } from "./read-layers.ts";
import type { Block } from "./text/index.ts";

export function placeSentences(blocks: readonly Block[], layers: readonly BlockLayers[]): readonly SentenceFacts[] {
  return layers.flatMap(({ reading, checkworthiness }, block) => {
    const by = blocks[block]!.span.start;
    return reading.sentences.map((one, i) => ({ checkworthiness: checkworthiness.of(i), block, ...shift(one, by) }));
  });
}

export function placeQuantities(blocks: readonly Block[], layers: readonly BlockLayers[]): readonly Quantity[] {
  return layers.flatMap(({ quantities }, block) => {
    const by = blocks[block]!.span.start;
    return quantities.map((one) => shiftQuantity(one, by));
  });
}

export function placeQuotations(blocks: readonly Block[], facts: readonly BlockFacts[]): readonly QuotationFacts[] {
  return facts.flatMap(({ quotations }, block) => {
    const by = blocks[block]!.span.start;
    return quotations.map((one) => ({ ...one, ...shift(one, by), inner: shift(one.inner, by), block }));
  });
}
