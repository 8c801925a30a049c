/**
 * `npm run pictures`: the pictures of the documentation. That of the editor is taken here, of the packaged extension at work on the
 * sample draft; the others are those that the tests of reviewing and of the report took just before.
 */
import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { artefacts, openWorkbench, repository } from "./workbench.ts";
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
  await workbench.screenshot("vscode");
  for (const name of ["vscode", "claims-view", "review", "report-light"])
    copyFileSync(join(artefacts, `${name}.png`), join(pictures, `${name}.png`));
} finally {
  await workbench.close();
  rmSync(dirname(workspace), { recursive: true });
}
