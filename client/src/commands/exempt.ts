/** *No source needed…*: own reporting, a calculation or common knowledge, with the reason in words. */
import * as vscode from "vscode";
import { applyAnswer, type ClaimArguments, type NamedClaim, namedClaim } from "../claim-edit.ts";
import type { Connection } from "../connection.ts";
import { type EditAnswer, type ExemptParams, exemptRequest } from "../from-server.ts";

export function registerExempt(connection: Connection): vscode.Disposable {
  return vscode.commands.registerCommand("wellsourced.exempt", async (given?: ClaimArguments) => {
    const claim = await namedClaim(connection, given);
    const kind = claim && (await askKind(claim));
    if (!claim || !kind) return;
    const { uri, range, words } = claim;
    const reason = await vscode.window.showInputBox({
      title: vscode.l10n.t("No source needed for “{0}”: {1}", words, kind.label),
      // The reason may have to be looked up in another window.
      ignoreFocusOut: true,
      prompt: kind.question,
      placeHolder: kind.example,
      validateInput: (text) => (text.trim() === "" ? vscode.l10n.t("An exemption needs a reason.") : undefined),
    });
    if (reason === undefined) return;
    const params: ExemptParams = { uri, range, kind: kind.id, reason: reason.trim() };
    await applyAnswer(connection, await connection.request<EditAnswer | null>(exemptRequest, params));
  });
}

interface Kind extends vscode.QuickPickItem {
  readonly id: ExemptParams["kind"];
  readonly question: string;
  readonly example: string;
}

function askKind({ words }: NamedClaim): Thenable<Kind | undefined> {
  const kinds: readonly Kind[] = [
    {
      id: "own-reporting",
      label: vscode.l10n.t("Own reporting"),
      detail: vscode.l10n.t("We saw or counted it ourselves."),
      question: vscode.l10n.t("Who saw it, where and when?"),
      example: vscode.l10n.t("Counted by our reporter at the gate on Monday"),
    },
    {
      id: "calculation",
      label: vscode.l10n.t("Calculation"),
      detail: vscode.l10n.t("It follows from other figures."),
      question: vscode.l10n.t("What is the working?"),
      example: "316 − 205",
    },
    {
      id: "common-knowledge",
      label: vscode.l10n.t("Common knowledge"),
      detail: vscode.l10n.t("Any reader can check it."),
      question: vscode.l10n.t("Where would a reader check it?"),
      example: vscode.l10n.t("Any calendar"),
    },
  ];
  const title = vscode.l10n.t("Why does “{0}” need no source?", words);
  return vscode.window.showQuickPick(kinds, { title, ignoreFocusOut: true });
}
