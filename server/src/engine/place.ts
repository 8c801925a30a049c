/**
 * Carries what was found inside blocks, counted from each block's start, to its place in the article. A block that stays where it was
 * keeps what was placed: an edit moves only what follows it.
 */
import type { AttributionPlace } from "./attributions/index.ts";
import { keptInPlace, shift } from "./base/index.ts";
import type { BlockPlace, QuotationFacts, SentenceFacts } from "./claims/index.ts";
import type { Quantity } from "./quantities/index.ts";
import type { BlockLayers } from "./read-layers.ts";
import type { Block, BlockReading, Quotation } from "./text/index.ts";

/** Where each block's own begin in the lists below. */
export function placesOf(
  layers: readonly BlockLayers[],
  attributions: readonly AttributionPlace[],
): readonly BlockPlace[] {
  let firstSentence = 0;
  let firstQuantity = 0;
  return layers.map(({ reading, quantities }, i) => {
    const { firstAttribution, endAttribution, taken } = attributions[i]!;
    const endQuantity = firstQuantity + quantities.length;
    const place = { firstSentence, firstQuantity, endQuantity, firstAttribution, endAttribution };
    firstSentence += reading.sentences.length;
    firstQuantity = endQuantity;
    return taken ? { ...place, taken } : place;
  });
}

export function placeSentences(blocks: readonly Block[], layers: readonly BlockLayers[]): readonly SentenceFacts[] {
  return layers.flatMap((layer, block) => {
    const { start } = blocks[block]!.span;
    return placedSentences(layer, 0, [start, block], () =>
      layer.reading.sentences.map((sentence, i) => ({
        start: sentence.start + start,
        end: sentence.end + start,
        checkworthiness: layer.checkworthiness[i]!,
        block,
      })),
    );
  });
}

const placedSentences = keptInPlace<BlockLayers, readonly SentenceFacts[]>();

export function placeQuantities(blocks: readonly Block[], layers: readonly BlockLayers[]): readonly Quantity[] {
  return layers.flatMap((layer, block) => {
    const { start } = blocks[block]!.span;
    return placedQuantities(layer, 0, [start], () => layer.quantities.map((quantity) => placed(quantity, start)));
  });
}

const placedQuantities = keptInPlace<BlockLayers, readonly Quantity[]>();

function placed(quantity: Quantity, by: number): Quantity {
  const moved = { ...quantity, start: quantity.start + by, end: quantity.end + by };
  return quantity.modifierSpan ? { ...moved, modifierSpan: shift(quantity.modifierSpan, by) } : moved;
}

/** An unclosed quotation goes on where the next paragraph opens with a quotation mark of the same kind, as newspapers set it. */
export function placeQuotations(blocks: readonly Block[], layers: readonly BlockLayers[]): readonly QuotationFacts[] {
  const openings = openingQuotations(layers);
  return layers.flatMap((layer, block) => {
    const { start } = blocks[block]!.span;
    const opening = openings[block + 1]?.style;
    return placedQuotations(layer, 0, [start, block, opening], () =>
      layer.reading.quotations.map((quotation) => ({
        ...quotation,
        start: quotation.start + start,
        end: quotation.end + start,
        inner: shift(quotation.inner, start),
        block,
        continues: !quotation.closed && quotation.style === opening,
      })),
    );
  });
}

const placedQuotations = keptInPlace<BlockLayers, readonly QuotationFacts[]>();

/** For each block, the quotation that opens the first paragraph at or after it: pictures and captions may stand between. */
function openingQuotations(layers: readonly BlockLayers[]): readonly (Quotation | undefined)[] {
  const openings: (Quotation | undefined)[] = [];
  for (let block = layers.length - 1; 0 <= block; block--) {
    const { reading } = layers[block]!;
    const isRunning = reading.kind === "paragraph" || reading.kind === "list";
    openings[block] = isRunning ? openingOf(reading) : openings[block + 1];
  }
  return openings;
}

function openingOf({ tokens, quotations }: BlockReading): Quotation | undefined {
  const [first] = quotations;
  return first && first.start === tokens[0]?.start ? first : undefined;
}
