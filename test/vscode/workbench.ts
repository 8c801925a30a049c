/**
 * A real VS Code workbench in a headless browser: started on a folder, with an extension installed as a user would install it or
 * with an extension under development and its tests. Closing it leaves nothing behind but the screenshots that were asked for.
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer as createHttpServer, type Server } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { installVSCode } from "./install.ts";

export const repository = fileURLToPath(new URL("../..", import.meta.url));
export const artefacts = join(repository, "test/artefacts");

/** Where Debian and others put the browser; undefined when there is none, and then these tests are skipped. */
export const browserPath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) =>
  existsSync(path),
);

export interface WorkbenchOptions {
  /** The folder to open, by its path or its address. */
  readonly workspace: string;
  /** A packaged extension to install first. */
  readonly vsix?: string;
  /** A folder with an extension under development, and the module in it whose `run` tests it. */
  readonly development?: { readonly extension: string; readonly tests?: string };
  /** True where that extension is to run in the browser's own extension host, as on vscode.dev, and not beside the files. */
  readonly inBrowser?: boolean;
  readonly colorScheme?: "light" | "dark";
  /** Of the window, in CSS pixels. */
  readonly width?: number;
  readonly height?: number;
}

export interface Workbench {
  readonly page: Page;
  /** Ends with what the tests printed and their exit code; rejects after `timeout` milliseconds. Only with `development`. */
  testsEnded(timeout: number): Promise<{ readonly code: number; readonly log: readonly string[] }>;
  /** Runs a command of the palette by its title. */
  command(title: string): Promise<void>;
  /** Opens a file of the workspace by its name. */
  open(fileName: string): Promise<void>;
  /** Selects the first words like these after the cursor. */
  selectInText(words: string): Promise<void>;
  /** Puts the cursor back into the text, where it was. */
  focusEditor(): Promise<void>;
  /** Opens the quick fixes at the cursor and takes the one with this title. */
  quickFix(title: string): Promise<void>;
  /** Keeps a picture of the window in `test/artefacts`. */
  screenshot(name: string): Promise<string>;
  close(): Promise<void>;
}

export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { node, main } = installVSCode();
  const home = mkdtempSync(join(tmpdir(), "wellsourced-vscode-"));
  const port = await freePort();
  const folders = [
    "--server-data-dir",
    join(home, "server"),
    "--extensions-dir",
    join(home, "extensions"),
    "--accept-server-license-terms",
  ];
  mkdirSync(join(home, "server/data/Machine"), { recursive: true });
  writeFileSync(join(home, "server/data/Machine/settings.json"), JSON.stringify(quietSettings));
  if (options.vsix) execFileSync(node, [main, "--install-extension", options.vsix, ...folders], { stdio: "pipe" });

  const server = spawn(node, [main, "--host", "127.0.0.1", "--port", String(port), ...flags, ...folders], {
    stdio: "pipe",
  });
  await listening(server, port);
  const browser = await chromium.launch({ executablePath: browserPath!, args: browserFlags });
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1360, height: options.height ?? 860 },
    colorScheme: options.colorScheme ?? "light",
    // A marketplace is on the web, the extension here is on this machine.
    bypassCSP: options.inBrowser === true,
  });
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: `http://127.0.0.1:${port}` });
  const page = await context.newPage();
  const { development } = options;
  const extension = options.inBrowser && development ? await serveFolder(development.extension) : undefined;
  if (extension) {
    const tests = development?.tests && relative(development.extension, development.tests);
    const folders = ["/", "/test/vscode/memory-files"];
    await page.addInitScript(withExtensions, { authority: `localhost:${extension.port}`, folders, tests });
  }

  const log: string[] = [];
  const ended = new Promise<number>((resolve) => void page.exposeFunction("codeAutomationExit", resolve));
  await page.exposeFunction(
    "codeAutomationLog",
    (_type: string, args: unknown[]) => void log.push(args.map(String).join(" ")),
  );
  await page.goto(address(port, options));
  await page.waitForSelector(".monaco-workbench .statusbar", { timeout: 60_000 });

  const press = (keys: string) => page.keyboard.press(keys);
  const command = async (title: string) => {
    await press("F1");
    const input = page.locator(".quick-input-widget input.input");
    await input.waitFor({ state: "visible" });
    await input.fill(`>${title}`);
    await page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first().waitFor();
    await press("Enter");
  };
  /** Until the palette is gone, on a slow machine, a key would still be its own. */
  const focusEditor = async () => {
    await command("Focus Active Editor Group");
    await page.locator(".editor-group-container.active .monaco-editor.focused").first().waitFor();
  };
  return {
    page,
    async testsEnded(timeout) {
      const code = await within(
        timeout,
        ended,
        () => `The tests did not end within ${timeout} ms. They printed:\n${log.join("\n")}`,
      );
      return { code, log };
    },
    command,
    async open(fileName) {
      await press("Control+p");
      const input = page.locator(".quick-input-widget input.input");
      await input.waitFor({ state: "visible" });
      await input.fill(fileName);
      await page.locator(".quick-input-list .monaco-list-row", { hasText: fileName }).first().waitFor();
      await press("Enter");
      await page.locator(".tabs-container .tab.active", { hasText: fileName }).waitFor();
    },
    focusEditor,
    async selectInText(words) {
      await focusEditor();
      await press("Control+f");
      await page.locator(".find-widget.visible textarea").first().fill(words);
      await press("Enter");
      await press("Escape");
    },
    async quickFix(title) {
      const action = page.locator(".action-widget .monaco-list-row", { hasText: title }).first();
      // The menu shows what was known when it was asked for: on a slow machine it may have come too early, and is asked for again.
      for (let turn = 0; turn < 5 && !(await action.isVisible()); turn++) {
        if (turn > 0) await press("Escape");
        await press("Control+.");
        await action.waitFor({ timeout: 6_000 }).catch(() => undefined);
      }
      await action.click();
    },
    async screenshot(name) {
      mkdirSync(artefacts, { recursive: true });
      const path = join(artefacts, `${name}.png`);
      await page.screenshot({ path });
      return path;
    },
    async close() {
      await stop(browser, server);
      extension?.server.close();
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Nothing in the window but the editor, so that pictures show the product and keys go where they should. */
const quietSettings = {
  "chat.disableAIFeatures": true,
  "workbench.startupEditor": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "editor.wordWrap": "on",
  // As on a desktop: a browser's workbench would save by itself.
  "files.autoSave": "off",
  "editor.minimap.enabled": false,
};

const flags = [
  "--without-connection-token",
  "--disable-workspace-trust",
  "--disable-telemetry",
  "--enable-smoke-test-driver",
];

const browserFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function address(port: number, { workspace, development, inBrowser }: WorkbenchOptions): string {
  const url = new URL(`http://127.0.0.1:${port}/`);
  url.searchParams.set("folder", workspace);
  if (development?.tests && !inBrowser) {
    const remote = (path: string) => `vscode-remote://127.0.0.1:${port}${path}`;
    const payload = [
      ["extensionDevelopmentPath", remote(development.extension)],
      ["extensionTestsPath", remote(development.tests)],
    ];
    url.searchParams.set("payload", JSON.stringify(payload));
  }
  return url.href;
}

interface ServedExtensions {
  readonly authority: string;
  readonly folders: readonly string[];
  readonly tests: string | undefined;
}

/** Runs in the page: puts extensions into its configuration, as pages of VS Code for the Web have them. */
function withExtensions({ authority, folders, tests }: ServedExtensions): void {
  // biome-ignore lint/suspicious/noExplicitAny: the page's own names are not known here.
  const { document, MutationObserver } = globalThis as any;
  const observer = new MutationObserver(() => {
    const meta = document.getElementById("vscode-workbench-web-configuration");
    if (!meta) return;
    observer.disconnect();
    const configuration = JSON.parse(meta.getAttribute("data-settings"));
    const { developmentOptions } = configuration;
    const served = (path: string) => ({ scheme: "http", authority, path });
    configuration.developmentOptions = {
      ...developmentOptions,
      extensions: folders.map(served),
      ...(tests && { extensionTestsPath: served(`/${tests}`) }),
    };
    meta.setAttribute("data-settings", JSON.stringify(configuration));
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** An extension as a marketplace serves it, file by file. */
async function serveFolder(folder: string): Promise<{ readonly server: Server; readonly port: number }> {
  const port = await freePort();
  const server = createHttpServer(async ({ url = "/" }, response) => {
    response.setHeader("Access-Control-Allow-Origin", "*");
    const { pathname } = new URL(url, "http://localhost");
    try {
      const bytes = await readFile(join(folder, decodeURIComponent(pathname)));
      const type = contentTypes[extname(pathname)];
      if (type) response.setHeader("Content-Type", type);
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(port, "localhost", resolve));
  return { server, port };
}

const contentTypes: Readonly<Record<string, string>> = { ".js": "text/javascript", ".svg": "image/svg+xml" };

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

async function listening(server: ChildProcess, port: number): Promise<void> {
  let output = "";
  const heard = new Promise<void>((resolve, reject) => {
    server.stdout!.on("data", (data) => {
      output += data;
      if (output.includes("Extension host agent listening on")) resolve();
    });
    server.stderr!.on("data", (data) => (output += data));
    server.once("exit", (code) =>
      reject(new Error(`The workbench's server ended with ${code} before it listened on ${port}:\n${output}`)),
    );
  });
  await within(60_000, heard, () => `The workbench's server did not listen on ${port} within a minute:\n${output}`);
}

function within<T>(milliseconds: number, promise: Promise<T>, message: () => string): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(message())), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

async function stop(browser: Browser, server: ChildProcess): Promise<void> {
  await browser.close();
  const gone = new Promise((resolve) => server.once("exit", resolve));
  server.kill();
  await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 5_000).unref())]);
}
