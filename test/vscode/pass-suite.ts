/** The tests for the extension host, run in a workbench: in the host beside the files, or in a browser's. */
import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { expect } from "vitest";
import { bundleSuite } from "./bundle-suite.ts";
import { openWorkbench, repository } from "./workbench.ts";
import { makeWorkspace } from "./workspace.ts";

export async function passSuite({ inBrowser }: { readonly inBrowser: boolean }): Promise<void> {
  const workspace = makeWorkspace();
  const development = { extension: repository, tests: bundleSuite() };
  const workbench = await openWorkbench({ workspace, development, inBrowser });
  try {
    const { code, log } = await workbench.testsEnded(120_000);
    expect(log.filter((line) => line.startsWith("not ok"))).toEqual([]);
    expect(log.filter((line) => line.startsWith("ok")).length).toBeGreaterThan(5);
    expect(code).toBe(0);
  } finally {
    await workbench.close();
    rmSync(dirname(workspace), { recursive: true });
  }
}
