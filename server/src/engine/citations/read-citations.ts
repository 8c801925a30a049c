/** Reads what an article's text itself says of its sources: citations, exemptions, links and footnotes; and where that is malformed. */
import { type Span, shift } from "../base/index.ts";
import { entryForUrl, type Library } from "../library/index.ts";
import { type ArticleText, findCitationGroups, findUnfinishedGroups, type Island } from "../text/index.ts";
import { isExemptionGroup, parseExemption } from "./exemptions.ts";
import { keysIn, parseGroup } from "./pointers.ts";
import { readDirectives } from "./suppressions.ts";
import type { Citation, InlineExemption, MarkupProblem, Reference } from "./types.ts";

/** Every key of every citation in the article, in text order. */
export function readCitations(article: ArticleText): readonly Citation[] {
  return groupsOf(article).flatMap(({ group, span }) =>
    isExemptionGroup(group)
      ? []
      : parseGroup(group).items.map(({ pointer, itemSpan, keySpan }) => ({
          ...pointer,
          span,
          itemSpan: shift(itemSpan, span.start),
          keySpan: shift(keySpan, span.start),
        })),
  );
}

/** Every exemption in the article's text, in text order. */
export function readExemptions(article: ArticleText): readonly InlineExemption[] {
  return groupsOf(article).flatMap(({ group, span }) => {
    const exemption = isExemptionGroup(group) ? parseExemption(group) : undefined;
    return exemption && "kind" in exemption ? [{ ...exemption, span }] : [];
  });
}

/** Links and footnotes that can stand for a source, in text order; a link to an entry's address counts as that entry cited. */
export function readReferences(article: ArticleText, library: Library): readonly Reference[] {
  return article.islands.flatMap((island) => {
    const reference = referenceOf(island, library);
    return reference ? [reference] : [];
  });
}

/** Citations, exemptions and suppressions that are not what they try to be, in text order. */
export function readMarkupProblems(article: ArticleText): readonly MarkupProblem[] {
  const problems: MarkupProblem[] = [...unfinishedCitations(article), ...readDirectives(article).problems];
  for (const { group, span } of groupsOf(article)) {
    if (isExemptionGroup(group)) {
      const wrong = parseExemption(group);
      if ("message" in wrong) problems.push({ span: shift(wrong.span, span.start), message: wrong.message });
      continue;
    }
    for (const keyless of parseGroup(group).keyless) {
      const message = "This part of the citation has no @key; every part between semicolons needs one.";
      problems.push({ span: shift(keyless, span.start), message });
    }
  }
  return problems.sort((a, b) => a.span.start - b.span.start);
}

function unfinishedCitations({ text, blocks }: ArticleText): readonly MarkupProblem[] {
  if (!text.includes("@")) return [];
  return blocks
    .filter(({ prose }) => prose.includes("@"))
    .flatMap(({ prose, span: { start } }) =>
      findUnfinishedGroups(prose).flatMap(({ span, isClosed }) => {
        if (text[start + span.start - 1] === "\\") return []; // “\[@”: meant as it stands
        const message = isClosed ? "There is no key behind the @ of this citation." : "This citation is never closed.";
        return [{ span: shift(span, start), message }];
      }),
    );
}

/** The keys that a footnote cites in brackets, where nothing else can be meant: “See [@harbour-2025, p. 3].” */
export function bracketedKeysIn(text: string): readonly string[] {
  return findCitationGroups(text, { start: 0, end: text.length })
    .map(({ start, end }) => text.slice(start, end))
    .filter((group) => !isExemptionGroup(group))
    .flatMap((group) => parseGroup(group).items.map(({ pointer }) => pointer.key));
}

function groupsOf({ text, islands }: ArticleText): readonly { readonly group: string; readonly span: Span }[] {
  return islands
    .filter(({ kind }) => kind === "citation")
    .map(({ span }) => ({ group: text.slice(span.start, span.end), span }));
}

function referenceOf({ kind, span, target }: Island, library: Library): Reference | undefined {
  if ((kind !== "link" && kind !== "footnote") || target === undefined) return undefined;
  const address = kind === "link" ? target.trim() : firstAddress(target);
  if (kind === "link" && (!address || leadsNowhere.test(address))) return undefined;
  const cited = kind === "footnote" ? keysIn(target) : [];
  const entry = address ? entryForUrl(library, address) : undefined;
  const keys = entry && !cited.includes(entry.key) ? [...cited, entry.key] : cited;
  return { kind, span, target, ...(address && { url: address }), keys };
}

/** The first web address in running words, without the marks of the sentence behind it. */
function firstAddress(words: string): string | undefined {
  const found = /https?:\/\/[^\s<>"]+/.exec(words)?.[0] ?? "";
  let end = found.length;
  while (0 < end && ".,;:!?)]".includes(found[end - 1]!)) end--;
  return end === 0 ? undefined : found.slice(0, end);
}

/** A place in the page itself, someone's address, a script: nothing a reader could check a figure against. */
const leadsNowhere = /^(?:#|mailto:|tel:|sms:|javascript:|data:)/i;
