/** The door of `attributions`: cue, source and content spans of a block, and the speakers of an article. */
export { findAttributions } from "./find.ts";
export { loadAttributionTagger, type TaggerOptions } from "./model/tagger.ts";
export type { PlayedScene } from "./speakers/play.ts";
export {
  type AttributedBlock,
  type PlacedSpeech,
  placeSpoken,
  type ResolvedSpeakers,
  resolveSpeakers,
} from "./speakers/resolve.ts";
export * from "./types.ts";
