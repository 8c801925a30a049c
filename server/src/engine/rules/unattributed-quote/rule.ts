/** A quotation with no speaker: “We will rebuild.” and nobody who says it. */
import type { BlockFacts, Claim } from "../../claims/index.ts";
import { citesUnknown } from "../cites-unknown.ts";
import { defineRule } from "../define.ts";
import type { Message } from "../types.ts";
import { wordsAt } from "../words-at.ts";

export const unattributedQuote = defineRule({
  id: "unattributed-quote",
  summary: "A quotation with no speaker",
  why: "Quotation marks promise that somebody used these words. Unless the text says who, readers cannot weigh them and the desk cannot check them against a recording or notes. Titles, names and single words in quotation marks are left alone; a few quoted words are only hinted at. After the AP Stylebook on quotations in the news.",
  default: "warning",
  options: {},
  example: {
    fails:
      "Council votes on bridge\n\nThe council met on Monday. ⟦“We will rebuild the bridge before winter.”⟧ The vote was close.\n",
    passes: "Council votes on bridge\n\n“We will rebuild the bridge before winter,” said Mayor Ines Duarte.\n",
  },

  *findIn(facts) {
    for (const [index, claim] of facts.claims.entries()) {
      if (claim.subject !== "quotation" || claim.standing !== "unattributed" || claim.urgency === "leave") continue;
      if (citesUnknown(claim)) continue;
      yield {
        span: { start: claim.start, end: claim.end },
        claim: index,
        message: messageFor(facts, claim),
        ...(claim.urgency === "doubtful" && { atMost: "hint" }),
      };
    }
  },
});

function messageFor(facts: BlockFacts, claim: Claim): Message {
  const words = opening(wordsAt(facts, claim));
  const report = claim.continues === undefined ? undefined : facts.attributions[claim.continues];
  const speaker = report?.speaker === undefined ? undefined : facts.speakers[report.speaker];
  if (speaker) {
    return {
      what: `The words “${words}” seem to be those of ${speaker.name}, but the text does not say so.`,
      why: "Readers have to guess whose they are.",
      next: "Say again who is speaking.",
    };
  }
  return {
    what: `Nobody in the text is said to have spoken the words “${words}”.`,
    why: "Quotation marks promise that somebody used these very words.",
    next: "Say who said or wrote them, or put them in your own words.",
  };
}

/** The first words of a quotation, without its marks (“''” is one) and its last stop: enough to recognise it by. */
function opening(quotation: string): string {
  const words = quotation.replace(/^(?:''|\p{P})|(?:[.,]?''|[.,]?\p{P})$/gu, "").split(/\s+/, 7);
  return words.length < 7 ? words.join(" ") : `${words.slice(0, 6).join(" ")} …`;
}
