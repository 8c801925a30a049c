/** A library entry that no article of the project cites. */
import { defineRule } from "../define.ts";

export const unusedSource = defineRule({
  id: "unused-source",
  summary: "A library entry nobody cites",
  why: "An entry that no article cites is either a source somebody forgot to point to or a leftover. It is reported only where the articles of the whole project are known, as on the command line.",
  default: "hint",
  options: {},
  example: {
    fails: "Harvest fails\n\nThe harvest fell by 12 percent [@grain-board-2024].\n",
    passes:
      "Harvest fails\n\nThe harvest fell by 12 percent [@grain-board-2024], less than the port had feared [@port-2024].\n",
    library: `[
  { "id": "grain-board-2024", "type": "report", "title": "Harvest report" },
  ⟦{ "id": "port-2024", "type": "report", "title": "Port report" }⟧
]`,
  },

  *find({ annotations, citations, citedElsewhere, library, references }) {
    if (!citedElsewhere) return;
    const cited = new Set(citations.map(({ key }) => key));
    for (const { keys } of references) for (const key of keys) cited.add(key);
    for (const annotation of annotations) for (const { key } of annotation.citations) cited.add(key);
    for (const { key, uri, span } of library.entryByKey.values()) {
      if (cited.has(key) || citedElsewhere.has(key)) continue;
      yield {
        uri,
        span,
        message: {
          what: `Nobody cites “${key}”.`,
          why: "A source nobody points to backs no claim.",
          next: "Cite it where it was used, or take it out of the library.",
        },
        data: { key },
      };
    }
  },
});
