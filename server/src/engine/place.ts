/** Carries what was found inside blocks, counted from each block's start, to its place in the article. */
import { shift } from "./base/index.ts";
import type { QuotationFacts, SentenceFacts } from "./claims/index.ts";
import type { Quantity } from "./quantities/index.ts";
import type { BlockLayers } from "./read-layers.ts";
import type { Block, Quotation } from "./text/index.ts";

export function placeSentences(blocks: readonly Block[], layers: readonly BlockLayers[]): readonly SentenceFacts[] {
  return layers.flatMap(({ reading, checkworthiness }, block) =>
    reading.sentences.map((sentence, i) => ({
      ...shift(sentence, blocks[block]!.span.start),
      checkworthiness: checkworthiness[i]!,
      block,
    })),
  );
}

export function placeQuantities(blocks: readonly Block[], layers: readonly BlockLayers[]): readonly Quantity[] {
  return layers.flatMap(({ quantities }, block) => {
    const { start } = blocks[block]!.span;
    return quantities.map((quantity) => ({
      ...quantity,
      ...shift(quantity, start),
      ...(quantity.modifierSpan && { modifierSpan: shift(quantity.modifierSpan, start) }),
    }));
  });
}

/** An unclosed quotation goes on where the next paragraph opens with a quotation mark of the same kind, as newspapers set it. */
export function placeQuotations(blocks: readonly Block[], layers: readonly BlockLayers[]): readonly QuotationFacts[] {
  const openings = openingQuotations(layers);
  return layers.flatMap(({ reading }, block) =>
    reading.quotations.map((quotation) => ({
      ...quotation,
      ...shift(quotation, blocks[block]!.span.start),
      inner: shift(quotation.inner, blocks[block]!.span.start),
      block,
      continues: !quotation.closed && quotation.style === openings[block + 1]?.style,
    })),
  );
}

/** For each block, the quotation that opens the first paragraph at or after it: pictures and captions may stand between. */
function openingQuotations(layers: readonly BlockLayers[]): readonly (Quotation | undefined)[] {
  const openings: (Quotation | undefined)[] = [];
  for (let block = layers.length - 1; 0 <= block; block--) {
    const { kind, tokens, quotations } = layers[block]!.reading;
    const isRunning = kind === "paragraph" || kind === "list";
    openings[block] = isRunning ? quotations.find(({ start }) => start === tokens[0]?.start) : openings[block + 1];
  }
  return openings;
}
