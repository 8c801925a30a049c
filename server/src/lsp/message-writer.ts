/**
 * Writes messages to a stream. Of a long article all diagnostics go out at each keystroke, nearly all of them as they were: their JSON
 * is kept with them. And a message is one write: the library writes header and content one by one, and each wakes the editor.
 */
import { Writable } from "node:stream";
import {
  type Diagnostic,
  type Message,
  type MessageWriter,
  type NotificationMessage,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { Attachment } from "../engine/index.ts";

export function messageWriter(out: Writable): MessageWriter {
  return new StreamMessageWriter(inOneWrite(out), {
    charset: "utf-8",
    contentTypeEncoder: { name: "application/json", encode: async (message) => encodeMessage(message) },
  });
}

/** The message as JSON in UTF-8. A diagnostic must not be changed once it has been sent. */
export function encodeMessage(message: Message): Uint8Array {
  return isPublication(message) ? encodePublication(message) : Buffer.from(JSON.stringify(message));
}

type Publication = NotificationMessage & { readonly params: PublishDiagnosticsParams };

function isPublication(message: Message): message is Publication {
  return "method" in message && message.method === PublishDiagnosticsNotification.method;
}

function encodePublication({ params: { diagnostics, ...params }, ...message }: Publication): Uint8Array {
  const empty = Buffer.from(JSON.stringify({ ...message, params: { ...params, diagnostics: [] } }));
  const [head, tail] = [empty.subarray(0, -afterDiagnostics), empty.subarray(-afterDiagnostics)];
  const all = diagnostics.map(encodeDiagnostic);
  const commas = Math.max(0, all.length - 1);
  const bytes = Buffer.allocUnsafe(all.reduce((sum, { length }) => sum + length, empty.length + commas));
  bytes.set(head);
  let at = head.length;
  for (const one of all) {
    if (head.length < at) bytes[at++] = COMMA;
    bytes.set(one, at);
    at += one.length;
  }
  bytes.set(tail, at);
  return bytes;
}

/** Bytes that close the list, the parameters and the message. */
const afterDiagnostics = "]}}".length;
const COMMA = 0x2c;

/** Bytes from the second time on that a diagnostic is sent: most of an article that is only looked at are sent once. */
const encoded = new Attachment<Diagnostic, { readonly bytes: Uint8Array | undefined }>();

function encodeDiagnostic(diagnostic: Diagnostic): Uint8Array {
  const known = encoded.get(diagnostic);
  if (known?.bytes) return known.bytes;
  const bytes = Buffer.from(JSON.stringify(diagnostic));
  encoded.set(diagnostic, { bytes: known && bytes });
  return bytes;
}

/** A stream that holds back a header, which comes as a string, until its content comes, as bytes; both go to `out` together. */
function inOneWrite(out: Writable): Writable {
  let header = "";
  const joined = new Writable({
    decodeStrings: false,
    write(chunk: string | Uint8Array, _encoding, done) {
      if (typeof chunk === "string") {
        header += chunk;
        done();
        return;
      }
      out.cork();
      out.write(header, "ascii");
      out.write(chunk, done);
      out.uncork();
      header = "";
    },
  });
  out.on("error", (error) => joined.destroy(error));
  out.on("close", () => joined.destroy());
  return joined;
}
