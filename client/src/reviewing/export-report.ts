/** *Export the Report…*: the fact-checker's sheet as a file: for a reader, for a wiki, for a spreadsheet, for a program. */
import * as vscode from "vscode";
import type { Connection } from "../connection.ts";
import { type ReportAnswer, type ReportParams, reportRequest } from "../from-server.ts";
import type { Statuses } from "../statuses.ts";
import { nameOf } from "../uris.ts";
import { articleInFront } from "./open-articles.ts";

/** Formats may be given, and where to write, by whoever runs the command from a key or another extension. */
interface Given {
  readonly format?: ReportParams["format"];
  readonly target?: vscode.Uri;
}

export function registerExportReport(connection: Connection, statuses: Statuses): vscode.Disposable {
  return vscode.commands.registerCommand("wellsourced.exportReport", async (given?: Given) => {
    const article = await articleInFront(statuses);
    if (!article) {
      void vscode.window.showInformationMessage(vscode.l10n.t("Open an article first."));
      return;
    }
    const format = given?.format ?? (await askFormat());
    const target = format && (given?.target ?? (await askTarget(article.uri, format)));
    if (!format || !target) return;
    const params: ReportParams = { uri: article.uri.toString(), format };
    const answer = await connection.request<ReportAnswer | null>(reportRequest, params);
    if (!answer) return;
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(answer.text));
    await offerToOpen(target);
  });
}

const endings: Readonly<Record<ReportParams["format"], string>> = {
  html: "html",
  markdown: "md",
  csv: "csv",
  json: "json",
};

async function askFormat(): Promise<ReportParams["format"] | undefined> {
  const formats: readonly (vscode.QuickPickItem & { readonly format: ReportParams["format"] })[] = [
    { label: "HTML", detail: vscode.l10n.t("One file that opens anywhere and prints on paper"), format: "html" },
    { label: "Markdown", detail: vscode.l10n.t("For a wiki, an issue or a pull request"), format: "markdown" },
    { label: "CSV", detail: vscode.l10n.t("For a spreadsheet, a row a claim"), format: "csv" },
    { label: "JSON", detail: vscode.l10n.t("For programs"), format: "json" },
  ];
  const chosen = await vscode.window.showQuickPick(formats, { title: vscode.l10n.t("Export the report as…") });
  return chosen?.format;
}

function askTarget(article: vscode.Uri, format: ReportParams["format"]): Thenable<vscode.Uri | undefined> {
  const ending = endings[format];
  const path = `${article.path.replace(/\.[^./]*$/, "")}.report.${ending}`;
  const defaultUri = article.scheme === "untitled" ? undefined : article.with({ path });
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t("Export the Report"),
    filters: { [format.toUpperCase()]: [ending] },
    ...(defaultUri && { defaultUri }),
  });
}

async function offerToOpen(target: vscode.Uri): Promise<void> {
  const name = nameOf(target);
  const open = vscode.l10n.t("Open");
  void vscode.window
    .showInformationMessage(vscode.l10n.t("The report was written to {0}.", name), open)
    .then((chosen) => {
      if (chosen === open) void show(target);
    });
}

/** A page in the browser, for the editor would show its source; unless it lies where this machine's browser can't reach. */
function show(target: vscode.Uri): Thenable<unknown> {
  const isPage = target.scheme === "file" && vscode.env.remoteName === undefined && /\.html?$/i.test(target.path);
  return isPage ? vscode.env.openExternal(target) : vscode.commands.executeCommand("vscode.open", target);
}
