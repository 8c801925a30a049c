/** What the rules find in invented articles, and who speaks: shared by the tests of speakers. */
import { readArticle, readBlock } from "../../text/index.ts";
import { findAttributions, placeSpoken, readSpeech, resolveSpeakers } from "../index.ts";

export function read(text: string) {
  const { blocks } = readArticle(text, "article");
  const found = blocks.map((block) => {
    const reading = readBlock(block);
    return readSpeech(reading, findAttributions(reading));
  });
  return { blocks, found };
}

/** The attributions and speakers of a plain-text article, by the rules alone. */
export function resolve(text: string) {
  const { blocks, found } = read(text);
  const { attributions, speakers } = placeSpoken(blocks, resolveSpeakers(blocks, found).spoken);
  return {
    attributions,
    speakers,
    /** “speaker: content”, pieces parted by “…”. */
    said: attributions.map(({ speaker, content }) => {
      const words = content.map(({ start, end }) => text.slice(start, end)).join(" … ");
      return `${speaker === undefined ? "-" : speakers[speaker]!.name}: ${words}`;
    }),
    /** The speaker whose content holds `figure`; undefined where nobody answers for it. */
    answersFor(figure: string): string | undefined {
      const at = text.indexOf(figure);
      const one = attributions.find(({ content }) =>
        content.some(({ start, end }) => start <= at && at + figure.length <= end),
      );
      return one?.speaker === undefined ? undefined : speakers[one.speaker]!.name;
    },
  };
}
