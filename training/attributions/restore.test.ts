/** A network that is exported and restored scores as it did, but for eight bits. */
import { expect, it } from "vitest";
import { columnCount, typeColumns } from "../../server/src/engine/attributions/model/features.ts";
import { tagCount } from "../../server/src/engine/attributions/model/tags.ts";
import { readWeights } from "../../server/src/engine/sequence/index.ts";
import { undecided } from "./choose.ts";
import { blocksOf } from "./corpus.ts";
import { buildVocabulary, examplesOf, tableRowCount } from "./dataset.ts";
import { exportModel } from "./export.ts";
import { Arena } from "./kernels.ts";
import { Network, type NetworkShape } from "./network.ts";
import { restoreModel, vocabularyIn } from "./restore.ts";
import { vectorWidth, type WordVectors } from "./vectors.ts";

const letters = Array.from("abcdefghijklmnopqrstuvwxyz");
/** More words than a vector is wide: of fewer, least squares could not tell what the projection was. */
const publicWords = letters.flatMap((one) => letters.map((other) => `${one}${other}`));
const vectors: WordVectors = {
  words: publicWords,
  publicOf: (word) => (publicWords.includes(word) ? vectors.of(word) : undefined),
  of: (word) =>
    Float32Array.from({ length: vectorWidth }, (_, i) => 0.1 * Math.sin((i + 1) * (1 + publicWords.indexOf(word)))),
};

it("restores what was exported", async () => {
  const text = "Ab said that ab, cd and ef had lost 40 qwrts, ab said.\n\nThe qwrts, cd said, were gh qwrts.";
  const article = { id: "test", text, attributions: [], blocks: blocksOf(text) };
  const vocabulary = buildVocabulary([article], [], vectors, publicWords.length, 3);
  expect(vocabulary.ownRows).toBeGreaterThan(3);
  const shape: NetworkShape = {
    embedding: 16,
    window: 3,
    layers: [8, 8],
    vectorWidth,
    tableRows: tableRowCount(vocabulary),
    columns: columnCount,
    formColumns: typeColumns,
    tags: tagCount,
  };
  const network = async (seed: number) => new Network(await Arena.create(100), shape, vocabulary.vectors, seed, 200);
  const trained = await network(1);
  const file = readWeights(exportModel(trained.parameters.snapshot(), shape, vocabulary, undecided));
  const known = vocabularyIn(file, [article], [], vectors, 3);
  expect(known.words).toEqual(vocabulary.words);
  expect(known.ownRow).toEqual(vocabulary.ownRow);

  const restored = await network(2);
  const examples = examplesOf([article], vocabulary);
  const emissionsOf = (one: Network) => {
    one.forward(examples);
    return one.emissions.data.slice(0, 16 * examples.reduce((sum, { length }) => sum + length, 0));
  };
  const wanted = emissionsOf(trained);
  const before = farthest(wanted, emissionsOf(restored));
  restoreModel(restored, file, known);
  expect(farthest(wanted, emissionsOf(restored))).toBeLessThan(before / 20);
}, 60_000);

function farthest(a: Float32Array, b: Float32Array): number {
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);
}
