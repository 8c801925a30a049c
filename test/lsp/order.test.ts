/** Messages in the wrong order, too late, too many, or not to be understood: the server answers as the protocol asks, and serves on. */
import { fork, spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { getPriority } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import {
  CancellationTokenSource,
  createClientSocketTransport,
  createProtocolConnection,
  type InitializeResult,
  IPCMessageReader,
  IPCMessageWriter,
} from "vscode-languageserver/node";
import { folderWith, wellsourced } from "../cli/cli.ts";
import { article, editorOn, makeDesk } from "./desk.ts";
import { Editor, processLine, serverBundle } from "./editor.ts";

const hover = { textDocument: { uri: "untitled:a" }, position: { line: 0, character: 0 } };

test("a request before `initialize` is refused", async () => {
  const editor = new Editor(processLine());
  onTestFinished(() => editor.end());
  await expect(editor.request("textDocument/hover", hover)).rejects.toMatchObject({ code: -32002 });
});

test("a request that the server does not know is refused", async () => {
  const editor = await editorOn(undefined);
  await expect(editor.request("textDocument/moniker", hover)).rejects.toMatchObject({ code: -32601 });
});

test("a request after `shutdown` is refused, and `exit` ends the server well", async () => {
  const editor = await editorOn(undefined);
  await editor.request("shutdown", undefined);
  await expect(editor.request("textDocument/hover", hover)).rejects.toMatchObject({ code: -32600 });
  const ended = new Promise((resolve) => editor.process.once("exit", resolve));
  editor.notify("exit", undefined);
  expect(await ended).toBe(0);
});

test("an editor on a socket or a pipe is served; where nobody listens, that is said", async () => {
  const listener = await createClientSocketTransport(0);
  const port = listener.port();
  const server = spawn(process.execPath, [serverBundle, "lsp", `--socket=${port}`], { stdio: "inherit" });
  onTestFinished(() => void server.kill());
  const connection = createProtocolConnection(...(await listener.onConnected()));
  onTestFinished(() => connection.dispose());
  connection.listen();
  const { capabilities } = await connection.sendRequest<InitializeResult>("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
  });
  expect(capabilities.hoverProvider).toBe(true);
  const ended = new Promise((resolve) => server.once("exit", resolve));
  connection.end();
  expect(await ended).toBe(1);

  const pipe = join(folderWith(), "nobody");
  for (const [args, place] of [
    [["--socket", String(port)], `port ${port} of this machine`],
    [["--pipe", pipe], `the pipe ${pipe}`],
  ] as const) {
    const { status, stdout, stderr } = await wellsourced(["lsp", ...args]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(`wellsourced: nobody answers at ${place} (`);
  }
});

test("`exit` without `shutdown` ends the server with 1", async () => {
  const editor = await editorOn(undefined);
  const ended = new Promise((resolve) => editor.process.once("exit", resolve));
  editor.notify("exit", undefined);
  expect(await ended).toBe(1);
});

test("an editor that goes away takes the server with it", async () => {
  const editor = await editorOn(undefined);
  await editor.request("textDocument/hover", hover);
  const ended = new Promise((resolve) => editor.process.once("exit", resolve));
  editor.process.stdin!.end();
  await ended;
});

test("changes, saves and closings of a document that is not open are passed over", async () => {
  const editor = await editorOn(undefined);
  const textDocument = { uri: "file:///nowhere.article", version: 3 };
  editor.notify("textDocument/didChange", { textDocument, contentChanges: [{ text: "x" }] });
  editor.notify("textDocument/didSave", { textDocument });
  editor.notify("textDocument/didClose", { textDocument });
  expect(await editor.request("textDocument/hover", { ...hover, textDocument })).toBeNull();
});

test("positions outside the text are moved into it", async () => {
  const editor = await editorOn(undefined);
  editor.open("untitled:a", article);
  const far = { line: 9_999_999, character: 9_999_999 };
  expect(await editor.request("textDocument/hover", { ...hover, position: far })).toBeNull();
  expect(await editor.request("textDocument/hover", { ...hover, position: { line: -1, character: -5 } })).toBeNull();
  editor.change("untitled:a", { range: { start: far, end: far }, text: "\nThe end cost 1,000 jobs.\n" });
  const found = await editor.diagnostics("untitled:a", ({ version }) => version === 2);
  expect(found.map(({ range }) => editor.wordsAt("untitled:a", range))).toContain("1,000 jobs");
});

test("an address that is none, and settings that are none, break nothing", async () => {
  const editor = await editorOn(undefined, { settings: "nonsense" });
  editor.open("not a uri", article);
  editor.open("untitled:a", article);
  expect((await editor.diagnostics("untitled:a")).length).toBeGreaterThan(0);
});

test("a request that is cancelled is answered as cancelled, and those after it as ever", async () => {
  const desk = makeDesk();
  const editor = await editorOn(desk);
  const uri = desk.uri("long.article");
  editor.open(uri, article.repeat(200));
  const source = new CancellationTokenSource();
  const asked = editor.connection.sendRequest(
    "textDocument/semanticTokens/full",
    { textDocument: { uri } },
    source.token,
  );
  source.cancel();
  await expect(asked).rejects.toMatchObject({ code: -32800 });
  const answer = await editor.request<{ data: number[] }>("textDocument/semanticTokens/full", {
    textDocument: { uri },
  });
  expect(answer.data.length).toBeGreaterThan(0);
});

test("over Node's own channel, as VS Code starts it", async () => {
  const child = fork(serverBundle, ["lsp", "--node-ipc", `--clientProcessId=${process.pid}`], { silent: true });
  onTestFinished(() => void child.kill());
  const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
  connection.listen();
  const published = new Promise<{ diagnostics: unknown[] }>((resolve) =>
    connection.onNotification("textDocument/publishDiagnostics", resolve),
  );
  await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities: {} });
  await connection.sendNotification("initialized", {});
  const textDocument = { uri: "untitled:a", languageId: "article", version: 1, text: article };
  await connection.sendNotification("textDocument/didOpen", { textDocument });
  expect((await published).diagnostics.length).toBeGreaterThan(0);
  const ended = new Promise((resolve) => child.once("exit", resolve));
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  expect(await ended).toBe(0);
});

test.runIf(process.platform === "linux")("compiling and clearing up step behind the thread that answers", async () => {
  const { pid } = (await editorOn(undefined)).process;
  const threads = readdirSync(`/proc/${pid}/task`).map(Number);
  const others = threads.filter((thread) => thread !== pid).map(getPriority);
  expect(getPriority(pid)).toBe(getPriority(process.pid));
  // Threads for reading files come later, and keep theirs.
  expect(others.filter((priority) => priority === 19).length).toBeGreaterThanOrEqual(4);
});
