/** From a citation to the library entry it names. */
import type { Analysis, Span } from "../engine/index.ts";
import { citationAt } from "./lookup.ts";

export interface Definition {
  /** The words that lead there. */
  readonly from: Span;
  readonly uri: string;
  /** The entry whole, and its key. */
  readonly span: Span;
  readonly selection: Span;
}

export function definition(analysis: Analysis, offset: number): Definition | undefined {
  const citation = citationAt(analysis, offset);
  const entry = citation && analysis.library.entryByKey.get(citation.key);
  return citation && entry && { from: citation.keySpan, uri: entry.uri, span: entry.span, selection: entry.keySpan };
}
