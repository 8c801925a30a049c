/** An article in which one speaker with an interest in it is heard, and nobody else. */
import type { Facts } from "../../claims/index.ts";
import { defineRule } from "../define.ts";
import { hasInterest } from "./interests.ts";
import { reportsAnOccasion } from "./occasions.ts";
import { onlyVoice, type Voice } from "./voices.ts";

export const singleSource = defineRule({
  id: "single-source",
  summary: "An article that rests on one speaker with an interest",
  why: "A story told by one side is that side's story. The BBC's Editorial Guidelines and the Reuters Handbook ask for a second source, or for saying that there was none. Reported where whoever is heard speaks for an office, a party, a firm or a cause, or runs somebody down, and nobody else is heard; not of a brief, a speech, an interview, a company's results, or of sport and the arts.",
  default: "off",
  options: {
    claims: { default: 3, description: "How many claims must rest on the speaker before the article is reported." },
    words: { default: 250, description: "How many words an article must have: a brief may well have one source." },
  },
  example: {
    options: { words: 20 },
    fails:
      "⟦Bridge safe, says mayor⟧\n\nMayor Ines Duarte said 340 homes were cut off. Duarte said repairs would cost $4 million. Duarte said 12 engineers were at work.\n",
    passes:
      "Bridge safe, says mayor\n\nMayor Ines Duarte said 340 homes were cut off. The river board said 200 homes were cut off. Duarte said 12 engineers were at work.\n",
  },

  *find(facts, { claims: fewestClaims, words: fewestWords }) {
    if (wordsIn(facts) < fewestWords || citesAnything(facts) || reportsAnOccasion(facts)) return;
    const voice = onlyVoice(facts);
    if (!voice || claimsOf(facts, voice) < fewestClaims || shareOf(facts, voice) < LEAST_SHARE) return;
    if (!hasInterest(facts, voice)) return;
    yield {
      span: facts.article.blocks[0]!.span,
      message: {
        what: `${facts.speakers[voice.speaker]!.name} alone is heard in this article.`,
        why: "A story told by one side is that side's story.",
        next: "Ask whoever may see it otherwise, or say that this is one account.",
      },
    };
  },
});

/** How much of the text must be reported of the speaker: below this, somebody is quoted in the reporter's own story. */
const LEAST_SHARE = 0.2;

function wordsIn({ readings }: Facts): number {
  return readings.reduce((sum, { tokens }) => sum + tokens.filter(({ kind }) => kind === "word").length, 0);
}

function citesAnything({ claims }: Facts): boolean {
  return claims.some(({ standing }) => standing === "cited");
}

function claimsOf({ attributions, claims }: Facts, { speaker }: Voice): number {
  return claims.filter(
    ({ attribution, subject }) =>
      subject !== "sentence" && attribution !== undefined && attributions[attribution]!.speaker === speaker,
  ).length;
}

function shareOf({ article }: Facts, { reports }: Voice): number {
  const said = reports.flatMap(({ content }) => content);
  return said.reduce((sum, { start, end }) => sum + end - start, 0) / article.text.length;
}
