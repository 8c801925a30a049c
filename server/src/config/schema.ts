/** The JSON Schema of a configuration file: what gives completion, hovers and squiggles wherever JSON or YAML is written. */
import { rules as allRules, levels, type OptionSpec, type OptionValue, type Rule } from "../engine/index.ts";
import { presetNames } from "./presets.ts";
import { type Place, type SettingSpec, settingsTable, type ValueSpec } from "./table.ts";

/** A JSON Schema, draft-07: the newest that VS Code's JSON support reads whole. `markdownDescription` is VS Code's own. */
export type Schema = { readonly [key: string]: unknown };

export function configurationSchema(rules: readonly Rule[] = allRules): Schema {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Wellsourced configuration",
    description: "Which rules run on which articles, and where their sources are.",
    type: "object",
    additionalProperties: false,
    allowComments: true,
    allowTrailingCommas: true,
    properties: {
      $schema: { type: "string", description: "The schema of this file, for editors." },
      extends: {
        description: "Configurations that this one adds to; the later wins. A path, a package, or a preset.",
        ...oneOrMore({ anyOf: [{ enum: presetNames }, { type: "string" }] }),
      },
      ...properties("file", rules),
      overrides: {
        description: "Settings for some of the files; the later wins.",
        type: "array",
        items: {
          type: "object",
          additionalProperties: false,
          required: ["files"],
          properties: {
            files: { description: "Globs of the files these settings are for.", ...oneOrMore({ type: "string" }) },
            excludedFiles: { description: "Globs of files they are not for.", ...oneOrMore({ type: "string" }) },
            ...properties("override", rules),
          },
        },
      },
    },
  };
}

/** The schema of the values that a setting may hold. */
export function valueSchema(value: ValueSpec, rules: readonly Rule[] = allRules): Schema {
  switch (value.kind) {
    case "choice":
      return { type: "string", enum: value.options, enumDescriptions: value.meanings };
    case "flag":
      return { type: "boolean" };
    case "words":
      return { type: "string" };
    case "path":
      return { type: "string", minLength: 1 };
    case "rules":
      return rulesSchema(rules);
    default:
      return oneOrMore({ type: "string" });
  }
}

/** What a reader sees at a setting: its sentence, then the rest. */
export function descriptionOf({ summary, details }: Pick<SettingSpec, "summary" | "details">): string {
  return details ? `${summary}\n\n${details}` : summary;
}

function properties(place: Place, rules: readonly Rule[]): Schema {
  const table: Record<string, SettingSpec> = settingsTable;
  const here = Object.entries(table).filter(([, { places }]) => places.includes(place));
  return Object.fromEntries(
    here.map(([key, spec]) => [
      key,
      {
        description: spec.summary,
        markdownDescription: descriptionOf(spec),
        ...valueSchema(spec.value, rules),
        ...(spec.default !== undefined && { default: spec.default }),
        examples: [spec.example],
      },
    ]),
  );
}

function rulesSchema(rules: readonly Rule[]): Schema {
  return {
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
  };
}

function ruleSchema(rule: Rule): Schema {
  const level = { type: "string", enum: levels };
  const options = {
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(Object.entries(rule.options).map(([key, option]) => [key, optionSchema(option)])),
  };
  return {
    description: `${rule.summary}.`,
    markdownDescription: `${rule.summary}. ${rule.why}\n\nDefault: \`"${rule.default}"\`.`,
    default: rule.default,
    anyOf: [level, { type: "array", items: [level, options], additionalItems: false, minItems: 1 }],
  };
}

function optionSchema({ description, default: value }: OptionSpec): Schema {
  return { description, ...typeOf(value), default: value };
}

function typeOf(value: OptionValue): Schema {
  return typeof value === "object" ? { type: "array", items: { type: "string" } } : { type: typeof value };
}

/** A list, or one item standing for a list of one. */
function oneOrMore(item: Schema): Schema {
  return { anyOf: [item, { type: "array", items: item }] };
}
