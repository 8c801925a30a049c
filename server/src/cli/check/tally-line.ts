/** "17 claims: 12 attributed, 1 cited, 4 unattributed": how an article's claims stand, in one line. */
import type { Tally } from "./result.ts";

export function tallyLine({ claims, attributed, cited, exempt, unattributed }: Tally): string {
  if (claims === 0) return "No claims";
  const parts = [
    attributed && `${attributed.toLocaleString("en")} attributed`,
    cited && `${cited.toLocaleString("en")} cited`,
    exempt && `${exempt.toLocaleString("en")} exempt`,
    unattributed && `${unattributed.toLocaleString("en")} unattributed`,
  ].filter(Boolean);
  return `${plural(claims, "claim")}: ${parts.join(", ")}`;
}

export function plural(n: number, word: string): string {
  return `${n.toLocaleString("en")} ${word}${n === 1 ? "" : "s"}`;
}
