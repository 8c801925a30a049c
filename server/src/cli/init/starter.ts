/** The configuration that `wellsourced init` writes: what is set most often, each with a word on what it is for. */

export interface Around {
  /** The path of the JSON Schema from the project, for editors; undefined where it is not installed. */
  readonly schema: string | undefined;
  /** The path of a configuration in a folder above, which would hold here if there were none; undefined where there is none. */
  readonly parent: string | undefined;
}

export function starterConfiguration({ schema, parent }: Around): string {
  const first = [
    schema === undefined ? [] : [`"$schema": ${JSON.stringify(schema)},`],
    parent === undefined
      ? []
      : [
          "// Adds to the configuration above this folder, which otherwise holds no more here.",
          `"extends": ${JSON.stringify(parent)},`,
        ],
  ].flat();
  return `{\n${[...first, ...settings].map((line) => (line === "" ? "" : `  ${line}`)).join("\n")}\n}\n`;
}

const settings: readonly string[] = [
  '// Every rule is at its default until it stands here: "off", "hint", "info", "warning" or "error".',
  "// What a rule finds, and why: wellsourced explain RULE",
  '"rules": {',
  '  // "unattributed-quantity": "error",',
  '  // "single-source": "warning",',
  "},",
  "",
  "// .article files are articles, and so are .txt and Markdown files that read like prose.",
  "// To say it yourself:",
  '// "articles": ["stories/**/*.txt", "!stories/**/notes.txt"],',
  "",
  "// The desk’s sources, as reference managers write them: CSL-JSON, CSL YAML, BibTeX.",
  "// sources.json, sources.yaml and sources.bib beside the articles or above them need no mention.",
  '// "libraries": ["desk/zotero.json"],',
  "",
  "// Other levels for some of the articles:",
  '// "overrides": [{ "files": "opinion/**", "rules": { "unattributed-quantity": "hint" } }],',
];
