/** A cited library entry that can't be followed up: no title, no way to reach it, no date on which a page was seen. */
import { missingFrom } from "../../library/index.ts";
import { defineRule } from "../define.ts";

export const incompleteSource = defineRule({
  id: "incomplete-source",
  summary: "A cited source that can't be followed up",
  why: "Whoever checks a claim later starts from its library entry: what it is called, where to find it or whom to ask, and, for a web page, on which day it read as it was quoted. Pages change and disappear.",
  default: "warning",
  options: {},
  example: {
    fails: "Harvest fails\n\nThe harvest fell by 12 percent [@⟦grain-board-2024⟧].\n",
    passes: "Harvest fails\n\nThe harvest fell by 12 percent [@harvest-2024].\n",
    library: `[
  { "id": "grain-board-2024", "type": "report", "title": "Harvest report" },
  { "id": "harvest-2024", "type": "webpage", "title": "Harvest report", "URL": "https://example.org/harvest",
    "accessed": { "date-parts": [[2024, 9, 2]] } }
]`,
  },

  *find({ citations, library }) {
    const told = new Set<string>();
    for (const { key, keySpan } of citations) {
      const entry = library.entryByKey.get(key);
      const missing = entry && !told.has(key) ? missingFrom(entry) : [];
      if (!entry || missing.length === 0) continue;
      told.add(key);
      yield {
        span: keySpan,
        message: {
          what: `The entry “${key}” has ${missing.join(", ")}.`,
          why: "Whoever checks this claim cannot follow it up.",
          next: "Complete the entry in the source library.",
        },
        related: [{ uri: entry.uri, span: entry.span, message: "The entry." }],
        data: { key },
      };
    }
  },
});
