/** Writes a trained network as the engine reads it: eight bits a weight, one scale a row of embeddings and a column elsewhere. */

import { contextTables } from "../../server/src/engine/attributions/model/features.ts";
import { type AttributionModelMeta, modelVersion } from "../../server/src/engine/attributions/model/tagger.ts";
import { tagCount } from "../../server/src/engine/attributions/model/tags.ts";
import { hashOf } from "../../server/src/engine/base/index.ts";
import { type Tensor, writeWeights } from "../../server/src/engine/sequence/index.ts";
import type { Vocabulary } from "./dataset.ts";
import { emissionWidth, type NetworkShape } from "./network.ts";
import { vectorWidth } from "./vectors.ts";

export function exportModel(
  weights: ReadonlyMap<string, Float32Array>,
  shape: NetworkShape,
  vocabulary: Vocabulary,
  decoding: Pick<AttributionModelMeta, "startBonus" | "calibration" | "leastProbability">,
): Uint8Array<ArrayBuffer> {
  const tensors = new Map<string, Tensor>();
  const { embedding } = shape;
  const put = (
    name: string,
    values: Float32Array,
    rows: number,
    columns: number,
    scaled: "rows" | "columns" | "none",
  ) => {
    if (scaled === "none") return tensors.set(name, { type: "f32", rows, columns, values });
    const { whole, scales } = toEightBits(values, rows, columns, scaled);
    tensors.set(name, { type: "i8", rows, columns, values: whole });
    return tensors.set(`${name}-scale`, { type: "f32", rows: 1, columns: scales.length, values: scales });
  };
  const table = weights.get("table")!;
  const hashes = Uint32Array.from(vocabulary.words, (word) => hashOf(word, 0));
  tensors.set("word-hashes", { type: "u32", rows: 1, columns: hashes.length, values: hashes });
  put(
    "word",
    wordTable(weights.get("projection")!, table, vocabulary, embedding),
    vocabulary.words.length + 1,
    embedding,
    "rows",
  );
  let row = vocabulary.ownRows;
  for (const { name, rows } of contextTables) {
    put(name, table.slice(row * embedding, (row + rows) * embedding), rows, embedding, "rows");
    row += rows;
  }
  let inWidth = shape.window * embedding;
  shape.layers.forEach((units, i) => {
    const layer = weights.get(`layer-${i}`)!;
    put(`layer-${i}`, layer, inWidth, layer.length / inWidth, "columns");
    for (const part of ["bias", "peep-forget", "peep-reset"]) {
      const values = weights.get(`layer-${i}-${part}`)!;
      put(`layer-${i}-${part}`, values, 1, values.length, "none");
    }
    inWidth = 2 * units;
  });
  put("output", weights.get("output")!, inWidth, emissionWidth, "columns");
  put("output-bias", weights.get("output-bias")!, 1, emissionWidth, "none");
  put("transitions", weights.get("transitions")!, tagCount + 1, emissionWidth, "none");
  const meta: AttributionModelMeta = {
    model: "attribution",
    version: modelVersion,
    units: shape.layers,
    window: shape.window,
    ...decoding,
  };
  return writeWeights({ meta, tensors });
}

/** A word's embedding is its public vector, projected, and its own row of the learnt table. */
function wordTable(
  projection: Float32Array,
  table: Float32Array,
  vocabulary: Vocabulary,
  embedding: number,
): Float32Array {
  const rows = vocabulary.words.length + 1;
  const out = new Float32Array(rows * embedding);
  for (let row = 0; row < rows; row++) {
    const own = vocabulary.ownRow[row]! * embedding;
    for (let k = 0; k < embedding; k++) {
      let sum = table[own + k]!;
      for (let i = 0; i < vectorWidth; i++)
        sum += vocabulary.vectors[row * vectorWidth + i]! * projection[i * embedding + k]!;
      out[row * embedding + k] = sum;
    }
  }
  return out;
}

function toEightBits(
  values: Float32Array,
  rows: number,
  columns: number,
  scaled: "rows" | "columns",
): { whole: Int8Array; scales: Float32Array } {
  const scales = new Float32Array(scaled === "rows" ? rows : columns);
  for (let i = 0; i < values.length; i++) {
    const at = scaled === "rows" ? Math.floor(i / columns) : i % columns;
    scales[at] = Math.max(scales[at]!, Math.abs(values[i]!) / 127);
  }
  const whole = Int8Array.from(values, (value, i) => {
    const scale = scales[scaled === "rows" ? Math.floor(i / columns) : i % columns]!;
    return scale === 0 ? 0 : Math.round(value / scale);
  });
  return { whole, scales };
}
