/**
 * Answers kept with what they were drawn from. The layers of a block outlive the edits around it, so whatever is worked out from
 * such a layer alone is worked out once, not at every keystroke. The object owns its answer: when it goes, so does that.
 */

/** `draw`, done once for each `from`. It must depend on nothing else, and its answer is never to be changed. */
export function keptWith<From extends object, Answer>(draw: (from: From) => Answer): (from: From) => Answer {
  const answers = new WeakMap<From, { readonly answer: Answer }>();
  return (from) => {
    let kept = answers.get(from);
    if (!kept) {
      kept = { answer: draw(from) };
      answers.set(from, kept);
    }
    return kept.answer;
  };
}
