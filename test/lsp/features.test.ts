/** Every feature over the wire, as an editor without any client of ours sees it. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  CompletionList,
  Definition,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  SemanticTokens,
  SymbolInformation,
  WorkspaceEdit,
} from "vscode-languageserver";
import {
  addSourceRequest,
  type CleanTextAnswer,
  cleanTextRequest,
  type EditAnswer,
  exemptRequest,
  type SourcesAnswer,
  sourcesRequest,
} from "../../server/src/lsp/messages.ts";
import { article, editorOn, library, makeDesk } from "./desk.ts";
import type { Editor } from "./editor.ts";

async function opened(files?: Record<string, string>, text = article, options: Parameters<typeof editorOn>[1] = {}) {
  const desk = makeDesk(files);
  const editor = await editorOn(desk, options);
  const uri = desk.write("fire.article", text);
  editor.open(uri, text);
  const diagnostics = await editor.diagnostics(uri);
  return { desk, editor, uri, diagnostics };
}

function wordsOf(hover: Hover | null): string {
  return (hover?.contents as { value: string } | undefined)?.value ?? "";
}

test("hover on a figure, a cue and a citation", async () => {
  const { desk, editor, uri } = await opened();
  const figure = await editor.request<Hover>("textDocument/hover", editor.at(uri, "$7 billion"));
  expect(wordsOf(figure)).toContain("7,000,000,000 dollars");
  expect(wordsOf(figure)).toContain("Di Ray** by _“said”_");
  expect(editor.wordsAt(uri, figure.range!)).toBe("$7 billion");
  expect(wordsOf(await editor.request("textDocument/hover", editor.at(uri, "said the port")))).toContain("Di Ray");
  const citation = wordsOf(await editor.request("textDocument/hover", editor.at(uri, "port-2025")));
  expect(citation).toContain("[Traffic at Port Ashe](<https://port.example/traffic>)");
  expect(citation).toContain(`[port-2025](<${desk.uri("sources.json")}#L3,12>)`);
});

test("an editor that draws no Markdown gets plain text", async () => {
  const { editor, uri } = await opened(undefined, article, { capabilities: {} });
  const hover = await editor.request<Hover>("textDocument/hover", editor.at(uri, "$7 billion"));
  expect(hover.contents).toMatchObject({ kind: "plaintext" });
  expect(wordsOf(hover)).toContain("$7 billion – 7,000,000,000 dollars");
});

async function actionsAt(editor: Editor, uri: string, words: string): Promise<CodeAction[]> {
  const range = editor.rangeOf(uri, words);
  const diagnostics = await editor.diagnostics(uri);
  return editor.request("textDocument/codeAction", { textDocument: { uri }, range, context: { diagnostics } });
}

test("without a client of ours, the likeliest sources are ready edits", async () => {
  const { editor, uri } = await opened();
  const actions = await actionsAt(editor, uri, "316 houses");
  const cites = actions.filter(({ title }) => title.startsWith("Cite "));
  expect(cites.map(({ title }) => title).sort()).toEqual([
    "Cite fire-2025: Fire brigade log",
    "Cite port-2025: Traffic at Port Ashe",
  ]);
  const fire = cites.find(({ title }) => title.includes("fire-2025"))!;
  expect(fire.kind).toBe("quickfix");
  expect(fire.diagnostics!.map(({ code }) => code)).toEqual(["unattributed-quantity"]);
  const text = editor.applied(uri, fire.edit!);
  expect(text).toContain("in the old town on Friday [@fire-2025].");
  const version = editor.change(uri, { text });
  const left = await editor.diagnostics(uri, (params) => params.version === version);
  expect(left.map(({ range }) => editor.wordsAt(uri, range))).not.toContain("316 houses");
});

test("a new source is one edit: a stub in the library, and its citation", async () => {
  const { desk, editor, uri } = await opened({});
  const actions = await actionsAt(editor, uri, "316 houses");
  const { edit } = actions.find(({ title }) => title.startsWith("New source"))!;
  const [create, stub, citation] = edit!.documentChanges as never as [
    { kind: string; uri: string },
    { textDocument: { uri: string }; edits: { newText: string }[] },
    { textDocument: { uri: string; version: number } },
  ];
  expect(create).toMatchObject({ kind: "create", uri: desk.uri("sources.json") });
  const [entry] = JSON.parse(stub.edits[0]!.newText);
  expect(entry.title).toContain("316 houses");
  expect(citation.textDocument).toEqual({ uri, version: 1 });
  expect(editor.applied(uri, edit!)).toContain(`[@${entry.id}]`);
});

test("into a library that is there, the stub goes behind the last entry and the rest stays", async () => {
  const { desk, editor, uri } = await opened();
  const { edit } = (await actionsAt(editor, uri, "316 houses")).find(({ title }) => title.startsWith("New source"))!;
  editor.open(desk.uri("sources.json"), library, "json");
  const written = editor.applied(desk.uri("sources.json"), edit!);
  expect(written.startsWith(library.trimEnd().slice(0, -2).trimEnd())).toBe(true);
  expect(JSON.parse(written)).toHaveLength(3);
});

test("exemptions and suppressions are ready edits, and do what they say", async () => {
  const { editor, uri } = await opened();
  const actions = await actionsAt(editor, uri, "316 houses");
  for (const title of ["No source needed: a calculation", "Leave “unattributed-quantity” alone in this paragraph"]) {
    const { edit } = actions.find((action) => action.title === title)!;
    const text = editor.applied(uri, edit!);
    const other = `untitled:${title}`;
    editor.open(other, text);
    const left = await editor.diagnostics(other);
    expect(left.map(({ range }) => editor.wordsAt(other, range))).not.toContain("316 houses");
  }
});

test("an unclosed quotation is closed", async () => {
  const { editor, uri } = await opened(undefined, "Talks\n\nThe deal allows “some sanctions in stages.\n\nIt ends.\n");
  const close = (await actionsAt(editor, uri, "“")).find(({ title }) => title.startsWith("Close the quotation"))!;
  expect(editor.applied(uri, close.edit!)).toBe("Talks\n\nThe deal allows “some sanctions in stages.”\n\nIt ends.\n");
});

test("other kinds of action are not ours", async () => {
  const { editor, uri } = await opened();
  const range = editor.rangeOf(uri, "316 houses");
  const context = { diagnostics: [], only: ["source.organizeImports"] };
  expect(await editor.request("textDocument/codeAction", { textDocument: { uri }, range, context })).toBeNull();
});

test("an editor that asks for actions on the whole file can move its citations out of the text, or into it", async () => {
  const { editor, uri } = await opened();
  const range = editor.rangeOf(uri, "316 houses");
  const context = { diagnostics: [], only: ["source"] };
  const [move, ...others] = await editor.request<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri },
    range,
    context,
  });
  expect(others).toEqual([]);
  expect(move).toMatchObject({ title: "Move citations into annotations", kind: "source.moveCitations" });
  expect(editor.applied(uri, move!.edit!)).toBe(article.replace(" [@port-2025, p. 3]", ""));
  expect(writtenBeside(move!.edit!, uri)).toContain("port-2025");
});

test("an exemption is signed with the name that git knows", async () => {
  const { editor, uri } = await opened({
    ".git/config": "[user]\n  name = Ann Lee\n",
    ".git/HEAD": "ref: refs/heads/main\n",
    ".git/refs/x": "",
    ".git/objects/x": "",
  });
  const { edit } = (await actionsAt(editor, uri, "316 houses")).find(({ title }) => title.endsWith("own reporting"))!;
  expect(editor.applied(uri, edit!)).toMatch(/\[@exempt:own-reporting, [^;]+; Ann Lee, \d{4}-\d\d-\d\d\]/);
});

test("a finding links to the page of its rule", async () => {
  const capabilities = { textDocument: { publishDiagnostics: { codeDescriptionSupport: true } } };
  const { diagnostics } = await opened(undefined, article, { capabilities });
  for (const { code, codeDescription } of diagnostics) expect(codeDescription?.href).toMatch(`/docs/rules/${code}.md`);
  expect(diagnostics.length).toBeGreaterThan(0);
});

test("keys are completed inside a citation, with what they stand for", async () => {
  // It is there before the server lists the folder: an article added since may be overlooked for some seconds.
  const files = { "sources.json": library, "other.article": "Fire\n\nIt burnt 316 houses [@fire-2025].\n" };
  const { editor, uri } = await opened(files, article.replace("on Friday.", "on Friday [@fi]."));
  const list = await editor.request<CompletionList>("textDocument/completion", editor.at(uri, "[@fi", 4));
  expect(list.items.map(({ label }) => label)).toEqual(["fire-2025"]);
  const fire = list.items.find(({ label }) => label === "fire-2025")!;
  expect(fire.detail).toBe("Fire brigade log");
  const { range, newText } = fire.textEdit as { range: never; newText: string };
  expect([editor.wordsAt(uri, range), newText]).toEqual(["fi", "fire-2025"]);
  const resolved = await editor.request<CompletionItem>("completionItem/resolve", fire);
  const documentation = (resolved.documentation as { value: string }).value;
  expect(documentation).toContain("Ashe Fire Brigade, 2025-05-02");
  expect(documentation).toContain("Cited once in 1 article.");
  expect(await editor.request("textDocument/completion", editor.at(uri, "houses", 3))).toBeNull();
});

test("in a suppression the names of rules are completed, those of findings there first", async () => {
  const note = "%% wellsourced-ignore-next missing-credit ";
  const { editor, uri } = await opened(undefined, article.replace("The fire", `${note}\n\nThe fire`));
  const complete = (column: number, context?: object) =>
    editor.request<CompletionList | null>("textDocument/completion", { ...editor.at(uri, note, column), context });
  const list = (await complete(note.length))!;
  expect(list.items[0]).toMatchObject({ label: "unattributed-quantity", detail: "A figure that nobody answers for" });
  expect(list.items.map(({ label }) => label)).not.toContain("missing-credit");
  const requests = (await complete("%% wellsourced-".length, { triggerKind: 2, triggerCharacter: "-" }))!;
  expect(requests.items.map(({ label }) => label)).toContain("wellsourced-ignore-next");
  // Another editor runs no commands of ours.
  expect(requests.items.every(({ command }) => command === undefined)).toBe(true);
  expect(await complete("%% ".length, { triggerKind: 2, triggerCharacter: "-" })).toBeNull();
});

test("from a citation to its entry", async () => {
  const { desk, editor, uri } = await opened();
  const definition = await editor.request<Definition>("textDocument/definition", editor.at(uri, "port-2025"));
  expect(definition).toMatchObject({ uri: desk.uri("sources.json"), range: { start: { line: 2, character: 11 } } });
});

test("references across the workspace, from an article and from the library", async () => {
  const { desk, editor, uri } = await opened();
  const other = desk.write("sub/other.article", "Port\n\nIt has 20 cranes [see @port-2025; @fire-2025].\n");
  desk.write("notes.json", '["@port-2025"]');
  const context = { includeDeclaration: true };
  const found = await editor.request<Location[]>("textDocument/references", {
    ...editor.at(uri, "port-2025"),
    context,
  });
  expect(found.map((location) => location.uri).sort()).toEqual([uri, desk.uri("sources.json"), other].sort());
  editor.open(desk.uri("sources.json"), library, "json");
  const at = editor.at(desk.uri("sources.json"), "Fire brigade log");
  const fire = await editor.request<Location[]>("textDocument/references", {
    ...at,
    context: { includeDeclaration: false },
  });
  expect(fire.map((location) => location.uri)).toEqual([other]);
});

test("a key is renamed everywhere at once", async () => {
  const { desk, editor, uri } = await opened();
  const otherText = "Port\n\nIt has 20 cranes [see @port-2025; @fire-2025].\n";
  const other = desk.write("sub/other.article", otherText);
  const prepared = await editor.request("textDocument/prepareRename", editor.at(uri, "port-2025"));
  expect(prepared).toMatchObject({ placeholder: "port-2025" });
  const params = { ...editor.at(uri, "port-2025"), newName: "ray2025traffic" };
  const edit = await editor.request<WorkspaceEdit>("textDocument/rename", params);
  editor.open(other, otherText);
  editor.open(desk.uri("sources.json"), library, "json");
  expect(editor.applied(uri, edit)).toContain("[@ray2025traffic, p. 3]");
  expect(editor.applied(other, edit)).toContain("[see @ray2025traffic; @fire-2025]");
  expect(editor.applied(desk.uri("sources.json"), edit)).toBe(library.replace("port-2025", "ray2025traffic"));
});

test.each([
  ["fire-2025", "already has"],
  ["two words", "letters, digits"],
])("a key can't be renamed to “%s”, and the editor is told why", async (newName, why) => {
  const { editor, uri } = await opened();
  const renaming = editor.request("textDocument/rename", { ...editor.at(uri, "port-2025"), newName });
  await expect(renaming).rejects.toMatchObject({ message: expect.stringContaining(why) });
});

test.each(["fire.article", "fire.md"])(
  "a key in braces, as Zotero's addresses are, is followed and renamed in %s",
  async (name) => {
    const key = "http://zotero.org/users/1/items/K12";
    const entries = library.replace("port-2025", key);
    const desk = makeDesk({ "sources.json": entries });
    const editor = await editorOn(desk);
    const text = `Fire\n\nThe port counted 1,400 ships in the year that ended on Friday, and most of them were small, the master said [see @{${key}}, p. 3].\n`;
    const uri = desk.write(name, text);
    editor.open(uri, text, name.endsWith(".md") ? "markdown" : "article");
    const at = editor.at(uri, "zotero.org");
    expect(await editor.request("textDocument/definition", at)).toMatchObject({ uri: desk.uri("sources.json") });
    expect(wordsOf(await editor.request("textDocument/hover", at))).toContain("Traffic at Port Ashe");
    expect(await editor.request("textDocument/prepareRename", at)).toMatchObject({ placeholder: key });
    const edit = await editor.request<WorkspaceEdit>("textDocument/rename", { ...at, newName: "port-2025" });
    editor.open(desk.uri("sources.json"), entries, "json");
    expect(editor.applied(uri, edit)).toBe(text.replace(key, "port-2025"));
    expect(editor.applied(desk.uri("sources.json"), edit)).toBe(library);
    const links = await editor.request<DocumentLink[] | null>("textDocument/documentLink", { textDocument: { uri } });
    expect(links).toMatchObject([{ target: "https://port.example/traffic", range: editor.rangeOf(uri, `@{${key}}`) }]);
  },
);

test("the outline: headline, subheads, and the claims under them", async () => {
  const { editor, uri } = await opened();
  const symbols = await editor.request<DocumentSymbol[]>("textDocument/documentSymbol", { textDocument: { uri } });
  const draw = (symbol: DocumentSymbol): unknown[] => [symbol.name, ...(symbol.children ?? []).map(draw)];
  expect(symbols.map(draw)).toEqual([
    [
      "Fire in the old town",
      ["$7 billion"],
      ["316 houses"],
      ["What happens next", ["“more than 20 cranes”"], ["20 cranes"], ["1,400 ships"]],
    ],
  ]);
});

test("an editor that shows no tree gets every symbol by itself", async () => {
  const { editor, uri } = await opened(undefined, article, { capabilities: {} });
  const symbols = await editor.request<SymbolInformation[]>("textDocument/documentSymbol", { textDocument: { uri } });
  const drawn = symbols.map(({ name, containerName, location }) => [
    name,
    containerName,
    editor.wordsAt(uri, location.range),
  ]);
  expect(drawn).toContainEqual(["1,400 ships", "What happens next", "1,400 ships"]);
  expect(editor.result.capabilities.renameProvider).toBe(true);
});

test("links, folds, tokens, lenses and hints", async () => {
  const { editor, uri } = await opened(undefined, article, { settings: { hints: true } });
  const textDocument = { uri };
  const links = await editor.request<DocumentLink[]>("textDocument/documentLink", { textDocument });
  expect(links.map(({ range, target }) => [editor.wordsAt(uri, range), target])).toEqual([
    ["@port-2025", "https://port.example/traffic"],
  ]);

  const folds = await editor.request<FoldingRange[]>("textDocument/foldingRange", { textDocument });
  expect(folds).toMatchObject([{ startLine: 6, endLine: 8 }]);

  const { data } = await editor.request<SemanticTokens>("textDocument/semanticTokens/full", { textDocument });
  expect(tokensIn(editor, uri, data)).toEqual(
    expect.arrayContaining([
      ["class", "Fire in the old town"],
      ["type", expect.stringContaining("Di Ray")],
      ["keyword", "said"],
      ["number", "316 houses"],
      ["macro", "[@port-2025, p. 3]"],
    ]),
  );

  const lenses = await editor.request<CodeLens[]>("textDocument/codeLens", { textDocument });
  expect(lenses).toHaveLength(1);
  expect(lenses[0]!.command!.title).toMatch(/^\d+ claims: /);

  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const hints = await editor.request<InlayHint[]>("textDocument/inlayHint", { textDocument, range });
  expect(hints.map(({ label }) => label)).toContainEqual(expect.stringContaining("Di Ray"));
});

test("hints and paragraph lenses are off unless asked for", async () => {
  const { editor, uri } = await opened();
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  expect(await editor.request("textDocument/inlayHint", { textDocument: { uri }, range })).toBeNull();
});

const storage = { settings: { storage: "annotations" } };

/** The annotations that a ready edit writes beside the article. */
function writtenBeside(edit: WorkspaceEdit, uri: string): string {
  const change = edit.documentChanges!.find(
    (each) => "textDocument" in each && each.textDocument.uri === `${uri}.annotations.json`,
  );
  return (change as { edits: { newText: string }[] }).edits.map(({ newText }) => newText).join("");
}

test("with `storage: annotations` the fixes leave the article as it is, and what they write counts", async () => {
  const { desk, editor, uri } = await opened(undefined, article, storage);
  const cite = (await actionsAt(editor, uri, "316 houses")).find(({ title }) => title.startsWith("Cite fire-2025"))!;
  expect(editor.applied(uri, cite.edit!)).toBe(article);
  desk.write("fire.article.annotations.json", writtenBeside(cite.edit!, uri));
  const left = await editor.diagnostics(
    uri,
    ({ diagnostics }) => !diagnostics.some(({ code }) => code === "unattributed-quantity"),
  );
  expect(left.length).toBeGreaterThan(0);
  const hover = wordsOf(await editor.request("textDocument/hover", editor.at(uri, "316 houses")));
  expect(hover).toContain("Cited: [Fire brigade log]");
});

test("a key is renamed in annotations too, and they are found as references", async () => {
  const { desk, editor, uri } = await opened(undefined, article, storage);
  const cite = (await actionsAt(editor, uri, "316 houses")).find(({ title }) => title.startsWith("Cite port-2025"))!;
  const text = writtenBeside(cite.edit!, uri);
  const beside = desk.write("fire.article.annotations.json", text);
  const context = { includeDeclaration: false };
  const found = await editor.request<Location[]>("textDocument/references", {
    ...editor.at(uri, "port-2025"),
    context,
  });
  expect(found.map((location) => location.uri)).toEqual([uri, beside]);
  const edit = await editor.request<WorkspaceEdit>("textDocument/rename", {
    ...editor.at(uri, "port-2025"),
    newName: "ray2025",
  });
  editor.open(beside, text, "json");
  const renamed = editor.applied(beside, edit);
  expect(renamed).toContain("@ray2025");
  expect(renamed).not.toContain("port-2025");
});

test("an article that is renamed takes its annotations with it, and they name it as it is called now", async () => {
  const { desk, editor, uri } = await opened(undefined, article, storage);
  const cite = (await actionsAt(editor, uri, "316 houses")).find(({ title }) => title.startsWith("Cite port-2025"))!;
  const text = writtenBeside(cite.edit!, uri);
  const beside = desk.write("fire.article.annotations.json", text);
  const newUri = desk.uri("sub/blaze.article");
  const edit = await editor.request<WorkspaceEdit>("workspace/willRenameFiles", { files: [{ oldUri: uri, newUri }] });
  expect(edit.documentChanges!.at(-1)).toEqual({
    kind: "rename",
    oldUri: beside,
    newUri: `${newUri}.annotations.json`,
  });
  editor.open(beside, text, "json");
  expect(editor.applied(beside, edit)).toBe(text.replace('"fire.article"', '"blaze.article"'));
  const none = { files: [{ oldUri: desk.uri("other.article"), newUri: desk.uri("x.article") }] };
  expect(await editor.request("workspace/willRenameFiles", none)).toBeNull();
});

/** What stands in an article's annotations on disk; empty where there are none. */
function besideIn({ folder }: { readonly folder: string }, name: string): string {
  const path = join(folder, `${name}.annotations.json`);
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

test("an article that is copied takes a copy of its annotations along, which name the copy", async () => {
  const { desk, editor, uri } = await opened(undefined, article, storage);
  const cite = (await actionsAt(editor, uri, "316 houses")).find(({ title }) => title.startsWith("Cite port-2025"))!;
  const text = writtenBeside(cite.edit!, uri);
  desk.write("fire.article.annotations.json", text);
  const others = ["other.article", "deep/blaze.article", "new.article"];
  const made = [
    desk.write("other.article", `${article} It has other words.`),
    desk.write("deep/blaze.article", article),
    desk.write("new.article", ""),
    desk.write("fire copy.article", article),
    desk.write("sub/fire.article", article),
  ];
  editor.notify("workspace/didCreateFiles", { files: made.map((each) => ({ uri: each })) });
  await expect.poll(() => besideIn(desk, "sub/fire.article")).toBe(text);
  expect(besideIn(desk, "fire copy.article")).toBe(text.replace('"fire.article"', '"fire copy.article"'));
  expect(others.map((name) => besideIn(desk, name))).toEqual(["", "", ""]);

  editor.change(uri, { text: `${article} Not saved yet.` });
  editor.notify("workspace/didCreateFiles", { files: [{ uri: desk.write("fire copy 2.article", article) }] });
  await expect.poll(() => besideIn(desk, "fire copy 2.article")).toContain('"fire copy 2.article"');
});

test("a copy that is taken back takes its annotations with it, unless they were written to since", async () => {
  const cited = `[{ "type": "Annotation", "target": { "source": "fire.article" } }]`;
  const desk = makeDesk({ "fire.article": article, "fire.article.annotations.json": cited });
  const editor = await editorOn(desk);
  const names = ["fire copy.article", "fire copy 2.article", "fire copy 3.article"];
  const files = names.map((name) => ({ uri: desk.write(name, article) }));
  editor.notify("workspace/didCreateFiles", { files });
  await expect.poll(() => names.every((name) => besideIn(desk, name) !== "")).toBe(true);
  desk.write("fire copy 2.article.annotations.json", "[]");
  for (const name of names.slice(0, 2)) rmSync(join(desk.folder, name));
  const gone = [...files.slice(1), files[0]!, { uri: desk.uri("fire.article") }];
  editor.notify("workspace/didDeleteFiles", { files: gone });
  await expect.poll(() => besideIn(desk, names[0]!)).toBe("");
  expect(besideIn(desk, names[1]!)).toBe("[]");
  expect(besideIn(desk, names[2]!)).not.toBe("");
  expect(besideIn(desk, "fire.article")).toBe(cited);
});

test.each([true, false])("it may come from another folder that is open, where that is trusted: %s", async (trusted) => {
  const cited = `[{ "type": "Annotation", "target": { "source": "fire.article" } }]`;
  const desk = makeDesk({ "fire.article": article, "fire.article.annotations.json": cited });
  const archive = makeDesk({ "fire.article": article });
  const editor = await editorOn(desk, { initializationOptions: { trusted } });
  const added = [{ uri: pathToFileURL(archive.folder).href, name: "archive" }];
  editor.notify("workspace/didChangeWorkspaceFolders", { event: { added, removed: [] } });
  const there = archive.uri("fire.article");
  const here = desk.write("sub/fire.article", article);
  // They are made in turn: where the second has its annotations, the first would have.
  editor.notify("workspace/didCreateFiles", { files: [{ uri: there }, { uri: here }] });
  await expect.poll(() => besideIn(desk, "sub/fire.article")).toBe(cited);
  expect(besideIn(archive, "fire.article")).toBe(trusted ? cited : "");
});

test("an article that is deleted takes its annotations with it, unless they are deleted anyway", async () => {
  const { desk, editor, uri } = await opened();
  const deleting = (...uris: string[]) =>
    editor.request<WorkspaceEdit | null>("workspace/willDeleteFiles", { files: uris.map((each) => ({ uri: each })) });
  expect(await deleting(uri)).toBeNull();
  const beside = desk.write("fire.article.annotations.json", '{ "items": [] }');
  const edit = { documentChanges: [{ kind: "delete", uri: beside, options: { ignoreIfNotExists: true } }] };
  expect(await deleting(desk.uri("other.article"), uri)).toEqual(edit);
  expect(await deleting(beside, uri)).toBeNull();
});

test("damaged annotations are reported in their file, at the line", async () => {
  const desk = makeDesk();
  const editor = await editorOn(desk);
  const uri = desk.uri("fire.article");
  const beside = desk.write("fire.article.annotations.json", '{\n  "items": [\n<<<<<<< ours\n');
  editor.open(uri, article);
  const [problem] = await editor.diagnostics(beside, ({ diagnostics }) => diagnostics.length > 0);
  expect(problem!.range.start.line).toBe(2);
});

/** The tokens with their words, by the legend the server sent. */
function tokensIn(editor: Editor, uri: string, data: readonly number[]): [string, string][] {
  const legend = editor.result.capabilities.semanticTokensProvider!.legend;
  const lines = editor.textOf(uri).split("\n");
  const tokens: [string, string][] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    if (data[i]! > 0) character = 0;
    line += data[i]!;
    character += data[i + 1]!;
    tokens.push([legend.tokenTypes[data[i + 3]!]!, lines[line]!.slice(character, character + data[i + 2]!)]);
  }
  return tokens;
}

test("our own extension is given what its pickers need, and the article ready to publish", async () => {
  const { desk, editor, uri } = await opened(undefined, article, {
    initializationOptions: { client: "wellsourced-vscode" },
  });
  const asked = { uri, range: editor.rangeOf(uri, "316 houses") };
  const titles = (await actionsAt(editor, uri, "316 houses")).map(({ title, command }) => [title, command?.command]);
  expect(titles).toContainEqual(["Add a source…", "wellsourced.addSource"]);

  const { words, sources } = await editor.request<SourcesAnswer>(sourcesRequest, asked);
  expect(words).toBe("316 houses");
  expect(sources[0]).toMatchObject({ key: "fire-2025", title: "Fire brigade log", because: expect.any(String) });

  const entry = {
    type: "webpage",
    title: "How it burnt",
    url: "https://news.example/2025/05/03/how-the-town-burnt",
    author: "Ann Lee",
  };
  const added = await editor.request<EditAnswer>(addSourceRequest, { ...asked, source: { entry }, locator: "p. 3" });
  expect(added.beside).toEqual([desk.uri("sources.json")]);
  expect(editor.applied(uri, added.edit!)).toContain("on Friday [@lee2025burnt, p. 3].");
  editor.open(desk.uri("sources.json"), library, "json");
  expect(JSON.parse(editor.applied(desk.uri("sources.json"), added.edit!))[2]).toMatchObject({
    id: "lee2025burnt",
    title: "How it burnt",
    author: [{ family: "Lee", given: "Ann" }],
    URL: entry.url,
  });

  const exempted = await editor.request<EditAnswer>(exemptRequest, {
    ...asked,
    kind: "calculation",
    reason: "300 + 16",
  });
  expect(editor.applied(uri, exempted.edit!)).toContain("[@exempt:calculation, 300 + 16; ");

  const clean = await editor.request<CleanTextAnswer>(cleanTextRequest, { uri });
  expect(clean.text).toBe(article.replace(" [@port-2025, p. 3]", ""));
  expect(await editor.request(cleanTextRequest, { uri: "untitled:none" })).toBeNull();
});

test("an interview that was typed in names who was asked", async () => {
  const { editor, uri } = await opened({}, article, { initializationOptions: { client: "wellsourced-vscode" } });
  const asked = { uri, range: editor.rangeOf(uri, "316 houses") };
  const entry = { type: "interview", title: "Telephone interview on the fire", author: "Eva Ek" };
  const { edit } = await editor.request<EditAnswer>(addSourceRequest, { ...asked, source: { entry } });
  const stub = edit!.documentChanges!.find(
    (change) => "edits" in change && change.textDocument.uri.endsWith("sources.json"),
  );
  const [written] = JSON.parse((stub as { edits: { newText: string }[] }).edits[0]!.newText);
  expect(written).toMatchObject({ type: "interview", author: [{ family: "Ek", given: "Eva" }] });
});
