/** The trained model at work: a block's tokens to tags, tags to spans, spans to attributions with their probability. */

import { firstEndingAfter, type Span } from "../../base/index.ts";
import {
  ChainDecoder,
  type ChainModel,
  type KernelChoice,
  type NetworkShape,
  readWeights,
  SequenceNetwork,
  WeightsError,
} from "../../sequence/index.ts";
import type { BlockReading, Token } from "../../text/index.ts";
import { kindOf } from "../kind.ts";
import type { AttributionTagger, BlockAttribution } from "../types.ts";
import { type Calibration, calibrated, calibrationInputCount, calibrationInputs, surenessOf } from "./calibration.ts";
import { contextTables, featuresOf, typeColumns } from "./features.ts";
import { link, type TokenSpan } from "./link.ts";
import { isBegin, kindOfRole, mayFollow, type RoleKind, roleOf, spansOf, tagCount } from "./tags.ts";
import { wholeAttributions } from "./whole.ts";
import { indexOfHashes } from "./words.ts";

/** What the weights file of an attribution model says of itself. */
export interface AttributionModelMeta {
  readonly model: "attribution";
  readonly version: typeof modelVersion;
  readonly units: readonly number[];
  readonly window: number;
  /** Added in decoding wherever a span of a kind begins: the model by itself is shy of spans. */
  readonly startBonus: Readonly<Record<RoleKind, number>>;
  readonly calibration: Calibration;
  /** What is less probable than this is left out: more often than not it would be a false alarm. */
  readonly leastProbability: number;
}

/**
 * What a source or content without a cue costs, and a cue without content: on the articles kept back every score rises until
 * it is -5, and stays as it is below that.
 */
const lossOfPart = -6;

/** A block longer than any article is read in parts, so that memory does not grow with it. */
const mostTokens = 16_384;

const roleKinds = ["source", "cue", "content"] as const;
const noBonus = { source: 0, cue: 0, content: 0 };

/** Raised whenever features or tags change, so that old weights are refused and not misread. */
export const modelVersion = 3;

export interface TaggerOptions {
  /** `plain` does without WebAssembly; the answers are the same. */
  readonly kernels?: KernelChoice;
}

/** Tags with their probabilities, before they are made attributions: what calibration and training look at. */
interface TaggedBlock {
  readonly tags: Uint8Array;
  /** `scoreWidth` a token. */
  readonly probabilities: Float32Array;
}

/** What the network says of a block's tokens, `scoreWidth` a token. */
interface ScoredBlock extends Pick<BlockReading, "kind" | "tokens"> {
  readonly scores: Float32Array;
  readonly probabilities: () => Float32Array;
}

export interface BlockTagger extends AttributionTagger {
  tagTokens(reading: BlockReading): TaggedBlock;
  weigh(reading: BlockReading, found: readonly BlockAttribution[]): readonly BlockAttribution[];
}

/** @throws WeightsError when the bytes are not the weights of this version's model. */
export function loadAttributionTagger(weights: Uint8Array, options: TaggerOptions = {}): BlockTagger {
  const file = readWeights(weights);
  const meta = file.meta as Partial<AttributionModelMeta> | null;
  if (meta?.model !== "attribution" || meta.version !== modelVersion || !isComplete(meta))
    throw new WeightsError("These weights are not an attribution model of this version.");
  const { units, window, startBonus, calibration, leastProbability } = meta;
  const hashes = file.tensors.get("word-hashes");
  const transitions = file.tensors.get("transitions");
  if (
    !(hashes?.values instanceof Uint32Array) ||
    !(transitions?.values instanceof Float32Array) ||
    transitions.rows !== tagCount + 1
  )
    throw new WeightsError("These weights have no words or no transitions.");
  const words = indexOfHashes(hashes.values);
  const shape: NetworkShape = {
    window,
    units,
    tags: tagCount,
    tables: ["word", ...contextTables.map(({ name }) => name)],
    formTables: typeColumns,
  };
  const kernels = options.kernels ?? "auto";
  const network = new SequenceNetwork(file, shape, kernels);
  const decoder = new ChainDecoder(chainOf(transitions.values, transitions.columns, noBonus), kernels);
  const eager = new ChainDecoder(chainOf(transitions.values, transitions.columns, startBonus), kernels);
  const whole = wholeAttributions(lossOfPart);

  /** The block that was read last, which is weighed next by whoever had it tagged: the network need not read it twice. */
  let last: ScoredBlock | undefined;

  function scored(block: Pick<BlockReading, "kind" | "tokens">): ScoredBlock {
    if (last?.tokens === block.tokens && last.kind === block.kind) return last;
    const scores = network.scores(featuresOf(block, words));
    let probabilities: Float32Array | undefined;
    const { kind, tokens } = block;
    last = { kind, tokens, scores, probabilities: () => (probabilities ??= decoder.probabilities(scores)) };
    return last;
  }

  function tagTokens(reading: BlockReading): TaggedBlock {
    const { scores, probabilities } = scored(reading);
    return { tags: eager.best(whole, scores), probabilities: probabilities() };
  }

  function tag(reading: BlockReading): readonly BlockAttribution[] {
    const { tokens } = reading;
    const found: BlockAttribution[] = [];
    for (let from = 0; from < tokens.length; from += mostTokens)
      found.push(...tagPart(reading, tokens.length <= mostTokens ? tokens : tokens.slice(from, from + mostTokens)));
    return found;
  }

  function tagPart(reading: BlockReading, tokens: readonly Token[]): readonly BlockAttribution[] {
    const block = scored({ kind: reading.kind, tokens });
    const found = link(spansOf(eager.best(whole, block.scores)));
    if (found.length === 0) return [];
    const probabilities = block.probabilities();
    const place = ({ from, to }: TokenSpan) => ({ start: tokens[from]!.start, end: tokens[to - 1]!.end });
    return found.flatMap((linked) => {
      const probability = calibrated(calibration, calibrationInputs(linked, probabilities));
      if (probability < leastProbability) return [];
      const content = linked.content.map(place);
      return {
        source: linked.source.map(place),
        cue: [place(linked.cue)],
        content,
        kind: kindOf(content, reading),
        probability,
        origin: "model",
        sureness: surenessOf(linked, probabilities),
      };
    });
  }

  function weigh(reading: BlockReading, found: readonly BlockAttribution[]): readonly BlockAttribution[] {
    const { tokens } = reading;
    if (found.length === 0 || tokens.length > mostTokens) return found;
    const probabilities = scored(reading).probabilities();
    const placed = ({ start, end }: Span): TokenSpan => {
      const from = firstEndingAfter(tokens, start);
      return { from, to: firstEndingAfter(tokens, end - 1) + 1 };
    };
    return found.map((one) => {
      const [cue] = one.cue;
      if (!cue || one.content.length === 0) return one;
      const linked = { cue: placed(cue), source: one.source.map(placed), content: one.content.map(placed) };
      return { ...one, sureness: surenessOf(linked, probabilities) };
    });
  }

  return { tag, tagTokens, weigh };
}

function isComplete(meta: Partial<AttributionModelMeta>): meta is AttributionModelMeta {
  return (
    Array.isArray(meta.units) &&
    typeof meta.window === "number" &&
    typeof meta.leastProbability === "number" &&
    roleKinds.every((kind) => typeof meta.startBonus?.[kind] === "number") &&
    Array.isArray(meta.calibration) &&
    meta.calibration.length === calibrationInputCount
  );
}

/** The learnt moves, what may not follow forbidden, and the bonus where a span begins. The last row is the start. */
function chainOf(transitions: Float32Array, columns: number, bonus: Readonly<Record<RoleKind, number>>): ChainModel {
  const moves = new Float64Array(tagCount * tagCount);
  const first = new Float64Array(tagCount);
  const never = Number.NEGATIVE_INFINITY;
  for (let y = 0; y < tagCount; y++) {
    const role = roleOf(y);
    const extra = role && isBegin(y) ? bonus[kindOfRole[role]] : 0;
    for (let x = 0; x < tagCount; x++)
      moves[x * tagCount + y] = mayFollow(y, x) ? transitions[x * columns + y]! + extra : never;
    first[y] = mayFollow(y, 0) ? transitions[tagCount * columns + y]! + extra : never;
  }
  return { tags: tagCount, moves, first };
}
