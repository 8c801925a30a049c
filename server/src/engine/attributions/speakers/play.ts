/**
 * Reads an article aloud block by block, so that every source finds its character among those met above it. After an edit a scene
 * is played again only where its own words changed, or where the memory or the stage would now answer it otherwise; the outcome is
 * what it would be had all been played.
 */

import { Attachment, type ChangedStretch, changedStretch, sameData } from "../../base/index.ts";
import type { Voice } from "../types.ts";
import { Cast, characterOf, factOf } from "./cast.ts";
import { type Character, opensTown } from "./character.ts";
import { ChangedFacts, Memory, type Notes } from "./memory.ts";
import { Scene } from "./scene.ts";
import type { Script } from "./speech.ts";
import { OpenStage, type Stage } from "./stage.ts";

/** A block as it was read aloud. */
export interface PlayedScene extends Notes, Stage {
  readonly script: Script;
  /** For each of the script's attributions, the id of its character; undefined where none could be told. */
  readonly speakers: readonly (string | undefined)[];
  /** On how many blocks above it the answers hang; one more than there are where it looked past the top. */
  readonly lookedBack: number;
}

export interface Play {
  /** One for each script. */
  readonly scenes: readonly PlayedScene[];
  /** Where scripts are other ones than the earlier: those before and after are not, though some may be played otherwise. */
  readonly changed: ChangedStretch;
  /** The ids of those who are known otherwise at the end than before. */
  readonly knownOtherwise: ReadonlySet<string>;
  /** Someone as known at the end, the same object for as long as that is the same. Holds until the scenes are played on. */
  readonly voiceOf: (id: string) => Voice;
}

/** What is remembered of a play, for the one who plays on from it. */
interface Recollection {
  readonly memory: Memory;
  readonly voices: Map<string, Voice>;
}

/** By the scenes that were played last. It goes over to the next play; whoever starts from older scenes plays all of them. */
const recollections = new Attachment<readonly PlayedScene[], Recollection>();

export function play(scripts: readonly Script[], played: readonly PlayedScene[]): Play {
  const recollection = recollections.get(played);
  recollections.delete(played);
  const earlier = recollection ? played : [];
  const { memory, voices } = recollection ?? { memory: new Memory(), voices: new Map<string, Voice>() };
  const { first, end, earlierEnd } = changedStretch(scripts, earlier, (script, scene) => script === scene.script);
  const changedFacts = new ChangedFacts();
  const retold = new Set<string>();
  const scenes: PlayedScene[] = earlier.slice(0, first);
  /** The last block whose appearances on stage are not what stood there before; -1 where blocks are gone from the top. */
  let lastOtherStage = Number.NEGATIVE_INFINITY;
  const playAgain = (before: readonly PlayedScene[], anew: readonly Script[]) => {
    const after: PlayedScene[] = [];
    for (const script of anew) {
      const scene = playScene(script, memory, scenes);
      memory.add(scene, scenes.length);
      after.push(scene);
      scenes.push(scene);
    }
    for (const { told } of [...before, ...after]) for (const name of told.keys()) retold.add(name);
    changedFacts.replace(before, after);
    if (!sameStages(before, after)) lastOtherStage = scenes.length - 1;
  };

  const gone = earlier.slice(first, earlierEnd);
  const grown = end - earlierEnd;
  for (const scene of gone) memory.forget(scene);
  if (grown !== 0) for (let at = earlierEnd; at < earlier.length; at++) memory.move(earlier[at]!, at + grown);
  if (first < end || first < earlierEnd) playAgain(gone, scripts.slice(first, end));
  for (let at = end; at < scripts.length; at++) {
    const known = earlier[at - grown]!;
    const isSameScene = !changedFacts.concern(known) && lastOtherStage < at - known.lookedBack;
    if (isSameScene) {
      changedFacts.settle(known);
      scenes.push(known);
    } else {
      memory.forget(known);
      playAgain([known], [scripts[at]!]);
    }
  }
  recollections.set(scenes, { memory, voices });
  const knownOtherwise = new Set<string>();
  for (const fact of retold) {
    const id = characterOf(fact);
    const was = id === undefined ? undefined : voices.get(id);
    if (id === undefined || !was) continue;
    const character = memory.toldAbove(fact, scenes.length) as Character | undefined;
    const is = character && voiceFrom(character);
    if (is && sameData(was, is)) continue;
    knownOtherwise.add(id);
    if (is) voices.set(id, is);
    else voices.delete(id);
  }
  const voiceOf = (id: string): Voice => {
    const voice = voices.get(id) ?? voiceFrom(memory.toldAbove(factOf(id), scenes.length) as Character);
    voices.set(id, voice);
    return voice;
  };
  return { scenes, changed: { first, end, earlierEnd }, knownOtherwise, voiceOf };
}

function voiceFrom({ id, label, kind, vague, parts }: Character): Voice {
  // A full name that no word gives away as a body's or a place's is a person's.
  const isFullName = kind === "unknown" && parts.length > 1 && parts.length < 4 && !opensTown(parts);
  return { id, name: label, kind: isFullName ? "person" : kind, vague };
}

function playScene(script: Script, memory: Memory, above: readonly PlayedScene[]): PlayedScene {
  memory.openPage(above.length);
  const stage = new OpenStage(above);
  const scene = new Scene(new Cast(memory, stage), script.reading);
  const speakers = script.spoken.map(({ attribution }) => scene.speakerOf(attribution)?.id);
  scene.close();
  const { appearances, lookedBack } = stage;
  return {
    script,
    speakers,
    appearances,
    nSentences: script.reading.sentences.length,
    lookedBack,
    ...memory.closePage(),
  };
}

function sameStages(before: readonly PlayedScene[], after: readonly PlayedScene[]): boolean {
  return before.length === after.length && before.every((scene, i) => sameStage(scene, after[i]!));
}

function sameStage(a: Stage, b: Stage): boolean {
  return a.nSentences === b.nSentences && sameData(a.appearances, b.appearances);
}
