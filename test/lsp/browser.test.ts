/**
 * The server as VS Code for the Web runs it, in a worker: what it finds is what the desktop's finds, and the files beside an article are
 * read and edited under the addresses that the editor has for them.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import type { Diagnostic, Location, WorkspaceEdit } from "vscode-languageserver/node";
import { article, library, makeDesk } from "./desk.ts";
import { Editor, type EditorOptions } from "./editor.ts";
import { type Repository, workerLine } from "./worker-line.ts";

const folder = "vscode-vfs://github/ashe/desk";
const uriOf = (name: string) => `${folder}/${name}`;

function repositoryOf(files: Readonly<Record<string, string>>, more?: Partial<Repository>): Repository {
  const byUri = Object.entries(files).map(([name, text]) => [uriOf(name), text] as const);
  return { files: new Map(byUri), read: [], ...more };
}

async function editorOn(repository: Repository, options?: EditorOptions): Promise<Editor> {
  const initializationOptions = { client: "wellsourced-vscode", trusted: true };
  const editor = await Editor.start({ folder, initializationOptions, line: workerLine(repository), ...options });
  onTestFinished(() => editor.end());
  return editor;
}

/** Opens a file of the repository, and gives what is found in it. */
async function opened(editor: Editor, { files }: Repository, name: string): Promise<readonly Diagnostic[]> {
  editor.open(uriOf(name), files.get(uriOf(name))!);
  return editor.diagnostics(uriOf(name));
}

const cites = (key: string) => `Ships\n\nThe port counted 1,400 ships last year [@${key}, p. 3].\n`;

test("finds in the samples what the desktop's server finds, with the models, the library and the settings beside them", async () => {
  const samples = fileURLToPath(new URL("../../samples", import.meta.url));
  const names = readdirSync(samples).filter((name) => /\.\w+$/.test(name));
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(samples, name), "utf8")]));
  const repository = repositoryOf(files);
  const editor = await editorOn(repository);
  const desk = makeDesk(files);
  const desktop = await Editor.start({ folder: desk.folder, initializationOptions: { trusted: true } });
  onTestFinished(() => desktop.end());
  const articles = names.filter((name) => /\.(?:article|md)$/.test(name));
  expect(articles.length).toBeGreaterThan(3);
  for (const name of articles) {
    desktop.open(desk.uri(name), files[name]!);
    const expected = await desktop.diagnostics(desk.uri(name));
    const found = await opened(editor, repository, name);
    expect(found.map((each) => wordsOf(each, `${folder}/`))).toEqual(
      expected.map((each) => wordsOf(each, desk.uri(""))),
    );
    expect(found.length).toBeGreaterThan(0);
  }
});

/** What the reader is told, wherever the folder lies. */
function wordsOf({ code, message, range, severity, relatedInformation }: Diagnostic, top: string): unknown {
  const words = JSON.stringify({ code, message, range, severity, relatedInformation });
  return JSON.parse(words.replaceAll(top.replace(/\/?$/, "/"), "file:///desk/"));
}

test("reads configuration, the library it names and annotations, and asks for nothing outside the folder", async () => {
  const repository = repositoryOf({
    "wellsourced.config.yaml": "libraries: [shared/refs.json]\nextends: ./house.json\n",
    "house.json": '{ "storage": "annotations" }',
    "shared/refs.json": library,
    "local/news/draft.article": cites("port-2025"),
    "sources.json": "[]",
  });
  const editor = await editorOn(repository);
  expect((await opened(editor, repository, "local/news/draft.article")).map(({ code }) => code)).not.toContain(
    "unknown-source",
  );
  const at = editor.at(uriOf("local/news/draft.article"), "port-2025", 3);
  const found = await editor.request<Location>("textDocument/definition", at);
  expect(found.uri).toBe(uriOf("shared/refs.json"));
  expect(repository.read.filter((uri) => !uri.startsWith(`${folder}/`))).toEqual([]);
  // Names that are looked for in every folder are known from one list.
  expect(repository.read.filter((uri) => /local\/.*(?:config|sources|package)/.test(uri))).toEqual([]);
});

test("in a folder that nobody vouches for, what lies outside it is not even asked for", async () => {
  const repository = repositoryOf({
    "wellsourced.config.json": '{ "libraries": ["../other/refs.json"], "extends": ["/elsewhere/house.json"] }',
    "draft.article": cites("port-2025"),
    "../other/refs.json": library,
  });
  const initializationOptions = { client: "wellsourced-vscode", trusted: false };
  const editor = await editorOn(repository, { initializationOptions });
  await opened(editor, repository, "draft.article");
  const problems = await editor.diagnostics(uriOf("wellsourced.config.json"));
  expect(problems.map(({ message }) => message)).toEqual([
    expect.stringContaining("“/elsewhere/house.json” lies outside the folder that is open"),
    expect.stringContaining("“../other/refs.json” lies outside the folder that is open"),
  ]);
  expect(repository.read.filter((uri) => !uri.startsWith(`${folder}/`))).toEqual([]);
});

test("an editor that can't search is asked for each name", async () => {
  const files = { "sources.json": library, "local/draft.article": cites("port-2025") };
  const repository = repositoryOf(files, { searches: false });
  const editor = await editorOn(repository);
  expect(await opened(editor, repository, "local/draft.article")).toEqual([]);
});

test("a library that is saved, and one that appears, count at once", async () => {
  const repository = repositoryOf({ "draft.article": cites("port-2025") });
  const editor = await editorOn(repository);
  const unknown = ({ code }: Diagnostic) => code === "unknown-source";
  expect((await opened(editor, repository, "draft.article")).some(unknown)).toBe(true);
  repository.files.set(uriOf("sources.json"), library);
  editor.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: uriOf("sources.json"), type: 1 }] });
  await editor.diagnostics(uriOf("draft.article"), ({ diagnostics }) => !diagnostics.some(unknown));
  editor.open(uriOf("sources.json"), library, "json");
  editor.change(uriOf("sources.json"), { text: library.replace("port-2025", "port-2024") });
  await editor.diagnostics(uriOf("draft.article"), ({ diagnostics }) => diagnostics.some(unknown));
  repository.files.set(uriOf("sources.json"), editor.textOf(uriOf("sources.json")).replace("port-2024", "port-2025"));
  editor.close(uriOf("sources.json"));
  const isUnknown = () => editor.published(uriOf("draft.article")).at(-1)!.diagnostics.some(unknown);
  await expect.poll(isUnknown, { timeout: 10_000 }).toBe(false);
});

test("edits are to the addresses of the repository: a new library is made there, and annotations beside the article", async () => {
  const repository = repositoryOf({ "local/draft.article": article });
  const editor = await editorOn(repository);
  await opened(editor, repository, "local/draft.article");
  const uri = uriOf("local/draft.article");
  const claim = { uri, range: editor.rangeOf(uri, "316 houses") };
  const added = await editor.request<{ edit: WorkspaceEdit; beside: string[] }>("wellsourced/addSource", {
    ...claim,
    source: { entry: { type: "report", title: "Fire log" } },
  });
  expect(added.beside).toEqual([uriOf("sources.json")]);
  expect(added.edit.documentChanges).toContainEqual(
    expect.objectContaining({ kind: "create", uri: uriOf("sources.json") }),
  );
  const review = { ...claim, verdict: "confirmed" };
  expect(await editor.request("wellsourced/review", review)).toEqual({ isUnsigned: true, beside: [] });
  const signed = await editor.request<{ edit: WorkspaceEdit }>("wellsourced/review", { ...review, by: "Ana Ruiz" });
  const annotations = `${uri}.annotations.json`;
  expect(signed.edit.documentChanges).toEqual([
    expect.objectContaining({ kind: "create", uri: annotations }),
    expect.objectContaining({ textDocument: { uri: annotations, version: null } }),
  ]);
  expect(JSON.stringify(signed.edit)).toContain("Ana Ruiz");
});

test("knows the other articles of the repository, and reads one that is not open", async () => {
  const repository = repositoryOf({
    "a.article": article,
    "local/b.article": cites("port-2025"),
    "sources.json": library,
  });
  const editor = await editorOn(repository);
  await opened(editor, repository, "a.article");
  const articles = () => editor.request<{ articles: { uri: string }[] }>("wellsourced/articles", {});
  await expect
    .poll(async () => (await articles()).articles.map(({ uri }) => uri), { timeout: 10_000 })
    .toEqual([uriOf("a.article"), uriOf("local/b.article")]);
  const params = { uri: uriOf("local/b.article"), grouping: "standing", filter: "" };
  expect(await editor.request("wellsourced/claims", params)).toMatchObject({ headline: "Ships", nOpen: 0 });
  const places = await editor.request<Location[]>("textDocument/references", {
    ...editor.at(uriOf("a.article"), "port-2025", 2),
    context: { includeDeclaration: false },
  });
  expect(places.map(({ uri }) => uri)).toContain(uriOf("local/b.article"));
});

test("an old version of a file, and a draft never saved, are read without what lies beside them", async () => {
  const repository = repositoryOf({ "sources.json": library });
  const editor = await editorOn(repository);
  for (const uri of ["vscode-vfs://github%2B7b22/ashe/desk/draft.article", "untitled:Untitled-1"]) {
    editor.open(uri, article);
    expect((await editor.diagnostics(uri)).map(({ code }) => code)).toContain("unattributed-quantity");
    const claim = { uri, range: editor.rangeOf(uri, "316 houses"), verdict: "confirmed", by: "Ana Ruiz" };
    expect(await editor.request("wellsourced/review", claim)).toMatchObject({
      problem: expect.stringContaining("Save the article first"),
    });
  }
});

test("without the models the rules do what they can, and that is said once", async () => {
  const repository = repositoryOf({ "draft.article": article, "sources.json": library }, { hasModels: false });
  const editor = await editorOn(repository);
  const notices: string[] = [];
  editor.connection.onNotification("wellsourced/notice", ({ message }) => void notices.push(message));
  const found = await opened(editor, repository, "draft.article");
  expect(found.map(({ code }) => code)).toContain("unattributed-quantity");
  await expect.poll(() => notices, { timeout: 10_000 }).toEqual([expect.stringContaining("rules alone")]);
});
