/** Figures that say who is meant and claim nothing of them: “anyone who earns at least £40,000”, “firms with more than 250 staff”. */
import { cueVerbs, functionWords, verbForms } from "../../lexicon/index.ts";
import type { FigureSetting } from "./setting.ts";

/** “To candidates who get at least 15 percent of the vote”: a limit, in a clause that picks out some of many. */
export function boundsGroup({ figure, tokens, first, sentenceFirst }: FigureSetting): boolean {
  const { modifier, modifierSpan } = figure;
  if (!modifierSpan || (modifier !== ">" && modifier !== "<")) return false;
  for (let at = first - 1; sentenceFirst < at && first - FARTHEST_WHO < at; at--) {
    const { lower, kind } = tokens[at]!;
    if (/^(?:who|that|whose|which)$/.test(lower)) {
      const [group, verb] = [tokens[at - 1]!.lower, tokens[at + 1]!];
      // “drivers who | exceed | 40mph”: the verb says itself that it is a limit.
      const isLimited = modifierSpan.start > verb.start || /^exceeds?$/.test(verb.lower);
      if (!isLimited || isTold(group, lower, verb.lower)) return false;
      return isGroup(group) && isGeneral(verb.lower);
    }
    // Another clause, or what was done: “voters who had earned more than £40,000”.
    if (kind === "mark" || (kind === "word" && isPast(lower))) return false;
  }
  return false;
}

/** In tokens: “who manage to get at least”. */
const FARTHEST_WHO = 8;

function isGroup(noun: string): boolean {
  return (
    /^(?:anyone|anybody|everyone|those|people)$/.test(noun) ||
    (/[^s]s$/.test(noun) &&
      !functionWords.has(noun) &&
      !verbForms.has(noun) &&
      !seeming.test(noun) &&
      !cueVerbs.has(noun))
  );
}

/** “It seems that” is no group either. */
const seeming = /^(?:seems|appears|means|happens|turns)$/;

/** A verb in its bare form or of the third person, as rules have it. */
function isGeneral(verb: string): boolean {
  return !isPast(verb) && !/^(?:he|she|they|we|i|you|it|the)$/.test(verb);
}

/** “Papers that reveal more than 40 faults”, “risks that floods close more than 40 roads”: what is told, and no limit. */
function isTold(before: string, relative: string, next: string): boolean {
  return (
    cueVerbs.has(next) ||
    (relative === "that" && [before, next].every((word) => /[^s]s$/.test(word)) && !verbForms.has(next))
  );
}

function isPast(word: string): boolean {
  return (
    (4 < word.length && word.endsWith("ed") && !/^(?:exceed|proceed|succeed)$/.test(word)) ||
    /^(?:was|were|had|did|lost|won|got|made|took|gave|spent|paid|bought|sold|saw|went|came|held|kept|left|met|ran|fell|rose|grew|fled|drew|built|sent)$/.test(
      word,
    )
  );
}
