/** Real git repositories for tests: commits, branches, clones. */
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { folderWith, writeFiles } from "./cli.ts";

export interface Repository {
  readonly folder: string;
  git(...args: readonly string[]): string;
  /** Writes files (null removes one) and commits them. */
  commit(files: Readonly<Record<string, string | null>>, message?: string): void;
}

/** A repository on branch `main`, with these files committed. */
export function repositoryWith(files: Readonly<Record<string, string>>): Repository {
  const repository = repositoryIn(folderWith());
  repository.git("init", "--quiet", "--initial-branch=main");
  repository.commit(files, "Start");
  return repository;
}

/** What `git clone` makes of another repository. */
export function cloneOf({ folder }: Repository, ...options: readonly string[]): Repository {
  const clone = repositoryIn(join(folderWith(), "clone"));
  git(folder, "clone", "--quiet", ...options, `file://${folder}`, clone.folder);
  return clone;
}

export function repositoryIn(folder: string): Repository {
  const repository: Repository = {
    folder,
    git: (...args) => git(folder, ...args),
    commit(changes, message = "Change") {
      for (const [name, content] of Object.entries(changes)) {
        if (content === null) rmSync(join(folder, name));
        else writeFiles(folder, { [name]: content });
      }
      repository.git("add", "--all");
      repository.git("commit", "--quiet", "--message", message);
    },
  };
  return repository;
}

const settings = [
  "user.name=Test",
  "user.email=test@example.org",
  "commit.gpgSign=false",
  "protocol.file.allow=always",
  "core.hooksPath=/dev/null",
].flatMap((setting) => ["-c", setting]);

function git(cwd: string, ...args: readonly string[]): string {
  const env = { PATH: process.env.PATH, HOME: "/nonexistent", GIT_CONFIG_NOSYSTEM: "1" };
  return execFileSync("git", [...settings, ...args], { cwd, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}
