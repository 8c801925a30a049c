/**
 * Scores attributions as ../shared/bench/score.mjs does (exact spans per role; whole attributions), without a process in
 * between, so that a training run can look at unseen articles after every epoch.
 */
import { firstIndex } from "../../server/src/engine/base/index.ts";
import type { CorpusArticle, GoldAttribution, Pair } from "./corpus.ts";

export interface Counts {
  hit: number;
  predicted: number;
  gold: number;
}

export const measures = ["source", "cue", "content", "whole"] as const;
export type Measure = (typeof measures)[number];
export type Scores = Record<Measure, Counts>;

const spanRoles = ["source", "cue", "content"] as const;

export function emptyScores(): Scores {
  const zero = () => ({ hit: 0, predicted: 0, gold: 0 });
  return { source: zero(), cue: zero(), content: zero(), whole: zero() };
}

export function f1({ hit, predicted, gold }: Counts): number {
  return predicted + gold === 0 ? 0 : (2 * hit) / (predicted + gold);
}

export function formatScores(scores: Scores): string {
  return measures.map((measure) => `${measure} ${(100 * f1(scores[measure])).toFixed(1)}`).join("  ");
}

/** Which of the model's attributions an annotator has too, and which of the annotators' the model has; in their orders. */
export interface Matches {
  readonly mine: readonly boolean[];
  readonly wanted: readonly boolean[];
}

/** Adds one article's counts. */
export function addScores(scores: Scores, article: CorpusArticle, predicted: readonly GoldAttribution[]): Matches {
  const tokens = tokenPairs(article.text);
  const wanted = article.attributions.map((a) => onTokens(a, tokens));
  const mine = predicted.map((a) => onTokens(a, tokens));
  for (const role of spanRoles) {
    const goldKeys = new Set(wanted.map((a) => a[role].join(" ")).filter(Boolean));
    const mineKeys = new Set(mine.map((a) => a[role].join(" ")).filter(Boolean));
    scores[role].gold += goldKeys.size;
    scores[role].predicted += mineKeys.size;
    for (const key of mineKeys) if (goldKeys.has(key)) scores[role].hit++;
  }
  scores.whole.gold += wanted.length;
  scores.whole.predicted += mine.length;
  const matched = mine.map(() => false);
  const wantedMatched = wanted.map(() => false);
  for (const [i, gold] of wanted.entries()) {
    const at = mine.findIndex(
      (found, j) =>
        !matched[j] &&
        jaccard(found.content, gold.content) >= 0.5 &&
        touches(found.cue, gold.cue) &&
        touches(found.source, gold.source),
    );
    if (at < 0) continue;
    matched[at] = true;
    wantedMatched[i] = true;
    scores.whole.hit++;
  }
  return { mine: matched, wanted: wantedMatched };
}

function touches(mine: readonly number[], wanted: readonly number[]): boolean {
  return wanted.length === 0 ? mine.length === 0 : jaccard(mine, wanted) > 0;
}

function jaccard(a: readonly number[], b: readonly number[]): number {
  const setB = new Set(b);
  const shared = a.filter((x) => setB.has(x)).length;
  return shared / (a.length + b.length - shared || 1);
}

function tokenPairs(text: string): Pair[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*|[^\s]/gu)].map((m) => [
    m.index,
    m.index + m[0].length,
  ]);
}

function onTokens(attribution: GoldAttribution, tokens: readonly Pair[]): Record<(typeof spanRoles)[number], number[]> {
  const touched = (pairs: readonly Pair[]) =>
    pairs.flatMap(([start, end]) => {
      const found: number[] = [];
      for (let i = firstEndingAfter(tokens, start); i < tokens.length && tokens[i]![0] < end; i++) found.push(i);
      return found;
    });
  return { source: touched(attribution.source), cue: touched(attribution.cue), content: touched(attribution.content) };
}

function firstEndingAfter(tokens: readonly Pair[], offset: number): number {
  return firstIndex(tokens.length, (i) => offset < tokens[i]![1]);
}
