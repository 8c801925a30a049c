/** The door of `claims`: what each quantity and quotation rests on, and how much it matters. */
export * from "./facts.ts";
export * from "./types.ts";
