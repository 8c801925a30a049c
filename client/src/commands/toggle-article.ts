/** One click makes a file an article or not, remembered in the workspace's settings. */
import * as vscode from "vscode";
import type { Statuses } from "../statuses.ts";

export function registerToggleArticle(statuses: Statuses): vscode.Disposable {
  return vscode.commands.registerCommand("wellsourced.toggleArticle", async (given?: vscode.Uri) => {
    const uri = given ?? vscode.window.activeTextEditor?.document.uri;
    if (!uri) return;
    if (uri.scheme === "untitled") {
      void vscode.window.showInformationMessage(
        vscode.l10n.t("Save the file first, so that the choice can be remembered."),
      );
      return;
    }
    await toggle(uri, statuses.of(uri)?.isArticle === true);
  });
}

/**
 * The last pattern that matches decides, so the choice goes to the end; an earlier choice for the same file is dropped. Where that stands
 * last it is what holds now, though the server may not have said so yet: two quick clicks are two.
 */
async function toggle(uri: vscode.Uri, seemsArticle: boolean): Promise<void> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const settings = vscode.workspace.getConfiguration("wellsourced", uri);
  const { target, known } = placeOf(settings.inspect<string[]>("articles"), folder);
  const pattern = patternFor(uri, folder);
  const last = known?.at(-1);
  const isArticle = last === pattern || (last !== `!${pattern}` && seemsArticle);
  const kept = (known ?? []).filter((entry) => entry !== pattern && entry !== `!${pattern}`);
  await settings.update("articles", [...kept, isArticle ? `!${pattern}` : pattern], target);
}

interface Inspected {
  readonly globalValue?: readonly string[];
  readonly workspaceValue?: readonly string[];
  readonly workspaceFolderValue?: readonly string[];
}

/** The workspace's settings; in one of several folders that folder's, and for a file in none the user's own. */
function placeOf(
  inspected: Inspected | undefined,
  folder: vscode.WorkspaceFolder | undefined,
): { readonly target: vscode.ConfigurationTarget; readonly known: readonly string[] | undefined } {
  const { Global, Workspace, WorkspaceFolder } = vscode.ConfigurationTarget;
  if (!folder) return { target: Global, known: inspected?.globalValue };
  if ((vscode.workspace.workspaceFolders?.length ?? 0) === 1)
    return { target: Workspace, known: inspected?.workspaceValue };
  return { target: WorkspaceFolder, known: inspected?.workspaceFolderValue };
}

/** The file's path from its folder; “/” in front ties it to that place, as in .gitignore. The server knows drives by small letters. */
function patternFor(uri: vscode.Uri, folder: vscode.WorkspaceFolder | undefined): string {
  const whole = uri.path.replace(/^\/[A-Z]:/, (drive) => drive.toLowerCase());
  const path = folder ? uri.path.slice(folder.uri.path.replace(/\/$/, "").length) : whole;
  return path.replace(/[*?[\]{}()!\\+@]/g, "\\$&");
}
