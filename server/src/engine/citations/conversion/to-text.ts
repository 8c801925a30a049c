/** Moves citations and exemptions from annotations into the text, each behind the words it speaks for. */
import { firstIndex, itemAt, type Span } from "../../base/index.ts";
import type { ArticleText } from "../../text/index.ts";
import { readAnnotations } from "../annotations/read.ts";
import { type AnnotationDraft, contentOf } from "../annotations/write.ts";
import { sentenceOf } from "../exempted.ts";
import { writeExemption } from "../exemptions.ts";
import { writeGroup } from "../pointers.ts";
import type { Annotation } from "../types.ts";
import { afterEdits } from "./after-edits.ts";
import { type Conversion, finish } from "./conversion.ts";

/** Where a group goes that speaks for the words at `anchor`: an offset in the article's text. */
export type CitationPlaceFor = (anchor: Span, group: "citation" | "exemption") => number;

/**
 * Citations and exemptions of annotations go into the text, each behind the words it speaks for, or where `placeFor` has it.
 * `sentences`: the article's, where a citation may speak for several claims of one; none where each is to have its own.
 */
export function convertToInline(
  article: ArticleText,
  annotations: string,
  articleName: string,
  placeFor: CitationPlaceFor = (anchor) => behind(article, anchor),
  sentences: readonly Span[] = [],
): Conversion {
  const known = readAnnotations(annotations, article);
  const groups = known.flatMap((annotation) => {
    const { anchor } = annotation;
    if (!anchor) return [];
    return groupsOf(annotation).map((group): PlacedGroup => ({ ...group, at: placeFor(anchor, group.kind) }));
  });
  groups.sort((a, b) => a.at - b.at);
  const insertions = withoutRepeats(groups, article, sentences).map(({ group, at }) => ({
    span: { start: at, end: at },
    newText: ` ${group}`,
  }));
  const after = afterEdits(article, insertions);
  const drafts = known
    .filter(({ anchor }) => anchor)
    .map(
      (annotation): AnnotationDraft => ({
        id: annotation.id,
        quote: annotation.quote,
        position: after.place(annotation.anchor!),
        citations: [],
        reviews: annotation.reviews,
      }),
    );
  const left = known
    .filter((annotation) => !annotation.anchor && 0 < groupsOf(annotation).length)
    .map(({ fileSpan }) => fileSpan);
  return finish(annotations, articleName, drafts, insertions, left);
}

interface Group {
  /** As it is written, brackets included. */
  readonly group: string;
  readonly kind: Parameters<CitationPlaceFor>[1];
}

interface PlacedGroup extends Group {
  /** An offset in the article's text. */
  readonly at: number;
}

/**
 * Of citations that say the same in one sentence, with none between them, the last speaks for all that the others do: that is how they
 * stood in the text before they were moved out of it. `groups`: in text order.
 */
function withoutRepeats(
  groups: readonly PlacedGroup[],
  article: ArticleText,
  sentences: readonly Span[],
): readonly PlacedGroup[] {
  if (sentences.length === 0) return groups;
  const taken = new Set(
    article.islands.filter(({ kind }) => kind === "citation").map(({ span }) => sentenceOf(sentences, span)),
  );
  const repeated = new Set<PlacedGroup>();
  const citations = groups.filter(({ kind }) => kind === "citation");
  for (const [i, one] of citations.entries()) {
    const next = citations[i + 1];
    const sentence = itemAt(sentences, one.at);
    if (next?.group !== one.group || citations[i - 1]?.at === one.at) continue;
    if (sentence && sentence === itemAt(sentences, next.at) && !taken.has(sentence)) repeated.add(one);
  }
  return groups.filter((group) => !repeated.has(group));
}

function groupsOf(annotation: Annotation): readonly Group[] {
  const { citations, exemption } = contentOf(annotation);
  return [
    ...(0 < citations.length ? [{ group: writeGroup(citations), kind: "citation" } as const] : []),
    ...(exemption ? [{ group: writeExemption(exemption), kind: "exemption" } as const] : []),
  ];
}

/** Behind the words and the quotation marks that close with them; behind groups that stand there already. */
function behind({ text, islands }: ArticleText, { end }: Span): number {
  let at = end;
  while (/[”"’'»]/.test(text[at] ?? "")) at++;
  for (let i = firstIndex(islands.length, (j) => at <= islands[j]!.span.start); i < islands.length; i++) {
    const { kind, span } = islands[i]!;
    if (kind !== "citation" || !/^[ \t]*$/.test(text.slice(at, Math.min(span.start, at + 100)))) break;
    at = span.end;
  }
  return at;
}
