/** After an edit: which scenes are played again, and that the outcome is what playing all of them gives. */
import { expect, test } from "vitest";
import { type Block, type BlockReading, readArticle, readBlock } from "../../text/index.ts";
import { type BlockAttribution, findAttributions, readSpeech, resolveSpeakers, type Speech } from "../index.ts";

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

function playedAgain(edited: readonly string[], first = before): string[] {
  const read = reader();
  const earlier = resolveSpeakers(...read(first));
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

test("who looked in vain all the way up looks again only if someone comes on stage", () => {
  const inVain = ["Ferry runs aground", "The port was closed.", "“We felt one long scrape,” she said."];
  const edited = "The port was closed for a day.";
  expect(playedAgain(inVain.with(1, edited), inVain)).toEqual([edited]);
  const found = "Ana Ruiz closed the port.";
  expect(playedAgain(inVain.with(1, found), inVain)).toEqual([found, inVain[2]]);
  expect(playedAgain(inVain.slice(1), inVain)).toContain(inVain[2]);
});

test("who looks again and finds whom they found says what was said", () => {
  const paragraphs = [...before.slice(0, 2), "The port was closed.", "“We felt one long scrape,” she said."];
  const read = reader();
  const earlier = resolveSpeakers(...read(paragraphs));
  const updated = resolveSpeakers(...read(paragraphs.with(2, "The port of Calderwick was closed.")), earlier);
  expect(updated.scenes[3]).not.toBe(earlier.scenes[3]);
  expect(updated.spoken[3]).toBe(earlier.spoken[3]);
});

test("a source that ends with what is no token is read to the last one", () => {
  const prose = "Nobody worked, said Ann Hay  ";
  const block: Block = { kind: "paragraph", span: { start: 0, end: prose.length }, prose };
  const spoken: BlockAttribution = {
    source: [{ start: 20, end: prose.length }],
    cue: [{ start: 15, end: 19 }],
    content: [{ start: 0, end: 13 }],
    kind: "indirect",
    probability: 0.9,
    origin: "rule",
  };
  const speech = readSpeech(readBlock(block), { attributions: [spoken], announced: undefined });
  expect(resolveSpeakers([block], [speech]).spoken[0]!.voices.map((voice) => voice?.name)).toEqual(["Ann Hay"]);
});
