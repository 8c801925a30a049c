/** Whole attributions found, by how the content stands: quoted, in part, or not at all. */
import { kindOf } from "../../server/src/engine/attributions/kind.ts";
import type { BlockTagger } from "../../server/src/engine/attributions/model/tagger.ts";
import type { CorpusArticle, GoldAttribution, Pair } from "./corpus.ts";
import { addScores, type Counts, emptyScores } from "./score.ts";

/** Precision counts by the kind that the model gives, recall by the kind that the annotators' content has. */
export interface KindCounts {
  readonly mine: Counts;
  readonly wanted: Counts;
}

export function scoresByKind(tagger: BlockTagger, articles: readonly CorpusArticle[]): Record<string, KindCounts> {
  const counts: Record<string, KindCounts> = {};
  const zero = (): Counts => ({ hit: 0, predicted: 0, gold: 0 });
  const of = (kind: string) => (counts[kind] ??= { mine: zero(), wanted: zero() });
  for (const article of articles) {
    const predicted: GoldAttribution[] = [];
    const kinds: string[] = [];
    for (const { start, reading } of article.blocks)
      for (const { source, cue, content, kind } of tagger.tag(reading)) {
        const place = (span: { start: number; end: number }): Pair => [start + span.start, start + span.end];
        predicted.push({ source: source.map(place), cue: cue.map(place), content: content.map(place) });
        kinds.push(kind);
      }
    const found = addScores(emptyScores(), article, predicted);
    for (const [i, kind] of kinds.entries()) {
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
