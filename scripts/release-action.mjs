// `npm run release:action`: tags the current commit with what was built on top of it, so that a workflow or pre-commit that
// names the tag has a program to run and nothing to install. The branch and the working tree stay as they are.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = process.argv[2] ?? fileURLToPath(new URL("..", import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const folder = mkdtempSync(join(tmpdir(), "wellsourced-release-"));

try {
  // An index of its own: what is staged by hand stays staged, and nothing else slips into the release.
  const git = (...args) =>
    execFileSync("git", args, {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, GIT_INDEX_FILE: join(folder, "index") },
    }).trim();
  git("read-tree", "HEAD");
  git("add", "--force", "server/dist");
  git("update-index", "--chmod=+x", "server/dist/wellsourced.js");
  const commit = git("commit-tree", git("write-tree"), "-p", "HEAD", "-m", `Version ${version}, built`);
  const [major] = version.split(".");
  for (const tag of [`v${version}`, `v${major}`]) git("tag", "--force", tag, commit);
  process.stdout.write(
    `v${version} and v${major} are ${commit}. Publish them: git push --force origin v${version} v${major}\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
