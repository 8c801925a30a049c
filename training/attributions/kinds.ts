/** Whole attributions found, by how the content stands: quoted, in part, or not at all. */
import { kindOf } from "../../server/src/engine/attributions/kind.ts";
import type { CorpusArticle, GoldAttribution } from "./corpus.ts";
import type { Finder } from "./finders.ts";
import { addScores, type Counts, emptyScores } from "./score.ts";

/** Precision counts by the kind that is given, recall by the kind that the annotators' content has. */
export interface KindCounts {
  readonly mine: Counts;
  readonly wanted: Counts;
}

export function scoresByKind(find: Finder, articles: readonly CorpusArticle[]): Record<string, KindCounts> {
  const counts: Record<string, KindCounts> = {};
  const zero = (): Counts => ({ hit: 0, predicted: 0, gold: 0 });
  const of = (kind: string) => (counts[kind] ??= { mine: zero(), wanted: zero() });
  for (const article of articles) {
    const predicted = find(article);
    const found = addScores(emptyScores(), article, predicted);
    for (const [i, { kind }] of predicted.entries()) {
      of(kind).mine.predicted++;
      if (found.mine[i]) of(kind).mine.hit++;
    }
    for (const [i, attribution] of article.attributions.entries()) {
      const kind = goldKind(article, attribution);
      of(kind).wanted.gold++;
      if (found.wanted[i]) of(kind).wanted.hit++;
    }
  }
  return counts;
}

function goldKind(article: CorpusArticle, { content }: GoldAttribution): string {
  const first = content[0]?.[0] ?? 0;
  const block = article.blocks.findLast(({ start }) => start <= first);
  if (!block) return "indirect";
  const spans = content.map(([start, end]) => ({ start: start - block.start, end: end - block.start }));
  return kindOf(
    spans.filter(({ start }) => start >= 0),
    block.reading,
  );
}
