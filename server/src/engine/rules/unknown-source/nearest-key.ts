/** The key somebody meant who mistyped one. */
import { distance } from "fastest-levenshtein";

/** At most one slip in three letters; of equally near keys the first. */
export function nearestKey(typed: string, keys: readonly string[]): string | undefined {
  const wanted = typed.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const key of keys) {
    if (bestDistance <= Math.abs(key.length - wanted.length)) continue;
    const away = distance(wanted, key.toLowerCase());
    if (away < bestDistance) {
      best = key;
      bestDistance = away;
    }
  }
  return best;
}
