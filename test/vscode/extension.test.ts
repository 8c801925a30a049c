/** The extension in a real VS Code: its tests in the extension host, and the packaged one as a user installs and uses it. */

import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { passSuite } from "./pass-suite.ts";
import { browserPath, openWorkbench, repository, type Workbench } from "./workbench.ts";
import { makeWorkspace } from "./workspace.ts";

describe.skipIf(browserPath === undefined)("the extension under development", () => {
  test("passes its tests in the extension host", { timeout: 180_000 }, async () => {
    await passSuite({ inBrowser: false });
  });
});

describe.skipIf(browserPath === undefined)("the packaged extension", () => {
  const workspace = makeWorkspace();
  const article = join(workspace, "harbour-bridge.article");
  let workbench: Workbench;

  beforeAll(async () => {
    const vsix = join(repository, "wellsourced.vsix");
    const packaged = spawnSync("npm", ["run", "--silent", "package"], { cwd: repository, encoding: "utf8" });
    if (packaged.status !== 0) throw new Error(`npm run package failed:\n${packaged.stdout}${packaged.stderr}`);
    workbench = await openWorkbench({ workspace, vsix });
    await workbench.open("harbour-bridge.article");
  });

  afterAll(async () => {
    await workbench?.close();
    rmSync(dirname(workspace), { recursive: true });
  });

  test("marks the draft within moments of opening it", async () => {
    await workbench.page.locator(".squiggly-warning").first().waitFor({ timeout: 20_000 });
    await workbench.page.locator(".squiggly-info").first().waitFor();
    await workbench.screenshot("marked-draft");
  });

  test("adds a source by quick fix: the citation is in the file, the mark goes, and one undo takes all of it back", {
    timeout: 60_000,
  }, async () => {
    const { page } = workbench;
    const before = readFileSync(article, "utf8");
    const marks = page.locator(".squiggly-warning");
    const nMarks = await marks.count();
    await workbench.selectInText("60 jobs");
    await workbench.quickFix("Add a source…");
    await page.locator(".quick-input-widget .quick-input-title", { hasText: "Add a source" }).waitFor();
    await workbench.screenshot("add-a-source");
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "@harbour-survey-2025" }).first().click();
    await page.locator(".tab.active.dirty").waitFor();
    await page.keyboard.press("Control+s");
    // The editor empties a file before it writes it, so what is read in between is no answer yet.
    await expect.poll(() => readFileSync(article, "utf8"), { timeout: 10_000 }).toMatch(/\[@[\w-]+\]/);
    expect(readFileSync(article, "utf8").length).toBeGreaterThan(before.length);
    await expect.poll(() => marks.count()).toBeLessThan(nMarks);
    await workbench.screenshot("source-added");

    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+s");
    await expect.poll(() => readFileSync(article, "utf8"), { timeout: 10_000 }).toBe(before);
  });

  test("a new source is in the library on disk, and one undo takes it out of there too", {
    timeout: 60_000,
  }, async () => {
    const { page } = workbench;
    const library = join(workspace, "sources.json");
    const before = readFileSync(library, "utf8");
    const input = page.locator(".quick-input-widget input.input");
    const answer = async (prompt: string, words: string) => {
      await page.locator(".quick-input-widget", { hasText: prompt }).waitFor();
      await input.fill(words);
      await page.keyboard.press("Enter");
    };
    await workbench.selectInText("18 miles");
    await workbench.quickFix("Add a source…");
    await page.locator(".quick-input-widget .quick-input-title", { hasText: "“18 miles”" }).waitFor();
    await input.fill("Road atlas");
    await page.locator(".quick-input-list .monaco-list-row", { hasText: /New source….*Road atlas/s }).click();
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "Dataset" }).click();
    await answer("Title", "Road atlas");
    await answer("Author or publisher", "Survey Office");
    await answer("Address on the web", "https://roads.example/atlas");
    await expect.poll(() => readFileSync(library, "utf8"), { timeout: 20_000 }).toContain("roads.example");
    // On a slow machine the library may be on disk before the citation is in the text, and an undo would then take back nothing.
    await page.locator(".tab.dirty", { hasText: ".article" }).waitFor();

    await workbench.focusEditor();
    await page.keyboard.press("Control+z");
    await page.locator(".tab:not(.dirty)", { hasText: ".article" }).waitFor();
    await expect.poll(() => readFileSync(library, "utf8"), { timeout: 20_000 }).toBe(before);
    await expect.poll(() => page.locator(".tab.dirty", { hasText: "sources.json" }).count()).toBe(0);
  });

  test("in a suppression the names of rules are completed while they are typed", { timeout: 60_000 }, async () => {
    const { page } = workbench;
    const row = (words: string) => page.locator(".suggest-widget .monaco-list-row", { hasText: words }).first();
    await workbench.selectInText("Traders on the east quay");
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.type("%% wells", { delay: 60 });
    await row("wellsourced-ignore-next").waitFor();
    await page.keyboard.press("Enter");
    await row("unattributed-quantity").waitFor();
    await page.keyboard.type("vague", { delay: 60 });
    await row("vague-source").waitFor();
    await page.keyboard.press("Enter");
    await workbench.screenshot("rule-completed");
    await page.locator(".view-line", { hasText: /wellsourced-ignore-next.vague-source/ }).waitFor();
    await workbench.command("File: Revert File");
  });
});
