/** The first five minutes: a configuration that holds as it stands, the job for pull requests, and nothing of the user's written over. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { article, folderWith, sentences, wellsourced } from "./cli.ts";

const init = (cwd: string, ...args: readonly string[]) => wellsourced(["init", ...args], { cwd });
const name = "wellsourced.config.json";
const guide = (file: string) => readFileSync(new URL(`../../docs/guides/${file}`, import.meta.url), "utf8");

/** What the configuration says when its commented lines are taken at their word. */
const unfolded = (text: string) => text.replace(/^(\s*)\/\/ (?=["{])/gm, "$1");

test("a configuration to start from is valid as it stands, and with all that it offers", async () => {
  const cwd = folderWith({ "a.article": article(sentences.bare) });
  const { status, stdout, stderr } = await init(cwd);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(/^Wrote wellsourced\.config\.json\.\n\nNext:\n {2}wellsourced check /);
  expect(await wellsourced(["check", "a.article"], { cwd })).toMatchObject({ status: 1, stderr: "" });
  const offered = unfolded(readFileSync(join(cwd, name), "utf8"));
  const { stdout: settings, stderr: problems } = await wellsourced(["check", "--print-config", "a.article"], {
    cwd: folderWith({ [name]: offered, "a.article": article(sentences.bare), "desk/zotero.json": "[]" }),
  });
  expect(problems).toBe("");
  expect(JSON.parse(settings)).toMatchObject({ rules: { "unattributed-quantity": ["error", expect.anything()] } });
});

test("run by npx, it names the commands as npx runs them", async () => {
  const { stdout } = await wellsourced(["init"], { cwd: folderWith({}), env: { npm_command: "exec" } });
  expect(stdout).toContain("\n  npx wellsourced check ");
});

test.each([
  [{ [name]: "{}" }, /wellsourced\.config\.json is there, and was left as it is\./],
  [{ "wellsourced.config.yaml": "rules: {}\n" }, /wellsourced\.config\.yaml is there/],
  [{ "package.json": '{ "wellsourced": {} }' }, /The key “wellsourced” of package\.json is there/],
  [{ ".wellsourcedrc": "{}" }, /nothing is read from \.wellsourcedrc\. .* call it wellsourced\.config\.json/],
] as const)("what is there is left as it is: %j", async (files: Readonly<Record<string, string>>, said) => {
  const cwd = folderWith(files);
  expect(await init(cwd)).toMatchObject({ status: 2, stdout: "", stderr: expect.stringMatching(said) });
  expect(readdirSync(cwd)).toEqual(Object.keys(files));
});

test("in a folder of a project it adds to the configuration above, and names the schema where it is installed", async () => {
  const schema = "node_modules/wellsourced/schema/wellsourced.config.schema.json";
  const cwd = folderWith({ [name]: '{ "failOn": "error" }', [schema]: "{}", "desk/a.article": "Ferry\n" });
  await init(join(cwd, "desk"));
  const written = readFileSync(join(cwd, "desk", name), "utf8");
  expect(written).toContain(`"$schema": "../${schema}"`);
  expect(written).toContain(`"extends": "../${name}"`);
  const { stdout } = await wellsourced(["check", "--print-config", "desk/a.article"], { cwd });
  expect(JSON.parse(stdout)).toMatchObject({ failOn: "error" });
});

test.each([
  ["github", ".github/workflows/wellsourced.yml", "github-actions.md"],
  ["gitlab", ".gitlab-ci.yml", "gitlab-ci.md"],
])(
  "on request the job for pull requests is written at the top of the repository, as the guide has it: %s",
  async (forge, path, page) => {
    const cwd = folderWith({ ".git/HEAD": "", "desk/a.article": "Ferry\n" });
    const desk = join(cwd, "desk");
    expect(await init(desk, "--ci", forge)).toMatchObject({ status: 0, stdout: expect.stringContaining(path) });
    expect(guide(page)).toContain(readFileSync(join(cwd, path), "utf8"));
    const again = await init(desk, "--ci", forge);
    if (forge === "github") expect(again).toMatchObject({ status: 2, stdout: "" });
    else
      expect(again).toMatchObject({
        status: 0,
        stdout: expect.stringContaining("Add this job to it:\n\nwellsourced:\n"),
      });
  },
);
