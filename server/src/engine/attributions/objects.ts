/**
 * What a cue has for its object without anybody having said it: whom a question was put to, “asked | Ruiz | whether she would stand”,
 * whom a statement was made to, “said in a statement to | the court | that …”, and of whom the words are, “…,” she said of | her rival |.
 * The model takes it for a part of the content.
 */
import { firstEndingAfter, type Span, textOf } from "../base/index.ts";
import type { BlockReading } from "../text/index.ts";
import { kindOf, outermostQuotations } from "./kind.ts";
import type { BlockAttribution } from "./types.ts";

export function withoutObjects(
  attributions: readonly BlockAttribution[],
  reading: BlockReading,
): readonly BlockAttribution[] {
  return attributions.map((one) => {
    const [cue] = one.cue;
    const at = cue && one.cue.length === 1 ? one.content.findIndex(({ start }) => start === cue.end + 1) : -1;
    if (!cue || at < 0) return one;
    return withoutAsked(one, cue, at, reading) ?? withoutTopic(one, cue, at, reading) ?? one;
  });
}

/** `at`: the piece of the content that stands right behind the cue. */
function withoutAsked(
  one: BlockAttribution,
  cue: Span,
  at: number,
  reading: BlockReading,
): BlockAttribution | undefined {
  const saying = textOf(reading.prose, cue);
  const whom = /\bask(?:s|ed|ing)?$/i.test(saying)
    ? addressee
    : statementTo.test(saying)
      ? addresseeOfStatement
      : undefined;
  if (!whom) return undefined;
  const { start, end } = one.content[at]!;
  // “…?” she asked | him |.
  if (whom === addressee && 1 < one.content.length && /^(?:her|him|me|them|us)$/.test(reading.prose.slice(start, end)))
    return { ...one, content: one.content.toSpliced(at, 1) };
  const asked = whom.exec(reading.prose.slice(start, Math.min(end, start + LONGEST_ADDRESSEE)))?.[0];
  if (!asked) return undefined;
  const content = one.content.with(at, { start: start + asked.length, end });
  return { ...one, content, kind: kindOf(content, reading) };
}

/** “Ruiz ”, “the port's director ”, before the word that opens the question; behind a plain noun, “farmers who …”, “who” may open none. */
const addressee =
  /^(?:[\p{L}.’'-]+ ){1,4}(?:(?=(?:about|how|if|what|when|where|whether|why) )|(?<=\b(?:\p{Lu}[\p{L}.’'-]*|her|him|them) )(?=(?:which|who) ))/u;

const statementTo = /\b(?:announced|explained|filing|interview|letter|said|says|statement|wrote) to$/i;
/** “the Harrow stock exchange ”. */
const addresseeOfStatement = /^(?:[\p{L}.’'-]+ ){1,6}(?=that )/u;

/** In code units, with the word behind it. */
const LONGEST_ADDRESSEE = 60;

function withoutTopic(
  one: BlockAttribution,
  cue: Span,
  at: number,
  reading: BlockReading,
): BlockAttribution | undefined {
  if (!/\b(?:added|said|says|writes|wrote) of$/i.test(textOf(reading.prose, cue))) return undefined;
  const content = one.content.toSpliced(at, 1, ...quotedIn(one.content[at]!, reading));
  if (content.length === 0) return undefined;
  return {
    ...one,
    cue: [{ start: cue.start, end: cue.end - " of".length }],
    content,
    kind: kindOf(content, reading),
  };
}

/** “her rival|: “He blushed.”|”: from where the quotation begins; nothing where there is none. */
function quotedIn({ start, end }: Span, reading: BlockReading): readonly Span[] {
  const quotations = outermostQuotations(reading);
  const quotation = quotations[firstEndingAfter(quotations, start)];
  return quotation && quotation.start < end ? [{ start: Math.max(start, quotation.start), end }] : [];
}
