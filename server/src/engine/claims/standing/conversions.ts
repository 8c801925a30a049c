/** Sums the paper converted itself: “£800m ($1.5bn; 1.2bn euros)”. Whoever stated the first did not state the others. */
import type { BlockFrame } from "../block-frame.ts";
import type { BlockSubject } from "../subjects.ts";

/** One answer for each of a block's subjects. */
export function conversions({ text, quantities }: BlockFrame, subjects: readonly BlockSubject[]): readonly boolean[] {
  const answers: boolean[] = [];
  let before: BlockSubject | undefined;
  let wasConverted = false;
  for (const subject of subjects) {
    if (subject.quantity === undefined) {
      answers.push(false);
      continue;
    }
    const between = before ? text.slice(before.end, Math.min(subject.start, before.end + LONGEST_GAP)) : "";
    const isMoney = [before, subject].every((one) => one && quantities[one.quantity!]!.kind === "money");
    wasConverted = isMoney && (/^ ?\($/.test(between) || (wasConverted && /^[;,] ?$/.test(between)));
    answers.push(wasConverted);
    before = subject;
  }
  return answers;
}

/** Longer than a space and a bracket, so that nothing longer matches. */
const LONGEST_GAP = 4;
