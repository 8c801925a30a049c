/** Sends a message as one write. The protocol's library writes its header and its content one by one, and each write wakes the editor. */
import { Writable } from "node:stream";

/** A stream that holds back a header, which comes as a string, until its content comes, as bytes; both go to `out` together. */
export function inOneWrite(out: Writable): Writable {
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
  out.once("error", (error) => joined.destroy(error));
  out.once("close", () => joined.destroy());
  return joined;
}
