/**
 * Answers in an interview that go on below the paragraph with the label: up to the next turn, or for as long as somebody says “I”. Only
 * among turns that follow each other closely; a label alone makes no interview.
 */
import { isInFirstPerson } from "../first-person.ts";
import type { GoingOn } from "./going-on.ts";
import { sentencesWithoutSource } from "./lists.ts";
import type { Speech } from "./speech.ts";

/** By the number of the block that goes on. */
export function answersHeldAbove(speeches: readonly Speech[]): ReadonlyMap<number, GoingOn> {
  const held = new Map<number, GoingOn>();
  const turns: Turn[] = [];
  for (let block = 0; block < speeches.length; block++) {
    const by = speeches[block]!.turn;
    if (by) turns.push({ block, by });
  }
  if (turns.length < FEWEST_TURNS) return held;
  for (const [i, { block, by }] of turns.entries()) {
    const next = turns[i + 1]?.block;
    const isFollowed = next !== undefined && next - block <= MOST_PARAGRAPHS;
    const end = isFollowed ? next : Math.min(block + MOST_PARAGRAPHS, speeches.length);
    for (let index = block + 1; by !== "question" && index < end; index++) {
      const speech = speeches[index]!;
      const { reading } = speech.script;
      if (!speech.isRunning || !(isFollowed || isInFirstPerson(reading))) break;
      const pieces = sentencesWithoutSource(speech);
      if (0 < pieces.length) held.set(index, { from: block, attribution: by, pieces, isQuoted: false });
    }
  }
  return held;
}

interface Turn {
  readonly block: number;
  readonly by: NonNullable<Speech["turn"]>;
}

/** A question, an answer and another one. */
const FEWEST_TURNS = 3;
/** From one turn to the next. */
const MOST_PARAGRAPHS = 6;
