/** The door of `claims`: what each quantity and quotation rests on, and how much it matters. */
export { type CheckworthinessModel, scoreSentences } from "./checkworthiness.ts";
export * from "./facts.ts";
export { type ClaimOptions, findClaims, settingsOfFigures } from "./find-claims.ts";
export * from "./types.ts";
export { probabilityOf, type WeighedSign, weigh } from "./urgency/judge.ts";
export type { FigureSetting } from "./urgency/setting.ts";
export { type Sign, signs } from "./urgency/signs.ts";
