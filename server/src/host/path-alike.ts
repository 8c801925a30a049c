/** Finds what a path was meant for that leads nowhere: `DRAFTS\Lead.txt`, from a disk that takes other spellings for the same. */
import { readdirSync } from "node:fs";
import { absolutePath } from "./paths.ts";
import { statOf } from "./stat-of.ts";

/** @returns what is there, absolute, under a name that differs in capitals, in how accents are written, or in backslashes; else undefined */
export function pathAlike(path: string): string | undefined {
  const parts = absolutePath(path.replaceAll("\\", "/")).split("/");
  let here = parts.shift()!;
  for (const part of parts) {
    const next = statOf(`${here}/${part}`) ? part : namesIn(here || "/").find((name) => folded(name) === folded(part));
    if (next === undefined) return undefined;
    here = `${here}/${next}`;
  }
  return statOf(here) && here;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // it was asked for by way of a guess
  }
}

function folded(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
