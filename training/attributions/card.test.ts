/** The model card says what the scorer prints. Needs the corpora; says so and skips where they are absent. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { loadModels } from "../../server/src/host/index.ts";
import { measured } from "./card.ts";
import { type Card, cardText } from "./card-text.ts";
import { readCorpus } from "./corpus.ts";
import { finderOfEngine } from "./finders.ts";
import { polnearDev } from "./folds.ts";
import { measures } from "./score.ts";

const scorer = "../shared/bench/score.mjs";
const card = JSON.parse(readFileSync("server/models/attribution.json", "utf8")) as Card;

it.skipIf(!existsSync(polnearDev))(
  "has the figures that the scorer prints for the shipped model (skipped without ../shared)",
  () => {
    const run = "npx tsx training/attributions/serve.ts";
    const printed = JSON.parse(
      execFileSync("node", [scorer, "polnear", "--data", polnearDev, "--run", run, "--json"], { encoding: "utf8" }),
    ) as { measure: string; p: number; r: number; f1: number }[];
    const names = { source: "source, exact", cue: "cue, exact", content: "content, exact", whole: "whole attribution" };
    for (const [measure, name] of Object.entries(names)) {
      const row = printed.find((figure) => figure.measure.startsWith(name))!;
      const figure = card.model.dev[measure as keyof typeof names];
      expect(figure.p, `${measure}, precision`).toBe(rounded(row.p));
      expect(figure.r, `${measure}, recall`).toBe(rounded(row.r));
      expect(figure.f1, `${measure}, F1`).toBe(rounded(row.f1));
    }
  },
  120_000,
);

it.skipIf(!existsSync(polnearDev))(
  "has the engine’s figures, to half a point: the rules are mended more often than the card is written (skipped without ../shared)",
  async () => {
    const now = measured(finderOfEngine(await loadModels()), readCorpus(polnearDev)).dev;
    for (const measure of measures)
      expect(Math.abs(now[measure].f1 - card.engine.dev[measure].f1), measure).toBeLessThanOrEqual(0.5);
  },
  120_000,
);

it("is the text of its figures", () => {
  expect(readFileSync("server/models/attribution.md", "utf8")).toBe(cardText(card));
});

it("speaks of the weights that ship", () => {
  expect(readFileSync("server/models/attribution.weights").length).toBe(card.weights.bytes);
});

/** In percent with one decimal, as the card has it. */
function rounded(share: number): number {
  return Math.round(1000 * share) / 10;
}
