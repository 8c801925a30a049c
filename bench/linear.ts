/**
 * Cost in proportion to length, on hostile text too: every text of `hostile.ts` at doubling lengths, and the most that one
 * doubling multiplied the processor time by. `--to BYTES` ends earlier or later than 16 MB; a doubling of less than 20 ms is not judged: noise.
 */
import { parseArgs } from "node:util";
import { analyze, defaultRuleSettings, emptyLibrary } from "../server/src/engine/index.ts";
import { loadModels } from "../server/src/host/index.ts";
import { processorTime } from "../test/support/processor-time.ts";
import { printFigure } from "./figure.ts";
import { hostileTexts } from "./hostile.ts";

const { values } = parseArgs({
  options: { to: { type: "string", default: String(2 ** 24) }, only: { type: "string" } },
});
const context = {
  models: await loadModels(),
  library: emptyLibrary,
  rules: defaultRuleSettings(),
  commonKnowledge: [],
};
const tooShort = 20;
const rounds = 3;

for (const { name, format, make } of hostileTexts) {
  if (values.only && values.only !== name) continue;
  let before = Number.POSITIVE_INFINITY;
  let worst = 0;
  let last = 0;
  for (let length = 2 ** 10; length <= Number(values.to); length *= 2) {
    const text = make(length);
    last = Math.min(...Array.from({ length: rounds }, () => time(() => analyze({ text, format }, context))));
    if (tooShort < before && before !== Number.POSITIVE_INFINITY) worst = Math.max(worst, last / before);
    before = last;
  }
  printFigure({ name: `most that doubling costs: ${name}`, unit: "ratio", value: worst });
  printFigure({ name: `full analysis of ${Number(values.to) / 2 ** 20} Mi units: ${name}`, unit: "ms", value: last });
}

function time(work: () => unknown): number {
  const started = processorTime();
  work();
  return processorTime() - started;
}
