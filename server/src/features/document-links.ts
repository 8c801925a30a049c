/** Makes a citation's key a link to the source it names: its page, its DOI, or failing those its archived copy. */
import type { Analysis, Span } from "../engine/index.ts";
import { addressOfSource, titleOf } from "./describe-source.ts";
import { openable } from "./rich-text.ts";

export interface ArticleLink {
  readonly span: Span;
  readonly url: string;
  readonly tooltip: string;
}

export function documentLinks({ article, citations, library }: Analysis): readonly ArticleLink[] {
  return citations.flatMap(({ key, keySpan }) => {
    const entry = library.entryByKey.get(key);
    const address = entry && (addressOfSource(entry) ?? entry.archiveUrl);
    const url = address === undefined ? undefined : openable(address);
    if (entry === undefined || url === undefined) return [];
    // With its “@”, and the braces that it may stand in.
    const nBraces = article.text[keySpan.start - 1] === "{" ? 1 : 0;
    return [{ span: { start: keySpan.start - 1 - nBraces, end: keySpan.end + nBraces }, url, tooltip: titleOf(entry) }];
  });
}
