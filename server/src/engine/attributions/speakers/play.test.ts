/** After an edit: which scenes are played again, and that the outcome is what playing all of them gives. */
import { expect, test } from "vitest";
import { type BlockReading, readArticle, readBlock } from "../../text/index.ts";
import { findAttributions, readSpeech, resolveSpeakers, type Speech } from "../index.ts";

const before = [
  "Ferry runs aground",
  "Harbour master Ana Ruiz said the ferry was late.",
  "The port was closed for a day. Nobody worked. The gates were shut.",
  "“We felt one long scrape,” said Tom Varley, a passenger.",
  "Ruiz said she would report to the board.",
];

/** Readings are kept by their words, as an analysis keeps them. */
function reader() {
  const known = new Map<string, Speech>();
  return (paragraphs: readonly string[]) => {
    const { blocks } = readArticle(paragraphs.join("\n\n"), "article");
    const found = blocks.map((block): Speech => {
      const reading: BlockReading = readBlock(block);
      const layers = known.get(block.prose) ?? readSpeech(reading, findAttributions(reading));
      known.set(block.prose, layers);
      return layers;
    });
    return [blocks, found] as const;
  };
}

function playedAgain(edited: readonly string[]): string[] {
  const read = reader();
  const earlier = resolveSpeakers(...read(before));
  const blocks = read(edited);
  const updated = resolveSpeakers(...blocks, earlier);
  expect(updated).toEqual(resolveSpeakers(...blocks));
  // Whoever starts from an older reading than the last has the same answer.
  expect(resolveSpeakers(...blocks, earlier)).toEqual(updated);
  return updated.scenes.filter((scene) => !earlier.scenes.includes(scene)).map(({ script }) => script.reading.prose);
}

test("words that name nobody cost their own block", () => {
  const edited = "The port was closed for two days. Nobody worked. The gates were shut.";
  expect(playedAgain(before.with(2, edited))).toEqual([edited]);
});

test("a name that changes is told to the blocks that ask for it, and to no others", () => {
  const edited = "Harbour master Ana Ruizo said the ferry was late.";
  expect(playedAgain(before.with(1, edited))).toEqual([edited, before[4]]);
});

test("a name that nobody asks for stays where it is", () => {
  const edited = "The port of Calderwick was closed for a day. Nobody worked. The gates were shut.";
  expect(playedAgain(before.with(2, edited))).not.toContain(before[4]);
});

test("a block that is taken out takes its speaker along", () => {
  expect(playedAgain(before.toSpliced(1, 1))).toContain(before[4]);
});

test("an article that did not change is not read again", () => {
  expect(playedAgain(before)).toEqual([]);
});
