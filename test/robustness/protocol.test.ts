/** Messages that no client should send: the server answers with an error or passes them over, and serves on. */
import { expect, test } from "vitest";
import { sentences } from "../cli/cli.ts";
import { openAndClose } from "./pairs.ts";
import { type RawClient, rawClient } from "./protocol.ts";

const uri = "file:///nowhere/at/all/draft.article";
const text = `Harbour road opens again\n\n${sentences.bare}\n`;

/** It still reads an article, and says what it should of it. */
async function servesOn(client: RawClient): Promise<void> {
  const fresh = `file:///nowhere/at/all/${Math.random()}.article`;
  client.open(fresh, text);
  const { params } = await client.until(
    ({ method, params }) =>
      method === "textDocument/publishDiagnostics" && (params as { uri: string }).uri === encoded(fresh),
  );
  expect((params as { diagnostics: { code: string }[] }).diagnostics.map(({ code }) => code)).toEqual([
    "unattributed-quantity",
  ]);
}

const encoded = (address: string) => address;

const framed = (body: string) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

test.each([
  ["JSON that breaks off", framed('{"jsonrpc":"2.0","id":900,"method":"textDocument/ho')],
  ["no JSON at all", framed("Is anybody there?")],
  ["JSON that is no message", framed("[1, null, {}]")],
  ["a number", framed("7")],
  ["nothing", framed("")],
  [
    "NUL and bytes that are no UTF-8",
    Buffer.concat([Buffer.from("Content-Length: 4\r\n\r\n"), Buffer.from([0, 0xff, 0xfe, 0])]),
  ],
  ["a message without a method", framed('{"jsonrpc":"2.0","id":901}')],
  ["a method that is a number", framed('{"jsonrpc":"2.0","id":902,"method":7}')],
  ["an answer to nothing that was asked", framed('{"jsonrpc":"2.0","id":903,"result":null}')],
  ["a header that nobody knows", `X-Header: a\r\n${framed('{"jsonrpc":"2.0","id":904,"method":"shutdow"}')}`],
  ["100,000 brackets, one in another", framed("[".repeat(100_000))],
  [
    "a prototype to be polluted",
    framed('{"jsonrpc":"2.0","method":"initialized","params":{"__proto__":{"polluted":1}}}'),
  ],
])("%s: the server serves on", async (_, bytes) => {
  const client = await rawClient();
  client.bytes(bytes);
  await servesOn(client);
});

test.each([
  ["a header without a length", "Content-Type: application/json\r\n\r\n{}"],
  ["a length that is no number", "Content-Length: many\r\n\r\n{}"],
  ["a length below nothing", "Content-Length: -7\r\n\r\n{}"],
  ["a length beyond all memory", "Content-Length: 99999999999999\r\n\r\n{}"],
  ["bytes without a header", `${"\0\u0001garbage ".repeat(10_000)}\r\n\r\n`],
])("%s: no message can be told from the next, and memory is not given to it", async (_, bytes) => {
  const client = await rawClient();
  await servesOn(client);
  const before = client.memory ?? 0;
  client.bytes(bytes);
  await new Promise((resolve) => setTimeout(resolve, 300));
  // Whoever can't be understood any more may be left; nothing is said that is no message, and nothing grows.
  expect((client.memory ?? 0) - before).toBeLessThan(64);
  expect(client.rest.length).toBe(0);
});

test("requests and notifications that nobody knows, with and without parameters", async () => {
  const client = await rawClient();
  for (const params of [undefined, null, [], {}, "text", 7]) {
    expect((await client.request("wellsourced/no-such", params)).error?.code).toBe(-32601);
    client.notify("wellsourced/no-such", params);
    client.notify("$/no-such", params);
  }
  await servesOn(client);
});

test("known requests and notifications with parameters that make no sense", async () => {
  const client = await rawClient();
  client.open(uri, text);
  const requests = [
    "hover",
    "definition",
    "references",
    "codeAction",
    "codeLens",
    "completion",
    "rename",
    "documentSymbol",
  ];
  const nonsense = [
    undefined,
    null,
    {},
    [],
    { textDocument: null },
    { textDocument: { uri: 7 } },
    { textDocument: { uri }, position: "7" },
  ];
  for (const name of requests) {
    for (const params of nonsense) {
      const answer = await client.request(`textDocument/${name}`, params);
      expect("result" in answer || "error" in answer).toBe(true);
    }
  }
  for (const name of ["didOpen", "didChange", "didClose", "didSave"]) {
    for (const params of nonsense) client.notify(`textDocument/${name}`, params);
  }
  for (const params of nonsense) client.notify("workspace/didChangeWatchedFiles", params);
  for (const params of nonsense) client.notify("workspace/didChangeConfiguration", params);
  for (const params of nonsense) client.notify("workspace/didChangeWorkspaceFolders", params);
  await servesOn(client);
});

test("edits out of range, the wrong way round, and with versions out of order", async () => {
  const client = await rawClient();
  client.open(uri, text, 10);
  const far = { line: 9e9, character: 9e9 };
  const back = { line: -5, character: -5 };
  const start = { line: 0, character: 0 };
  const ranges = [
    { start: far, end: far },
    { start: far, end: start },
    { start: back, end: back },
    { start: { line: 1, character: 9e15 }, end: { line: 0, character: 2 } },
    { start: { line: 0.5, character: 1.5 }, end: { line: null, character: "7" } },
    null,
    {},
  ];
  for (const [i, range] of ranges.entries()) {
    const version = [11, 3, -1, 11, null, 9e15, 12][i];
    client.notify("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [{ range, text: "7 boats " }],
    });
    await client.request("textDocument/documentSymbol", { textDocument: { uri } });
  }
  client.notify("textDocument/didChange", { textDocument: { uri, version: 20 }, contentChanges: [{ text }] });
  const hover = await client.request("textDocument/hover", {
    textDocument: { uri },
    position: { line: 2, character: 20 },
  });
  expect(JSON.stringify(hover.result)).toMatch(/7/);
  await servesOn(client);
});

test("changes before an opening, closings before it, openings twice", async () => {
  const client = await rawClient();
  client.notify("textDocument/didChange", { textDocument: { uri, version: 2 }, contentChanges: [{ text: "x" }] });
  client.close(uri);
  client.open(uri, "Old\n\nNothing here.\n", 5);
  client.open(uri, text, 1);
  const hover = await client.request("textDocument/hover", {
    textDocument: { uri },
    position: { line: 2, character: 20 },
  });
  expect(JSON.stringify(hover.result)).toMatch(/7/);
  client.close(uri);
  client.close(uri);
  expect(
    (await client.request("textDocument/hover", { textDocument: { uri }, position: { line: 2, character: 20 } }))
      .result,
  ).toBe(null);
  await servesOn(client);
});

test("`initialize` twice; every request after `shutdown`; a second `shutdown`", async () => {
  const client = await rawClient();
  await client.request("initialize", { processId: null, rootUri: null, capabilities: {} });
  await servesOn(client);
  await client.request("shutdown");
  for (const method of [
    "textDocument/hover",
    "textDocument/codeAction",
    "workspace/executeCommand",
    "wellsourced/claims",
  ]) {
    expect((await client.request(method, { textDocument: { uri } })).error?.code).toBe(-32600);
  }
  client.open(uri, text);
  await client.request("shutdown");
  const ended = new Promise((resolve) => client.process.once("exit", resolve));
  client.notify("exit");
  expect(await ended).toBe(0);
});

test.each([
  ["no capabilities", { processId: null, rootUri: null }],
  ["capabilities that are null", { capabilities: null }],
  ["capabilities that are a list", { capabilities: [] }],
  ["no parameters", undefined],
  ["null inside its capabilities", { capabilities: { textDocument: { hover: null }, workspace: null } }],
  [
    "numbers for lists",
    {
      capabilities: {
        textDocument: { hover: { contentFormat: 5 } },
        workspace: { workspaceEdit: { resourceOperations: 5 } },
      },
    },
  ],
  ["words for folders", { capabilities: {}, workspaceFolders: "file:///a" }],
  ["folders without addresses", { capabilities: {}, workspaceFolders: [null, 7, { uri: 5 }, {}] }],
  ["numbers for its root", { capabilities: {}, rootUri: 5, rootPath: 5 }],
  [
    "words for options, process and trace",
    { capabilities: {}, initializationOptions: "a", processId: "b", trace: "c" },
  ],
])("an `initialize` with %s comes from a client that can do nothing in particular", async (_, params) => {
  const client = await rawClient({ initialized: false });
  const { result, error } = await client.request("initialize", params);
  expect(error).toBeUndefined();
  expect(result).toMatchObject({ capabilities: { hoverProvider: true }, serverInfo: { name: "wellsourced" } });
  client.notify("initialized", {});
  await servesOn(client);
});

test("folders that come and go without addresses", async () => {
  const client = await rawClient();
  const event = { added: [null, { uri: 5 }], removed: [{}, 7] };
  client.notify("workspace/didChangeWorkspaceFolders", { event });
  await servesOn(client);
});

test("a thousand requests cancelled at once, and cancellations of nothing", async () => {
  const client = await rawClient();
  client.open(uri, text);
  for (let id = 10_000; id < 11_000; id++) {
    client.message({
      id,
      method: "textDocument/hover",
      params: { textDocument: { uri }, position: { line: 2, character: 20 } },
    });
    client.notify("$/cancelRequest", { id });
  }
  for (const id of [null, "x", -1, {}, 99_999_999]) client.notify("$/cancelRequest", { id });
  const last = await client.until(({ id }) => id === 10_999);
  expect("result" in last || last.error?.code === -32800).toBe(true);
  for (let id = 10_000; id < 11_000; id++) expect(client.received.filter((each) => each.id === id)).toHaveLength(1);
  await servesOn(client);
});

test("`exit` without `shutdown` ends the server with 1; the end of its input ends it too", async () => {
  const one = await rawClient();
  const exited = new Promise((resolve) => one.process.once("exit", resolve));
  one.notify("exit");
  expect(await exited).toBe(1);
  const other = await rawClient();
  const left = new Promise((resolve) => other.process.once("exit", resolve));
  other.process.stdin!.end();
  await left;
});

test("thousands of openings and closings leave memory where it was", { timeout: 120_000 }, async () => {
  const client = await rawClient({ nodeOptions: ["--max-semi-space-size=2"] });
  // The first round is for the heap to reach its size.
  await openAndClose(client, { nPairs: 6_000 });
  const { before, after } = await openAndClose(client, { nPairs: 6_000 });
  expect(after - before).toBeLessThan(16);
  await servesOn(client);
});
