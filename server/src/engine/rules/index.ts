/** The door of `rules`: the registry, the runner, suppressions. */

export { rules } from "./registry.ts";
export { defaultRuleSettings, runRules } from "./run.ts";
export * from "./same-figures.ts";
export * from "./types.ts";
