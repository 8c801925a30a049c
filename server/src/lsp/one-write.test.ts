import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { StreamMessageWriter } from "vscode-languageserver/node";
import { inOneWrite } from "./one-write.ts";

test("header and content reach the stream together, message after message", async () => {
  const turns: number[] = [];
  const out = new PassThrough({
    writev(chunks, done) {
      turns.push(chunks.length);
      for (const { chunk } of chunks) this.push(chunk);
      done();
    },
    transform(chunk, _encoding, done) {
      turns.push(1);
      done(null, chunk);
    },
  });
  const writer = new StreamMessageWriter(inOneWrite(out));
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
  const joined = inOneWrite(out);
  const failed = new Promise((resolve) => joined.once("error", resolve));
  out.destroy(new Error("the pipe is gone"));
  expect(String(await failed)).toContain("the pipe is gone");
});
