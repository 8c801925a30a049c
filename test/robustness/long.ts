/** The long forms of the tests beside it, with figures to print. Each says at the end whether all held. */
import { randomFrom } from "../fuzz/random.ts";
import { killWhileWriting } from "./kills.ts";
import { openAndClose } from "./pairs.ts";
import { RawClient } from "./protocol.ts";

/** Resident MB by which the server may grow over any number of documents: what a collector has not yet got round to. */
const MOST_GROWTH = 32;

export async function fuzzPairs(nPairs: number): Promise<boolean> {
  const client = new RawClient();
  await client.initialize();
  const { before, after } = await openAndClose(client, {
    nPairs,
    onProgress: (done, memory) => console.log(`${done.toLocaleString("en")} pairs, ${memory.toFixed(0)} MB`),
  });
  client.process.kill();
  console.log(
    `${nPairs.toLocaleString("en")} pairs: at most ${before.toFixed(0)} MB in the first quarter, ${after.toFixed(0)} MB in the last.`,
  );
  return after - before < MOST_GROWTH;
}

export async function fuzzKills(nTimes: number, seed: number): Promise<boolean> {
  console.log(`seed ${seed}, ${nTimes.toLocaleString("en")} runs`);
  const { nKilled, nWhileWriting, broken } = await killWhileWriting(nTimes, randomFrom(seed));
  console.log(`${nKilled} killed, ${nWhileWriting} of them with a file half written; ${broken.length} files broken.`);
  for (const each of broken) console.error(each);
  return broken.length === 0;
}
