/** The door of `config`: one table of settings → types, defaults, validation, JSON Schema, the manifest's settings, docs. */
export * from "./articles.ts";
export * from "./baseline.ts";
export * from "./file-names.ts";
export * from "./globs.ts";
export * from "./manifest.ts";
export * from "./neighbours.ts";
export * from "./page.ts";
export * from "./parse.ts";
export * from "./presets.ts";
export * from "./resolve.ts";
export * from "./rule-page.ts";
export * from "./schema.ts";
export * from "./settings.ts";
export * from "./table.ts";
export * from "./tree.ts";
export * from "./validate.ts";
