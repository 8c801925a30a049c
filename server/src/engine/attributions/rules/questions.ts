/**
 * “Asked | whether she would stand |, Hay laughed”: a sentence that opens with what somebody was asked. Who asked seldom stands there
 * (“Asked by the Post if …”).
 */
import { trimEnd } from "./contents.ts";
import { likelihood } from "./likelihood.ts";
import { mainClause } from "./main-clause.ts";
import { phraseFrom } from "./phrases.ts";
import type { Made } from "./types.ts";
import type { Unit } from "./units.ts";
import type { Words } from "./words.ts";

export function questionOpening(words: Words, { first, end }: Unit): Made | undefined {
  const asked = words.lower(first) === "when" ? first + 1 : first;
  if (words.lower(asked) !== "asked" || words.isQuoted(asked)) return undefined;
  const clause = mainClause(words, asked + 2, end, true);
  if (!clause) return undefined;
  const source = words.lower(asked + 1) === "by" ? phraseFrom(words, asked + 2, clause.comma) : undefined;
  const content = { first: questionFrom(words, source?.end ?? asked + 1, clause.comma), end: clause.comma };
  if (trimEnd(words, content.first, content.end) <= content.first) return undefined;
  return {
    found: {
      source: source ? [source] : [],
      cue: [{ first: asked, end: asked + 1 }],
      content: [content],
      probability: likelihood.question,
    },
    end: clause.comma,
  };
}

/** “asked | on the radio last week | if she would stand”: over where and when to the word that opens the question, if one does. */
function questionFrom(words: Words, after: number, limit: number): number {
  for (let at = after; at < Math.min(limit, after + LONGEST_OCCASION); at++)
    if (opening.test(words.lower(at)) && !words.isQuoted(at)) return at;
  return after;
}

const opening = /^(?:about|how|if|what|when|where|whether|which|who|why)$/;

/** In tokens. */
const LONGEST_OCCASION = 8;
