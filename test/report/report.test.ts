/** The HTML report in a real browser: light, dark and on paper; it runs nothing, asks for nothing, and an article's HTML is text. */
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { folderWith, wellsourced } from "../cli/cli.ts";
import { browserPath } from "../vscode/workbench.ts";

const artefacts = fileURLToPath(new URL("../artefacts/", import.meta.url));
const samples = fileURLToPath(new URL("../../samples/", import.meta.url));

describe.skipIf(browserPath === undefined)("the report", { timeout: 60_000 }, () => {
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];

  beforeAll(async () => {
    mkdirSync(artefacts, { recursive: true });
    browser = await chromium.launch({ executablePath: browserPath!, args: ["--no-sandbox", "--disable-gpu"] });
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on("request", (request) => void requests.push(request.url()));
  }, 60_000);

  afterAll(() => browser?.close());

  async function show(...args: readonly string[]): Promise<void> {
    const { status, stdout } = await wellsourced(["report", "--format", "html", ...args]);
    expect(status).toBe(0);
    await page.setContent(stdout);
  }

  const background = () => page.evaluate("getComputedStyle(document.body).backgroundColor");

  test.each(["light", "dark"] as const)("can be read in %s", async (colorScheme) => {
    await page.emulateMedia({ colorScheme, media: "screen" });
    await show(`${samples}harbour-bridge.article`);
    expect(await background()).toBe(colorScheme === "light" ? "rgb(255, 255, 255)" : "rgb(23, 23, 27)");
    const rows = await page.locator(".claims tbody tr").count();
    expect(await page.locator("article .ref").count()).toBe(rows);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await page.screenshot({ path: `${artefacts}report-${colorScheme}.png` });
  });

  test.each(["A4", "Letter"] as const)("prints on %s: black on white, nothing wider than the page", async (format) => {
    await page.emulateMedia({ colorScheme: "dark", media: "print" });
    await show(`${samples}harbour-bridge.article`);
    expect(await background()).toBe("rgb(255, 255, 255)");
    const pdf = await page.pdf({ format, path: `${artefacts}report-${format}.pdf`, printBackground: true });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    await page.setViewportSize({ width: format === "A4" ? 673 : 695, height: 900 }); // less 16 mm on either side, at 96 dpi
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await page.screenshot({ path: `${artefacts}report-${format}.png` });
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  test("prints all of a table that a screen would show a part of", async () => {
    await page.emulateMedia({ colorScheme: "light", media: "print" });
    await page.setViewportSize({ width: 673, height: 900 });
    const row = `|${" 400 homes burned |".repeat(16)}`;
    const cwd = folderWith({ "a.md": `# Harbour\n\n${row}\n${"| --- ".repeat(16)}|\n${row}\n` });
    await show(`${cwd}/a.md`);
    expect(
      await page.evaluate(
        "document.querySelector('.cells').scrollWidth <= document.querySelector('.cells').clientWidth",
      ),
    ).toBe(true);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  test("can be read on a telephone, whatever long words it holds: nothing wider than the screen, no column too narrow to read", async () => {
    await page.emulateMedia({ colorScheme: "light", media: "screen" });
    await page.setViewportSize({ width: 400, height: 800 });
    const long = `${"very".repeat(30)}long`;
    const text = `Fire kills 12 in ${long}\n\nThe fire destroyed 316 houses, and 1,400 people left.\n\n“It was ${long},” Anna Berg said.\n`;
    const cwd = folderWith({ "a.article": text });
    await show(`${cwd}/a.article`);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    const whatItRestsOn = page.locator(".claims td:nth-child(4)").first();
    expect((await whatItRestsOn.boundingBox())!.width).toBeGreaterThan(250);
    expect((await page.locator(".chart svg").first().boundingBox())!.width).toBeGreaterThan(80);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  test("can be read at 320 pixels, as after a zoom to 400%, with 200 claims and a wide table", async () => {
    await page.emulateMedia({ colorScheme: "light", media: "screen" });
    await page.setViewportSize({ width: 320, height: 700 });
    const bare = Array.from({ length: 200 }, (_, i) => `The council spent £${i + 20} million on ferry ${i} last year.`);
    const row = `|${" 400 homes |".repeat(12)}`;
    const cwd = folderWith({
      "a.md": `# Harbour\n\n${bare.join("\n\n")}\n\n${row}\n${"| --- ".repeat(12)}|\n${row}\n`,
    });
    await show(`${cwd}/a.md`);
    expect(await page.locator(".claims tbody tr").count()).toBeGreaterThan(199);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    const table = page.getByRole("region", { name: "Table" });
    await table.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.evaluate("document.activeElement.scrollLeft")).toBeGreaterThan(0);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  test.each(["light", "dark"] as const)("has enough contrast for all of its words, %s", async (colorScheme) => {
    await page.emulateMedia({ colorScheme, media: "screen" });
    await show(`${samples}harbour-bridge.article`);
    expect(await page.evaluate(`(${faintWords})()`)).toEqual([]);
  });

  test.each(["light", "dark"] as const)(
    "keeps the marks that explain its bars in forced colours, %s",
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme, media: "screen", forcedColors: "active" });
      await show(`${samples}harbour-bridge.article`);
      const colours = await page.evaluate(
        `[[".standing.cited", "::before", "backgroundColor"], [".bar.cited", null, "fill"]].map(
        ([selector, part, property]) => getComputedStyle(document.querySelector(selector), part)[property])`,
      );
      expect(new Set(colours as string[])).toEqual(
        new Set([colorScheme === "light" ? "rgb(27, 90, 168)" : "rgb(125, 183, 255)"]),
      );
      await page.emulateMedia({ forcedColors: "none" });
    },
  );

  test("an article that contains HTML shows as text, and nothing is asked for or run", async () => {
    const script = `<script>document.title = "run"</script>`;
    // A tag without words of its own is read as a CMS means it, and shown as nothing.
    const hostile = `${script} <img src="https://example.org/x.png" onerror="alert(1)">`;
    const cwd = folderWith({ "a.article": `Fire ${hostile}\n\nThe fire killed 12 people, ${hostile} said.\n` });
    requests.length = 0;
    await show(`${cwd}/a.article`);
    expect(await page.locator("script, img, iframe, object, embed, link").count()).toBe(0);
    expect(await page.title()).not.toBe("run");
    await page.evaluate("for (const number of document.querySelectorAll('article .ref')) number.remove()");
    expect(await page.locator("article").textContent()).toContain(script);
    expect(requests).toEqual([]);
  });
});

/** In the page: words whose colour is too near that of the paper for WCAG’s level AA, 4.5 to 1; large ones held to the same. */
const faintWords = `() => {
  const lightness = (colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const paper = lightness(getComputedStyle(document.body).backgroundColor);
  const faint = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.data.trim() === "") continue;
    const ink = lightness(getComputedStyle(node.parentElement).color);
    const contrast = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    if (contrast < 4.5) faint.add(node.parentElement.className + ": " + contrast.toFixed(2));
  }
  return [...faint];
}`;
