/** An article whose attributed claims all rest on one speaker. */
import type { Facts } from "../../claims/index.ts";
import { defineRule } from "../define.ts";

export const singleSource = defineRule({
  id: "single-source",
  summary: "An article that rests on one speaker",
  why: "A story told by one side is that side's story. The BBC's Editorial Guidelines and the Reuters Handbook ask for a second source, or for saying that there was none. Off by default: a report of one speech or one verdict has one source rightly.",
  default: "off",
  options: {
    claims: { default: 3, description: "How many attributed claims an article must make before it is reported." },
  },
  example: {
    fails:
      "⟦Bridge safe, says mayor⟧\n\nMayor Ines Duarte said 340 homes were cut off. Duarte said repairs would cost $4 million. Duarte said 12 engineers were at work.\n",
    passes:
      "Bridge safe, says mayor\n\nMayor Ines Duarte said 340 homes were cut off. The river board said 200 homes were cut off. Duarte said 12 engineers were at work.\n",
  },

  *find(facts, { claims: fewest }) {
    const speakers = speakersOfClaims(facts);
    const [only] = speakers;
    if (speakers.length < fewest || !speakers.every((speaker) => speaker === only)) return;
    if (facts.claims.some(({ standing }) => standing === "cited")) return;
    const headline = facts.article.blocks[0];
    if (!headline) return;
    yield {
      span: headline.span,
      message: {
        what: `All ${speakers.length} attributed claims of this article rest on ${facts.speakers[only!]!.name}.`,
        why: "A story told by one side is that side's story.",
        next: "Ask someone else who knows, or say that this is one account.",
      },
    };
  },
});

/** For each claim that the text attributes, its speaker; a claim whose speaker is unknown speaks for nobody. */
function speakersOfClaims({ attributions, claims }: Facts): readonly number[] {
  return claims.flatMap(({ attribution, subject }) => {
    const speaker = attribution === undefined ? undefined : attributions[attribution]!.speaker;
    return speaker === undefined || subject === "sentence" ? [] : [speaker];
  });
}
