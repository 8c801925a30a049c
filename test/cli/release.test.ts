/** What a release tag holds: the Action and the pre-commit hook run from a bare checkout of it, with nothing installed. */
import { cpSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { article, folderWith, run, sentences } from "./cli.ts";
import { cloneOf, type Repository, repositoryWith } from "./repository.ts";

const top = fileURLToPath(new URL("../../", import.meta.url));
const shipped = ["action.yml", ".pre-commit-hooks.yaml", "package.json", ".gitignore", "server/models"];

/** A repository with what a release is made of, committed and built. */
function built(): Repository {
  const repository = repositoryWith({ "README.md": "# Wellsourced\n" });
  for (const path of shipped) cpSync(join(top, path), join(repository.folder, path), { recursive: true });
  repository.commit({});
  cpSync(join(top, "server/dist"), join(repository.folder, "server/dist"), { recursive: true });
  return repository;
}

test("a tag carries the built program; the branch and the index stay as they were", async () => {
  const repository = built();
  const head = repository.git("rev-parse", "HEAD");
  const env = {
    GIT_AUTHOR_NAME: "T",
    GIT_AUTHOR_EMAIL: "t@example.org",
    GIT_COMMITTER_NAME: "T",
    GIT_COMMITTER_EMAIL: "t@example.org",
  };
  const released = await run(process.execPath, [join(top, "scripts/release-action.mjs"), repository.folder], { env });
  expect(released.status).toBe(0);
  expect(repository.git("rev-parse", "HEAD")).toBe(head);
  expect(repository.git("status", "--porcelain")).toBe("");

  const { version } = JSON.parse(readFileSync(join(top, "package.json"), "utf8"));
  const checkout = cloneOf(repository, "--depth", "1", "--branch", `v${version}`).folder;
  const action = parse(readFileSync(join(checkout, "action.yml"), "utf8"));
  expect(existsSync(join(checkout, action.runs.main))).toBe(true);
  expect(existsSync(join(checkout, "node_modules"))).toBe(false);

  const paper = folderWith({ "a.article": article(sentences.bare), "event.json": "{}" });
  const acted = await run(process.execPath, [join(checkout, action.runs.main)], {
    cwd: paper,
    env: { GITHUB_WORKSPACE: paper, GITHUB_EVENT_PATH: join(paper, "event.json") },
  });
  expect(acted).toMatchObject({ status: 1, stdout: expect.stringContaining("::warning file=a.article,line=3") });

  // pre-commit runs a hook of language "script" by its path in the checkout, the changed files behind it.
  const [hook] = parse(readFileSync(join(checkout, ".pre-commit-hooks.yaml"), "utf8"));
  const [program, ...args] = hook.entry.split(" ");
  expect(hook.language).toBe("script");
  const hooked = await run(join(checkout, program), [...args, "a.article"], { cwd: paper });
  expect(hooked).toMatchObject({ status: 1, stdout: expect.stringContaining("“$7 million”") });
  expect(await run(join(checkout, program), [...args, "event.json"], { cwd: paper })).toMatchObject({ status: 0 });
  for (const name of ["a.txt", "a.md", "a.article"]) expect(name).toMatch(new RegExp(hook.files));
  expect("a.json").not.toMatch(new RegExp(hook.files));
});

test("the npm package has the extension's version, and depends on nothing", () => {
  const read = (path: string) => JSON.parse(readFileSync(join(top, path), "utf8"));
  expect(read("server/package.json").version).toBe(read("package.json").version);
  expect(read("server/package.json").dependencies).toBeUndefined();
  expect(existsSync(join(top, "server", read("server/package.json").bin.wellsourced))).toBe(true);
  // npm shows the one and takes the other along from beside the package.json alone.
  expect(existsSync(join(top, "server/README.md"))).toBe(true);
  expect(readFileSync(join(top, "server/LICENSE"), "utf8")).toBe(readFileSync(join(top, "LICENSE"), "utf8"));
});
