/** The pages of the rules in docs/rules/, written from the rules themselves; `npm run generate` writes them, a test holds them current. */
import { type OptionValue, type Rule, rules } from "../server/src/engine/index.ts";

/** Path → text of every page, the list of all rules first. */
export function rulePages(): ReadonlyMap<string, string> {
  return new Map([
    ["docs/rules/README.md", listOfRules()],
    ...rules.map((rule) => [`docs/rules/${rule.id}.md`, pageOf(rule)] as const),
  ]);
}

function listOfRules(): string {
  const rows = rules.map(({ id, default: level, summary }) => `| [${id}](${id}.md) | ${level} | ${summary} |`);
  return `# Rules

Each rule is set in the configuration to \`"off"\`, \`"hint"\`, \`"info"\`, \`"warning"\` or \`"error"\`, or to \`["warning", { options }]\`.
A finding in doubt may come out softer than the rule is set, never harder.

| rule | default | finds |
| --- | --- | --- |
${rows.join("\n")}

<!-- Written from the rules by \`npm run generate\`. -->
`;
}

function pageOf({ id, summary, why, default: level, options, example }: Rule): string {
  return [
    `# ${id}`,
    `${summary}. Default: \`${level}\`.`,
    why,
    ...optionsSection(options),
    "## Fails",
    "The words in ⟦brackets⟧ are what the rule marks.",
    fenced("text", example.fails),
    "## Passes",
    fenced("text", example.passes),
    ...(example.library === undefined ? [] : ["Both with this source library:", fenced("json", example.library)]),
    ...(example.annotations === undefined
      ? []
      : ["Both with these annotations beside the article:", fenced("json", example.annotations)]),
    ...(example.options
      ? ["Both with these options:", fenced("json", `"${id}": ["warning", ${JSON.stringify(example.options)}]`)]
      : []),
    "<!-- Written from the rule by `npm run generate`. -->",
  ]
    .join("\n\n")
    .concat("\n");
}

function optionsSection(options: Rule["options"]): string[] {
  const rows = Object.entries(options).map(
    ([name, { default: value, description }]) => `| \`${name}\` | \`${written(value)}\` | ${description} |`,
  );
  return rows.length ? ["## Options", ["| option | default | |", "| --- | --- | --- |", ...rows].join("\n")] : [];
}

function written(value: OptionValue): string {
  return JSON.stringify(value);
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}
