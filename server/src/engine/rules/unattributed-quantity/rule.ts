/** A figure that nobody in the text answers for: “The flood destroyed 340 homes.” And a table of them. */
import type { Span } from "../../base/index.ts";
import { type BlockFacts, type Claim, continuesTally } from "../../claims/index.ts";
import { citesUnknown } from "../cites-unknown.ts";
import { defineRule } from "../define.ts";
import type { Message, RelatedPlace } from "../types.ts";
import { wordsAt } from "../words-at.ts";

export const unattributedQuantity = defineRule({
  id: "unattributed-quantity",
  summary: "A figure that nobody answers for",
  why: "A figure in a news report comes from somewhere: a count, a document, an official, the reporter's own eyes. Saying where lets readers weigh it, and lets the desk find it again when it is challenged. Not every number needs that: ages, spans of time, scores, prices everyone can see and small counts of known things are left alone, and a figure that may or may not need a source is only hinted at. A table answers for its figures together: by a line with its source above or below it, by its title, or by a citation or link in it; without any it is one finding. After the BBC's Editorial Guidelines on sourcing and the AP Stylebook.",
  default: "warning",
  options: {
    doubtful: {
      default: false,
      description: "Report figures that may or may not need a source at the rule's own level, not as hints.",
    },
  },
  example: {
    fails: "River floods town\n\nThe flood killed at least ⟦34 people⟧ and destroyed ⟦1,200 homes⟧.\n",
    passes:
      "River floods town\n\nThe flood killed at least 34 people and destroyed 1,200 homes, the county's emergency office said.\n",
  },

  *findIn(facts, { doubtful }) {
    /** Where the list that the last claim belongs to begins. */
    let start = 0;
    for (const [index, claim] of facts.claims.entries()) {
      if (!isAskedAbout(claim)) continue;
      if (claim.subject === "table") {
        yield { span: { start: claim.start, end: claim.end }, claim: index, message: ofTable };
        continue;
      }
      const before = facts.claims[index - 1];
      const goesOn = before && isAskedAbout(before) && continuesTally(facts.article.text, before, claim);
      if (!goesOn) start = claim.start;
      const next = facts.claims[index + 1];
      // “Labour 202, Greens 9”: one finding, about the last, for what is cited behind it covers them all.
      if (next && isAskedAbout(next) && continuesTally(facts.article.text, claim, next)) continue;
      const span = { start, end: claim.end };
      yield {
        span,
        claim: index,
        message: messageFor(facts, claim, span),
        related: reportBefore(facts, claim),
        ...(claim.urgency === "doubtful" && !doubtful && { atMost: "hint" }),
      };
    }
  },
});

function isAskedAbout(claim: Claim): boolean {
  if (claim.subject !== "quantity" && claim.subject !== "table") return false;
  if (claim.standing !== "unattributed" || claim.urgency === "leave") return false;
  return !citesUnknown(claim);
}

/** One finding for all the figures of a table, on the row that heads it. */
const ofTable: Message = {
  what: "Nobody in the text answers for the figures of this table.",
  why: "Readers cannot check figures that no one is said to have given.",
  next: "Say where they come from (“Source: …”) below the table or above it, or cite the source.",
};

function messageFor(facts: BlockFacts, claim: Claim, span: Span): Message {
  const figure = wordsAt(facts, span);
  const report = claim.continues === undefined ? undefined : facts.attributions[claim.continues];
  if (report) {
    const speaker = report.speaker === undefined ? undefined : facts.speakers[report.speaker];
    const whose = speaker ? `what ${speaker.name} said` : "the report before it";
    return {
      what: `“${figure}” seems to belong to ${whose}, but its sentence does not say so.`,
      why: "Readers may take it for the writer's own count.",
      next: "Say again whose figure it is, or cite the source.",
    };
  }
  return {
    what: `Nobody in the text answers for “${figure}”.`,
    why: "Readers cannot check a figure that no one is said to have given.",
    next: "Name who counted or reported it, or cite the source.",
  };
}

function reportBefore({ attributions }: BlockFacts, { continues }: Claim): readonly RelatedPlace[] {
  const report = continues === undefined ? undefined : attributions[continues];
  const span = report?.source[0] ?? report?.cue[0];
  return span ? [{ span, message: "The report it seems to continue." }] : [];
}
