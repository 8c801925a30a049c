/** The tests for the extension host as one CommonJS file, which is what it loads. */

import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** @returns the bundle's path */
export function bundleSuite(): string {
  const outfile = join(root, ".cache/vscode-suite/index.cjs");
  buildSync({
    entryPoints: [join(root, "test/vscode/suite/index.ts")],
    outfile,
    bundle: true,
    format: "cjs",
    // They run in the extension host of a browser as well.
    platform: "browser",
    external: ["vscode"],
    sourcemap: "inline",
    logLevel: "warning",
  });
  return outfile;
}
