/**
 * “Source: ONS”: the line below a table, a chart or a fact box that says where its figures come from: a paragraph of its own, the end of
 * a note or a row of the table. Its words hold nothing themselves; what they answer for is the table's, or the lines above it.
 */
import { itemAt, type Span, trimEndOf } from "../base/index.ts";
import { type BlockReading, isSourceLine, signsPicture, startsSourceLine, startsTableNote } from "../text/index.ts";
import { outermostQuotations } from "./kind.ts";
import type { BlockAttribution } from "./types.ts";

/** The attribution that a short block's source line makes; without content where the table is another block. */
export function sourceLineIn(reading: BlockReading): BlockAttribution | undefined {
  const { kind, prose, sentences, tokens } = reading;
  const isTable = kind === "table";
  if (kind === "headline" || (!isTable && LONGEST_BLOCK < prose.length)) return undefined;
  for (const [at, { text, start, end }] of tokens.entries()) {
    if (!/^(?::|–|—|-)$/.test(text)) continue;
    const first = leadBefore(reading, at);
    if (first === undefined || itemAt(outermostQuotations(reading), start)) continue;
    if (!startsSourceLine(prose.slice(tokens[first]!.start, end + LOOK_AHEAD))) continue;
    const source = sourceBehind(prose, end);
    if (!source) continue;
    const cue = { start: tokens[first]!.start, end };
    const [head] = sentences;
    const content =
      isTable && head!.end <= cue.start ? [{ start: head!.start, end: head!.end }] : linesAbove(prose, cue);
    return { source: [source], cue: [cue], content, kind: "indirect", probability: LIKELIHOOD, origin: "rule" };
  }
  return undefined;
}

/** “4.2 million people are out of work | Source: ONS”, in two lines of one paragraph. */
function linesAbove(prose: string, cue: Span): readonly Span[] {
  const above = trimEndOf(prose.slice(0, cue.start), /[\s*_([]/);
  if (LONGEST_BOX < above.length || !/[\n\r]/.test(prose.slice(above.length, cue.start))) return [];
  const start = above.search(/[^\s]/);
  return start < 0 || startsTableNote(above.slice(start)) ? [] : [{ start, end: above.length }];
}

/** It says so in so many words. */
const LIKELIHOOD = 0.9;

/** In code units; what is longer is a report. */
const LONGEST_BLOCK = 400;
const LONGEST_BOX = 240;
const LONGEST_SOURCE = 160;
const LOOK_AHEAD = 4;

/** The token with which the line begins whose colon stands at `colon`: the block's or a sentence's first, or one behind a bracket or a mark. */
function leadBefore({ tokens, prose }: BlockReading, colon: number): number | undefined {
  for (let at = colon - 1; 0 <= at && colon - at <= 2; at--) {
    const before = tokens[at - 1];
    const isFirst = before === undefined || /^[.;|(/[•·*_]$/.test(before.text);
    if (isFirst || /[\n\r]/.test(prose.slice(before.end, tokens[at]!.start))) return at;
  }
  return undefined;
}

/** Up to the end of the sentence, the bracket or the cell; “U.S. Census Bureau” and “St. Ives council” are not cut. */
function sourceBehind(prose: string, from: number): Span | undefined {
  const words = prose.slice(from, from + LONGEST_SOURCE).split(/[\n\r;|)\]]/, 1)[0]!;
  const stop = /[\p{Ll}\p{N}]{3}\.\s|\s\/\s|\s{3}[^\s]/u.exec(words.trimStart());
  const start = from + words.length - words.trimStart().length;
  const named = words.trimStart().slice(0, stop ? stop.index + (stop[0].indexOf(".") + 1 || 1) : undefined);
  const { length } = trimEndOf(named, /[\s.,*_]/);
  return length === 0 ? undefined : { start, end: start + length };
}

/** Whom a block names that is a source line and nothing else. */
export function sourceOfBox(
  reading: BlockReading,
  attributions: readonly BlockAttribution[],
): BlockAttribution | undefined {
  const [one, another] = attributions;
  if (!one || another || 0 < one.content.length || one.source.length === 0 || reading.kind === "table")
    return undefined;
  const line = reading.prose.trim();
  return isSourceLine(line) && !signsPicture(line) ? one : undefined;
}
