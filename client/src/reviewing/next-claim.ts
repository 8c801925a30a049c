/** *Go to Next Unreviewed Claim* and *… Previous …*: through an article from the keyboard, claim by claim, and round again at its end. */
import * as vscode from "vscode";
import { type ProtocolRange, toProtocolRange, toVsRange } from "../claim-edit.ts";
import type { Connection } from "../connection.ts";
import { type ClaimsAnswer, type ClaimsParams, claimsRequest, grouped } from "../from-server.ts";

export function registerNextClaim(connection: Connection): vscode.Disposable {
  const register = (command: string, step: 1 | -1) =>
    vscode.commands.registerCommand(command, () => goOn(connection, step));
  return vscode.Disposable.from(register("wellsourced.nextClaim", 1), register("wellsourced.previousClaim", -1));
}

async function goOn(connection: Connection, step: 1 | -1): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const params: ClaimsParams = { uri: editor.document.uri.toString(), grouping: "standing", filter: "" };
  const answer = await connection.request<ClaimsAnswer | null>(claimsRequest, params);
  if (!answer) return;
  const claims = answer.groups.flatMap((group) => group.claims);
  const unreviewed = claims.filter(({ reviews, lapsed }) => reviews.length === 0 || lapsed !== undefined);
  const ranges = unreviewed.map(({ range }) => range).sort(inTextOrder);
  const at = nextIndex(ranges, toProtocolRange(editor.selection), step);
  const range = ranges[at];
  if (!range) {
    void vscode.window.showInformationMessage(
      claims.length === 0
        ? vscode.l10n.t("There are no claims in this article.")
        : vscode.l10n.t("Every claim of this article has been reviewed."),
    );
    return;
  }
  const { start, end } = toVsRange(range);
  editor.selection = new vscode.Selection(start, end);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  const place = vscode.l10n.t("Unreviewed claim {0} of {1}", grouped(at + 1), grouped(ranges.length));
  vscode.window.setStatusBarMessage(place, 3000);
}

/** Of the first behind (or last before) the selection; of ranges that begin together, the shorter comes first. */
export function nextIndex(ranges: readonly ProtocolRange[], selection: ProtocolRange, step: 1 | -1): number {
  if (ranges.length === 0) return -1;
  const at =
    step === 1
      ? ranges.findIndex((range) => 0 < inTextOrder(range, selection))
      : ranges.findLastIndex((range) => inTextOrder(range, selection) < 0);
  return 0 <= at ? at : step === 1 ? 0 : ranges.length - 1;
}

function inTextOrder(a: ProtocolRange, b: ProtocolRange): number {
  return (
    a.start.line - b.start.line ||
    a.start.character - b.start.character ||
    a.end.line - b.end.line ||
    a.end.character - b.end.character
  );
}
