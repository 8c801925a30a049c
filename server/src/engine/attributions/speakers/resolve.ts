/**
 * From blocks to the article: quotations that run on given back to who began them, and every source resolved to its speaker. What
 * an edit leaves as it was is taken over from the resolution before it. Everything is told block by block; `placeSpoken` counts
 * it through the article.
 */
import { earlierIndex, type Span, sameItems, sameSpans, shift } from "../../base/index.ts";
import type { Block } from "../../text/index.ts";
import { isAnswerBelow, isLabelledByOneName, isQuestion } from "../turns.ts";
import type { Attribution, BlockAttribution, Speaker, SpokenBlock, TakenUp, Voice } from "../types.ts";
import type { GoingOn } from "./going-on.ts";
import { type PlayedScene, play } from "./play.ts";
import { wordsHeldElsewhere } from "./run-on.ts";
import type { Script, Speech, Spoken } from "./speech.ts";
import { isToldOfNoPerson } from "./told-of.ts";

export interface ResolvedSpeakers {
  /** One for each block. */
  readonly spoken: readonly SpokenBlock[];
  /** How each block was read, for the next resolution to take over. */
  readonly scenes: readonly PlayedScene[];
}

/** `blocks`: the article's, with the speech in each. */
export function resolveSpeakers(
  blocks: readonly Block[],
  speeches: readonly Speech[],
  earlier: ResolvedSpeakers = { spoken: [], scenes: [] },
): ResolvedSpeakers {
  const goingOn = wordsHeldElsewhere(blocks, speeches);
  const added = piecesAdded(blocks, goingOn);
  const isAsked = speeches.some(({ turn, script }) => isQuestion(turn, script.reading));
  const scripts = speeches.map((speech, i) => scriptOf(speech, added.get(i), isAsked));
  const { scenes, changed, knownOtherwise, voiceOf } = play(scripts, earlier.scenes);
  const isKnownOtherwise = (id: string | undefined) => id !== undefined && knownOtherwise.has(id);
  const spoken: SpokenBlock[] = new Array(scenes.length);
  const tell = (i: number): SpokenBlock => {
    const scene = scenes[i]!;
    const at = earlierIndex(changed, i);
    const before = at !== undefined && isAnsweredAlike(earlier.scenes[at]!, scene) ? earlier.spoken[at]! : undefined;
    const later = added.get(i);
    const going = goingOn.get(i);
    if (before && !before.isTied && !later && !going) {
      // What a block says by itself is said as before, unless somebody has another name now.
      if (knownOtherwise.size === 0 || !scene.speakers.some(isKnownOtherwise)) return before;
    }
    const now = spokenBlock(scene, later, going && takenFrom(spoken, scenes, going, i, added, voiceOf), voiceOf);
    return before && isSaidAlike(before, now) ? before : now;
  };
  // What is said further down must be told before the words that it holds here.
  const givenLate = [...goingOn].filter(([i, { from }]) => i < from).map(([i]) => i);
  const waits = new Set(givenLate);
  for (let i = 0; i < scenes.length; i++) if (!waits.has(i)) spoken[i] = tell(i);
  for (const i of givenLate.sort((a, b) => b - a)) spoken[i] = tell(i);
  return { spoken, scenes };
}

/** Words of other blocks that an attribution holds as well; counted from the start of its own. */
interface Added {
  readonly attribution: BlockAttribution;
  readonly pieces: readonly Span[];
  readonly isQuoted: boolean;
}

/** By the number of the attribution's block. */
function piecesAdded(
  blocks: readonly Block[],
  goingOn: ReadonlyMap<number, GoingOn>,
): ReadonlyMap<number, readonly Added[]> {
  const added = new Map<number, Added[]>();
  for (const [index, { from, attribution, pieces, isQuoted }] of goingOn) {
    const by = blocks[index]!.span.start - blocks[from]!.span.start;
    const own = added.get(from) ?? [];
    own.push({ attribution, pieces: shiftAll(pieces, by), isQuoted });
    added.set(from, own);
  }
  return added;
}

/** With the attributions that hold words of other blocks alone, where these were added. `isAsked`: there are questions in the article. */
function scriptOf(
  { script, scriptGoingOn, scriptUnasked }: Speech,
  added: readonly Added[] | undefined,
  isAsked: boolean,
): Script {
  if (!added) return isAsked ? script : scriptUnasked;
  if (script === scriptGoingOn) return script;
  const isHere = ({ attribution }: Added) => script.spoken.some((one) => one.attribution === attribution);
  return added.every(isHere) ? script : scriptGoingOn;
}

function takenFrom(
  spoken: readonly SpokenBlock[],
  scenes: readonly PlayedScene[],
  { from, attribution, pieces }: GoingOn,
  index: number,
  added: ReadonlyMap<number, readonly Added[]>,
  voiceOf: (id: string) => Voice,
): TakenUp | undefined {
  const number = heard(scenes[from]!, added.get(from), voiceOf).findIndex(
    (one) => one.spoken.attribution === attribution,
  );
  if (number < 0) return undefined;
  const { attributions, voices } = spoken[from]!;
  return { back: index - from, number, attribution: attributions[number]!, voice: voices[number], pieces };
}

function spokenBlock(
  scene: PlayedScene,
  added: readonly Added[] | undefined,
  taken: TakenUp | undefined,
  voiceOf: (id: string) => Voice,
): SpokenBlock {
  const all = heard(scene, added, voiceOf);
  const attributions = all.map(({ spoken: { attribution, said } }) => {
    const elsewhere = (added ?? []).filter((one) => one.attribution === attribution);
    if (elsewhere.length === 0) return said;
    const content = sorted([...said.content, ...elsewhere.flatMap(({ pieces }) => pieces)]);
    // Where nothing but what was announced is theirs, that says how they are quoted.
    const isMixed = said.kind === "indirect" && elsewhere.some(({ isQuoted }) => isQuoted);
    const kind =
      said.content.length > 0 ? (isMixed ? "mixed" : said.kind) : elsewhere[0]!.isQuoted ? "direct" : "indirect";
    return { ...said, content, kind };
  });
  const voices = all.map(({ voice }) => voice);
  return { attributions, voices, taken, isTied: added !== undefined || taken !== undefined };
}

/** What a block says, and who says it, now that the whole article has told who they are. */
function heard(
  { script: { reading, spoken }, speakers }: PlayedScene,
  added: readonly Added[] | undefined,
  voiceOf: (id: string) => Voice,
): readonly { readonly spoken: Spoken; readonly voice: Voice | undefined }[] {
  const all = spoken.map((one, i) => {
    const id = speakers[i];
    return { spoken: one, voice: id === undefined ? undefined : voiceOf(id) };
  });
  return all.filter(
    ({ spoken: { attribution, said }, voice }) =>
      // A question that ends a paragraph may be answered below in one way or another.
      (0 < said.content.length || added?.some((one) => one.attribution === attribution) === true) &&
      !isToldOfNoPerson(attribution, reading.prose, voice?.kind) &&
      // “Tip: I would wait.”
      (!isLabelledByOneName(attribution, reading) || isNamedInFull(voice)) &&
      // “How much?” the judge asked: nobody knows whom.
      (voice !== undefined || attribution.kind !== "direct" || !isAnswerBelow(attribution, reading.prose)),
  );
}

function isNamedInFull(voice: Voice | undefined): boolean {
  return voice?.kind === "person" || (voice?.kind === "unknown" && voice.name.includes(" "));
}

/** What is said in a block hangs on nothing else of its scene. */
function isAnsweredAlike(a: PlayedScene, b: PlayedScene): boolean {
  return a === b || (a.script === b.script && sameItems(a.speakers, b.speakers));
}

/** Of two blocks whose scenes are answered alike. */
function isSaidAlike(a: SpokenBlock, b: SpokenBlock): boolean {
  return (
    a.voices.length === b.voices.length &&
    a.voices.every((voice, i) => voice === b.voices[i]) &&
    a.attributions.every(
      ({ content, kind }, i) => kind === b.attributions[i]!.kind && sameSpans(content, b.attributions[i]!.content),
    ) &&
    a.isTied === b.isTied &&
    isTakenAlike(a.taken, b.taken)
  );
}

function isTakenAlike(a: TakenUp | undefined, b: TakenUp | undefined): boolean {
  if (!a || !b) return a === b;
  return (
    a.back === b.back &&
    a.number === b.number &&
    a.attribution === b.attribution &&
    a.voice === b.voice &&
    sameSpans(a.pieces, b.pieces)
  );
}

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
      return { speaker, ...attribution, ...spans };
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
