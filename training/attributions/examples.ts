/**
 * Writes the corpora as the teachers read them (teach.py): a line of JSON a block, `{forms, rows, tags, kept}`, and what is
 * publicly known of every form, `vectorWidth` numbers of four bytes each. `npx tsx training/attributions/examples.ts`.
 */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { columnCount, featuresOf, formOf } from "../../server/src/engine/attributions/model/features.ts";
import { readCorpus } from "./corpus.ts";
import { countForms } from "./dataset.ts";
import { isKeptBack, partOf, polnearDev, polnearTrain, unlabelledNews } from "./folds.ts";
import { goldTags } from "./gold.ts";
import { type Part, trainingFolder } from "./soft.ts";
import { readVectors } from "./vectors.ts";

const parts: Readonly<Record<Part, string>> = { train: polnearTrain, dev: polnearDev, unlabelled: unlabelledNews };
const corpora = Object.entries(parts).map(([part, file]) => ({ part, articles: readCorpus(file) }));
mkdirSync(trainingFolder, { recursive: true });

for (const { part, articles } of corpora) {
  const file = openSync(`${trainingFolder}/examples.${part}.jsonl`, "w");
  articles.forEach((article, index) => {
    const kept = part === "train" && isKeptBack(index);
    for (const block of article.blocks) {
      const { tokens } = block.reading;
      if (tokens.length === 0) continue;
      // A teacher looks words up by their form; the first column, the row of a word, is not its own.
      const rows = [...featuresOf(block.reading, { rowOf: () => 0 })].filter((_, i) => i % columnCount > 0);
      const line = { forms: tokens.map(formOf), rows, tags: [...goldTags(article, block)], kept };
      writeSync(file, `${JSON.stringify(line)}\n`);
    }
  });
  closeSync(file);
}

const taught = partOf(corpora[0]!.articles, false);
const forms = [...countForms([...taught, ...corpora.flatMap(({ articles }) => articles)]).keys()];
const vectors = readVectors();
writeFileSync(`${trainingFolder}/forms.json`, JSON.stringify(forms));
const values = forms.map((form) => vectors.of(form));
writeFileSync(`${trainingFolder}/forms.f32`, Buffer.concat(values.map(({ buffer }) => Buffer.from(buffer))));
