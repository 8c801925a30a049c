/** The files beside an article, written and opened behind the server's back: edits count in what is there, and nothing said of them is lost. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { EditAnswer } from "../../server/src/lsp/messages.ts";
import { article, editorOn, library, makeDesk } from "./desk.ts";

/** It says that it watches files, and then tells of no change. */
const silent = { capabilities: plainButSilent() };

function plainButSilent() {
  return {
    workspace: {
      workspaceEdit: { documentChanges: true, resourceOperations: ["create" as const] },
      didChangeWatchedFiles: { dynamicRegistration: true },
    },
  };
}

/** A file after an edit, as an editor applies it that does not have the file open. */
function written(edit: WorkspaceEdit, uri: string, before: string): string {
  const change = edit.documentChanges!.find(
    (each): each is TextDocumentEdit => "edits" in each && each.textDocument.uri === uri,
  );
  return TextDocument.applyEdits(TextDocument.create(uri, "json", 1, before), (change?.edits ?? []) as never);
}

test("a second review joins the first, whether or not anybody told of the file that the first one made", async () => {
  const desk = makeDesk({ "sources.json": library });
  const editor = await editorOn(desk, silent);
  const uri = desk.write("a.article", article);
  const beside = desk.uri("a.article.annotations.json");
  editor.open(uri, article);
  await editor.diagnostics(uri);
  const range = editor.rangeOf(uri, "316 houses");
  let text = "";
  for (const verdict of ["disputed", "confirmed"]) {
    const { edit } = await editor.request<EditAnswer>("wellsourced/review", { uri, range, verdict });
    text = written(edit!, beside, text);
    desk.write("a.article.annotations.json", text);
  }
  const [item] = JSON.parse(text).items;
  expect(item.body.map(({ value }: { value: string }) => value)).toEqual(["disputed", "confirmed"]);
});

test("a text too short to tell is an article as soon as there are annotations beside it", async () => {
  const desk = makeDesk();
  const editor = await editorOn(desk);
  const text = "Sold: 40 homes.\n";
  const uri = desk.write("brief.txt", text);
  editor.open(uri, text, "plaintext");
  expect(await editor.diagnostics(uri)).toEqual([]);
  const beside = desk.write("brief.txt.annotations.json", JSON.stringify({ type: "AnnotationPage", items: [] }));
  editor.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: beside, type: 1 }] });
  await editor.diagnostics(uri, ({ diagnostics }) => diagnostics.some(({ code }) => code === "unattributed-quantity"));
});

test("a second new source joins the library that the first one made", async () => {
  const desk = makeDesk({});
  const editor = await editorOn(desk, silent);
  const uri = desk.write("a.article", article);
  const sources = desk.uri("sources.json");
  editor.open(uri, article);
  await editor.diagnostics(uri);
  let text = "";
  for (const [words, title] of [
    ["316 houses", "Fire log"],
    ["1,400 ships", "Port log"],
  ] as const) {
    const source = { entry: { type: "report", title } };
    const params = { uri, range: editor.rangeOf(uri, words), source };
    const { edit } = await editor.request<EditAnswer>("wellsourced/addSource", params);
    text = written(edit!, sources, text);
    desk.write("sources.json", text);
  }
  expect(JSON.parse(text).map(({ title }: { title: string }) => title)).toEqual(["Fire log", "Port log"]);
  expect(readFileSync(new URL(uri), "utf8")).toBe(article);
});

test("what is wrong in a library stays reported while it is opened, typed in and closed", async () => {
  const broken = library.replace('"type": "report",\n    "title": "Fire', '"type": ,\n    "title": "Fire');
  const desk = makeDesk({ "sources.json": broken });
  const editor = await editorOn(desk, silent);
  const uri = desk.write("a.article", article);
  const sources = desk.uri("sources.json");
  editor.open(uri, article);
  await editor.diagnostics(sources, ({ diagnostics }) => diagnostics.length > 0);
  editor.open(sources, broken, "json");
  const start = { line: 0, character: 0 };
  editor.change(sources, { range: { start, end: start }, text: "\n" });
  await editor.diagnostics(sources, ({ diagnostics }) => diagnostics[0]?.range.start.line === 13);
  editor.close(sources);
  await editor.diagnostics(sources, ({ diagnostics }) => diagnostics[0]?.range.start.line === 12);
  expect(editor.published(sources).map(({ diagnostics }) => diagnostics.length)).not.toContain(0);
  editor.close(uri);
  await editor.diagnostics(sources, ({ diagnostics }) => diagnostics.length === 0);
});

test("a library that is closed without saving counts as it is on disk, and so does one that is opened again", async () => {
  const desk = makeDesk({ "sources.json": "[]\n" });
  const editor = await editorOn(desk, silent);
  const uri = desk.write("a.article", article);
  const sources = desk.uri("sources.json");
  const codes = () =>
    editor
      .published(uri)
      .at(-1)
      ?.diagnostics.map(({ code }) => code);
  editor.open(uri, article);
  await expect.poll(codes, { timeout: 10_000 }).toContain("unknown-source");
  editor.open(sources, '[{ "id": "port-2025", "type": "report" }]\n', "json");
  await expect.poll(codes).toContain("incomplete-source");
  editor.close(sources);
  await expect.poll(codes).toContain("unknown-source");
  editor.open(sources, library, "json");
  await expect.poll(() => codes()?.filter((code) => String(code).endsWith("-source"))).toEqual(["vague-source"]);
});

test("our own extension is asked for the libraries that the settings name, and for no other files", async () => {
  const { workspace } = silent.capabilities;
  const desk = makeDesk({ "sources.json": library, "wellsourced.config.json": '{ "libraries": ["re[f]s.bib"] }' });
  const editor = await editorOn(desk, {
    capabilities: { workspace, textDocument: { synchronization: { dynamicRegistration: true } } },
    initializationOptions: { client: "wellsourced-vscode" },
    settings: {},
  });
  const uri = desk.write("a.article", article);
  editor.open(uri, article);
  await expect.poll(() => editor.registered).toContain("textDocument/didClose");
  const { documentSelector } = editor.registerOptions.get("textDocument/didChange") as {
    documentSelector: { language: string; pattern: string }[];
  };
  expect(new Set(documentSelector.map(({ pattern }) => pattern))).toEqual(new Set([`${desk.folder}/re?f?s.bib`]));
  expect(documentSelector.map(({ language }) => language)).not.toContain("plaintext");
  const entry = "@book{port-2025, title = {Port}}\n";
  const refs = desk.write("re[f]s.bib", entry);
  editor.open(refs, `% not saved\n${entry}`, "bibtex");
  const source = { entry: { type: "report", title: "Fire log" } };
  const params = { uri, range: editor.rangeOf(uri, "316 houses"), source };
  const { edit } = await editor.request<EditAnswer>("wellsourced/addSource", params);
  expect(editor.applied(refs, edit!)).toMatch(/^% not saved\n@book\{port-2025, title = \{Port\}\}\n\s*@/);
  expect(edit!.documentChanges).toContainEqual(expect.objectContaining({ textDocument: { uri: refs, version: 1 } }));
});
