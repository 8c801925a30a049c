/** A cited library entry that can't be followed up: no title, no way to reach it, no date on which a page was seen. */
import type { Span } from "../../base/index.ts";
import type { Facts } from "../../claims/index.ts";
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

  *find(facts) {
    const { library } = facts;
    const told = new Set<string>();
    for (const { key, span } of pointersIn(facts)) {
      const entry = library.entryByKey.get(key);
      const missing = entry && !told.has(key) ? missingFrom(entry) : [];
      if (!entry || missing.length === 0) continue;
      told.add(key);
      yield {
        span,
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

/** Whatever points to an entry: citations in the text, annotations beside it, footnotes and links to the entry's address. */
function* pointersIn({
  annotations,
  citations,
  references,
}: Facts): Generator<{ readonly key: string; readonly span: Span }> {
  for (const { key, keySpan } of citations) yield { key, span: keySpan };
  for (const { anchor, citations } of annotations) {
    for (const { key } of citations) if (anchor) yield { key, span: anchor };
  }
  for (const { keys, span } of references) for (const key of keys) yield { key, span };
}
