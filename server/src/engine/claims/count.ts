/** How many claims there are of each standing, and how that is said. */
import { grouped, plural } from "../base/index.ts";
import type { Claim, Standing } from "./types.ts";

export function countByStanding(claims: readonly Pick<Claim, "standing">[]): Readonly<Record<Standing, number>> {
  const counts = { attributed: 0, cited: 0, exempt: 0, unattributed: 0 };
  for (const { standing } of claims) counts[standing]++;
  return counts;
}

/**
 * “17 claims: 12 attributed, 1 cited, 4 unattributed”
 * @param open how many of the unattributed are; where it is known it stands with them: “4 unattributed (3 open)”
 */
export function claimsInWords(byStanding: Readonly<Record<Standing, number>>, open?: number): string {
  const nClaims = standings.reduce((sum, standing) => sum + byStanding[standing], 0);
  if (nClaims === 0) return "No claims";
  const parts = standings
    .filter((standing) => byStanding[standing] > 0)
    .map((standing) => {
      const ofWhich = standing === "unattributed" && open !== undefined ? ` (${grouped(open)} open)` : "";
      return `${grouped(byStanding[standing])} ${standing}${ofWhich}`;
    });
  return `${plural(nClaims, "claim")}: ${parts.join(", ")}`;
}

const standings: readonly Standing[] = ["attributed", "cited", "exempt", "unattributed"];
