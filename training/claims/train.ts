/**
 * Learns what each sign of urgency weighs from articles whose every figure a careful reader judged, and says how well the
 * weights do on articles left out. Writes `server/src/engine/claims/urgency/weights.ts`; the same command, the same bytes.
 *
 *     npx tsx training/claims/train.ts ../shared/data/claims/train.ndjson
 */
import { readFileSync, writeFileSync } from "node:fs";
import { signs } from "../../server/src/engine/index.ts";
import { type Example, readExamples } from "./examples.ts";
import { learnWeights, probabilityOf } from "./logistic.ts";

/**
 * How hard the weights are held to what an editor would expect: 300 judged figures are few for 40 signs. Chosen by the
 * cross-validation below among 3, 5, 8, 12, 20 and 40.
 */
const HOLD = 20;
const EXPECTED_BIAS = -0.5;
const expected = [...signs.map((sign) => sign.expected), EXPECTED_BIAS];

const [dataFile, ...rest] = process.argv.slice(2);
if (dataFile === undefined || rest.length) {
  console.error("usage: train.ts JUDGED-ARTICLES.ndjson");
  process.exit(2);
}
const { examples, nWords } = await readExamples(readFileSync(dataFile, "utf8"));
const learnable = examples.filter(({ verdict }) => verdict !== "answered");

console.log(
  `${learnable.length} figures that nobody answers for, in ${new Set(examples.map((e) => e.article)).size} articles`,
);
const unseen = crossValidate();
for (const threshold of [0.5, 0.55, 0.6, 0.65, 0.7]) report(threshold);

const weights = learnWeights(learnable, expected, HOLD);
writeFileSync(new URL("../../server/src/engine/claims/urgency/weights.ts", import.meta.url), moduleOf(weights));

/** For each example, its probability under weights learnt from the other articles. */
function crossValidate(): readonly number[] {
  const weightsWithout = new Map(
    [...new Set(examples.map((e) => e.article))].map((article) => [
      article,
      learnWeights(
        learnable.filter((e) => e.article !== article),
        expected,
        HOLD,
      ),
    ]),
  );
  return examples.map((example) => probabilityOf(example.seen, weightsWithout.get(example.article)!));
}

function report(threshold: number): void {
  const warned = examples.filter((e, i) => !e.standsByItself && !e.isContinued && threshold <= unseen[i]!);
  const useful = warned.filter(({ verdict }) => verdict === "yes" || verdict === "doubtful");
  const wanted = examples.filter(({ verdict }) => verdict === "yes");
  const given = warned.filter(({ verdict }) => verdict === "yes");
  console.log(
    `at ${threshold.toFixed(2)}: useful ${share(useful, warned)}, wanted and given ${share(given, wanted)}, ` +
      `${((700 * warned.length) / nWords).toFixed(1)} a 700 words`,
  );
}

function share(some: readonly Example[], all: readonly Example[]): string {
  return (some.length / Math.max(1, all.length)).toFixed(3);
}

function moduleOf(learnt: readonly number[]): string {
  const rows = signs.map(({ name }, i) => `  ${/^[a-z]+$/.test(name) ? name : `"${name}"`}: ${rounded(learnt[i]!)},`);
  return `/** What each sign of urgency weighs, learnt by \`training/claims/train.ts\`: written by that program, not by hand. */
export const bias = ${rounded(learnt.at(-1)!)};

export const weights: Readonly<Record<string, number>> = {
${rows.join("\n")}
};
`;
}

/** To the hundredth, as the formatter writes it. */
function rounded(weight: number): string {
  return String(Number(weight.toFixed(2)));
}
