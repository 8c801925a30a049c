/**
 * From blocks to the article: attributions placed at their offsets, quotations that run on given back to who began them, and
 * every source resolved to its speaker. One pass over the blocks from the top; what depends on a block alone (its words, its
 * names) is kept with its reading, so that an edit elsewhere doesn't cost it again.
 */
import { shift } from "../../base/index.ts";
import type { Block, BlockReading } from "../../text/index.ts";
import type { Attribution, BlockAttribution, Speaker } from "../types.ts";
import { Cast } from "./cast.ts";
import type { Character } from "./character.ts";
import { withRunningQuotations } from "./run-on.ts";
import { Scene } from "./scene.ts";

/** One block of an article with what was found in it. */
export interface AttributedBlock {
  readonly block: Block;
  readonly reading: BlockReading;
  readonly attributions: readonly BlockAttribution[];
}

export interface ResolvedSpeakers {
  /** In text order of their blocks; spans count from the start of the article. */
  readonly attributions: readonly Attribution[];
  /** In the order in which they first speak. */
  readonly speakers: readonly Speaker[];
}

export function resolveSpeakers(blocks: readonly AttributedBlock[]): ResolvedSpeakers {
  const cast = new Cast();
  const characterOf: (Character | undefined)[] = [];
  const attributions: Placed[] = [];
  let sentencesBefore = 0;
  for (const [index, extended] of withRunningQuotations(blocks).entries()) {
    const { block, reading } = blocks[index]!;
    const scene = new Scene(cast, reading, sentencesBefore);
    for (const { attribution, content } of extended.toSorted(
      (a, b) => anchorOf(a.attribution) - anchorOf(b.attribution),
    )) {
      const character = scene.speakerOf(attribution);
      const source = attribution.source.map((one) => shift(one, block.span.start));
      const cue = attribution.cue.map((one) => shift(one, block.span.start));
      const mention = source[0] ?? cue[0];
      if (character && mention)
        character.mentions.push(source.length > 0 ? { start: source[0]!.start, end: source.at(-1)!.end } : mention);
      characterOf.push(character);
      const kind = attribution.content.length > 0 ? attribution.kind : "direct";
      attributions.push({ ...attribution, source, cue, content, kind });
    }
    scene.close();
    sentencesBefore += reading.sentences.length + 1;
  }
  return numbered(attributions, characterOf);
}

/** Its speaker is known when all are numbered. */
type Placed = Omit<Attribution, "speaker"> & { speaker?: number };

function anchorOf({ source, cue }: BlockAttribution): number {
  return (source[0] ?? cue[0])?.start ?? 0;
}

function numbered(attributions: readonly Placed[], characterOf: readonly (Character | undefined)[]): ResolvedSpeakers {
  const indexOf = new Map<Character, number>();
  for (const character of characterOf) if (character && !indexOf.has(character)) indexOf.set(character, indexOf.size);
  const speakers = [...indexOf.keys()].map(
    ({ label, kind, vague, mentions, parts }): Speaker => ({
      name: label,
      // A full name that no word gives away as a body's or a place's is a person's.
      kind: kind === "unknown" && parts.length > 1 && parts.length < 4 ? "person" : kind,
      vague,
      mentions: mentions.toSorted((a, b) => a.start - b.start || a.end - b.end),
    }),
  );
  return {
    attributions: attributions.map((one, i) => {
      const character = characterOf[i];
      if (character) one.speaker = indexOf.get(character)!;
      return one;
    }),
    speakers,
  };
}
