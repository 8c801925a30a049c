/** How an article's claims stand, counted: “17 claims: 12 attributed, 1 cited, 4 unattributed”. */
import { type Claim, countByStanding, type Standing } from "../engine/index.ts";
import { counted } from "./words.ts";

export interface Tally {
  readonly claims: number;
  readonly byStanding: Readonly<Record<Standing, number>>;
  /** Those a copy editor would send back: unattributed, and not to be left. */
  readonly open: number;
  /** By the latest review of each, where it has not lapsed. */
  readonly confirmed: number;
  readonly disputed: number;
}

export function tallyOf(claims: readonly Claim[]): Tally {
  let open = 0;
  let confirmed = 0;
  let disputed = 0;
  for (const { standing, urgency, review, lapsed } of claims) {
    if (standing === "unattributed" && urgency !== "leave") open++;
    if (lapsed) continue;
    if (review?.verdict === "confirmed") confirmed++;
    if (review?.verdict === "disputed") disputed++;
  }
  return { claims: claims.length, byStanding: countByStanding(claims), open, confirmed, disputed };
}

export function tallyInWords({ claims, byStanding }: Pick<Tally, "claims" | "byStanding">): string {
  const parts = standings
    .filter((standing) => byStanding[standing] > 0)
    .map((standing) => `${byStanding[standing]} ${standing}`);
  return parts.length === 0 ? counted(claims, "claim") : `${counted(claims, "claim")}: ${parts.join(", ")}`;
}

const standings: readonly Standing[] = ["attributed", "cited", "exempt", "unattributed"];
