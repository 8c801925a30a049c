/** What a reviewer can do with a claim: give a verdict on it, or take one back. */
import type { Analysis, Claim, Finding, Verdict } from "../engine/index.ts";
import { type Action, type ActionOptions, type Ask, written } from "./action.ts";
import { asksNote, review, reviewsOf, withdraw } from "./reviewing.ts";

/** Our own extension asks for a note; elsewhere the verdict is written, and a note can be put to it. */
export function reviewActions(
  analysis: Analysis,
  claim: Claim,
  findings: readonly Finding[],
  options: ActionOptions,
): Action[] {
  const { ours, annotations: store, reviewing } = options;
  if (!store) return [];
  const about = findings.filter(({ rule }) => reviewRules.has(rule));
  const given = verdicts.flatMap(({ verdict, command, title }) => {
    if (ours)
      return [{ title: asksNote(verdict) ? `${title}…` : title, findings: about, ask: { command, span: claim } }];
    return reviewing ? written(title, about, [review(analysis, store, [claim], { verdict, ...reviewing })]) : [];
  });
  return [...given, ...withdrawal(analysis, claim, about, options)];
}

/** Who reviews is known to our own extension only once it asks: it may turn out that none of the reviews is theirs. */
function withdrawal(
  analysis: Analysis,
  claim: Claim,
  findings: readonly Finding[],
  { ours, annotations: store, reviewing }: ActionOptions,
): Action[] {
  if (!store || reviewsOf(analysis, claim).length === 0) return [];
  const title = "Withdraw my review";
  if (ours) return [{ title, findings, ask: { command: "withdrawReview", span: claim } }];
  return reviewing ? written(title, findings, [withdraw(analysis, store, [claim], reviewing.by)]) : [];
}

const verdicts: readonly {
  readonly verdict: Verdict;
  readonly command: Ask["command"];
  readonly title: string;
}[] = [
  { verdict: "confirmed", command: "confirm", title: "Confirm this claim" },
  { verdict: "disputed", command: "dispute", title: "Dispute this claim" },
  { verdict: "needs-work", command: "needsWork", title: "This claim needs work" },
];

const reviewRules = new Set(["stale-review", "unreviewed-claim", "disputed-claim"]);
