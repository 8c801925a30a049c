/**
 * What stands beside claims (citations, links, footnotes and exemptions in the text, annotations next to it), by the block whose
 * claims it may speak of. Counted from the start of that block: so it is as it was for as long as it and the block are, wherever
 * both move.
 */
import {
  compareSpans,
  firstEndingAfter,
  hashOf,
  type Span,
  sameData,
  sameFields,
  sameItems,
  shift,
  textOf,
} from "../../base/index.ts";
import type { Annotation, Citation } from "../../citations/index.ts";
import { blocksAboutTable } from "../../text/index.ts";
import type { LayeredBlock } from "../block-frame.ts";
import type { Evidence } from "../facts.ts";

type Marks = Pick<Evidence, "citations" | "references" | "exemptions" | "annotations">;

export interface Beside extends Marks {
  /** One for each citation: true where only space stands between it and the one before. */
  readonly joins: readonly boolean[];
  /** One for each annotation, which may begin above the block and end below: equal where the words that it is fastened to are. */
  readonly anchored: readonly number[];
}

/** One and the same for all blocks that nothing is beside. */
export const nothingBeside: Beside = {
  citations: [],
  joins: [],
  references: [],
  exemptions: [],
  annotations: [],
  anchored: [],
};

/** One for each block. `earlier`: what was beside it; stays where it says the same. */
export function besideByBlock(
  evidence: Marks & Pick<Evidence, "article">,
  layers: readonly LayeredBlock[],
  earlier: (block: number) => Beside | undefined,
): readonly Beside[] {
  return placedByBlock(evidence, layers).map((one, block) => {
    if (one === nothingBeside) return one;
    const by = -evidence.article.blocks[block]!.span.start;
    const was = earlier(block);
    // Asked before a copy is made: of most blocks at most keystrokes nothing but the place has changed.
    return was && isBesideAlready(was, one, by) ? was : countedFrom(one, by);
  });
}

/** The same, counted from the start of the article. */
export function placedByBlock(
  evidence: Marks & Pick<Evidence, "article">,
  layers: readonly LayeredBlock[],
): readonly Beside[] {
  const { article, citations, references, exemptions, annotations } = evidence;
  if (citations.length + references.length + exemptions.length + annotations.length === 0)
    return article.blocks.map(() => nothingBeside);
  const spans = article.blocks.map(({ span }) => span);
  const all: (Growing | undefined)[] = new Array(spans.length).fill(undefined);
  const at = (block: number): Growing => {
    all[block] ??= { ...nothingBeside };
    return all[block];
  };
  const owner = ({ start }: Span): Growing | undefined => {
    let block = firstEndingAfter(spans, start);
    const first = layers[block]?.reading.sentences[0];
    if (!first || start < spans[block]!.start + first.start) block--;
    while (0 <= block && layers[block]!.reading.sentences.length === 0) block--;
    return block < 0 ? undefined : at(block);
  };
  let before: Citation | undefined;
  for (const citation of citations) {
    const own = owner(citation.span);
    const between = before && article.text.slice(before.span.end, citation.span.start);
    before = citation;
    if (!own) continue;
    own.citations = withOne(own.citations, citation);
    own.joins = withOne(own.joins, between?.trim() === "");
  }
  for (const reference of references) {
    const own = owner(reference.span);
    if (own) own.references = withOne(own.references, reference);
  }
  for (const exemption of exemptions) {
    const own = owner(exemption.span);
    if (own) own.exemptions = withOne(own.exemptions, exemption);
  }
  handToTables(all, at, spans, layers);
  for (const annotation of annotations) {
    const span = spokenFor(annotation);
    if (!span) continue;
    const words = hashOf(textOf(article.text, span), 0);
    for (let block = firstEndingAfter(spans, span.start); spans[block] && spans[block]!.start < span.end; block++) {
      const own = at(block);
      own.annotations = withOne(own.annotations, annotation);
      own.anchored = withOne(own.anchored, words);
    }
  }
  return all.map((one) => one ?? nothingBeside);
}

/** Its lists are those of `nothingBeside`, or its own. */
type Growing = { -readonly [Key in keyof Beside]: Beside[Key] };

/** Most lists hold one item or none, and at every keystroke they are made anew: an empty one that grows makes room for seventeen. */
function withOne<T>(list: readonly T[], item: T): readonly T[] {
  if (list.length === 0) return [item];
  (list as T[]).push(item);
  return list;
}

/** A citation, a link or a footnote in a table's title, its notes or its source line speaks for the table as well. */
function handToTables(
  all: readonly (Growing | undefined)[],
  at: (block: number) => Growing,
  spans: readonly Span[],
  layers: readonly LayeredBlock[],
): void {
  for (const [table, { reading }] of layers.entries()) {
    if (reading.kind !== "table") continue;
    for (const { block, from } of blocksAboutTable((index) => layers[index]?.reading, table)) {
      const own = all[block];
      if (!own) continue;
      const speaks = ({ span }: { readonly span: Span }) => from <= span.start - spans[block]!.start;
      const here = at(table);
      here.citations = [...here.citations, ...own.citations.filter(speaks)];
      here.references = [...here.references, ...own.references.filter(speaks)];
    }
    const here = all[table];
    if (!here) continue;
    here.citations = here.citations.toSorted((a, b) => compareSpans(a.span, b.span));
    here.references = here.references.toSorted((a, b) => compareSpans(a.span, b.span));
    here.joins = here.citations.map(() => false);
  }
}

/** Words that changed may be another claim: sources do not follow them, but a review does, to say that it has lapsed. */
export function spokenFor({ anchor, candidate, reviews }: Annotation): Span | undefined {
  return anchor ?? (0 < reviews.length ? candidate : undefined);
}

/** What of a mark is counted from the start of the article; all else stays as it is when the mark moves. */
const places: ReadonlySet<string> = new Set(["span", "keySpan", "itemSpan", "anchor", "candidate"]);

const kindsOfMarks = ["citations", "references", "exemptions", "annotations"] as const;

function countedFrom(beside: Beside, by: number): Beside {
  const moved = <Mark extends object>(mark: Mark): Mark => {
    const copy = { ...mark } as Record<string, unknown>;
    for (const key in copy) if (places.has(key)) copy[key] = shift(copy[key] as Span, by);
    return copy as Mark;
  };
  return {
    ...beside,
    citations: beside.citations.map(moved),
    references: beside.references.map(moved),
    exemptions: beside.exemptions.map(moved),
    annotations: beside.annotations.map(moved),
  };
}

/** Whether `was` is what `countedFrom` would make of `now`. */
function isBesideAlready(was: Beside, now: Beside, by: number): boolean {
  const isMoved = (was: unknown, now: unknown, key: string) =>
    places.has(key) ? isShifted(was as Span, now as Span, by) : sameData(was, now);
  for (const kind of kindsOfMarks) {
    const then = was[kind];
    const there = now[kind];
    if (then.length !== there.length) return false;
    for (let i = 0; i < then.length; i++) if (!sameFields(then[i]!, there[i]!, isMoved)) return false;
  }
  return sameItems(was.joins, now.joins) && sameItems(was.anchored, now.anchored);
}

function isShifted(was: Span, now: Span, by: number): boolean {
  return was.start === now.start + by && was.end === now.end + by;
}
