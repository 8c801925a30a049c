/** What people call a file. */
import type * as vscode from "vscode";

/** The last part of its path. */
export function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
