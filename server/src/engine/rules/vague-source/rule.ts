/** A source no one could ask: “officials said”, “reports suggested”, “it is believed”. */

import type { Attribution } from "../../attributions/index.ts";
import { join, type Span, textOf } from "../../base/index.ts";
import { defineRule } from "../define.ts";
import { wordsAt } from "../words-at.ts";
import { isVague } from "./vague.ts";

export const vagueSource = defineRule({
  id: "vague-source",
  summary: "A source no one could ask",
  why: "“Officials said”, “reports suggested” and “it is believed” sound like attribution, but name no one who could be asked again, and hide how many there are and what they know. Where a name can't be given, the text can still say what kind of person or paper it is, how they know, and why they are not named. After the BBC's Editorial Guidelines on anonymous sources and the AP's rules for them.",
  default: "info",
  options: {},
  example: {
    fails: "Talks end early\n\n⟦Officials said⟧ the talks had collapsed.\n",
    passes: "Talks end early\n\nLena Orlova, the ministry's spokeswoman, said the talks had collapsed.\n",
  },

  *findIn(block) {
    // There is no room for a name in a headline; the paragraphs below owe it.
    if (block.readings[0].kind === "headline") return;
    for (const attribution of block.attributions.slice(0, block.nOwnAttributions)) {
      const { speaker } = attribution;
      const span = placeOf(block.article.text, attribution);
      if (!span || !isVague(block, attribution)) continue;
      yield {
        span,
        ...(speaker !== undefined && { speaker }),
        message: {
          what: `“${wordsAt(block, span)}” names no one who could be asked.`,
          why: "Readers cannot weigh a source they know nothing about.",
          next: "Name the person or the paper, or say what kind of source it is and how it knows.",
        },
      };
    }
  },
});

/** A longer gap between source and cue holds other words; then the source alone is marked. */
const WIDEST_GAP = 2;

/** “It is believed”, “There are rumours”: the pronoun belongs to the words that are marked, though it is nobody. */
function placeOf(text: string, { source, cue, content }: Attribution): Span | undefined {
  const [who] = source.length === 0 ? content.filter((piece) => /^it$/i.test(textOf(text, piece))) : source;
  const [saying] = cue;
  if (!who && saying && /^there $/i.test(text.slice(saying.start - 6, saying.start)))
    return { start: saying.start - 6, end: saying.end };
  if (!who || !saying) return who ?? saying;
  const gap = Math.max(who.start, saying.start) - Math.min(who.end, saying.end);
  return gap <= WIDEST_GAP ? join(who, saying) : who;
}
