/** Which sentences of a block are what they were before an edit in it: what was read of one alone holds still. */
import { type ChangedStretch, changedStretch } from "../base/index.ts";
import type { BlockReading, Sentence } from "./types.ts";

/** Sentences outside of the stretch have the words and tokens that they had, down to the tokens on either side of them. */
export function changedSentences(now: BlockReading, before: BlockReading): ChangedStretch {
  const isSame = (a: Sentence, b: Sentence) =>
    widely(now, a) === widely(before, b) && sameTokens(now, a, before, b, a.start - b.start);
  return changedStretch(now.sentences, before.sentences, isSame);
}

/** Its words, and those on either side; where nothing parts it from what is before it, as much as may be one address with it. */
function widely({ prose, tokens }: BlockReading, { firstToken, endToken, start }: Sentence): string {
  const before = tokens[firstToken - 1]?.start ?? 0;
  const from = tokens[firstToken]!.spaced ? before : Math.min(before, Math.max(0, start - LONGEST_ADDRESS));
  return prose.slice(from, tokens[endToken]?.end ?? prose.length);
}

/** In code units: “example.org/ferry?Id=40” is read as two sentences. */
export const LONGEST_ADDRESS = 200;

function sameTokens(now: BlockReading, a: Sentence, before: BlockReading, b: Sentence, by: number): boolean {
  if (a.endToken - a.firstToken !== b.endToken - b.firstToken) return false;
  for (let i = a.firstToken - 1, j = b.firstToken - 1; i <= a.endToken; i++, j++) {
    const [one, other] = [now.tokens[i], before.tokens[j]];
    if (!one || !other) {
      if (one !== other) return false;
    } else if (one.kind !== other.kind || one.start - by !== other.start || one.end - by !== other.end) return false;
  }
  return true;
}
