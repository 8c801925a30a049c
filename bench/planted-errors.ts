/**
 * How many planted errors the rules of consistency catch, and what they say of the same articles as published. A plant is caught if
 * one of the rules then says what it did not say before. `--list` prints each plant that is missed and each finding on published text.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Analysis, analyze, defaultRuleSettings, emptyLibrary } from "../server/src/engine/index.ts";
import { printFigure, repository } from "./figure.ts";
import { type Plant, plantsIn } from "./plants.ts";

const { values } = parseArgs({ options: { list: { type: "boolean", default: false } } });
const corpora = ["polnear/train.ndjson", "unlabelled/bbc.ndjson"].map((name) =>
  join(repository, "../shared/data", name),
);
const consistency: ReadonlySet<string> = new Set([
  "inconsistent-quantity",
  "inconsistent-arithmetic",
  "percent-or-points",
]);
const rules = new Map(
  [...defaultRuleSettings()].map(([id, setting]) => [
    id,
    consistency.has(id) ? setting : { ...setting, level: "off" as const },
  ]),
);
const context = { models: {}, library: emptyLibrary, rules, commonKnowledge: [] };

const planted = new Map<string, { caught: number; all: number }>();
const published = new Map([...consistency].map((rule) => [rule, 0]));
for (const { id, text } of corpora.filter((corpus) => existsSync(corpus)).flatMap(articlesOf)) {
  const before = analyze({ text, format: "article" }, context);
  for (const { rule, span, message } of before.findings) {
    published.set(rule, published.get(rule)! + 1);
    list(`${rule} ${id} | ${message.what} | ${around(text, span.start, span.end)}`);
  }
  for (const plant of plantsIn(before)) {
    const count = planted.get(plant.kind) ?? { caught: 0, all: 0 };
    planted.set(plant.kind, count);
    count.all++;
    if (isCaught(plant, before)) count.caught++;
    else
      list(
        `missed ${plant.kind} | ${id} | ${plant.was} → ${plant.now} | ${around(text, plant.start, plant.start + plant.was.length)}`,
      );
  }
}
for (const [rule, value] of published) printFigure({ name: `published articles: ${rule}`, unit: "count", value });
for (const [kind, { caught, all }] of [...planted].sort()) {
  printFigure({ name: `planted errors caught, of ${all}: ${kind}`, unit: "share", value: caught / all });
}

function articlesOf(corpus: string): { readonly id: string; readonly text: string }[] {
  return readFileSync(corpus, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

function isCaught(plant: Plant, before: Analysis): boolean {
  const known = new Set(before.findings.map(({ message }) => message.what));
  const { findings } = analyze({ text: plant.text, format: "article" }, context, before);
  return findings.some(({ message }) => !known.has(message.what));
}

function around(text: string, start: number, end: number): string {
  return `${text.slice(Math.max(0, start - 120), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 120)}`.replaceAll(
    /\s+/g,
    " ",
  );
}

function list(line: string): void {
  if (values.list) console.log(line);
}
