/** A suppression that hides nothing, or nothing of a rule that it names: the finding it was written for is gone, or its rule's name is misspelt. */
import { didYouMean, nearestWords, type Span } from "../../base/index.ts";
import { defineRule } from "../define.ts";
import type { Fix, Message } from "../types.ts";

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

  *findAfter({ article, suppressions }, suppressed, ruleIds) {
    const hidden = new Map<number, Set<string>>();
    for (const { suppression, rule } of suppressed) {
      const known = hidden.get(suppression);
      if (known) known.add(rule);
      else hidden.set(suppression, new Set([rule]));
    }
    for (const [i, { span, rules }] of suppressions.entries()) {
      const used = hidden.get(i);
      const unknown = new Set(rules.filter((rule) => !ruleIds.includes(rule)));
      for (const name of unknown)
        yield {
          span,
          message: misspelt(name, ruleIds),
          fixes: renamed(name, nearestWords(name, ruleIds), span, article.text),
        };
      if (0 < unknown.size) continue;
      if (used) {
        const idle = rules.filter((rule) => !used.has(rule));
        if (0 < idle.length) yield { span, message: messageFor(idle, "Take the name out, or correct it."), fixes: [] };
        continue;
      }
      const edit = { span: withItsLine(span, article.text), newText: "" };
      yield {
        span,
        message: messageFor(rules, "Remove it, or name the rule that is meant."),
        fixes: [{ title: "Remove the suppression", kind: "safe", edits: [edit] }],
      };
    }
  },
});

/** The reason that stands behind a misspelt name is still meant: such a suppression is corrected, and never removed. */
function renamed(name: string, meant: readonly string[], span: Span, text: string): Fix[] {
  // The comment may be closed right behind it: “vage-source-->”.
  const words = text.slice(span.start, span.end).matchAll(/[a-z\d]+(?:-[a-z\d]+)*/g);
  const at = [...words].find(([word]) => word === name)?.index;
  if (at === undefined) return [];
  const start = span.start + at;
  const edit = (newText: string) => ({ span: { start, end: start + name.length }, newText });
  return meant.map((rule) => ({ title: `Write “${rule}”`, kind: "review", edits: [edit(rule)] }));
}

function misspelt(name: string, ruleIds: readonly string[]): Message {
  return {
    what: `There is no rule “${name}”.${didYouMean(name, ruleIds)}`,
    why: "The finding that this suppression was written for is still reported.",
    next: "Correct the rule's name, or take it out.",
  };
}

/** A suppression that has its line to itself goes with the line, and with one of two blank lines that would meet. */
function withItsLine({ start, end }: Span, text: string): Span {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = nextLine(text, end);
  if (text.slice(lineStart, start).trim() !== "" || text.slice(end, lineEnd).trim() !== "") return { start, end };
  const afterBlank = nextLine(text, lineEnd);
  const isAmongBlanks = text.slice(0, lineStart).endsWith("\n\n") || text.slice(0, lineStart).endsWith("\n\r\n");
  const blankFollows = text.slice(lineEnd, afterBlank).trim() === "";
  return { start: lineStart, end: isAmongBlanks && blankFollows ? afterBlank : lineEnd };
}

function nextLine(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at < 0 ? text.length : at + 1;
}

function messageFor(rules: readonly string[], next: string): Message {
  return {
    what:
      rules.length === 0
        ? "This suppression hides nothing."
        : `This suppression hides no finding of ${rules.join(", ")}.`,
    why: "It may hide a fresh error later, and its reason misleads.",
    next,
  };
}
