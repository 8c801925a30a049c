/**
 * A reviewer's morning in a real VS Code: open a draft, dispute a claim, see the review lapse when its figure changes, confirm it
 * again, read the report and export it.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browserPath, openWorkbench, repository, type Workbench } from "./workbench.ts";
import { makeWorkspace } from "./workspace.ts";

describe.skipIf(browserPath === undefined)("a reviewer", { timeout: 60_000 }, () => {
  const workspace = makeWorkspace();
  const article = join(workspace, "harbour-bridge.article");
  const annotations = `${article}.annotations.json`;
  let workbench: Workbench;

  beforeAll(async () => {
    writeSettings(workspace, "Default Light Modern");
    const packaged = spawnSync("npm", ["run", "--silent", "package"], { cwd: repository, encoding: "utf8" });
    if (packaged.status !== 0) throw new Error(`npm run package failed:\n${packaged.stdout}${packaged.stderr}`);
    workbench = await openWorkbench({ workspace, vsix: join(repository, "wellsourced.vsix") });
    await workbench.open("harbour-bridge.article");
    await workbench.page.locator(".squiggly-warning").first().waitFor({ timeout: 30_000 });
  }, 180_000);

  afterAll(async () => {
    await workbench?.close();
    rmSync(dirname(workspace), { recursive: true });
  });

  /** A row of the Claims view by the words it begins with. */
  const row = (words: string) => workbench.page.locator(`.pane-body [role="treeitem"][aria-label^="${words}"]`).first();
  const input = () => workbench.page.locator(".quick-input-widget input.input");
  const verdicts = () =>
    existsSync(annotations)
      ? [...readFileSync(annotations, "utf8").matchAll(/"value": "(confirmed|disputed|needs-work)"/g)].map((m) => m[1])
      : [];

  test("sees the coverage, and by it opens the claims, grouped, counted and narrowed by typing", async () => {
    const { page } = workbench;
    const coverage = page.locator(".statusbar-item", { hasText: /\d+ of \d+ claims sourced/ });
    await coverage.waitFor();
    await coverage.click();
    await row("14 weeks").waitFor();
    await page.locator('.pane-body [role="treeitem"]', { hasText: "unattributed" }).first().waitFor();
    await workbench.command("Wellsourced: Filter the Claims…");
    await input().fill("okoro");
    await expect.poll(() => row("14 weeks").count()).toBe(0);
    await row("120 welders").waitFor();
    await input().press("Escape");
    await row("14 weeks").waitFor();
    await workbench.command("Wellsourced: Show Claims by Speaker");
    await row("nobody named").waitFor();
    await workbench.command("Wellsourced: Show Claims by Standing");
  });

  test("finds the other articles of the workspace under those that are open, with their claims", async () => {
    const { page } = workbench;
    // A long list draws only the rows in sight.
    await workbench.command("Wellsourced: Filter the Claims…");
    await input().fill("clipboard");
    await input().press("Enter");
    await row("The other articles of the workspace").click();
    const other = page.locator('.pane-body [role="treeitem"]', { hasText: "library-hours.article" }).first();
    await other.locator(".monaco-tl-twistie").click();
    const claim = page.locator('.pane-body [role="treeitem"][aria-label*="clipboard"]').first();
    await claim.waitFor();
    await workbench.screenshot("not-open");
    await claim.hover();
    await claim.locator('.action-label[aria-label^="Confirm This Claim"]').click();
    await claim.filter({ hasText: "confirmed by Ana Ruiz" }).waitFor();
    expect(await page.locator(".tab", { hasText: "library-hours.article" }).count()).toBe(0);
    await row("The other articles of the workspace").click();
    await workbench.command("Wellsourced: Show All Claims");
    await row("14 weeks").waitFor();
  });

  test("disputes a claim by quick fix, with a note; it is recorded and shown in the view and in the margin", async () => {
    const { page } = workbench;
    await workbench.selectInText("18 miles");
    await workbench.quickFix("Dispute this claim…");
    await input().fill("The map says 21.");
    await input().press("Enter");
    await expect.poll(verdicts, { timeout: 15_000 }).toEqual(["disputed"]);
    expect(readFileSync(annotations, "utf8")).toContain("Ana Ruiz");
    await row("18 miles").filter({ hasText: "disputed by Ana Ruiz" }).waitFor();
    await workbench.selectInText("18 miles");
    await page.locator(".squiggly-error").first().waitFor();
    await widenSideBar(page);
    await workbench.screenshot("claims-view");
    const glyph = page.locator(".comment-range-glyph.comment-thread, .comment-thread-unresolved").first();
    await glyph.click();
    const thread = page.locator(".review-widget", { hasText: "The map says 21." });
    await thread.waitFor();
    await workbench.screenshot("review");

    // A reply is a review of its own, with the button's verdict.
    await thread
      .locator(".comment-form .review-thread-reply-button, .comment-form .monaco-editor")
      .locator("visible=true")
      .first()
      .click();
    await page.keyboard.type("Still so on the county's map.");
    await thread.locator(".form-actions .monaco-button", { hasText: "Needs Work" }).click();
    await expect.poll(verdicts, { timeout: 15_000 }).toEqual(["disputed", "needs-work"]);
    expect(readFileSync(annotations, "utf8")).toContain("Still so on the county's map.");
    // Folded with words still in the box, the thread would ask whether to discard them.
    await expect.poll(() => thread.locator(".comment-form .view-line", { hasText: "county" }).count()).toBe(0);
    await glyph.click();
  });

  test("sees the review lapse when the figure changes, and confirms the claim again", async () => {
    const { page } = workbench;
    await workbench.selectInText("18 miles");
    await page.keyboard.type("21 miles");
    await row("21 miles").filter({ hasText: "review lapsed" }).waitFor();
    await expect.poll(() => page.locator(".squiggly-error").count()).toBe(0);
    await workbench.screenshot("lapsed");
    await row("21 miles").hover();
    await row("21 miles").locator('.action-label[aria-label^="Confirm This Claim"]').click();
    await expect.poll(verdicts, { timeout: 15_000 }).toEqual(["disputed", "needs-work", "confirmed"]);
    await row("21 miles").filter({ hasText: "confirmed by Ana Ruiz" }).waitFor();
    await page.locator(".statusbar-item", { hasText: "1 confirmed" }).waitFor();
    await workbench.selectInText("21 miles");
    await page.keyboard.press("Control+s");
  });

  test("reads the report beside the draft, which follows edits, and exports it", async () => {
    const { page } = workbench;
    await workbench.command("Wellsourced: Show the Report");
    const report = page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");
    await report.locator("h1", { hasText: "Calderwick harbour bridge" }).waitFor();
    await report.locator("td", { hasText: "Ana Ruiz" }).first().waitFor();
    expect(await report.locator("script").count()).toBe(await report.locator("head script").count());
    await workbench.screenshot("report-in-editor");
    await workbench.command("Wellsourced: Export the Report…");
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "HTML" }).first().click();
    await page.locator(".quick-input-title", { hasText: "Export the Report" }).waitFor();
    await expect.poll(() => input().inputValue(), { timeout: 10_000 }).toContain("harbour-bridge.report.html");
    const file = join(workspace, "harbour-bridge.report.html");
    // The dialog takes Enter only when it has looked at the folder, and says nothing of when that is.
    const saved = async () => {
      if (!existsSync(file) && (await input().isVisible())) await input().press("Enter");
      return existsSync(file) && readFileSync(file, "utf8").includes("</html>");
    };
    await expect.poll(saved, { timeout: 20_000, interval: 500 }).toBe(true);
    const html = readFileSync(file, "utf8");
    expect(html).toContain("Content-Security-Policy");
    expect(html).not.toContain("<script");
    expect(html).toContain("21 miles");
  });

  test("finds the library as the draft uses it in the Sources view", async () => {
    const { page } = workbench;
    await workbench.command("Wellsourced: Focus on Sources View");
    const rows = page.locator('.pane-body [role="treeitem"]');
    await rows
      .filter({ hasText: /@harbour-survey-2025 · backs \d+ claims?/ })
      .first()
      .waitFor();
    await page.locator('.pane-body [role="treeitem"]', { hasText: "not cited here" }).first().waitFor();
  });

  test.each(["Default Dark Modern", "Default High Contrast"])("can read it all in %s", async (theme) => {
    writeSettings(workspace, theme);
    const wanted = theme.includes("High") ? ".monaco-workbench.hc-black" : ".monaco-workbench.vs-dark";
    await workbench.page.locator(wanted).waitFor({ timeout: 20_000 });
    // Which rows a long list draws depends on where it was scrolled to.
    await workbench.page.locator('.pane-body [role="treeitem"]').first().waitFor();
    await workbench.screenshot(theme.replaceAll(" ", "-").toLowerCase());
  });

  test("starts from a sample draft", async () => {
    const { page } = workbench;
    await workbench.command("Wellsourced: Open a Sample Draft");
    await page.locator(".tab.active", { hasText: "draft.article" }).waitFor();
    await page.locator(".statusbar-item", { hasText: /\d+ of 10 claims sourced/ }).waitFor();
    await page.locator(".squiggly-warning").first().waitFor();
  });
});

/** So that a picture shows the rows whole. */
async function widenSideBar(page: Workbench["page"]): Promise<void> {
  const edge = await page.locator(".part.sidebar").boundingBox();
  if (!edge) throw new Error("There is no side bar.");
  const x = edge.x + edge.width;
  await page.mouse.move(x, 400);
  await page.mouse.down();
  await page.mouse.move(x + 160, 400, { steps: 4 });
  await page.mouse.up();
  await page.mouse.move(x + 400, 400);
}

function writeSettings(workspace: string, theme: string): void {
  const settings = {
    "wellsourced.reviewer": "Ana Ruiz",
    "workbench.colorTheme": theme,
    // The threads are looked at in the margin.
    "comments.openView": "never",
  };
  const folder = join(workspace, ".vscode");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "settings.json"), JSON.stringify(settings));
}
