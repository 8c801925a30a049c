/** Quotations that are set apart and signed below: “We lost 40 homes.” ¶ — Ana Ruiz, nurse. And whatever “So says Ana Ruiz.” stands below. */
import { textOf } from "../../base/index.ts";
import { agencyWords, paperWords } from "../../lexicon/index.ts";
import type { Block, BlockReading } from "../../text/index.ts";
import { wordsOf } from "../rules/words.ts";
import type { BlockAttribution } from "../types.ts";
import type { GoingOn } from "./going-on.ts";
import { sentencesWithoutSource } from "./lists.ts";
import { isQuotationOnly } from "./own-quotations.ts";
import type { Speech } from "./speech.ts";

/** By the number of the block that a signature below it gives to somebody. */
export function quotationsSignedBelow(
  blocks: readonly Block[],
  speeches: readonly Speech[],
): ReadonlyMap<number, GoingOn> {
  const held = new Map<number, GoingOn>();
  for (let line = 0; line < speeches.length; line++) {
    const attribution = speeches[line]!.signature;
    if (!attribution) continue;
    const { reading: signing } = speeches[line]!.script;
    const isSoSaid = signing.prose[attribution.cue[0]!.start] === "S";
    const isOfNewsroom = namesNewsroom(attribution, signing);
    for (let block = line - 1; line - MOST_BLOCKS <= block; block--) {
      const speech = speeches[block];
      if (!speech?.isRunning || speech.signature) break;
      const { reading } = speech.script;
      const isSetApart = blocks[block]!.isBlockQuotation === true;
      const isQuoted = isSetApart || isQuotationOnly(wordsOf(reading), 0, reading.tokens.length);
      if (!isSoSaid && !isSetApart && (isOfNewsroom || !isQuoted)) break;
      const pieces = sentencesWithoutSource(speech);
      if (0 < pieces.length) held.set(block, { from: line, attribution, pieces, isQuoted });
      // Of paragraphs that only their marks set apart, each is a quotation of its own.
      if (!isSetApart) break;
    }
  }
  return held;
}

/** “— Associated Press”, “— Harrow Post”: below a paragraph that is not set apart, it signs the article. */
function namesNewsroom({ source: [who] }: BlockAttribution, { prose }: BlockReading): boolean {
  const names = textOf(prose, who!).toLowerCase().split(/[\s-]/);
  return paperWords.has(names.at(-1)!) || names.some((name) => agencyWords.has(name));
}

const MOST_BLOCKS = 16;
