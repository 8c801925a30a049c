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
import { PREPOSITION, TIME, type Words } from "./words.ts";

export function questionOpening(words: Words, { first, end }: Unit): Made | undefined {
  const asked = words.lower(first) === "when" ? first + 1 : first;
  if (words.lower(asked) !== "asked" || words.isQuoted(asked)) return undefined;
  const clause = mainClause(words, asked + 2, end, true);
  if (!clause) return undefined;
  const source = words.lower(asked + 1) === "by" ? phraseFrom(words, asked + 2, clause.comma) : undefined;
  const question = questionFrom(words, source?.end ?? asked + 1, clause.comma);
  if (question === undefined) return undefined;
  const content = { first: question, end: clause.comma };
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

/** “asked | on the radio last week | if she would stand”: over where and when to the word that opens the question; “asked | on Monday |” tells none. */
function questionFrom(words: Words, after: number, limit: number): number | undefined {
  for (let at = after; at < Math.min(limit, after + LONGEST_OCCASION); at++)
    if (opensQuestion(words, at) && !words.isQuoted(at)) return at;
  return words.is(after, PREPOSITION | TIME) && !/^(?:for|to)$/.test(words.lower(after)) ? undefined : after;
}

/** “asked her | whether”, “asked | about”. */
export function opensQuestion(words: Words, at: number): boolean {
  return /^(?:about|how|if|what|when|where|whether|which|who|why)$/.test(words.lower(at));
}

/** In tokens. */
const LONGEST_OCCASION = 8;
