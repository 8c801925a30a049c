/** A quotation mark without its partner, where the next paragraph does not take the quotation up. */
import type { Quotation } from "../../text/index.ts";
import { defineRule } from "../define.ts";

export const unclosedQuote = defineRule({
  id: "unclosed-quote",
  summary: "A quotation mark without its partner",
  why: "Where a quotation never ends, nobody can tell the speaker's words from the writer's. A quotation that runs over several paragraphs is set with an opening mark at the head of each and a closing mark after the last; that is not reported.",
  default: "warning",
  options: {},
  example: {
    fails: "Sanctions to ease\n\nThe deal allows easing ⟦“⟧in stages, with a way back if necessary.\n",
    passes: "Sanctions to ease\n\nThe deal allows easing “in stages, with a way back if necessary,” the text says.\n",
  },

  *findIn({ article, quotations }) {
    for (const quotation of quotations) {
      if (quotation.closed || quotation.continues) continue;
      const { start, inner } = quotation;
      const mark = article.text.slice(start, inner.start);
      const end = endOfWords(article.text, quotation);
      yield {
        span: { start, end: inner.start },
        message: {
          what: "This quotation is never closed.",
          why: "Readers cannot tell where the speaker's words end and yours begin.",
          next: `Put the closing mark ${partnerOf(mark)} where the quotation ends.`,
        },
        fixes: [
          {
            title: "Close the quotation at the end of the paragraph",
            kind: "review",
            edits: [{ span: { start: end, end }, newText: partnerOf(mark) }],
          },
        ],
        data: { mark: partnerOf(mark) },
      };
    }
  },
});

function endOfWords(text: string, { inner }: Quotation): number {
  return inner.start + text.slice(inner.start, inner.end).trimEnd().length;
}

const partners: Readonly<Record<string, string>> = { "“": "”", "‘": "’", "«": "»", "„": "“", "‹": "›", "‚": "‘" };

/** Straight marks close as they open. */
function partnerOf(mark: string): string {
  return partners[mark] ?? mark;
}
