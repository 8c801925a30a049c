/** Documents opened and closed again without end: what the server keeps of them is nothing. Briefly in the tests, a million in `npm run fuzz -- --protocol`. */
import { sentences } from "../cli/cli.ts";
import type { RawClient } from "./protocol.ts";

export interface Memory {
  /** The most resident MB in the first quarter, and in the last: from one collection to the next they rise and fall. */
  readonly before: number;
  readonly after: number;
}

/** Each document has a name of its own, every tenth is also changed and asked about. */
export async function openAndClose(
  client: RawClient,
  { nPairs, onProgress }: { nPairs: number; onProgress?: (done: number, memory: number) => void },
): Promise<Memory> {
  const text = `Harbour road opens again\n\n${sentences.bare}\n`;
  let before = 0;
  let after = 0;
  for (let i = 1; i <= nPairs; i++) {
    const uri = `file:///nowhere/at/all/${i}.article`;
    client.open(uri, text);
    if (i % 10 === 0) {
      client.notify("textDocument/didChange", {
        textDocument: { uri, version: 2 },
        contentChanges: [{ text: `${text}\n${i} boats.` }],
      });
      await client.request("textDocument/documentSymbol", { textDocument: { uri } });
      client.received.length = 0;
    }
    client.close(uri);
    const resident = i % 10 === 0 ? (client.memory ?? 0) : 0;
    if (i <= nPairs / 4) before = Math.max(before, resident);
    if ((nPairs * 3) / 4 < i) after = Math.max(after, resident);
    if (i % 10_000 === 0) onProgress?.(i, client.memory ?? 0);
  }
  await client.request("textDocument/documentSymbol", { textDocument: { uri: "file:///nowhere" } });
  return { before, after };
}
