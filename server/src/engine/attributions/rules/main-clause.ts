/** Where a sentence that opens with a participle comes to whoever it is about: “Saying it was late, | she | left”. */
import { type Phrase, phraseFrom } from "./phrases.ts";
import { AUXILIARY, CAPITAL, NUMBER, PLAIN_VERB, PRONOUN, type Words } from "./words.ts";

export interface MainClause {
  /** With the clause before it. */
  readonly comma: number;
  readonly subject: Phrase;
}

/** `first`: where the opening clause begins. `followsAnyWord`: whether any word in lower case may be the verb behind a name or a pronoun. */
export function mainClause(
  words: Words,
  first: number,
  limit: number,
  followsAnyWord: boolean,
): MainClause | undefined {
  for (let comma = first; comma + 1 < limit; comma++) {
    if (words.lower(comma) !== "," || words.isQuoted(comma)) continue;
    // “Asked about the fire, | which | killed 40, Hay smiled”
    if (/^(?:which|who|whose)$/.test(words.lower(comma + 1)) || isAge(words, comma)) continue;
    const who = words.is(comma + 1, PRONOUN)
      ? { first: comma + 1, end: comma + 2 }
      : phraseFrom(words, comma + 1, limit);
    if (!who) continue;
    const mayAct = (at: number) =>
      isVerb(words, at) || (followsAnyWord && /^[a-z]+$/.test(words.tokens[at]?.text ?? ""));
    // “officials | insist”, “the minister | resigned”, “Hay | shook her head”: a phrase may take its verb along.
    const last = who.end - 1;
    const takesVerb =
      who.first < last &&
      !words.is(last, CAPITAL) &&
      (isVerb(words, last) || (words.is(last - 1, CAPITAL) && mayAct(last)));
    // “Saying that the crew, most of them new, were late, she left”: whoever it is about has a verb behind.
    if (takesVerb || mayAct(isAge(words, who.end) ? who.end + 3 : who.end))
      return { comma, subject: { first: who.first, end: takesVerb ? last : who.end } };
  }
  return undefined;
}

/** “Hay|, 40,| said”. */
function isAge(words: Words, comma: number): boolean {
  return words.lower(comma) === "," && words.is(comma + 1, NUMBER) && words.lower(comma + 2) === ",";
}

function isVerb(words: Words, at: number): boolean {
  return words.is(at, AUXILIARY | PLAIN_VERB) || words.verb(at) !== undefined || /ed$/.test(words.lower(at));
}
