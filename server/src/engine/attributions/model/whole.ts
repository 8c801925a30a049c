/**
 * What a block's tags have to remember so that they make whole attributions: a source or a content on the left waits for its
 * cue, and a cue waits for its content.
 */
import type { Memory } from "../../sequence/index.ts";
import { isBegin, roleOf, tagCount } from "./tags.ts";

/** What waits on the left for a cue: nothing, a source, a content (with or without a source). */
const lefts = 3;
/** The last cue: there is none, it has its content, it waits for it. */
const cues = 3;
const NO_CUE = 0;
const CONTENT = 1;
const WAITING = 2;

/** `loss` (0 or less) is the price of every span that is left without its cue and every cue left without content. */
export function wholeAttributions(loss: number): Memory {
  const states = lefts * cues;
  const next = new Uint8Array(states * tagCount);
  const price = new Float64Array(states * tagCount);
  const endPrice = new Float64Array(states);
  for (let left = 0; left < lefts; left++)
    for (let cue = 0; cue < cues; cue++) {
      const state = left * cues + cue;
      endPrice[state] = (left > 0 ? loss : 0) + (cue === WAITING ? loss : 0);
      for (let tag = 0; tag < tagCount; tag++) {
        const role = isBegin(tag) ? roleOf(tag) : undefined;
        let leftAfter = left;
        let cueAfter = cue;
        let lost = 0;
        if (role === "source-left") leftAfter = Math.max(left, 1);
        else if (role === "content-left") leftAfter = 2;
        else if (role === "source-right") lost = cue === NO_CUE ? loss : 0;
        else if (role === "content-right") {
          lost = cue === NO_CUE ? loss : 0;
          cueAfter = cue === NO_CUE ? NO_CUE : CONTENT;
        } else if (role) {
          lost = cue === WAITING ? loss : 0;
          cueAfter = left === 2 ? CONTENT : WAITING;
          leftAfter = 0;
        }
        next[state * tagCount + tag] = leftAfter * cues + cueAfter;
        price[state * tagCount + tag] = lost;
      }
    }
  return { states, next, price, endPrice };
}
