/** The door of the engine: `analyze`, and the types of everything it answers with. */
export * from "./analyze.ts";
export * from "./attributions/index.ts";
export * from "./base/index.ts";
export * from "./citations/index.ts";
export * from "./claims/index.ts";
export * from "./context.ts";
export * from "./explain.ts";
export * from "./library/index.ts";
export * from "./quantities/index.ts";
export * from "./rules/index.ts";
export * from "./text/index.ts";
