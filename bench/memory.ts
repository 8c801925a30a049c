/**
 * The language server's resident memory with a hundred articles open, all of them read, and after some typing in each. Read from
 * `/proc`, and so on Linux alone.
 */
import { existsSync, readFileSync } from "node:fs";
import { articleOf } from "./articles.ts";
import { startEditor, uriOf } from "./editor.ts";
import { printFigure } from "./figure.ts";

const N_ARTICLES = 100;
const N_WORDS = 1_000;
const N_STROKES = 5;

const editor = await startEditor();
const status = `/proc/${editor.server.pid}/status`;
if (existsSync(status)) await measure();
else console.error("bench: memory is skipped: this system has no /proc.");
await editor.close();

async function measure(): Promise<void> {
  printResident("with none open");
  const paragraphs = articleOf(N_ARTICLES * N_WORDS).split(/\n\s*\n/);
  const each = Math.ceil(paragraphs.length / N_ARTICLES);
  const uris = Array.from({ length: N_ARTICLES }, (_, i) => uriOf(`memory-${i}.article`));
  for (const [i, uri] of uris.entries()) {
    const text = `${paragraphs.slice(i * each, (i + 1) * each).join("\n\n")}\n`;
    const published = editor.published(uri, 0);
    await editor.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "article", version: 0, text },
    });
    await published;
  }
  printResident(`with ${N_ARTICLES} articles open`);
  const start = { line: 0, character: 0 };
  for (let version = 1; version <= N_STROKES; version++) {
    for (const uri of uris) {
      const published = editor.published(uri, version);
      await editor.connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: [{ range: { start, end: start }, text: "b" }],
      });
      await published;
    }
  }
  printResident(`with ${N_ARTICLES} articles open, after typing in each`);
}

function printResident(when: string): void {
  const kilobytes = Number(/^VmRSS:\s*(\d+)/m.exec(readFileSync(status, "utf8"))?.[1]);
  printFigure({ name: `language server’s resident memory ${when}`, unit: "bytes", value: kilobytes * 1024 });
}
