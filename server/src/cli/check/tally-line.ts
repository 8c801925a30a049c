/** "17 claims: 12 attributed, 1 cited, 4 unattributed": how an article's claims stand, in one line. */
import { grouped, plural } from "../counts.ts";
import type { Tally } from "./result.ts";

export function tallyLine({ claims, attributed, cited, exempt, unattributed }: Tally): string {
  if (claims === 0) return "No claims";
  const parts = [
    attributed && `${grouped(attributed)} attributed`,
    cited && `${grouped(cited)} cited`,
    exempt && `${grouped(exempt)} exempt`,
    unattributed && `${grouped(unattributed)} unattributed`,
  ].filter(Boolean);
  return `${plural(claims, "claim")}: ${parts.join(", ")}`;
}
