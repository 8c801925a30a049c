/** Findings as an editor is told of them: on opening, while typing, for files beside the article, and not for what is no article. */
import { execFileSync, spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { article, editorOn, library, makeDesk } from "./desk.ts";
import { serverBundle } from "./editor.ts";

test("an article is read when it is opened, and its findings stand at the words they are about", async () => {
  const desk = makeDesk();
  const editor = await editorOn(desk);
  const uri = desk.uri("fire.article");
  editor.open(uri, article);
  const diagnostics = await editor.diagnostics(uri);
  const found = diagnostics.map(({ code, severity, range }) => [code, severity, editor.wordsAt(uri, range)]);
  expect(found).toContainEqual(["unattributed-quantity", 2, "316 houses"]);
  expect(found).toContainEqual(["vague-source", 3, "Officials said"]);
  expect(found.map(([, , words]) => words)).not.toContain("$7 billion");
  for (const { source, message } of diagnostics) {
    expect(source).toBe("Wellsourced");
    expect(String(message).length).toBeGreaterThan(20);
  }
});

test.each(["rootUri", "rootPath"] as const)(
  "an editor may name its folder by %s alone: what stands in it counts",
  async (namesFolderBy) => {
    const desk = makeDesk({ "wellsourced.config.json": '{ "rules": { "unattributed-quantity": "error" } }' });
    const editor = await editorOn(desk, { namesFolderBy });
    const uri = desk.uri("city/fire.article");
    editor.open(uri, article);
    const bare = (await editor.diagnostics(uri)).filter(({ code }) => code === "unattributed-quantity");
    expect(bare.map(({ severity }) => severity)).toContain(1);
  },
);

test("typing is followed change by change, and nothing is published for a version that is gone", async () => {
  const desk = makeDesk();
  const editor = await editorOn(desk);
  const uri = desk.uri("fire.article");
  editor.open(uri, article);
  await editor.diagnostics(uri);
  // “316 houses” becomes “316 houses, Ray said,” a letter at a time, as fast as the pipe takes it.
  for (const letter of ", Ray said,") {
    const at = editor.placeOf(uri, " in the old town on");
    editor.change(uri, { range: { start: at, end: at }, text: letter });
  }
  const last = editor.versionOf(uri);
  const diagnostics = await editor.diagnostics(uri, ({ version }) => version === last);
  expect(diagnostics.map(({ range }) => editor.wordsAt(uri, range))).not.toContain("316 houses");
  const versions = editor.published(uri).map(({ version }) => version!);
  expect(versions).toEqual([...versions].sort((a, b) => a - b));
  expect(versions.length).toBeLessThan(last);
});

test.each([
  ["CRLF", article.replaceAll("\n", "\r\n")],
  ["an emoji before the figure", article.replace("The fire", "🚒🔥 The fire")],
  ["a byte-order mark", `\ufeff${article}`],
])("places are right with %s", async (_, text) => {
  const desk = makeDesk();
  const editor = await editorOn(desk);
  const uri = desk.uri("fire.article");
  editor.open(uri, text);
  const diagnostics = await editor.diagnostics(uri);
  expect(diagnostics.map(({ range }) => editor.wordsAt(uri, range))).toContain("316 houses");
});

test("a change of the whole text is a change as well", async () => {
  const desk = makeDesk();
  const editor = await editorOn(desk);
  const uri = desk.uri("fire.article");
  editor.open(uri, article);
  await editor.diagnostics(uri);
  const version = editor.change(uri, { text: "Fire\n\nThe weather was fine.\n" });
  expect(await editor.diagnostics(uri, (params) => params.version === version)).toEqual([]);
});

test.each([
  ["requirements.txt", "plaintext", "requests==2.1\nnumpy>=1.26\n", true],
  ["build.txt", "plaintext", "[12:01:02] INFO 316 files compiled\n[12:01:03] WARN 20 skipped\n", true],
  ["README.md", "markdown", "# Tool\n\nThe tool destroyed 316 houses in the old town on Friday.\n", true],
  ["draft.txt", "plaintext", article, false],
  ["notes.article", "article", "Fire\n\nThe fire destroyed 316 houses.\n", false],
])("which files are articles: %s", async (name, languageId, text, silent) => {
  const desk = makeDesk();
  const editor = await editorOn(desk);
  const uri = desk.uri(name);
  editor.open(uri, text, languageId);
  expect((await editor.diagnostics(uri)).length === 0).toBe(silent);
});

test("the settings say which files are articles, and a change of them counts at once", async () => {
  const desk = makeDesk();
  const editor = await editorOn(desk, { settings: { articles: ["!draft.txt"] } });
  const uri = desk.uri("draft.txt");
  editor.open(uri, article, "plaintext");
  expect(await editor.diagnostics(uri)).toEqual([]);
  editor.settings = { articles: [] };
  editor.notify("workspace/didChangeConfiguration", { settings: null });
  expect((await editor.diagnostics(uri, ({ diagnostics }) => diagnostics.length > 0)).length).toBeGreaterThan(0);
});

test("rules are set in the editor's settings too", async () => {
  const desk = makeDesk();
  const editor = await editorOn(desk, {
    settings: { rules: { "unattributed-quantity": "error", "vague-source": "off" } },
  });
  const uri = desk.uri("fire.article");
  editor.open(uri, article);
  const found = (await editor.diagnostics(uri)).map(({ code, severity }) => [code, severity]);
  expect(found).toContainEqual(["unattributed-quantity", 1]);
  expect(found.map(([code]) => code)).not.toContain("vague-source");
});

test("with `run: onSave` the article is read when it is saved", async () => {
  const desk = makeDesk();
  const editor = await editorOn(desk, { settings: { run: "onSave" } });
  const uri = desk.uri("fire.article");
  editor.open(uri, "Fire\n\nThe weather was fine.\n");
  expect(await editor.diagnostics(uri)).toEqual([]);
  const version = editor.change(uri, { text: article });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(editor.published(uri).map((params) => params.version)).not.toContain(version);
  editor.notify("textDocument/didSave", { textDocument: { uri } });
  expect((await editor.diagnostics(uri, (params) => params.version === version)).length).toBeGreaterThan(0);
});

test("a broken library is reported in that file, at its line, and cleared when it is mended", async () => {
  const desk = makeDesk({
    "sources.json": library.replace('"type": "report",\n    "title": "Fire', '"type": ,\n    "title": "Fire'),
  });
  const editor = await editorOn(desk);
  const uri = desk.uri("fire.article");
  editor.open(uri, article);
  const problems = await editor.diagnostics(desk.uri("sources.json"), ({ diagnostics }) => diagnostics.length > 0);
  expect(problems[0]!.range.start.line).toBe(12);
  expect(problems[0]!.severity).toBe(1);
  // This editor watches no files for the server, so that the server looks for itself.
  desk.write("sources.json", library);
  await editor.diagnostics(desk.uri("sources.json"), ({ diagnostics }) =>
    diagnostics.every(({ severity }) => severity !== 1),
  );
});

test("a library that is open in the editor counts as it stands there, saved or not", async () => {
  const desk = makeDesk();
  const editor = await editorOn(desk);
  const uri = desk.uri("fire.article");
  editor.open(uri, article.replace("houses in", "houses [@new-2025] in"));
  await editor.diagnostics(uri, ({ diagnostics }) => diagnostics.some(({ code }) => code === "unknown-source"));
  editor.open(desk.uri("sources.json"), library, "json");
  const at = editor.placeOf(desk.uri("sources.json"), '"fire-2025"', 1);
  editor.change(desk.uri("sources.json"), {
    range: { start: at, end: { ...at, character: at.character + 9 } },
    text: "new-2025",
  });
  await editor.diagnostics(uri, ({ diagnostics }) => !diagnostics.some(({ code }) => code === "unknown-source"));
});

test("an editor that watches files is asked to, and what it sees counts", async () => {
  const desk = makeDesk({});
  const editor = await editorOn(desk, {
    capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
  });
  const uri = desk.uri("fire.article");
  editor.open(uri, article);
  await editor.diagnostics(uri, ({ diagnostics }) => diagnostics.some(({ code }) => code === "unknown-source"));
  expect(editor.registered).toContain("workspace/didChangeWatchedFiles");
  desk.write("sources.json", library);
  editor.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: desk.uri("sources.json"), type: 1 }] });
  await editor.diagnostics(uri, ({ diagnostics }) => !diagnostics.some(({ code }) => code === "unknown-source"));
});

test("closing a document takes its findings back", async () => {
  const desk = makeDesk();
  const editor = await editorOn(desk);
  const uri = desk.uri("fire.article");
  editor.open(uri, article);
  await editor.diagnostics(uri, ({ diagnostics }) => diagnostics.length > 0);
  editor.close(uri);
  await editor.diagnostics(uri, ({ diagnostics }) => diagnostics.length === 0);
});

test("a document that was never saved is read as well", async () => {
  const editor = await editorOn(undefined);
  editor.open("untitled:Untitled-1", article, "article");
  expect((await editor.diagnostics("untitled:Untitled-1")).length).toBeGreaterThan(0);
});

test("an entry that no article of the workspace cites is pointed out in the library, until one does", async () => {
  const desk = makeDesk();
  const editor = await editorOn(desk);
  const uri = desk.write("fire.article", article);
  const other = desk.write("sub/other.article", "Fire\n\nIt burnt 316 houses [@fire-2025].\n");
  editor.open(uri, article);
  await editor.diagnostics(uri);
  // “port-2025” is cited here and “fire-2025” in the other article.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(editor.published(desk.uri("sources.json")).at(-1)?.diagnostics ?? []).toEqual([]);
  desk.write("sub/other.article", "Fire\n\nThe weather was fine.\n");
  editor.open(other, "Fire\n\nThe weather was fine.\n");
  const unused = await editor.diagnostics(desk.uri("sources.json"), ({ diagnostics }) => diagnostics.length > 0);
  expect(unused.map(({ code, severity }) => [code, severity])).toEqual([["unused-source", 4]]);
  expect(unused[0]!.range.start.line).toBe(10);
});

test("an entry that another article cites by a link alone is no more pointed out than in the terminal", async () => {
  const desk = makeDesk();
  const uri = desk.write("fire.article", article);
  desk.write("other.md", "# Fire\n\nThe fire burnt 316 houses, [the brigade said](https://fire.example/log/).\n");
  desk.write("wellsourced.config.json", '{ "articles": ["**/*.md"] }');
  const print = ["check", ".", "--format", "ndjson"];
  const { stdout } = spawnSync(process.execPath, [serverBundle, ...print], { cwd: desk.folder, encoding: "utf8" });
  expect(stdout).toContain("unattributed-quantity");
  expect(stdout).not.toContain("unused-source");
  const editor = await editorOn(desk);
  editor.open(uri, article);
  await editor.diagnostics(uri);
  // An entry that nobody names shows when the workspace has been looked at.
  desk.write("sources.json", library.replace("]\n", ', { "id": "spare" }]\n'));
  const unused = await editor.diagnostics(desk.uri("sources.json"), ({ diagnostics }) =>
    diagnostics.some(({ code }) => code === "unused-source"),
  );
  expect(unused.map(({ message }) => message).join()).toContain("spare");
  expect(unused.map(({ message }) => message).join()).not.toContain("fire-2025");
});

test("findings that the baseline knows are hints, or hidden", async () => {
  const desk = makeDesk();
  const uri = desk.write("fire.article", article);
  execFileSync(process.execPath, [serverBundle, "baseline", "fire.article"], { cwd: desk.folder, stdio: "pipe" });
  for (const [knownFindings, severities] of [
    ["hint", [4]],
    ["hidden", []],
  ] as const) {
    const settings = { baseline: "wellsourced-baseline.json", knownFindings };
    const editor = await editorOn(desk, { settings });
    editor.open(uri, article);
    const found = await editor.diagnostics(uri);
    expect([...new Set(found.map(({ severity }) => severity))]).toEqual(severities);
  }
});

test("a baseline that only the editor's settings name is asked for once, and not where there is no file", async () => {
  const desk = makeDesk();
  const editor = await editorOn(desk, { settings: { baseline: "known.json" } });
  const uri = desk.uri("fire.article");
  editor.open(uri, article);
  expect(await editor.diagnostics(uri)).not.toEqual([]);
  const version = editor.change(uri, { text: `${article}\n` });
  await editor.diagnostics(uri, (params) => params.version === version);
  await expect
    .poll(() => editor.shown)
    .toEqual([
      expect.stringMatching(/^Wellsourced, in the editor’s settings: There is no baseline known\.json in \S+\. /),
    ]);
  expect(editor.published(desk.uri("known.json"))).toEqual([]);
});

test("without a workspace folder, the user's settings name files by their whole path", async () => {
  const desk = makeDesk();
  const uri = desk.uri("draft.txt");
  const editor = await editorOn(undefined, { settings: { articles: [`!${desk.folder}/draft.txt`] } });
  editor.open(uri, article, "plaintext");
  expect(await editor.diagnostics(uri)).toEqual([]);
});

test("a wrong setting of the editor is told once, with what it should be, and the rest counts", async () => {
  const desk = makeDesk();
  const settings = { baseline: "", rules: { "vague-sorce": "off", "vague-source": "off" }, lenses: "everywhere" };
  const editor = await editorOn(desk, { settings });
  const uri = desk.uri("fire.article");
  editor.open(uri, article);
  expect((await editor.diagnostics(uri)).map(({ code }) => code)).not.toContain("vague-source");
  const version = editor.change(uri, { text: `${article}\n` });
  editor.notify("workspace/didChangeConfiguration", { settings: null });
  await editor.diagnostics(uri, (params) => params.version === version);
  expect(await editor.request("textDocument/codeLens", { textDocument: { uri } })).toHaveLength(1);
  expect(editor.shown).toEqual([
    expect.stringContaining("There is no rule “vague-sorce”. Did you mean “vague-source”?"),
    expect.stringContaining("“lenses” is one of “off”, “headline”, “paragraphs”, not “everywhere”."),
  ]);
});

test("a draft that read like an article stays one while it is open, whatever happens to its library, but not against the settings", async () => {
  const desk = makeDesk();
  const editor = await editorOn(desk, { settings: { articles: [] } });
  const uri = desk.uri("draft.txt");
  editor.open(uri, article, "plaintext");
  await editor.diagnostics(uri, ({ diagnostics }) => diagnostics.length > 0);
  // This would not be taken for an article; what it cites is known to be missing for as long as it is one.
  const half = editor.change(uri, { text: "flask==2.0\nnumpy>=1.26\nrequests==2.1 [@nobody-2025]\n" });
  await editor.diagnostics(uri, ({ version }) => version === half);
  const nPublished = editor.published(uri).length;
  desk.write("sources.json", `${library}\n`);
  await expect.poll(() => editor.published(uri).length, { timeout: 10_000 }).toBeGreaterThan(nPublished);
  expect(
    editor
      .published(uri)
      .at(-1)!
      .diagnostics.map(({ code }) => code),
  ).toContain("unknown-source");
  editor.settings = { articles: ["!draft.txt"] };
  editor.notify("workspace/didChangeConfiguration", { settings: null });
  await editor.diagnostics(uri, ({ diagnostics }) => diagnostics.length === 0);
});
