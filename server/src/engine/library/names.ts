/** A name in words. */
import type { SourceName } from "./types.ts";

/** “Ursula von der Leyen”, “Martin Luther King Jr.”, “City Council” */
export function fullName({ family, given, particle, suffix, literal }: SourceName): string {
  return literal ?? [given, particle, family, suffix].filter(Boolean).join(" ");
}

/** As a list of names is sorted by it: “von der Leyen, Ursula”, “King, Martin Luther, Jr.”, “City Council”. */
export function nameByFamily(name: SourceName): string {
  const { family, given, particle, suffix, literal } = name;
  if (literal !== undefined || family === undefined) return fullName(name);
  return [[particle, family].filter(Boolean).join(" "), given, suffix].filter(Boolean).join(", ");
}
