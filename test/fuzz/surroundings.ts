/**
 * What stands around an article while it is edited: a library, annotations beside it, phrases that the team lists. Any of them may be
 * another between two keystrokes, as when a colleague saves the library.
 */
import {
  type Analysis,
  applyEdits,
  type Context,
  draftAnnotation,
  emptyLibrary,
  type Library,
  putAnnotations,
  readLibrary,
} from "../../server/src/engine/index.ts";
import type { Random } from "./random.ts";

/** Plain data, so that a fixture can hold it. */
export interface Surroundings {
  /** In CSL-JSON. */
  readonly library?: string;
  readonly annotations?: string;
  readonly phrases: readonly string[];
}

export const nothingAround: Surroundings = { phrases: [] };

/** The context of an analysis in these surroundings: the same objects for as long as they are the same. */
export function contextOf(base: Context, around: Surroundings): Context {
  const { library, annotations, phrases } = around;
  return {
    ...base,
    library: library === undefined ? emptyLibrary : libraryOf(library),
    commonKnowledge: phrases,
    ...(annotations !== undefined && { annotations }),
  };
}

const libraries = new Map<string, Library>();

function libraryOf(text: string): Library {
  const known = libraries.get(text) ?? readLibrary([{ uri: "sources.json", format: "csl-json", text }]);
  libraries.set(text, known);
  return known;
}

/** Other surroundings for an article as it stands; now and then none. */
export function otherSurroundings(analysis: Analysis, random: Random): Surroundings {
  if (random.below(3) === 0) return nothingAround;
  const annotations = random.below(2) === 0 ? undefined : annotationsOn(analysis, random);
  return {
    library: random.pick(libraryTexts),
    phrases: random.pick([[], [], ["hours a day", "a third"], ["per cent"]]),
    ...(annotations !== undefined && { annotations }),
  };
}

const libraryTexts: readonly string[] = [
  "[]",
  '[{"id": "port-2025", "title": "The port", "URL": "https://example.org/a"}]',
  '[{"id": "port-2025", "title": "The port"}, {"id": "harbour-survey-2025", "title": "Survey of the harbour"}]',
];

/** On some claims, and on some words that are none. */
function annotationsOn({ article, claims }: Analysis, random: Random): string | undefined {
  const spans = claims.filter(() => random.below(3) === 0).map(({ start, end }) => ({ start, end }));
  const start = random.below(article.text.length + 1);
  spans.push({ start, end: Math.min(article.text.length, start + random.pick([1, 30, 900])) });
  const drafts = spans
    .filter((span) => span.start < span.end)
    .map((span) => {
      const draft = draftAnnotation(article, span);
      const review = {
        verdict: "confirmed",
        by: "Ann Lee",
        date: "2025-06-03T10:00:00Z",
        words: draft.quote.exact,
      } as const;
      const citations = random.pick([[], [{ key: "port-2025" }], [{ key: "unheard-of" }]]);
      const exemption = { kind: "own-reporting", reason: "Counted on the quay" } as const;
      return {
        ...draft,
        citations,
        ...(random.below(3) === 0 && { exemption }),
        reviews: random.below(2) === 0 ? [review] : [],
      };
    });
  const { edits } = putAnnotations("", "article.txt", drafts);
  return edits.length === 0 ? undefined : applyEdits("", edits);
}
