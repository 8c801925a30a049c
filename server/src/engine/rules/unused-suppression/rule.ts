/** A suppression that hides nothing: the finding it was written for is gone, or its rule's name is misspelt. */
import { defineRule } from "../define.ts";
import type { Message } from "../types.ts";

export const unusedSuppression = defineRule({
  id: "unused-suppression",
  summary: "A suppression that hides nothing",
  why: "A suppression outlives the words it was written for. One that hides nothing today may hide a fresh error tomorrow, and its reason misleads whoever reads it next.",
  default: "warning",
  options: {},
  example: {
    fails:
      "Bridge opens\n\n⟦%% wellsourced-ignore-next unattributed-quantity: our own count⟧\n\nThe bridge opened on Monday.\n",
    passes: "Bridge opens\n\nThe bridge opened on Monday.\n",
  },

  find: () => [],

  *findAfter({ suppressions }, suppressed) {
    const used = new Set(suppressed.map(({ suppression }) => suppression));
    for (const [i, { span, rules }] of suppressions.entries()) {
      if (!used.has(i)) yield { span, message: messageFor(rules) };
    }
  },
});

function messageFor(rules: readonly string[]): Message {
  return {
    what:
      rules.length === 0
        ? "This suppression hides nothing."
        : `This suppression hides no finding of ${rules.join(", ")}.`,
    why: "It may hide a fresh error later, and its reason misleads.",
    next: "Remove it, or correct the rule's name.",
  };
}
