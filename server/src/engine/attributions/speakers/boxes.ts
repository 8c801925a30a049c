/**
 * Fact boxes: “4.2 million ¶ people out of work in May ¶ Source: ONS”. Short lines that are no running text, with a line below them that
 * says where they come from. The line answers for them, as it does for a table; not for what anybody is quoted with.
 */
import { months, weekdays } from "../../lexicon/index.ts";
import type { Block, BlockReading } from "../../text/index.ts";
import type { GoingOn } from "./going-on.ts";
import { sentencesWithoutSource } from "./lists.ts";
import type { Speech } from "./speech.ts";

/** By the number of the block that a source line below it answers for. */
export function boxesHeldBelow(blocks: readonly Block[], speeches: readonly Speech[]): ReadonlyMap<number, GoingOn> {
  const held = new Map<number, GoingOn>();
  for (let line = 0; line < speeches.length; line++) {
    const attribution = speeches[line]!.sourceOfBox;
    if (!attribution) continue;
    for (const block of blocksOfBox(blocks, speeches, line)) {
      const pieces = sentencesWithoutSource(speeches[block]!);
      if (0 < pieces.length) held.set(block, { from: line, attribution, pieces, isQuoted: false });
    }
  }
  return held;
}

/** The blocks right above the line, up to the running text: one with a stop is of a box only below a figure that stands alone. */
function blocksOfBox(blocks: readonly Block[], speeches: readonly Speech[], line: number): readonly number[] {
  const box: number[] = [];
  let sentences: number[] = [];
  for (let block = line - 1; line - MOST_BLOCKS <= block; block--) {
    const reading = speeches[block]?.script.reading;
    if (!reading || blocks[block]!.isBlockQuotation || !isOfBox(reading)) break;
    if (isSentence(reading)) sentences.push(block);
    else if (sentences.length === 0 || isFigureAlone(reading)) {
      box.push(...sentences, block);
      sentences = [];
    } else break;
    if (reading.kind === "subhead" && !isFigureAlone(reading)) break;
  }
  return box;
}

const MOST_BLOCKS = 16;

function isOfBox({ kind, prose, quotations }: BlockReading): boolean {
  if (quotations.some(({ inner: { start, end } }) => saysSomething.test(prose.slice(start, end)))) return false;
  if (kind === "list") return true;
  return (kind === "paragraph" || kind === "subhead") && prose.trim().length <= LONGEST_LINE;
}

/** Three words; fewer are a name. */
const saysSomething = /\S\s+\S+\s+\S/;

function isSentence({ kind, prose }: BlockReading): boolean {
  return kind !== "list" && /[.!?]["”’)*_]*\s*$/.test(prose) && !label.test(prose.trim());
}

/** “Homes destroyed: At least 1,700.”, whose stop ends no sentence of the running text. */
const label = /^\p{Lu}[\p{L}’' -]{1,40}: /u;

/** “4.2 million”, “48%”: not “12 May”, nor “2024”. */
function isFigureAlone({ prose }: BlockReading): boolean {
  if (LONGEST_FIGURE < prose.trim().length || !/\d/.test(prose.replace(year, ""))) return false;
  const words = prose.toLowerCase().match(/\p{L}+/gu) ?? [];
  return !words.some((word) => months.has(word) || weekdays.has(word));
}

const year = /(?<![\d,.$£€])(?:1[6-9]|20)\d\d(?:\s?[-–/]\s?\d\d(?:\d\d)?)?(?![\d,.%])/g;

/** In code units. */
const LONGEST_LINE = 160;
const LONGEST_FIGURE = 24;
