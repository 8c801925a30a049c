/**
 * Reads an article aloud block by block, so that every source finds its character among those met above it. After an edit a scene
 * is played again only where its own words changed, or where the memory or the stage would now answer it otherwise; the outcome is
 * what it would be had all been played.
 */

import { type ChangedStretch, changedStretch } from "../../base/index.ts";
import type { BlockReading } from "../../text/index.ts";
import { Cast, factOf } from "./cast.ts";
import type { Character } from "./character.ts";
import { ChangedFacts, isSame, Memory, type Notes } from "./memory.ts";
import type { Spoken } from "./run-on.ts";
import { Scene } from "./scene.ts";
import { OpenStage, type Stage } from "./stage.ts";

/** What one block gives to read aloud. */
export interface Script {
  readonly reading: BlockReading;
  readonly spoken: readonly Spoken[];
}

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
  /** Where the scripts differ from those of the earlier scenes. */
  readonly changed: ChangedStretch;
  /** Names of the facts that some other block tells now than before, or tells otherwise. */
  readonly retold: ReadonlySet<string>;
  /** What is known of a character at the end. Holds until the scenes are played on. */
  readonly characterAtEnd: (id: string) => Character;
}

/** The memory of whoever played a list of scenes last: it goes over to the play that starts from that list. */
const memories = new WeakMap<readonly PlayedScene[], Memory>();

export function play(scripts: readonly Script[], earlier: readonly PlayedScene[]): Play {
  const changed = changedStretch(scripts, earlier, isSameScript);
  const { first, end, earlierEnd } = changed;
  const memory = memories.get(earlier) ?? memoryOf(earlier);
  memories.delete(earlier);
  const changedFacts = new ChangedFacts();
  const retold = new Set<string>();
  const scenes: PlayedScene[] = earlier.slice(0, first);
  /** The last block whose appearances on stage are not what stood there before. */
  let lastOtherStage = -1;
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
  const rest = earlier.slice(earlierEnd);
  for (const scene of gone) memory.forget(scene);
  if (end !== earlierEnd) for (const [i, scene] of rest.entries()) memory.move(scene, end + i);
  if (first < end || first < earlierEnd) playAgain(gone, scripts.slice(first, end));
  for (const [i, known] of rest.entries()) {
    const isSameScene = !changedFacts.concern(known) && lastOtherStage < end + i - known.lookedBack;
    if (isSameScene) {
      changedFacts.settle(known);
      scenes.push(known);
    } else {
      memory.forget(known);
      playAgain([known], [scripts[end + i]!]);
    }
  }
  memories.set(scenes, memory);
  const characterAtEnd = (id: string) => memory.toldAbove(factOf(id), scenes.length) as Character;
  return { scenes, changed, retold, characterAtEnd };
}

function memoryOf(scenes: readonly PlayedScene[]): Memory {
  const memory = new Memory();
  for (const [i, scene] of scenes.entries()) memory.add(scene, i);
  return memory;
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

function isSameScript(a: Script, { script: b }: PlayedScene): boolean {
  return a.reading === b.reading && a.spoken === b.spoken;
}

function sameStages(before: readonly PlayedScene[], after: readonly PlayedScene[]): boolean {
  return before.length === after.length && before.every((scene, i) => sameStage(scene, after[i]!));
}

function sameStage(a: Stage, b: Stage): boolean {
  return a.nSentences === b.nSentences && isSame(a.appearances, b.appearances);
}
