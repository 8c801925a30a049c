/**
 * From blocks to the article: attributions placed at their offsets, quotations that run on given back to who began them, and
 * every source resolved to its speaker. What an edit leaves as it was is taken over from the resolution before it.
 */
import { keptInPlace, type Span, shift } from "../../base/index.ts";
import type { Block, BlockReading } from "../../text/index.ts";
import type { Attribution, BlockAttribution, Speaker, TakenUp } from "../types.ts";
import type { Character } from "./character.ts";
import { type PlayedScene, play } from "./play.ts";
import { runningQuotations, type Spoken, spokenIn } from "./run-on.ts";

/** One block of an article with what was found in it. */
export interface AttributedBlock {
  readonly block: Block;
  readonly reading: BlockReading;
  readonly attributions: readonly BlockAttribution[];
}

export interface ResolvedSpeakers {
  /** In text order of their blocks; spans count from the start of the article. */
  readonly attributions: readonly Attribution[];
  /** For each block, where its attributions begin, and what of an earlier one goes on in it. */
  readonly attributionPlaces: readonly AttributionPlace[];
  /** In the order in which they first speak. */
  readonly speakers: readonly Speaker[];
  /** How each block was read, for the next resolution to take over. */
  readonly scenes: readonly PlayedScene[];
}

export interface AttributionPlace {
  readonly firstAttribution: number;
  readonly endAttribution: number;
  readonly taken?: TakenUp;
}

export function resolveSpeakers(
  blocks: readonly AttributedBlock[],
  earlier: readonly PlayedScene[] = [],
): ResolvedSpeakers {
  const goingOn = runningQuotations(blocks);
  const laterPieces = new Map<number, Span[]>();
  for (const { from, pieces } of goingOn.values()) laterPieces.set(from, [...(laterPieces.get(from) ?? []), ...pieces]);
  const scripts = blocks.map((one, i) => ({ reading: one.reading, spoken: spokenIn(one, laterPieces.has(i)) }));
  const { scenes, characterAtEnd } = play(scripts, earlier);

  const numberOf = new Map<string, number>();
  const mentions: Span[][] = [];
  const attributions: Attribution[] = [];
  const attributionPlaces: AttributionPlace[] = [];
  /** By the number of a block: the attribution that goes on from it. */
  const lastOf = new Map<number, number>();
  for (const [i, { script, speakers }] of scenes.entries()) {
    const numbers = speakers.map((id) => {
      if (id === undefined) return undefined;
      const number = numberOf.get(id) ?? numberOf.size;
      if (number === numberOf.size) {
        numberOf.set(id, number);
        mentions.push([]);
      }
      return number;
    });
    const firstAttribution = attributions.length;
    const { reading, spoken } = script;
    const placed = placedIn(reading, spoken, blocks[i]!.block.span.start, numbers, laterPieces.get(i) ?? none);
    for (const attribution of placed) {
      const mention = mentionIn(attribution);
      if (attribution.speaker !== undefined && mention) mentions[attribution.speaker]!.push(mention);
      attributions.push(attribution);
    }
    if (laterPieces.has(i)) lastOf.set(i, firstAttribution + spoken.findIndex(({ isLast }) => isLast));
    const going = goingOn.get(i);
    const taken = going && { attribution: lastOf.get(going.from)!, pieces: going.pieces };
    const place = { firstAttribution, endAttribution: attributions.length };
    attributionPlaces.push(taken ? { ...place, taken } : place);
  }
  const speakers = [...numberOf.keys()].map((id, i) => speakerFrom(characterAtEnd(id), mentions[i]!));
  return { attributions, attributionPlaces, speakers, scenes };
}

const none: readonly never[] = [];

/** @param later what later paragraphs add to the last of the block's attributions */
function placedIn(
  reading: BlockReading,
  spoken: readonly Spoken[],
  start: number,
  speakers: readonly (number | undefined)[],
  later: readonly Span[],
): readonly Attribution[] {
  if (spoken.length === 0) return none;
  const besides = [spoken, start, ...speakers, ...later.flatMap((span) => [span.start, span.end])];
  return placedAttributions(reading, 0, besides, () =>
    spoken.map(({ attribution, content, isLast }, i): Attribution => {
      const here = content.map((one) => shift(one, start));
      const speaker = speakers[i];
      return {
        ...attribution,
        source: attribution.source.map((one) => shift(one, start)),
        cue: attribution.cue.map((one) => shift(one, start)),
        content: isLast ? [...here, ...later] : here,
        kind: attribution.content.length > 0 ? attribution.kind : "direct",
        ...(speaker !== undefined && { speaker }),
      };
    }),
  );
}

const placedAttributions = keptInPlace<BlockReading, readonly Attribution[]>();

function mentionIn({ source, cue }: Attribution): Span | undefined {
  return source.length > 0 ? { start: source[0]!.start, end: source.at(-1)!.end } : cue[0];
}

function speakerFrom({ label, kind, vague, parts }: Character, mentions: readonly Span[]): Speaker {
  return {
    name: label,
    // A full name that no word gives away as a body's or a place's is a person's.
    kind: kind === "unknown" && parts.length > 1 && parts.length < 4 ? "person" : kind,
    vague,
    mentions: mentions.length < 2 ? mentions : mentions.toSorted((a, b) => a.start - b.start || a.end - b.end),
  };
}
