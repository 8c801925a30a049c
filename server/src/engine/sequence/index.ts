/** The door of `sequence`: the decoder of a trained sequence model. Weights arrive as bytes; it knows nothing of news. */

export { ChainDecoder, type ChainModel, type Memory } from "./decode.ts";
export { scoreWidth } from "./kernels.ts";
export type { KernelChoice } from "./make-kernels.ts";
export { SequenceNetwork } from "./network.ts";
export type { NetworkShape } from "./network-layout.ts";
export { readWeights, type Tensor, WeightsError, writeWeights } from "./weights.ts";
