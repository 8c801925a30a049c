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
  const empty = JSON.stringify({ ...message, params: { ...params, diagnostics: [] } });
  const pieces = diagnostics.map(encodeDiagnostic);
  const [head, tail] = [Buffer.from(empty.slice(0, -tailOfPublication.length)), Buffer.from(tailOfPublication)];
  const nBytes = pieces.reduce((sum, { length }) => sum + length + 1, 0);
  const bytes = Buffer.allocUnsafe(head.length + Math.max(0, nBytes - 1) + tail.length);
  bytes.set(head);
  let at = head.length;
  for (const [i, piece] of pieces.entries()) {
    if (0 < i) bytes[at++] = comma;
    bytes.set(piece, at);
    at += piece.length;
  }
  bytes.set(tail, at);
  return bytes;
}

/** After the last diagnostic. */
const tailOfPublication = "]}}";
const comma = ",".charCodeAt(0);

/** Bytes from the second time on that a diagnostic is sent: most of an article that is only looked at are sent once. */
const encoded = new WeakMap<Diagnostic, Uint8Array | undefined>();

function encodeDiagnostic(diagnostic: Diagnostic): Uint8Array {
  const known = encoded.get(diagnostic);
  if (known) return known;
  const bytes = Buffer.from(JSON.stringify(diagnostic));
  encoded.set(diagnostic, encoded.has(diagnostic) ? bytes : undefined);
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
