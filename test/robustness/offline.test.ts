/** No text leaves the machine: every command and the server at work, with each way to the network ending the process. */
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { article, folderWith, library, program, run, sentences } from "../cli/cli.ts";
import { rawClient } from "./protocol.ts";

const guard = pathToFileURL(fileURLToPath(new URL("offline.mjs", import.meta.url))).href;
const files = {
  "draft.article": article(sentences.bare, sentences.cited),
  "sources.json": library,
  "wellsourced.config.json": '{ "extends": "wellsourced:strict", "$schema": "https://example.org/schema.json" }',
};

test("the guard guards", async () => {
  for (const program of [
    "fetch('http://localhost:9')",
    "require('net').connect(9)",
    "require('https').get('https://localhost:9')",
    "require('dns').lookup('localhost', () => {})",
  ]) {
    expect((await run(process.execPath, ["--import", guard, "-e", program])).status).toBe(97);
  }
});

test.each([
  ["check", "--format", "sarif"],
  ["check", "--cache", "--jobs", "2"],
  ["report", "draft.article", "--format", "html"],
  ["explain", "draft.article:3"],
  ["baseline"],
  ["clean", "draft.article"],
  ["convert", "--to", "annotations", "draft.article"],
  ["analyze", "--ndjson"],
  ["check", "--list-rules"],
])("wellsourced %s %s", async (...args) => {
  const { status, stderr } = await run(process.execPath, ["--import", guard, program, ...args], {
    cwd: folderWith(files),
  });
  expect(stderr).not.toContain("OFFLINE");
  expect([0, 1]).toContain(status);
});

test("the language server: opening, typing, hovering, acting", async () => {
  const client = await rawClient({ nodeOptions: ["--import", guard] });
  const uri = pathToFileURL(`${folderWith(files)}/draft.article`).href;
  client.open(uri, files["draft.article"]);
  await client.until(({ method }) => method === "textDocument/publishDiagnostics");
  const range = { start: { line: 0, character: 0 }, end: { line: 5, character: 0 } };
  for (const name of [
    "hover",
    "definition",
    "documentLink",
    "documentSymbol",
    "codeLens",
    "completion",
    "references",
  ]) {
    const answer = await client.request(`textDocument/${name}`, {
      textDocument: { uri },
      position: { line: 2, character: 20 },
      context: {},
    });
    expect(answer.error).toBeUndefined();
  }
  await client.request("textDocument/codeAction", { textDocument: { uri }, range, context: { diagnostics: [] } });
  expect((await client.request("shutdown")).error).toBeUndefined();
  expect(client.ended).toBe(false);
});
