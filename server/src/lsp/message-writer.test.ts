import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { type Diagnostic, type Message, PublishDiagnosticsNotification } from "vscode-languageserver/node";
import { encodeMessage, messageWriter } from "./message-writer.ts";

const diagnostic = (line: number): Diagnostic => ({
  range: { start: { line, character: 0 }, end: { line, character: 4 } },
  message: `“Ferry” \u2028 \ud800 ${line}`,
});

const publication = (diagnostics: readonly Diagnostic[]) => ({
  jsonrpc: "2.0",
  method: PublishDiagnosticsNotification.method,
  params: { uri: "file:///ferry.article", version: 3, diagnostics },
});

test("header and content reach the stream together, message after message", async () => {
  const turns: number[] = [];
  const out = new PassThrough({
    writev(chunks, done) {
      turns.push(chunks.length);
      for (const { chunk } of chunks) this.push(chunk);
      done();
    },
  });
  const writer = messageWriter(out);
  const messages = ["“one”", "two"].map((method) => ({ jsonrpc: "2.0", method }));
  for (const message of messages) await writer.write(message);
  const sent = String(out.read());
  for (const message of messages) {
    const text = JSON.stringify(message);
    expect(sent).toContain(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }
  expect(turns).toEqual([2, 2]);
});

test("an error of the stream below is the writer's", async () => {
  const out = new PassThrough();
  const writer = messageWriter(out);
  const failed = new Promise((resolve) => writer.onError(([error]) => resolve(error)));
  out.destroy(new Error("the pipe is gone"));
  expect(String(await failed)).toContain("the pipe is gone");
});

test("what is encoded reads as the message, with diagnostics sent before, once and twice, and without", () => {
  const kept = diagnostic(1);
  const messages: Message[] = [
    publication([]),
    publication([kept]),
    publication([diagnostic(0), kept, diagnostic(2)]),
    publication([kept, diagnostic(2)]),
    { jsonrpc: "2.0", method: "window/logMessage", params: { type: 3, message: "“Ferry”" } } as Message,
  ];
  for (const message of messages)
    expect(JSON.parse(Buffer.from(encodeMessage(message)).toString())).toEqual(JSON.parse(JSON.stringify(message)));
});
