/** The door of `attributions`: cue, source and content spans of a block, and the speakers of an article. */
export { tellsOfAct, tellsOfWordyAct } from "./acts.ts";
export { findAttributions } from "./find.ts";
export { loadAttributionTagger } from "./model/tagger.ts";
export { tellsOfCharge } from "./passives.ts";
export { isCounted } from "./sourced.ts";
export {
  placeSpoken,
  type ResolvedSpeakers,
  resolveSpeakers,
} from "./speakers/resolve.ts";
export { readSpeech, type Speech } from "./speakers/speech.ts";
export { isAnswerBelow } from "./turns.ts";
export * from "./types.ts";
