/**
 * Answers kept with what they were drawn from. The layers of a block outlive the edits around it, so whatever is worked out from
 * such a layer alone is worked out once, not at every keystroke. The object owns its answer: when it goes, so does that.
 */
import { Attachment } from "./attachment.ts";
import { sameItems } from "./same-data.ts";

/** `draw`, done once for each `from`. It must depend on nothing else, and its answer is never to be changed. */
export function keptWith<From extends object, Answer>(draw: (from: From) => Answer): (from: From) => Answer {
  const answers = new Attachment<From, { readonly answer: Answer }>();
  return (from) => {
    let kept = answers.get(from);
    if (!kept) {
      kept = { answer: draw(from) };
      answers.set(from, kept);
    }
    return kept.answer;
  };
}

/**
 * The same for places in such a layer whose answer hangs on a little besides it, as on what stands before or how far down it is: the
 * last answer of each place stays while none of `besides` is another value or object. `place`: counted within `from`.
 */
export function keptInPlace<From extends object, Answer>(): (
  from: From,
  place: number,
  besides: readonly unknown[],
  draw: () => Answer,
) => Answer {
  const answers = new Attachment<From, Map<number, { besides: readonly unknown[]; answer: Answer }>>();
  return (from, place, besides, draw) => {
    let places = answers.get(from);
    if (!places) {
      places = new Map();
      answers.set(from, places);
    }
    const kept = places.get(place);
    if (kept && sameItems(kept.besides, besides)) return kept.answer;
    const answer = draw();
    places.set(place, { besides, answer });
    return answer;
  };
}
