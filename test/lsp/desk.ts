/** A folder on disk for one test: an article and a library of our own writing, and whatever else the test puts there. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { URI } from "vscode-uri";
import { Editor, type EditorOptions } from "./editor.ts";

export const library = `[
  {
    "id": "port-2025",
    "type": "report",
    "title": "Traffic at Port Ashe",
    "author": [{ "family": "Ray", "given": "Di" }],
    "issued": { "date-parts": [[2025, 5, 3]] },
    "URL": "https://port.example/traffic",
    "accessed": { "date-parts": [[2025, 5, 4]] }
  },
  {
    "id": "fire-2025",
    "type": "report",
    "title": "Fire brigade log",
    "author": [{ "literal": "Ashe Fire Brigade" }],
    "issued": { "date-parts": [[2025, 5, 2]] },
    "URL": "https://fire.example/log",
    "accessed": { "date-parts": [[2025, 5, 4]] }
  }
]
`;

export const article = `Fire in the old town

Harbour master Di Ray said the port lost $7 billion in trade.

The fire destroyed 316 houses in the old town on Friday.

What happens next

Officials said “more than 20 cranes” would be rebuilt. The port counted 1,400 ships last year [@port-2025, p. 3].
`;

export interface Desk {
  readonly folder: string;
  write(name: string, text: string): string;
  uri(name: string): string;
}

/** Removed when the test ends. */
export function makeDesk(files: Readonly<Record<string, string>> = { "sources.json": library }): Desk {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "wellsourced-lsp-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const desk: Desk = {
    folder,
    write(name, text) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      return desk.uri(name);
    },
    uri: (name) => URI.file(join(folder, name)).toString(),
  };
  for (const [name, text] of Object.entries(files)) desk.write(name, text);
  return desk;
}

/** An editor on the folder, ended with the test. */
export async function editorOn(desk: Desk | undefined, options: EditorOptions = {}): Promise<Editor> {
  const editor = await Editor.start({ ...(desk && { folder: desk.folder }), ...options });
  onTestFinished(() => editor.end());
  return editor;
}
