/**
 * From blocks to the article: quotations that run on given back to who began them, and every source resolved to its speaker. What
 * an edit leaves as it was is taken over from the resolution before it. Everything is told block by block; `placeSpoken` counts
 * it through the article.
 */
import { earlierIndex, keptWith, type Span, shift } from "../../base/index.ts";
import type { Block, BlockReading } from "../../text/index.ts";
import type { Attribution, BlockAttribution, Speaker, SpokenBlock, TakenUp, Voice } from "../types.ts";
import { factOf } from "./cast.ts";
import type { Character } from "./character.ts";
import { type PlayedScene, play } from "./play.ts";
import { type GoingOn, runningQuotations, spokenIn } from "./run-on.ts";

/** What was found in one block. */
export interface AttributedBlock {
  readonly reading: BlockReading;
  readonly attributions: readonly BlockAttribution[];
}

export interface ResolvedSpeakers {
  /** One for each block. */
  readonly spoken: readonly SpokenBlock[];
  /** How each block was read, for the next resolution to take over. */
  readonly scenes: readonly PlayedScene[];
}

/** `blocks`: the article's, with what was `found` in each. */
export function resolveSpeakers(
  blocks: readonly Block[],
  found: readonly AttributedBlock[],
  earlier: ResolvedSpeakers = { spoken: [], scenes: [] },
): ResolvedSpeakers {
  const goingOn = runningQuotations(found);
  const added = piecesAdded(blocks, goingOn);
  const scripts = found.map((one, i) => ({ reading: one.reading, spoken: spokenIn(one, added.has(i)) }));
  const { scenes, changed, retold, characterAtEnd } = play(scripts, earlier.scenes);
  const spoken = scenes.map((scene, i): SpokenBlock => {
    const at = earlierIndex(changed, i) ?? -1;
    const going = goingOn.get(i);
    const taken = going && takenFrom(scenes, going, i);
    const isAsItWas = earlier.scenes[at] === scene && !scene.speakers.some((id) => id && retold.has(factOf(id)));
    if (isAsItWas && goesOnAlike(earlier.spoken[at]!, scene, added.get(i) ?? none, taken)) return earlier.spoken[at]!;
    const attributions = scene.script.spoken.map(({ said, isLast }) => {
      const later = isLast ? added.get(i) : undefined;
      return later ? { ...said, content: [...said.content, ...later] } : said;
    });
    const voices = scene.speakers.map((id) => (id === undefined ? undefined : voiceOf(characterAtEnd(id))));
    return { attributions, voices, ...(taken && { taken }) };
  });
  return { spoken, scenes };
}

const none: readonly never[] = [];

/** By the number of a block: what later ones add to the last of its attributions, counted from its own start. */
function piecesAdded(
  blocks: readonly Block[],
  goingOn: ReadonlyMap<number, GoingOn>,
): ReadonlyMap<number, readonly Span[]> {
  const added = new Map<number, Span[]>();
  for (const [index, { from, pieces }] of goingOn) {
    const by = blocks[index]!.span.start - blocks[from]!.span.start;
    added.set(from, [...(added.get(from) ?? []), ...pieces.map((piece) => shift(piece, by))]);
  }
  return added;
}

function takenFrom(scenes: readonly PlayedScene[], { from, pieces }: GoingOn, index: number): TakenUp {
  const attribution = scenes[from]!.script.spoken.findIndex(({ isLast }) => isLast);
  return { back: index - from, attribution, pieces };
}

/** What other blocks have to do with a block that was spoken as it is now has not changed either. */
function goesOnAlike(
  before: SpokenBlock,
  { script }: PlayedScene,
  later: readonly Span[],
  taken: TakenUp | undefined,
): boolean {
  const last = script.spoken.findIndex(({ isLast }) => isLast);
  const laterBefore = before.attributions[last]?.content.slice(script.spoken[last]!.said.content.length) ?? none;
  return sameSpans(laterBefore, later) && sameTaken(before.taken, taken);
}

function sameTaken(a: TakenUp | undefined, b: TakenUp | undefined): boolean {
  if (!a || !b) return a === b;
  return a.back === b.back && a.attribution === b.attribution && sameSpans(a.pieces, b.pieces);
}

function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every(({ start, end }, i) => start === b[i]!.start && end === b[i]!.end);
}

const voiceOf = keptWith(
  ({ id, label, kind, vague, parts }: Character): Voice => ({
    id,
    name: label,
    // A full name that no word gives away as a body's or a place's is a person's.
    kind: kind === "unknown" && parts.length > 1 && parts.length < 4 ? "person" : kind,
    vague,
  }),
);

export interface PlacedSpeech {
  /** In text order of their blocks; spans count from the start of the article. */
  readonly attributions: readonly Attribution[];
  /** In the order in which they first speak. */
  readonly speakers: readonly Speaker[];
}

/** The attributions of an article and its speakers, numbered. */
export function placeSpoken(blocks: readonly Block[], spoken: readonly SpokenBlock[]): PlacedSpeech {
  const numberOf = new Map<string, number>();
  const voices: Voice[] = [];
  const mentions: Span[][] = [];
  const attributions = spoken.flatMap((block, i) => {
    const by = blocks[i]!.span.start;
    return block.attributions.map((attribution, k): Attribution => {
      const { source, cue, content } = attribution;
      const spans = { source: shiftAll(source, by), cue: shiftAll(cue, by), content: shiftAll(content, by) };
      const voice = block.voices[k];
      if (!voice) return { ...attribution, ...spans };
      const speaker = numberOf.get(voice.id) ?? voices.length;
      if (speaker === voices.length) {
        numberOf.set(voice.id, speaker);
        voices.push(voice);
        mentions.push([]);
      }
      const mention = mentionIn(spans);
      if (mention) mentions[speaker]!.push(mention);
      return { ...attribution, ...spans, speaker };
    });
  });
  const speakers = voices.map(({ name, kind, vague }, i) => ({ name, kind, vague, mentions: sorted(mentions[i]!) }));
  return { attributions, speakers };
}

function shiftAll(spans: readonly Span[], by: number): readonly Span[] {
  return spans.map((span) => shift(span, by));
}

function mentionIn({ source, cue }: Pick<Attribution, "source" | "cue">): Span | undefined {
  return source.length > 0 ? { start: source[0]!.start, end: source.at(-1)!.end } : cue[0];
}

function sorted(mentions: readonly Span[]): readonly Span[] {
  return mentions.toSorted((a, b) => a.start - b.start || a.end - b.end);
}
