/** What an entry lacks for someone to follow it up: a title, a way to reach it, a date on which a page was seen. */
import type { SourceEntry } from "./types.ts";

/** “no title”, “no address and no one to ask”; empty for an entry that is whole. */
export function missingFrom(entry: SourceEntry): readonly string[] {
  const missing: string[] = [];
  if (!entry.title && !entry.asked?.length) missing.push("no title");
  const canBeReached =
    entry.url || entry.archiveUrl || entry.doi || entry.asked?.length || entry.contact || printed.has(entry.type);
  if (!canBeReached) missing.push("no address and no one to ask");
  if (entry.url && !entry.accessed && !entry.archiveUrl && !entry.doi) missing.push("no date on which it was seen");
  return missing;
}

/** What a library can hand out by its title alone. */
const printed: ReadonlySet<string> = new Set(["book", "chapter", "legal_case", "legislation", "bill", "thesis"]);
