/**
 * The extension in VS Code for the Web: in the extension host of a browser, its server a worker of it, the files of the workspace handed
 * over by the editor.
 */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { passSuite } from "./pass-suite.ts";
import { browserPath, openWorkbench, repository, type Workbench } from "./workbench.ts";
import { makeWorkspace } from "./workspace.ts";

describe.skipIf(browserPath === undefined)("in a browser the extension", { timeout: 60_000 }, () => {
  test("passes the tests of the extension host", { timeout: 180_000 }, async () => {
    await passSuite({ inBrowser: true });
  });

  const workspace = makeWorkspace();
  const article = join(workspace, "harbour-bridge.article");
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await openWorkbench({ workspace, development: { extension: repository }, inBrowser: true });
    await workbench.open("harbour-bridge.article");
  });

  afterAll(async () => {
    await workbench?.close();
    rmSync(dirname(workspace), { recursive: true });
  });

  test("marks the draft, with the library and the models", async () => {
    const { page } = workbench;
    await page.locator(".squiggly-warning").first().waitFor({ timeout: 30_000 });
    await page.locator(".codelens-decoration", { hasText: /2 cited/ }).waitFor();
    expect(await page.locator(".notification-toast", { hasText: "not installed" }).count()).toBe(0);
    await workbench.command("Wellsourced: Focus on Claims View");
    await page.locator('.pane-body [role="treeitem"]', { hasText: "60 jobs" }).first().waitFor();
    await workbench.screenshot("in-a-browser");
  });

  test("adds a source by quick fix", async () => {
    const { page } = workbench;
    await workbench.selectInText("60 jobs");
    await workbench.quickFix("Add a source…");
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "@harbour-survey-2025" }).first().click();
    await page.locator(".tab.active.dirty").waitFor();
    await page.keyboard.press("Control+s");
    await expect
      .poll(() => readFileSync(article, "utf8"), { timeout: 10_000 })
      .toMatch(/60 jobs[^.]*\[@harbour-survey-2025/);
  });

  test("asks who reviews, and keeps the review beside the article", async () => {
    const { page } = workbench;
    await workbench.selectInText("18 miles");
    await workbench.command("Wellsourced: Confirm This Claim");
    await page.locator(".quick-input-widget", { hasText: "Sign your reviews" }).waitFor();
    await page.locator(".quick-input-widget input.input").fill("Ana Ruiz");
    await page.keyboard.press("Enter");
    const annotations = `${article}.annotations.json`;
    const written = () => (existsSync(annotations) ? readFileSync(annotations, "utf8") : "");
    await expect.poll(written, { timeout: 15_000 }).toContain("Ana Ruiz");
    await page.locator('.pane-body [role="treeitem"]', { hasText: "confirmed by Ana Ruiz" }).first().waitFor();
    await workbench.screenshot("review-in-a-browser");
  });

  test("reads a repository that lies on a server, and cites from its library", async () => {
    const elsewhere = await openWorkbench({
      workspace: "memfs://github/desk",
      development: { extension: repository },
      inBrowser: true,
    });
    const { page } = elsewhere;
    try {
      await page.locator(".explorer-folders-view .monaco-list-row", { hasText: "local" }).click();
      await page.locator(".explorer-folders-view .monaco-list-row", { hasText: "ships.article" }).dblclick();
      await page.locator(".squiggly-warning").first().waitFor({ timeout: 30_000 });
      await page.locator(".codelens-decoration", { hasText: /1 cited, 1 unattributed/ }).waitFor();
      await elsewhere.selectInText("316 houses");
      await elsewhere.quickFix("Add a source…");
      await page.locator(".quick-input-list .monaco-list-row", { hasText: "@port-2025" }).first().click();
      await page.locator(".codelens-decoration", { hasText: /2 cited/ }).waitFor();
      await elsewhere.selectInText("1,400 ships");
      await elsewhere.command("Wellsourced: Confirm This Claim");
      await page.locator(".quick-input-widget", { hasText: "Sign your reviews" }).waitFor();
      await page.locator(".quick-input-widget input.input").fill("Ana Ruiz");
      await page.keyboard.press("Enter");
      await page.locator(".statusbar-item", { hasText: "1 confirmed" }).waitFor();
      await page
        .locator(".explorer-folders-view .monaco-list-row", { hasText: "ships.article.annotations.json" })
        .waitFor();
      await elsewhere.screenshot("repository-in-a-browser");
    } finally {
      await elsewhere.close();
    }
  });

  test("starts its server anew, and ends the old one", async () => {
    const { page } = workbench;
    const workers = () => new Set(page.workers().map((worker) => worker.url()));
    const before = workers();
    await workbench.command("Wellsourced: Restart the Language Server");
    await expect.poll(() => [...workers()].filter((url) => !before.has(url)).length, { timeout: 10_000 }).toBe(1);
    await expect.poll(() => [...before].filter((url) => !workers().has(url)).length, { timeout: 10_000 }).toBe(1);
    await page.locator(".squiggly-warning").first().waitFor();
  });

  test("opens the sample, with its library", async () => {
    const { page } = workbench;
    await workbench.command("Wellsourced: Open a Sample Draft");
    await page.locator(".tab.active", { hasText: "draft.article" }).waitFor();
    await page.locator(".statusbar-item", { hasText: /\d+ of 10 claims sourced/ }).waitFor();
    await page.locator('.pane-body [role="treeitem"]', { hasText: "Thornwick market hall" }).first().waitFor();
    await workbench.command("Wellsourced: Show the Report");
    const report = page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");
    await report.locator("h1").first().waitFor();
    await workbench.screenshot("report-in-a-browser");
  });
});
