/** The door of `rules`: the registry, the runner, suppressions. */
import type { Rule } from "./types.ts";

export * from "./types.ts";

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [];
