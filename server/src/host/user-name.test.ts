import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { nameInGit, userName } from "./user-name.ts";

function repository(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), "wellsourced-name-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  execFileSync("git", ["init", "--quiet", folder]);
  execFileSync("git", ["-C", folder, "config", "user.name", name]);
  return folder;
}

test("a repository's own name holds in all its folders", async () => {
  const folder = repository("Ann  Lee");
  mkdirSync(join(folder, "desk"));
  expect(await nameInGit(join(folder, "desk"))).toBe("Ann Lee");
  expect(await userName(folder)).toBe("Ann Lee");
});

test("a folder that is not there has no name in git, and somebody works there all the same", async () => {
  expect(await nameInGit("/there/is/no/such/folder")).toBe("");
  expect(await userName("/there/is/no/such/folder")).not.toBe("");
});
