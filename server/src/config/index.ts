/** The door of `config`: one table of settings → types, defaults, validation, JSON Schema, the manifest's settings, docs. */
export * from "./settings.ts";
