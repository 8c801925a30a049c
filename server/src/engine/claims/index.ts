/** The door of `claims`: what each quantity and quotation rests on, and how much it matters. */
export type { ClaimedBlock } from "./block-claims.ts";
export {
  BUCKETS as checkworthinessBuckets,
  featuresOf as checkworthinessFeatures,
  MEANING_SLOTS as meaningSlots,
  slotOf as meaningSlot,
  withPercentSigns,
} from "./checkworthiness/features.ts";
export {
  type CheckworthinessWeights,
  loadCheckworthinessModel,
  UNKNOWN as unknownFeature,
  writeCheckworthinessWeights,
} from "./checkworthiness/model.ts";
export { type CheckworthinessModel, SentenceScores } from "./checkworthiness/score.ts";
export { claimsInWords, countByStanding } from "./count.ts";
export * from "./facts.ts";
export {
  type ClaimedArticle,
  type ClaimOptions,
  findClaims,
  settingsOfFigures,
} from "./find-claims.ts";
export { placeClaims } from "./place-claims.ts";
export { type Lapse, saidBy } from "./standing/lapse.ts";
export { continuesTally } from "./tallies.ts";
export * from "./types.ts";
export { probabilityOf, weigh } from "./urgency/judge.ts";
export type { FigureSetting } from "./urgency/setting.ts";
export { signs } from "./urgency/signs.ts";
