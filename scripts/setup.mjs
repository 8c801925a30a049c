// Makes a fresh clone ready: dependencies as the lock file pins them, then the bundles. Quick when there is nothing to do.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** Runs a command in the repository, its output shown; ends this process with the command's status when it fails. */
export function run(command, ...args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (error) console.error(`${command}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 2);
}

export function setUp() {
  if (!isInstalled()) run("npm", "ci", "--no-audit", "--no-fund", "--loglevel=error");
  run("npm", "run", "--silent", "build");
}

function isInstalled() {
  const installed = packagesIn(`${root}node_modules/.package-lock.json`);
  return installed !== undefined && holdsAll(installed, packagesIn(`${root}package-lock.json`) ?? {});
}

/** Undefined where there is no lock file, or one that was broken off or that no npm of today wrote. */
export function packagesIn(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, "utf8")).packages;
  } catch {
    return undefined;
  }
}

/**
 * Whether what is installed is what the lock file names, told by what both say: times change with every checkout. Optional packages are
 * those of other systems, for the most part, and may be absent.
 */
export function holdsAll(installed, wanted) {
  const isSame = (path) =>
    wanted[path]?.version === installed[path]?.version && wanted[path]?.integrity === installed[path]?.integrity;
  const paths = Object.keys(wanted).filter((path) => path !== "" && !(wanted[path].optional && !installed[path]));
  return [...paths, ...Object.keys(installed)].every(isSame);
}
