/** docs/configuration.md: the table of settings as a page to read. */
import { configurationExample } from "./example.ts";
import { presetNames } from "./presets.ts";
import { editorTable, type SettingSpec, settingsTable, type ValueSpec } from "./table.ts";

export function configurationPage(): string {
  const table: Record<string, SettingSpec> = settingsTable;
  const editors: Record<string, SettingSpec> = editorTable;
  return [
    introduction,
    "## Settings\n",
    ...Object.entries(table).map(([key, spec]) => setting(key, spec)),
    "## Settings of an editor alone\n",
    "How findings are shown, never what is found. In VS Code each is `wellsourced.NAME`. Another editor answers with them",
    'for the section `wellsourced`, or sends them in its `initializationOptions`: `{ "settings": { "hints": true } }`.\n',
    ...Object.entries(editors).map(([key, spec]) => setting(key, spec)),
  ].join("\n");
}

const introduction = `# Configuration

A project's settings are in one file, found upward from the article: the first folder that has one of these decides
(where it has several, the first in this list).

- \`wellsourced.config.json\` (comments and trailing commas are welcome), or \`wellsourced.config.jsonc\`
- \`wellsourced.config.yaml\`, or \`wellsourced.config.yml\`
- \`package.json\`, under the key \`wellsourced\`

\`\`\`jsonc
${configurationExample}\`\`\`

A wrong key or value is reported with its file and line and what was likely meant, and a check stops with exit status 2. Nothing is
read from a \`wellsourced.json\` or a \`.wellsourcedrc\`, which is said.
\`wellsourced check --print-config FILE\` prints what holds for a file, and where it comes from.
VS Code completes the keys. Other editors do, told of the schema that the npm package holds:
\`"$schema": "./node_modules/wellsourced/schema/wellsourced.config.schema.json"\`.

## Adding to another configuration

\`extends\` names one or more configurations that this one adds to: a path (\`"./desk.json"\`), an npm package that holds a
\`wellsourced.config.json\` or \`.yaml\`, or a preset (${presetNames.map((name) => `\`${name}\``).join(", ")}). Later ones win over earlier
ones, and the file itself over all of them; lists add up. Globs count from the folder of the file that was found, paths from
the folder of the file they are written in.

## Settings for some files

\`overrides\` is a list of settings for the files that \`files\` match and \`excludedFiles\` do not. Where several match, the later wins.
`;

function setting(key: string, spec: SettingSpec): string {
  const { summary, details, value, example, places } = spec;
  const lines = [`### \`${key}\`\n`, `${summary}\n`];
  if (details) lines.push(`${details}\n`);
  if (value.kind === "choice") {
    lines.push(...value.options.map((option, i) => `- \`"${option}"\`: ${value.meanings[i]}`), "");
  }
  lines.push(`Holds ${kindName(value)}. Default: ${defaultOf(spec)}.${placesOf(places)}\n`);
  lines.push(`\`\`\`json\n${onOneLine({ [key]: example })}\n\`\`\`\n`);
  return lines.join("\n");
}

/** JSON on one line with blanks where people write them. */
function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, held]) => `${JSON.stringify(key)}: ${onOneLine(held)}`)
    .join(", ")} }`;
}

function kindName({ kind }: ValueSpec): string {
  const names: Readonly<Record<ValueSpec["kind"], string>> = {
    choice: "one of these words",
    flag: "`true` or `false`",
    words: "a text",
    path: "a path",
    paths: "paths, a list or one",
    globs: "globs, a list or one",
    phrases: "phrases, a list or one",
    rules: "rules by their ids",
  };
  return names[kind];
}

function defaultOf(spec: SettingSpec): string {
  if (spec.value.kind === "rules") return "every rule as [its page](rules/README.md) says";
  if (spec.default === undefined || (Array.isArray(spec.default) && !spec.default.length)) return "none";
  return `\`${JSON.stringify(spec.default)}\``;
}

function placesOf(places: SettingSpec["places"]): string {
  if (!places.includes("file")) return "";
  const also = [
    places.includes("override") && "in `overrides`",
    places.includes("editor") && "in an editor’s settings",
  ].filter(Boolean);
  return also.length ? ` May also stand ${also.join(" and ")}.` : " Stands in a configuration file alone.";
}
