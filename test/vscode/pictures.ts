/** `npm run pictures`: the README's picture of the editor, taken of the packaged extension at work on the sample draft. */
import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { openWorkbench, repository } from "./workbench.ts";
import { makeWorkspace } from "./workspace.ts";

const pictures = join(repository, "docs/pictures");
const workspace = makeWorkspace();
const workbench = await openWorkbench({
  workspace,
  vsix: join(repository, "wellsourced.vsix"),
  width: 1180,
  height: 640,
});
try {
  const { page } = workbench;
  await workbench.open("harbour-bridge.article");
  await page.locator(".squiggly-warning").first().waitFor();
  await page.locator(".codelens-decoration").first().waitFor(); // one that comes later stands above the window
  await page.keyboard.press("Control+b");
  await workbench.command("Go to Next Problem (Error, Warning, Info)");
  await page.keyboard.press("F8");
  await page.locator(".marker-widget").waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".marker-widget").waitFor({ state: "detached" });
  await page.keyboard.press("Control+.");
  await page.locator(".action-widget .monaco-list-row").first().waitFor();
  mkdirSync(pictures, { recursive: true });
  copyFileSync(await workbench.screenshot("vscode"), join(pictures, "vscode.png"));
} finally {
  await workbench.close();
  rmSync(workspace, { recursive: true });
}
