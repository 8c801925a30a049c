/** The door of the rules: attributions of a block without a trained model. */
export { attributionsByRules } from "./find.ts";
