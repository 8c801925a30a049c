/** The door of `library`: source libraries read with positions, edited in place, and searched for what backs a claim. */
export * from "./types.ts";
