/** Sums the paper converted itself: “£800m ($1.5bn; 1.2bn euros)”. Whoever stated the first did not state the others. */
import type { Subject } from "../subjects.ts";

/** One answer for each subject. */
export function conversions(text: string, subjects: readonly Subject[]): readonly boolean[] {
  const answers: boolean[] = [];
  let before: Subject | undefined;
  let wasConverted = false;
  for (const subject of subjects) {
    if (!subject.figure) {
      answers.push(false);
      continue;
    }
    const between = before ? text.slice(before.end, Math.min(subject.start, before.end + LONGEST_GAP)) : "";
    const isMoney = before?.figure?.kind === "money" && subject.figure.kind === "money";
    wasConverted = isMoney && (/^ ?\($/.test(between) || (wasConverted && /^[;,] ?$/.test(between)));
    answers.push(wasConverted);
    before = subject;
  }
  return answers;
}

/** Longer than a space and a bracket, so that nothing longer matches. */
const LONGEST_GAP = 4;
