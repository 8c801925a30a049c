/** Moves citations and exemptions from the text into annotations of the claims that they speak for. */
import { firstEndingAfter, keptWith, type Span } from "../../base/index.ts";
import type { ArticleText } from "../../text/index.ts";
import { readAnnotations } from "../annotations/read.ts";
import { type AnnotationDraft, draftAnnotation } from "../annotations/write.ts";
import { spansToCut, spokenSpans } from "../clean.ts";
import { byEnd, exemptedBy } from "../exempted.ts";
import { readCitations, readExemptions } from "../read-citations.ts";
import type { AnnotationContent, Citation, InlineExemption, Pointer } from "../types.ts";
import { afterEdits } from "./after-edits.ts";
import { type Conversion, finish } from "./conversion.ts";

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
