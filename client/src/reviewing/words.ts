/** What the server has names for, in the reader's language. */
import * as vscode from "vscode";
import type { ClaimListItem, VerdictName } from "../from-server.ts";

export function standingWords(standing: ClaimListItem["standing"]): string {
  switch (standing) {
    case "attributed":
      return vscode.l10n.t("attributed");
    case "cited":
      return vscode.l10n.t("cited");
    case "exempt":
      return vscode.l10n.t("exempt");
    case "unattributed":
      return vscode.l10n.t("unattributed");
  }
}

export function verdictWords(verdict: VerdictName): string {
  switch (verdict) {
    case "confirmed":
      return vscode.l10n.t("confirmed");
    case "disputed":
      return vscode.l10n.t("disputed");
    case "needs-work":
      return vscode.l10n.t("needs work");
  }
}

/** What the word means in a count of claims. */
export function openMeans(): string {
  return vscode.l10n.t("Open: nobody answers for it, and a copy editor would ask who does.");
}

/** “confirmed by Ana Ruiz”; “lapsed” once the claim has changed; undefined for a claim nobody reviewed. */
export function reviewWords({ reviews, lapsed }: ClaimListItem): string | undefined {
  const last = reviews.at(-1);
  if (!last) return undefined;
  if (lapsed !== undefined) return vscode.l10n.t("review lapsed");
  return vscode.l10n.t("{0} by {1}", verdictWords(last.verdict), last.by);
}
