/** The door of `sequence`: the decoder of a trained sequence model. Weights arrive as bytes; it knows nothing of news. */

export { bestTags, type ChainModel, chainModel, type Memory, tagProbabilities } from "./decode.ts";
export type { KernelChoice } from "./kernels.ts";
export { type NetworkShape, SequenceNetwork, scoreWidth } from "./network.ts";
export { readWeights, type Tensor, WeightsError, type WeightsFile, writeWeights } from "./weights.ts";
