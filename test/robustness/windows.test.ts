/** What Windows does differently, as far as it can be seen from anywhere: addresses with drives, lines that end in CRLF, names in capitals. */
import { expect, test } from "vitest";
import { article, folderWith, sentences, wellsourced } from "../cli/cli.ts";
import { editorOn, makeDesk } from "../lsp/desk.ts";
import { rawClient } from "./protocol.ts";

test.each([
  "file:///c%3A/Users/Ana/draft.article",
  "file:///C:/Users/Ana/draft.article",
  "file:///c:/Users/Ana%20Berg/%C3%A9l%C3%A8ve.article",
  "file://server/share/draft.article",
  "file:///c%3A/a%23b/100%25.article",
  "vscode-vfs://github/o/r/draft.article",
])("a document at %s is read, and its findings come back under that address", async (uri) => {
  const client = await rawClient();
  client.open(uri, article(sentences.bare));
  const { params } = await client.until(({ method }) => method === "textDocument/publishDiagnostics");
  const { uri: answered, diagnostics } = params as { uri: string; diagnostics: { code: string }[] };
  expect(answered).toBe(uri);
  expect(diagnostics.map(({ code }) => code)).toEqual(["unattributed-quantity"]);
});

test("one document under two spellings of its address is one document", async () => {
  const client = await rawClient();
  client.open("file:///c%3A/Users/draft.article", article(sentences.bare));
  const hover = await client.request("textDocument/hover", {
    textDocument: { uri: "file:///c:/Users/draft.article" },
    position: { line: 2, character: 20 },
  });
  expect(JSON.stringify(hover.result)).toMatch(/7/);
});

test("CRLF: the same findings at the same lines and columns, and edits that keep it", async () => {
  const unix = article(sentences.bare, sentences.attributed, "He said “the road is open.");
  const folder = folderWith({ "unix.article": unix, "dos.article": unix.replaceAll("\n", "\r\n") });
  const { stdout } = await wellsourced(["check", "--format", "json"], { cwd: folder });
  const [dos, lf] = JSON.parse(stdout).files.map(
    ({ findings }: { findings: { rule: string; line: number; column: number; endColumn: number }[] }) =>
      findings.map(({ rule, line, column, endColumn }) => [rule, line, column, endColumn]),
  );
  expect(dos.length).toBeGreaterThan(0);
  expect(dos).toEqual(lf);
  const desk = makeDesk();
  const editor = await editorOn(desk);
  const uri = desk.uri("dos.article");
  editor.open(uri, unix.replaceAll("\n", "\r\n"));
  for (const { range } of await editor.diagnostics(uri)) expect(editor.wordsAt(uri, range)).not.toMatch(/\r$/);
});

test("an ending counts in capitals too", async () => {
  const folder = folderWith({ "DRAFT.ARTICLE": article(sentences.bare) });
  const { stdout } = await wellsourced(["check", "--format", "json"], { cwd: folder });
  expect(stdout).toContain("unattributed-quantity");
});
