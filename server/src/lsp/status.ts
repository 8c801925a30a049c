/** What our extension's status bar shows of a document. */
import type { ArticleVerdict } from "../config/index.ts";
import { tallyInWords, tallyOf } from "../features/index.ts";
import type { Reading } from "./articles.ts";
import type { StatusParams } from "./messages.ts";

export function statusOf(uri: string, { isArticle, why }: ArticleVerdict, reading: Reading | undefined): StatusParams {
  if (!reading) return { uri, isArticle, why };
  const tally = tallyOf(reading.analysis);
  const { claims, open, confirmed, disputed, needsWork, byStanding } = tally;
  const sourced = claims - byStanding.unattributed;
  const hasReviews = reading.analysis.annotations.some(({ reviews }) => 0 < reviews.length);
  const reviewed = { confirmed, disputed, needsWork, hasReviews };
  return { uri, isArticle, why, tally: { claims, open, sourced, inWords: tallyInWords(tally), ...reviewed } };
}
