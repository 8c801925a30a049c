/** The part of the extension's manifest that follows from the table of settings: `contributes.configuration`. */
import { rules as allRules, type Rule } from "../engine/index.ts";
import { descriptionOf, type Schema, valueSchema } from "./schema.ts";
import { editorTable, type SettingSpec, settingsTable } from "./table.ts";

/** `contributes.configuration` of package.json. Settings of an article first, as a configuration file has them too. */
export function manifestSettings(rules: readonly Rule[] = allRules): Schema {
  const table: Record<string, SettingSpec> = { ...settingsTable, ...editorTable };
  const here = Object.entries(table).filter(([, { places }]) => places.includes("editor"));
  return {
    title: "Wellsourced",
    properties: Object.fromEntries(here.map(([key, spec], i) => [`wellsourced.${key}`, property(key, spec, i, rules)])),
  };
}

function property(key: string, spec: SettingSpec, order: number, rules: readonly Rule[]): Schema {
  const { anyOf, ...schema } = valueSchema(spec.value, rules);
  const inFile = key in settingsTable;
  return {
    // The settings editor draws a list of strings, but no choice between a list and a string.
    ...(anyOf && spec.value.kind !== "rules" ? { type: "array", items: { type: "string" } } : { ...schema }),
    markdownDescription: inFile ? `${descriptionOf(spec)}\n\n${fileWins(key)}` : descriptionOf(spec),
    default: spec.default ?? "",
    // An article's settings may differ by folder of a workspace; how findings are shown is a matter of the window.
    scope: inFile ? "resource" : "window",
    order,
  };
}

function fileWins(key: string): string {
  return key === "articles"
    ? "Added to what a `wellsourced.config.json` says, and wins over it."
    : "Holds where there is no `wellsourced.config.json`; a configuration file in the project wins, so that everyone finds the same.";
}
