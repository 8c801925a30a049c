/**
 * How fast the shipped model is: loading, 1,000 words read before, 1,000 words never seen, one paragraph; with WebAssembly and
 * without. Medians, in milliseconds of processor time (a busy machine stretches the clock's), tokenising not counted.
 * `npx tsx training/attributions/speed.ts`.
 */
import { readFileSync } from "node:fs";
import { loadAttributionTagger } from "../../server/src/engine/attributions/model/tagger.ts";
import type { BlockReading } from "../../server/src/engine/text/index.ts";
import { processorTime } from "../../test/support/processor-time.ts";
import { readCorpus } from "./corpus.ts";
import { unlabelledNews } from "./folds.ts";

const weights = readFileSync("server/models/attribution.weights");
const articles = readCorpus(unlabelledNews).slice(0, 120);
const words = (reading: BlockReading) => reading.prose.split(/\s+/).length;

for (const kernels of ["auto", "plain"] as const) {
  const load = median(20, () => loadAttributionTagger(weights, { kernels }));
  const tagger = loadAttributionTagger(weights, { kernels });
  const blocks = articles.flatMap((article) => article.blocks.map(({ reading }) => reading));
  const started = processorTime();
  for (const block of blocks) tagger.tag(block);
  const unseen = ((processorTime() - started) / blocks.reduce((sum, block) => sum + words(block), 0)) * 1000;
  const thousand = upTo(blocks, 1000);
  const warm =
    (median(60, () => thousand.map((block) => tagger.tag(block))) /
      thousand.reduce((sum, block) => sum + words(block), 0)) *
    1000;
  const paragraph = blocks.find((block) => words(block) >= 60)!;
  // A copy each time: the block that was read last is not read again.
  const one = median(200, () => tagger.tag({ ...paragraph, tokens: [...paragraph.tokens] }));
  const say = (ms: number) => ms.toFixed(2).padStart(7);
  console.log(
    `${kernels.padEnd(6)} load ${say(load)}  1,000 words ${say(warm)}  unseen ${say(unseen)}  paragraph of ${words(paragraph)} ${say(one)}`,
  );
}

function upTo(blocks: readonly BlockReading[], limit: number): BlockReading[] {
  const taken: BlockReading[] = [];
  for (let count = 0, i = 0; count < limit; i++) {
    taken.push(blocks[i]!);
    count += words(blocks[i]!);
  }
  return taken;
}

function median(times: number, run: () => unknown): number {
  const taken = Array.from({ length: times }, () => {
    const started = processorTime();
    run();
    return processorTime() - started;
  });
  return taken.sort((a, b) => a - b)[times >> 1]!;
}
