/**
 * Quotations in the sentences after “…,” Ruiz said, as the crowd cheered. “…”: they are Ruiz's, whoever else does or says something
 * between the two. The model gives them to the cue that stands nearest.
 */
import { firstEndingAfter, type Span } from "../base/index.ts";
import type { BlockReading } from "../text/index.ts";
import { kindOf, outermostQuotations } from "./kind.ts";
import type { BlockAttribution } from "./types.ts";

export function withLaterQuotations(
  attributions: readonly BlockAttribution[],
  reading: BlockReading,
): readonly BlockAttribution[] {
  const { sentences } = reading;
  const quotations = outermostQuotations(reading);
  if (attributions.length < 2 || quotations.length < 2) return attributions;
  const sentenceOf = ({ cue }: BlockAttribution) => firstEndingAfter(sentences, cue[0]!.start);
  const opensQuotation = ({ start }: Span) => quotations[firstEndingAfter(quotations, start)]?.start === start;
  /** “…,” Ruiz said: what stands before the cue ends with a quotation. */
  const followsQuotation = ({ cue, content }: BlockAttribution) => {
    const before = content.findLast(({ end }) => end <= cue[0]!.start);
    return before !== undefined && quotations[firstEndingAfter(quotations, before.end - 1)]?.end === before.end;
  };

  const contents = new Map(attributions.map((one) => [one, one.content]));
  for (const [i, one] of attributions.entries()) {
    const sentence = sentenceOf(one);
    const later = one.content.filter((piece) => sentences[sentence]!.end <= piece.start && opensQuotation(piece));
    const speaker =
      0 < later.length && !opensAnother(one, reading)
        ? attributions.slice(0, i).find((other) => sentenceOf(other) === sentence && followsQuotation(other))
        : undefined;
    if (!speaker) continue;
    contents.set(
      speaker,
      [...contents.get(speaker)!, ...later].sort((a, b) => a.start - b.start),
    );
    contents.set(
      one,
      contents.get(one)!.filter((piece) => !later.includes(piece)),
    );
  }
  return attributions.flatMap((one) => {
    const content = contents.get(one)!;
    if (content === one.content) return [one];
    return content.length === 0 ? [] : [{ ...one, content, kind: kindOf(content, reading) }];
  });
}

/** “…,” she said, adding that she would stay. “…”, and “…,” she said, and Hay replied. “…”: what is quoted then goes with the second. */
function opensAnother({ cue }: BlockAttribution, { prose }: BlockReading): boolean {
  return cue.some(({ start, end }) => another.test(prose.slice(start, end)));
}

const another = /^(?:adding|answered|countered|interrupted|objected|replied|responded|retorted)$/;
