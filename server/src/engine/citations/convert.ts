/**
 * Moves what stands behind the claims from the text into annotations beside it, and back. Reviews have no form in the text and stay in
 * the file whichever way the rest goes; what has no words to hold on to is left where it is, and said so.
 */
import { applyEdits, firstEndingAfter, itemAt, keptWith, type Span, type TextEdit } from "../base/index.ts";
import type { ArticleText } from "../text/index.ts";
import { readAnnotations } from "./annotations/read.ts";
import { type AnnotationDraft, contentOf, draftAnnotation, putAnnotations } from "./annotations/write.ts";
import { spansToCut, spokenSpans } from "./clean.ts";
import { byEnd, exemptedBy, sentenceOf } from "./exempted.ts";
import { writeExemption } from "./exemptions.ts";
import { writeGroup } from "./pointers.ts";
import { readCitations, readExemptions } from "./read-citations.ts";
import type { Annotation, AnnotationContent, AnnotationProblem, Citation, InlineExemption, Pointer } from "./types.ts";

export interface Conversion {
  /** Edits to the article. */
  readonly article: readonly TextEdit[];
  /** The text of the annotations file afterwards; "" where there is none and none is needed. */
  readonly annotations: string;
  /** What could not be moved: citations without a word before them, or orphaned annotations (their place in the annotations file). */
  readonly left: readonly Span[];
  /** Set where nothing was done, for the annotations file is damaged. */
  readonly problem?: AnnotationProblem;
}

/** A claim with the citations in the text that speak for it; the engine's `Claim` is one. */
export interface CitedClaim extends Span {
  readonly citations: readonly Citation[];
}

/** What the engine makes out of an article, as far as it takes to tell what its citations and exemptions speak for. */
export interface CitedText {
  readonly claims: readonly CitedClaim[];
  /** In text order. */
  readonly sentences: readonly Span[];
}

/**
 * Citations and exemptions of the text become annotations of the claims they speak for; one that speaks for none, of the words before
 * it. `articleName`: the article's file name, as the annotations give it.
 */
export function convertToAnnotations(
  article: ArticleText,
  annotations: string,
  made: CitedText,
  articleName: string,
): Conversion {
  const citations = readCitations(article);
  const exemptions = readExemptions(article);
  const known = readAnnotations(annotations, article);
  const { contents, left } = assign(article, made, citations, exemptions);
  const stays = new Set(left.map(({ start }) => start));
  const moved = new Set(
    [...citations, ...exemptions].map(({ span }) => span.start).filter((start) => !stays.has(start)),
  );
  const gone = spansToCut(article, ({ kind, span }) => kind === "citation" && moved.has(span.start));
  const edits = gone.map((span) => ({ span, newText: "" }));
  const after = afterEdits(article, edits);

  const drafts: AnnotationDraft[] = known
    .filter(({ anchor }) => anchor)
    .map((annotation) => draftAnnotation(after.article, after.place(annotation.anchor!), annotation));
  const draftAt = new Map(drafts.map(({ position }, i) => [keyOf(position), i]));
  for (const { claim, content } of contents) {
    const at = after.place(claim);
    const same = draftAt.get(keyOf(at));
    if (same === undefined) drafts.push(merged(draftAnnotation(after.article, at), content));
    else drafts[same] = merged(drafts[same]!, content);
  }
  return finish(annotations, articleName, drafts, edits, left);
}

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

function finish(
  annotations: string,
  articleName: string,
  drafts: readonly AnnotationDraft[],
  article: readonly TextEdit[],
  left: readonly Span[],
): Conversion {
  const { edits, problem } = putAnnotations(annotations, articleName, drafts);
  if (problem) return { article: [], annotations, left: [], problem };
  return { article, annotations: applyEdits(annotations, edits), left };
}

interface Assigned {
  readonly contents: readonly { readonly claim: Span; readonly content: AnnotationContent }[];
  readonly left: readonly Span[];
}

function assign(
  article: ArticleText,
  { claims, sentences }: CitedText,
  citations: readonly Citation[],
  exemptions: readonly InlineExemption[],
): Assigned {
  const contents = new Map<string, { claim: Span; content: AnnotationContent }>();
  const left: Span[] = [];
  const add = (claim: Span, content: Partial<AnnotationContent>) => {
    const known = contents.get(keyOf(claim))?.content ?? nothing;
    contents.set(keyOf(claim), { claim, content: merged(known, { ...nothing, ...content }) });
  };
  const claimsByCitation = new Map<number, CitedClaim[]>();
  for (const claim of claims) {
    for (const { keySpan } of claim.citations) {
      claimsByCitation.set(keySpan.start, [...(claimsByCitation.get(keySpan.start) ?? []), claim]);
    }
  }
  for (const citation of citations) {
    const spokenFor = claimsByCitation.get(citation.keySpan.start) ?? [];
    const words = spokenFor.length === 0 ? wordsBefore(article, citation.span) : undefined;
    if (words) add(words, { citations: [pointerOf(citation)] });
    else if (spokenFor.length === 0) left.push(citation.span);
    for (const claim of spokenFor) add(claim, { citations: [pointerOf(citation)] });
  }
  const exemptible = { claims: [...claims].sort(byEnd), sentences };
  for (const { span, ...exemption } of exemptions) {
    const claim = exemptedBy(exemptible, span) ?? wordsBefore(article, span);
    if (claim) add(claim, { exemption });
    else left.push(span);
  }
  return { contents: [...contents.values()], left };
}

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

const nothing: AnnotationContent = { citations: [], reviews: [] };

/** Both together; what is cited already is not cited twice, and the newer exemption stands. */
function merged<T extends AnnotationContent>(known: T, { citations, exemption, reviews }: AnnotationContent): T {
  const seen = new Set(known.citations.map((pointer) => JSON.stringify(pointerOf(pointer))));
  const fresh = citations.filter((pointer) => !seen.has(JSON.stringify(pointerOf(pointer))));
  return {
    ...known,
    citations: [...known.citations, ...fresh],
    ...(exemption && { exemption }),
    reviews: [...known.reviews, ...reviews],
  };
}

function pointerOf({ key, prefix, locator, suffix, suppressAuthor }: Pointer): Pointer {
  return {
    key,
    ...(prefix !== undefined && { prefix }),
    ...(locator !== undefined && { locator }),
    ...(suffix !== undefined && { suffix }),
    ...(suppressAuthor !== undefined && { suppressAuthor }),
  };
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

/** The words of the sentence up to the group; those of the whole block before it when it stands between sentences. */
function wordsBefore(article: ArticleText, group: Span): Span | undefined {
  const block = blockOf(article, group.start);
  if (!block) return undefined;
  const from = Math.max(block.start, group.start - 400);
  const gaps = spokenSpans(article);
  let start = from;
  let end = group.start;
  for (let i = firstEndingAfter(gaps, from); i < gaps.length && gaps[i]!.start < group.start; i++) {
    const gap = gaps[i]!;
    if (gap.end <= group.start) start = gap.end;
    else end = gap.start;
  }
  const words = article.text.slice(start, end);
  const lead = /^\s*/.exec(words)![0].length;
  const trimmed = words.trim();
  if (!/[\p{L}\p{N}]/u.test(trimmed)) return undefined;
  // From the start of the last sentence that is begun and not ended.
  const last = [...trimmed.matchAll(/[.!?…][”"’')\]]*\s+(?=\S)/gu)].at(-1);
  const skip = last ? last.index + last[0].length : 0;
  return { start: start + lead + skip, end: start + lead + trimmed.length };
}

function blockOf(article: ArticleText, offset: number): Span | undefined {
  const spans = blockSpans(article);
  const at = firstEndingAfter(spans, offset);
  const here = spans[at];
  // A group at the end of a paragraph may lie just outside of its block.
  return here && here.start <= offset ? here : spans[at - 1];
}

const blockSpans = keptWith(({ blocks }: ArticleText): readonly Span[] => blocks.map(({ span }) => span));

/** Behind the words and the quotation marks that close with them; behind groups that stand there already. */
function behind({ text, islands }: ArticleText, { end }: Span): number {
  let at = end;
  while (/[”"’'»]/.test(text[at] ?? "")) at++;
  for (let i = firstIslandFrom(islands, at); i < islands.length; i++) {
    const { kind, span } = islands[i]!;
    if (kind !== "citation" || !/^[ \t]*$/.test(text.slice(at, Math.min(span.start, at + 100)))) break;
    at = span.end;
  }
  return at;
}

function firstIslandFrom(islands: ArticleText["islands"], offset: number): number {
  let low = 0;
  let high = islands.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (islands[middle]!.span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface After {
  readonly article: ArticleText;
  /** Where words that the edits left alone stand afterwards. */
  place(span: Span): Span;
}

/** The article after edits (sorted), with the islands that are left; enough for quotes to be taken of it. */
function afterEdits(article: ArticleText, edits: readonly TextEdit[]): After {
  const spans = edits.map(({ span }) => span);
  // What the edits before each one have added, all together.
  const grown = [0];
  for (const { span, newText } of edits) grown.push(grown.at(-1)! + newText.length - (span.end - span.start));
  const shifted = (offset: number, nBefore: number) => {
    const cut = spans[nBefore];
    return Math.min(offset, cut?.start ?? offset) + grown[nBefore]!;
  };
  const place = ({ start, end }: Span) => ({
    // Words begin after an insertion at their start, and end before one at their end.
    start: shifted(start, firstEndingAfter(spans, start)),
    end: shifted(end, firstEndingAfter(spans, end - 1)),
  });
  const islands = article.islands.flatMap((island) => {
    const edit = spans[firstEndingAfter(spans, island.span.start)];
    const isCut = edit !== undefined && edit.start < island.span.end && edit.start < edit.end;
    return isCut ? [] : [{ ...island, span: place(island.span) }];
  });
  return { article: { ...article, text: applyEdits(article.text, edits), islands, blocks: [] }, place };
}
