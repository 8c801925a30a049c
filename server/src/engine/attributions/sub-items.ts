/**
 * What an item of a list announces: “- The ONS says: ¶   - 340 homes were lost. ¶ - The bridge is shut.” The items that stand further in
 * are the ONS's, up to the next that does not; one that has a source of its own keeps it.
 */
import { anyOverlap, firstEndingAfter, type Span } from "../base/index.ts";
import { type BlockReading, type Sentence, startsItem } from "../text/index.ts";
import { kindOf } from "./kind.ts";
import { sourcedSentences } from "./sourced.ts";
import type { BlockAttribution } from "./types.ts";

/** `announcerIn`: who a sentence that ends with a colon announces. @returns in the order of their cues */
export function withSubItems(
  found: readonly BlockAttribution[],
  reading: BlockReading,
  announcerIn: (sentence: Sentence) => BlockAttribution | undefined,
): readonly BlockAttribution[] {
  if (reading.kind !== "list" || !reading.prose.includes(":")) return found;
  const { sentences, tokens } = reading;
  const indents = indentsOf(reading);
  const announcers = new Map<number, BlockAttribution>();
  let indent = 0;
  for (const [i, { endToken }] of sentences.entries()) {
    indent = indents[i] ?? indent;
    const isParent = tokens[endToken - 1]!.text === ":" && indent < (indents[i + 1] ?? 0);
    const announcer = isParent ? announcerIn(sentences[i]!) : undefined;
    if (announcer) announcers.set(i, announcer);
  }
  if (announcers.size === 0) return found;
  const others = found.filter(({ cue }) => {
    const announcer = announcers.get(firstEndingAfter(sentences, cue[0]!.start));
    return !announcer || !anyOverlap(announcer.cue, cue);
  });
  const held = heldBy(announcers, indents, reading, sourcedSentences(reading, [...others, ...announcers.values()]));
  const announcing = [...announcers.values()].map((one): BlockAttribution => {
    const content = [...one.content, ...(held.get(one) ?? [])];
    return { ...one, content, kind: kindOf(content, reading) };
  });
  return [...others, ...announcing].sort((a, b) => a.cue[0]!.start - b.cue[0]!.start);
}

/** The sentences of the items below each announcer, those with a source of their own left out. */
function heldBy(
  announcers: ReadonlyMap<number, BlockAttribution>,
  indents: readonly (number | undefined)[],
  { sentences }: BlockReading,
  sourced: ReadonlySet<number>,
): ReadonlyMap<BlockAttribution, readonly Span[]> {
  const held = new Map<BlockAttribution, readonly Span[]>();
  /** Among whose items the current one is, the nearest last. */
  const above: { readonly indent: number; readonly pieces: Span[] }[] = [];
  let indent = 0;
  let hasSource = false;
  for (const [i, { start, end }] of sentences.entries()) {
    if (indents[i] !== undefined) {
      indent = indents[i];
      hasSource = false;
      while (above.length > 0 && indent <= above.at(-1)!.indent) above.pop();
    }
    hasSource ||= sourced.has(i);
    if (!hasSource) above.at(-1)?.pieces.push({ start, end });
    const announcer = announcers.get(i);
    if (!announcer) continue;
    const pieces: Span[] = [];
    held.set(announcer, pieces);
    above.push({ indent, pieces });
  }
  return held;
}

/** How far in the item stands that begins with a sentence, in columns; undefined for a sentence that begins none. */
function indentsOf({ prose, sentences }: BlockReading): readonly (number | undefined)[] {
  const indents = sentences.map(({ start }, i) => {
    const gap = prose.slice(sentences[i - 1]?.end ?? 0, start);
    const line = Math.max(gap.lastIndexOf("\n"), gap.lastIndexOf("\r"));
    return line < 0 || !startsItem(prose.slice(start, start + 8)) ? undefined : columnsOf(gap.slice(line + 1));
  });
  // A block begins with its first word: how far in that stands shows in the items that follow.
  const others = indents.filter((indent) => indent !== undefined);
  const least = others.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  indents[0] = others.length > 0 && least < others[0]! ? least : 0;
  return indents;
}

function columnsOf(space: string): number {
  let columns = 0;
  for (const unit of space) columns += unit === "\t" ? TAB : 1;
  return columns;
}

/** In columns, as Markdown counts them. */
const TAB = 4;
