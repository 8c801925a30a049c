/** How an article's claims stand, counted: “17 claims: 12 attributed, 1 cited, 4 unattributed (3 open)”, and what reviewers found. */
import { type Analysis, type Claim, claimsInWords, countByStanding, grouped, type Standing } from "../engine/index.ts";
import { isOpen } from "./open-claims.ts";

export interface Tally {
  readonly claims: number;
  readonly byStanding: Readonly<Record<Standing, number>>;
  /** Those a copy editor would send back. */
  readonly open: number;
  /** By the latest review of each, where it has not lapsed. */
  readonly confirmed: number;
  readonly disputed: number;
  readonly needsWork: number;
}

/** @param claims those of a part of the article, where not all are to be counted */
export function tallyOf(analysis: Analysis, claims: readonly Claim[] = analysis.claims): Tally {
  let open = 0;
  let confirmed = 0;
  let disputed = 0;
  let needsWork = 0;
  for (const claim of claims) {
    const { review, lapsed } = claim;
    if (isOpen(analysis, claim)) open++;
    if (lapsed) continue;
    if (review?.verdict === "confirmed") confirmed++;
    if (review?.verdict === "disputed") disputed++;
    if (review?.verdict === "needs-work") needsWork++;
  }
  return { claims: claims.length, byStanding: countByStanding(claims), open, confirmed, disputed, needsWork };
}

/** How many of the unattributed are open stands with them, so that this number and that of open claims can be told apart. */
export function tallyInWords({ byStanding, open }: Pick<Tally, "byStanding" | "open">): string {
  return claimsInWords(byStanding, open);
}

/** What reviewers found: “9 confirmed, 1 disputed, 2 need work”; empty where no review stands. */
export function reviewsInWords({ confirmed, disputed, needsWork }: Tally): string {
  const parts = [
    0 < confirmed && `${grouped(confirmed)} confirmed`,
    0 < disputed && `${grouped(disputed)} disputed`,
    0 < needsWork && `${grouped(needsWork)} ${needsWork === 1 ? "needs" : "need"} work`,
  ];
  return parts.filter(Boolean).join(", ");
}
