/** What lies at a path, as far as the system tells. */
import { type Stats, statSync } from "node:fs";

/** @returns undefined for whatever can't be looked at: there is none, links lead in a circle, the name is too long, a folder on the way is closed */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
