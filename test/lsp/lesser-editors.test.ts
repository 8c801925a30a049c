/** Editors that can do less than most: they make no files for a server, or ask for findings and take none unasked. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { CodeAction, DocumentDiagnosticReport } from "vscode-languageserver";
import type { EditAnswer } from "../../server/src/lsp/messages.ts";
import { article, type Desk, editorOn, library, makeDesk } from "./desk.ts";
import type { Editor } from "./editor.ts";

/** An article open in an editor that makes no files, as Kate says of itself. */
async function openArticle(desk: Desk, text = article): Promise<{ desk: Desk; editor: Editor; uri: string }> {
  const editor = await editorOn(desk, { capabilities: { textDocument: { publishDiagnostics: {} } } });
  const uri = desk.write("a.article", text);
  editor.open(uri, text);
  await editor.diagnostics(uri);
  return { desk, editor, uri };
}

async function actionOn(
  editor: Editor,
  uri: string,
  words: string,
  title: string,
  only?: string[],
): Promise<CodeAction> {
  const context = { diagnostics: [], ...(only && { only }) };
  const params = { textDocument: { uri }, range: editor.rangeOf(uri, words), context };
  const actions = await editor.request<CodeAction[]>("textDocument/codeAction", params);
  return actions.find((action) => action.title.startsWith(title))!;
}

function execute(editor: Editor, { command }: Pick<CodeAction, "command">): Promise<unknown> {
  return editor.request("workspace/executeCommand", { command: command!.command, arguments: command!.arguments });
}

test("a review makes the file beside the article where the editor makes none, and the next one joins it", async () => {
  const { desk, editor, uri } = await openArticle(makeDesk());
  const disputing = await actionOn(editor, uri, "316 houses", "Dispute");
  expect(disputing.edit).toBeUndefined();
  await execute(editor, disputing);
  await editor.diagnostics(uri, ({ diagnostics }) => diagnostics.some(({ code }) => code === "disputed-claim"));
  const beside = desk.uri("a.article.annotations.json");
  expect(JSON.parse(readFileSync(new URL(beside), "utf8")).items).toHaveLength(1);
  const confirming = await actionOn(editor, uri, "1,400 ships", "Confirm");
  expect(confirming.command).toBeUndefined();
  expect(Object.keys(confirming.edit!.changes!)).toEqual([beside]);
});

test("a review with a note, which the editor's own script asks for, makes the file too", async () => {
  const { desk, editor, uri } = await openArticle(makeDesk());
  const params = { uri, range: editor.rangeOf(uri, "316 houses"), verdict: "disputed", note: "The log says 312." };
  const first = await editor.request<EditAnswer>("wellsourced/review", params);
  expect(first).toMatchObject({ command: expect.anything() });
  expect(first.edit ?? first.problem).toBeUndefined();
  await execute(editor, first);
  await editor.diagnostics(uri, ({ diagnostics }) => diagnostics.some(({ code }) => code === "disputed-claim"));
  expect(readFileSync(new URL(desk.uri("a.article.annotations.json")), "utf8")).toContain("The log says 312.");
  const { edit, command } = await editor.request<EditAnswer>("wellsourced/review", { ...params, verdict: "confirmed" });
  expect(Object.keys(edit!.changes!)).toEqual([desk.uri("a.article.annotations.json")]);
  expect(command).toBeUndefined();
});

test("a first source makes its library, and is cited by an edit", async () => {
  const { desk, editor, uri } = await openArticle(makeDesk({}));
  const action = await actionOn(editor, uri, "316 houses", "New source");
  expect(editor.applied(uri, action.edit!)).toContain("on Friday [@");
  await execute(editor, action);
  expect(JSON.parse(readFileSync(new URL(desk.uri("sources.json")), "utf8"))).toHaveLength(1);
});

test("citations that are moved out of the text make the file that they go to", async () => {
  const cited = article.replace("on Friday.", "on Friday [@fire-2025].");
  const { desk, editor, uri } = await openArticle(makeDesk(), cited);
  const action = await actionOn(editor, uri, "316 houses", "Move citations into annotations", ["source"]);
  expect(editor.applied(uri, action.edit!)).not.toContain("@fire-2025");
  await execute(editor, action);
  expect(readFileSync(new URL(desk.uri("a.article.annotations.json")), "utf8")).toContain("@fire-2025");
  await execute(editor, action);
  expect(editor.shown.join()).toContain(
    "is there by now. Undo what the fix did to the text, and ask for it once more.",
  );
});

test("a file that is there by now is left alone, and so is one that stands beside no open article", async () => {
  const { desk, editor, uri } = await openArticle(makeDesk());
  const disputing = await actionOn(editor, uri, "316 houses", "Dispute");
  desk.write("a.article.annotations.json", '{ "items": [] }\n');
  await execute(editor, disputing);
  expect(editor.shown.join()).toContain("is there by now");
  expect(readFileSync(new URL(desk.uri("a.article.annotations.json")), "utf8")).toBe('{ "items": [] }\n');
  for (const asked of [{ article: uri, files: [{ uri: desk.uri("b.json"), text: "" }] }, { article: 1 }, undefined])
    await editor.request("workspace/executeCommand", { command: disputing.command!.command, arguments: [asked] });
  expect(() => readFileSync(new URL(desk.uri("b.json")))).toThrow();
});

test("a file that is open by now, and not saved, is left to its editor", async () => {
  const { desk, editor, uri } = await openArticle(makeDesk());
  const disputing = await actionOn(editor, uri, "316 houses", "Dispute");
  const beside = desk.uri("a.article.annotations.json");
  editor.open(beside, '{ "items": [] }\n', "json");
  await execute(editor, disputing);
  expect(editor.shown.join()).toContain("is there by now");
  expect(() => readFileSync(new URL(beside))).toThrow();
});

test("an editor that makes files is given no command for it", async () => {
  const editor = await editorOn(makeDesk());
  expect(editor.result.capabilities.executeCommandProvider).toBeUndefined();
});

test("an editor that asks for findings and takes none unasked is answered, for the files beside the article too", async () => {
  const desk = makeDesk({ "sources.json": library });
  const capabilities = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };
  const editor = await editorOn(desk, { capabilities });
  let nRefreshed = 0;
  editor.connection.onRequest("workspace/diagnostic/refresh", () => void nRefreshed++);
  const uri = desk.write("a.article", article);
  const sources = desk.uri("sources.json");
  editor.open(uri, article);
  editor.open(sources, library, "json");
  const codes = async (of: string) => {
    const params = { textDocument: { uri: of } };
    const report = await editor.request<DocumentDiagnosticReport>("textDocument/diagnostic", params);
    return report.kind === "full" ? report.items.map(({ code }) => code) : [];
  };
  expect(await codes(uri)).toContain("unattributed-quantity");
  await expect.poll(() => codes(sources)).toContain("unused-source");
  expect(nRefreshed).toBeGreaterThan(0);
  editor.change(uri, { text: "Fire in the old town\n\nHarbour master Di Ray said all was well.\n" });
  expect(await codes(uri)).not.toContain("unattributed-quantity");
  expect(editor.published(uri)).toEqual([]);
});

test("an editor that asks for findings is told what they are related to, if it says so", async () => {
  const desk = makeDesk();
  const editor = await editorOn(desk, { capabilities: { textDocument: { diagnostic: { relatedInformation: true } } } });
  const twice =
    "Fire in town\n\nThe fire destroyed 316 houses on Friday.\n\nThe fire destroyed 361 houses on Friday.\n";
  const uri = desk.write("a.article", twice);
  editor.open(uri, twice);
  const report = await editor.request<DocumentDiagnosticReport>("textDocument/diagnostic", { textDocument: { uri } });
  const items = report.kind === "full" ? report.items : [];
  expect(items.some(({ relatedInformation }) => relatedInformation?.length)).toBe(true);
});

test("an editor that takes findings is not told that it may ask for them as well", async () => {
  const capabilities = { textDocument: { diagnostic: {}, publishDiagnostics: {} } };
  const editor = await editorOn(makeDesk(), { capabilities });
  expect(editor.result.capabilities.diagnosticProvider).toBeUndefined();
});
