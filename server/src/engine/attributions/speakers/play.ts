/**
 * Reads an article aloud block by block, so that every source finds its character among those met above it. After an edit a scene
 * is played again only where its own words changed, or where the memory or the stage would now answer it otherwise; the outcome is
 * what it would be had all been played.
 */

import type { BlockReading } from "../../text/index.ts";
import { Cast } from "./cast.ts";
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
  /** A character as it is known at the end. */
  readonly characterAtEnd: (id: string) => Character;
}

export function play(scripts: readonly Script[], earlier: readonly PlayedScene[]): Play {
  const { first, end, earlierEnd } = changedStretch(scripts, earlier);
  const memory = new Memory();
  const changed = new ChangedFacts();
  const scenes: PlayedScene[] = [];
  /** The last block whose appearances on stage are not what stood there before. */
  let lastOtherStage = -1;
  const keep = (scene: PlayedScene) => {
    memory.recall(scene);
    changed.settle(scene);
    scenes.push(scene);
  };
  const playAgain = (before: readonly PlayedScene[], anew: readonly Script[]) => {
    const after: PlayedScene[] = [];
    for (const script of anew) {
      const scene = playScene(script, memory, scenes);
      after.push(scene);
      scenes.push(scene);
    }
    changed.replace(before, after);
    if (!sameStages(before, after)) lastOtherStage = scenes.length - 1;
  };

  for (let i = 0; i < first; i++) keep(earlier[i]!);
  if (first < end || first < earlierEnd) playAgain(earlier.slice(first, earlierEnd), scripts.slice(first, end));
  for (let i = end; i < scripts.length; i++) {
    const known = earlier[i - end + earlierEnd]!;
    const isSameScene = !changed.concern(known) && lastOtherStage < i - known.lookedBack;
    if (isSameScene) keep(known);
    else playAgain([known], [scripts[i]!]);
  }
  return { scenes, characterAtEnd: (id) => new Cast(memory, new OpenStage(scenes)).current(id) };
}

function playScene(script: Script, memory: Memory, above: readonly PlayedScene[]): PlayedScene {
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
    ...memory.turnPage(),
  };
}

/** Scripts `[first, end)` stand where `[first, earlierEnd)` of the earlier ones stood; all others are the same. */
function changedStretch(scripts: readonly Script[], earlier: readonly PlayedScene[]) {
  let first = 0;
  while (first < scripts.length && first < earlier.length && isSameScript(scripts[first]!, earlier[first]!.script))
    first++;
  let end = scripts.length;
  let earlierEnd = earlier.length;
  while (first < end && first < earlierEnd && isSameScript(scripts[end - 1]!, earlier[earlierEnd - 1]!.script)) {
    end--;
    earlierEnd--;
  }
  return { first, end, earlierEnd };
}

function isSameScript(a: Script, b: Script): boolean {
  return a.reading === b.reading && a.spoken === b.spoken;
}

function sameStages(before: readonly PlayedScene[], after: readonly PlayedScene[]): boolean {
  return before.length === after.length && before.every((scene, i) => sameStage(scene, after[i]!));
}

function sameStage(a: Stage, b: Stage): boolean {
  return a.nSentences === b.nSentences && isSame(a.appearances, b.appearances);
}
