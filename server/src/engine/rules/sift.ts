/** Puts aside what an article's suppressions hide. */
import { contains } from "../base/index.ts";
import type { Suppression } from "../citations/index.ts";
import type { Finding, SuppressedFinding } from "./types.ts";

export interface Sifted {
  readonly findings: Finding[];
  readonly suppressed: SuppressedFinding[];
}

/** `sorted`: by position. One sweep over both: a suppression is looked at while its target lasts. */
export function sift(sorted: readonly Finding[], suppressions: readonly Suppression[]): Sifted {
  const coming = [...suppressions.entries()].sort(([, a], [, b]) => a.target.start - b.target.start);
  const openByRule = new Map<string, Open[]>();
  let next = 0;
  const findings: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of sorted) {
    if (finding.uri !== undefined) {
      findings.push(finding);
      continue;
    }
    for (; next < coming.length && coming[next]![1].target.start <= finding.span.start; next++) open(...coming[next]!);
    const suppression = hiddenBy(finding, finding.rule) ?? hiddenBy(finding, EVERY_RULE);
    if (suppression === undefined) findings.push(finding);
    else suppressed.push({ ...finding, suppression });
  }
  return { findings, suppressed };

  function open(index: number, { rules, target }: Suppression): void {
    for (const rule of rules.length ? rules : [EVERY_RULE]) {
      const list = openByRule.get(rule);
      if (list) list.push({ index, target });
      else openByRule.set(rule, [{ index, target }]);
    }
  }

  /** The nearest above the finding. Those that ended before it are dropped for good: findings come in order. */
  function hiddenBy({ span }: Finding, rule: string): number | undefined {
    const list = openByRule.get(rule);
    while (list?.length && list.at(-1)!.target.end <= span.start) list.pop();
    const last = list?.at(-1);
    return last && contains(last.target, span) ? last.index : undefined;
  }
}

type Open = { readonly index: number; readonly target: Suppression["target"] };

/** No rule has this for its name. */
const EVERY_RULE = "";
