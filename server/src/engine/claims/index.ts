/** The door of `claims`: what each quantity and quotation rests on, and how much it matters. */
export { type CheckworthinessModel, scoreSentences } from "./checkworthiness.ts";
export * from "./facts.ts";
export { type ClaimOptions, findClaims } from "./find-claims.ts";
export * from "./types.ts";
