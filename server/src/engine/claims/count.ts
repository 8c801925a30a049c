/** How many claims there are of each standing. */
import type { Claim, Standing } from "./types.ts";

export function countByStanding(claims: readonly Pick<Claim, "standing">[]): Readonly<Record<Standing, number>> {
  const counts = { attributed: 0, cited: 0, exempt: 0, unattributed: 0 };
  for (const { standing } of claims) counts[standing]++;
  return counts;
}
