/**
 * Requests to leave something alone, in the text: `%% wellsourced-ignore-next RULE…: REASON` on a line of its own, or the same between
 * `<!--` and `-->`. `ignore-next` speaks of the next block, `ignore-line` of the block it stands in (or, on a line of its own, the one
 * before), `ignore-start` of everything up to `ignore-end`, `ignore-file` of the whole article.
 */
import { firstEndingAfter, holdsOffset, type Span } from "../base/index.ts";
import type { ArticleText } from "../text/index.ts";
import type { MarkupProblem, Suppression } from "./types.ts";

/** What the article asks to be left alone, in text order. */
export function readSuppressions(article: ArticleText): readonly Suppression[] {
  return readDirectives(article).suppressions;
}

export interface Directives {
  readonly suppressions: readonly Suppression[];
  readonly problems: readonly MarkupProblem[];
}

export function readDirectives(article: ArticleText): Directives {
  const suppressions: Suppression[] = [];
  const problems: MarkupProblem[] = [];
  if (!article.islands.some(({ kind }) => kind === "suppression")) return { suppressions, problems };
  const blockSpans = article.blocks.map((block) => block.span);
  const open: { readonly index: number; readonly rules: readonly string[] }[] = [];
  for (const { kind, span } of article.islands) {
    if (kind !== "suppression") continue;
    const directive = parseDirective(article.text.slice(span.start, span.end));
    if (typeof directive === "string") {
      problems.push({ span, message: directive });
      continue;
    }
    const { action, rules, reason } = directive;
    if (action === "end") {
      const last = open.findLastIndex((start) => rules.length === 0 || sameRules(start.rules, rules));
      const start = open.splice(last, last < 0 ? 0 : 1)[0];
      if (!start)
        problems.push({ span, message: "Nothing was being ignored here: “wellsourced-ignore-start” is missing." });
      else {
        const begun = suppressions[start.index]!;
        suppressions[start.index] = { ...begun, target: { start: begun.target.start, end: span.start } };
      }
      continue;
    }
    if (reason === undefined) {
      const example = [`wellsourced-ignore-${action}`, ...rules].join(" ");
      const message = `Say why, after a colon: “${example}: REASON”.`;
      problems.push({ span, message, why: "Whoever reads it later can’t tell whether it still holds." });
    }
    if (action === "start") open.push({ index: suppressions.length, rules });
    suppressions.push({
      span,
      form: action === "start" ? "range" : action,
      rules,
      ...(reason !== undefined && { reason }),
      target: targetOf(action, span, article.text, blockSpans),
    });
  }
  return { suppressions, problems };
}

type Action = "next" | "line" | "file" | "start" | "end";

interface Directive {
  readonly action: Action;
  readonly rules: readonly string[];
  readonly reason?: string;
}

/** A directive, or what is wrong with it. */
function parseDirective(island: string): Directive | string {
  const words = island
    .replace(/^\s*(?:%%|<!--)/, "")
    .replace(/-->\s*$/, "")
    .trim();
  const match = /^wellsourced-([a-z-]*)\s*([^:]*)(?::(.*))?$/s.exec(words);
  const action = /^ignore-(next|line|file|start|end)$/.exec(match?.[1] ?? "")?.[1] as Action | undefined;
  if (!match || !action) {
    const known = "ignore-next, ignore-line, ignore-start, ignore-end or ignore-file";
    return `“wellsourced-${match?.[1] ?? ""}” is nothing that Wellsourced knows; write ${known} after “wellsourced-”.`;
  }
  const rules = match[2]!.split(/[\s,]+/).filter(Boolean);
  const odd = rules.find((rule) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(rule));
  if (odd !== undefined) return `“${odd}” is no rule; names of rules come first, then a colon, then the reason.`;
  const reason = match[3]?.trim();
  return { action, rules, ...(reason && { reason }) };
}

function targetOf(action: Action, span: Span, text: string, blocks: readonly Span[]): Span {
  if (action === "file") return { start: 0, end: text.length };
  if (action === "start") return { start: span.end, end: text.length };
  const at = firstEndingAfter(blocks, span.start);
  const found = blocks[at];
  const standsIn = found !== undefined && holdsOffset(found, span.start);
  const target = action === "line" ? (standsIn ? found : blocks[at - 1]) : standsIn ? blocks[at + 1] : found;
  return target ?? { start: span.end, end: span.end };
}

function sameRules(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((rule) => b.includes(rule));
}
