/** The door of `base`: spans and their algebra. Imports nothing. */
export * from "./span.ts";
