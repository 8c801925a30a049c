/** Anchoring quotes in a text that has changed since they were taken. */
export { type Anchored, anchorQuotes, type Quote } from "./anchor.ts";
export { quoteAt } from "./quote.ts";
export { TextIndex } from "./text-index.ts";
