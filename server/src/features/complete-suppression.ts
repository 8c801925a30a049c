/** What can be written into a suppression: what it asks for, then the names of rules, those of findings where it stands first. */
import { type Analysis, contains, rules } from "../engine/index.ts";
import type { Completion } from "./completion.ts";
import type { DirectiveWord } from "./directive-words.ts";

export function suppressionCompletions(
  analysis: Pick<Analysis, "article" | "findings" | "suppressed" | "suppressions">,
  word: DirectiveWord,
): readonly Completion[] {
  return word.kind === "request" ? requests(analysis.article.text, word) : ruleNames(analysis, word);
}

function requests(text: string, { span }: DirectiveWord): Completion[] {
  // The names of rules come next.
  const space = /[ \t]/.test(text[span.end] ?? "") ? "" : " ";
  return Object.entries(speaksOf).map(([request, detail], rank) => ({
    kind: "request",
    key: `wellsourced-${request}`,
    span,
    newText: `wellsourced-${request}${space}`,
    title: detail,
    detail: "",
    filter: `wellsourced-${request}`,
    rank,
  }));
}

/** In the order in which they are wanted. */
const speaksOf: Readonly<Record<string, string>> = {
  "ignore-next": "Leaves the paragraph below alone.",
  "ignore-line": "Leaves the paragraph it stands in, or the one above, alone.",
  "ignore-start": "Leaves everything alone up to “ignore-end”.",
  "ignore-end": "Ends what “ignore-start” began.",
  "ignore-file": "Leaves the whole article alone.",
};

function ruleNames(
  {
    article,
    findings,
    suppressed,
    suppressions,
  }: Pick<Analysis, "article" | "findings" | "suppressed" | "suppressions">,
  { span, named }: DirectiveWord,
): Completion[] {
  const begun = suppressions.findLast((each) => each.span.start <= span.start);
  // Spaces at the end of a line are no part of what stands on it.
  const target = begun && /^[ \t]*$/.test(article.text.slice(begun.span.end, span.start)) ? begun.target : undefined;
  const found = new Set<string>();
  for (const finding of [...findings, ...suppressed]) {
    if (target && finding.uri === undefined && contains(target, finding.span)) found.add(finding.rule);
  }
  const free = rules.filter(({ id }) => !named.has(id));
  const ordered = [...free.filter(({ id }) => found.has(id)), ...free.filter(({ id }) => !found.has(id))];
  return ordered.map(({ id, summary, why }, rank) => ({
    kind: "rule",
    key: id,
    span,
    newText: id,
    title: summary,
    detail: found.has(id) ? "found here" : "",
    filter: id,
    rank,
    documentation: why,
  }));
}
