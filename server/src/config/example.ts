/** A configuration worth starting from; shown in the documentation, and checked like any other. */
export const configurationExample = `{
  // Everything at its default, then what this desk wants otherwise.
  "extends": "wellsourced:recommended",
  "articles": ["stories/**/*.txt", "!stories/**/notes.txt"],
  "libraries": ["sources.json"],
  "rules": {
    "unattributed-quantity": "error",
    "vague-source": "warning",
  },
  "overrides": [
    { "files": "stories/opinion/**", "rules": { "unattributed-quantity": "hint" } },
  ],
}
`;
