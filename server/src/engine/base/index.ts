/** The door of `base`: spans and their algebra, lines. Imports nothing. */
export * from "./lines.ts";
export * from "./span.ts";
