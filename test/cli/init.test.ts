/** The first five minutes: a configuration that holds as it stands, the job for pull requests, and nothing of the user's written over. */
import { lstatSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
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
] as const)("what is there is left as it is: %j", async (files: Readonly<Record<string, string>>, said) => {
  const cwd = folderWith(files);
  expect(await init(cwd)).toEqual({
    status: 2,
    stdout: expect.stringMatching(said),
    stderr: "wellsourced: there was nothing left to write.\n",
  });
  expect(readdirSync(cwd)).toEqual(Object.keys(files));
});

test.each([
  [{ "desk/.wellsourcedrc": "{}" }, /nothing is read from \.wellsourcedrc\. .* call it wellsourced\.config\.json/],
  [{ ".git/HEAD": "", ".wellsourced.yaml": "" }, /nothing is read from \S+\/\.wellsourced\.yaml\. .*config\.yaml/],
  [{ [name]: "{}", "desk/wellsourced.yml": "" }, /nothing is read from wellsourced\.yml/],
] as const)(
  "what was meant for a configuration is to get its name first, and a check says so too: %j",
  async (files, said) => {
    const top = folderWith({ ...files, "desk/a.article": article(sentences.bare) });
    const desk = join(top, "desk");
    expect(await init(desk)).toMatchObject({ status: 2, stdout: "", stderr: expect.stringMatching(said) });
    expect(readdirSync(desk)).not.toContain(name);
    expect((await wellsourced(["check", "desk"], { cwd: top })).stderr).toContain("Nothing is read from this file");
  },
);

test("beside the configuration that is in force a file of any name is left alone", async () => {
  const cwd = folderWith({ [name]: "{}", "wellsourced.json": "{}", "a.article": article(sentences.bare) });
  expect((await wellsourced(["check", "a.article"], { cwd })).stderr).toBe("");
});

test("what is written is said, though what comes next can't be", async () => {
  const cwd = folderWith({ ".github": "" });
  expect(await init(cwd, "--ci", "github")).toEqual({
    status: 2,
    stdout: `Wrote ${name}.\n`,
    stderr: expect.stringContaining("A file stands where the folder"),
  });
});

test("a link to where a configuration is to be has it made there", async () => {
  const cwd = folderWith({ "shared/a.article": "Ferry\n" });
  symlinkSync(`shared/${name}`, join(cwd, name));
  expect((await init(cwd)).status).toBe(0);
  expect(readdirSync(join(cwd, "shared"))).toContain(name);
  expect(lstatSync(join(cwd, name)).isSymbolicLink()).toBe(true);
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
    expect(again).toMatchObject({ status: 2, stdout: expect.stringContaining(`${path} is there, and was left`) });
  },
);

test("where GitLab has other jobs, ours is printed to be added to them", async () => {
  const cwd = folderWith({ ".git/HEAD": "", ".gitlab-ci.yml": "lint:\n  script: [make lint]\n" });
  const { status, stdout } = await init(cwd, "--ci", "gitlab");
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: expect.stringContaining("Add this job to it:\n\nwellsourced:\n"),
  });
});

test.each([
  ["jobs:\n  sources:\n    steps:\n      - uses: wellsourced/wellsourced@v0\n", true],
  ["jobs:\n  sources:\n    steps:\n      - run: npx wellsourced check --changed\n", true],
  ["jobs:\n  sources:\n    steps:\n      - name: Sources\n        run: npx --yes wellsourced@0.1 check\n", true],
  ["jobs:\n  lint:\n    steps:\n      # - run: npx wellsourced check\n      - run: make\n", false],
  ["name: wellsourced check\njobs:\n  lint:\n    steps:\n      - name: wellsourced check\n        run: make\n", false],
  ["jobs:\n  lint:\n    steps:\n      - run: make # later: wellsourced check\n", false],
  ["jobs:\n  docs:\n    steps:\n      - run: npx wellsourced explain vague-source\n", false],
])("a workflow of another name that runs the check already is found: %j", async (workflow, isOurs) => {
  const other = ".github/workflows/pull-requests.yaml";
  const cwd = folderWith({ ".git/HEAD": "", [other]: workflow });
  const { stdout } = await init(cwd, "--ci", "github");
  const jobs = readdirSync(join(cwd, ".github/workflows"));
  expect(jobs).toEqual(isOurs ? ["pull-requests.yaml"] : ["pull-requests.yaml", "wellsourced.yml"]);
  if (isOurs) expect(stdout).toContain(`${other} runs the check already, and was left as it is.`);
});

const step = "runs:\n  using: composite\n  steps:\n    - run: npx wellsourced check --changed\n      shell: bash\n";
test.each([
  [
    "an action of the repository",
    "- uses: ./.github/actions/sources",
    { ".github/actions/sources/action.yml": step },
    true,
  ],
  ["one that another uses", "- uses: './ci'", { "ci/action.yaml": "- uses: ./ci/x/", "ci/x/action.yml": step }, true],
  ["one that uses itself", "- uses: ./ci", { "ci/action.yml": "description: wellsourced check\n- uses: ./ci" }, false],
  ["the action that the repository itself is", "- uses: ./", { "action.yml": step }, true],
  ["none that is there", "- uses: ./ci", { "sources/action.yml": step }, false],
] as const)("a workflow that runs the check by %s", async (_, uses, files, isOurs) => {
  const other = ".github/workflows/pull-requests.yaml";
  const cwd = folderWith({ ".git/HEAD": "", [other]: `jobs:\n  sources:\n    steps:\n      ${uses}\n`, ...files });
  await init(cwd, "--ci", "github");
  expect(readdirSync(join(cwd, ".github/workflows"))).toHaveLength(isOurs ? 1 : 2);
});

test.each([
  ["include:\n  - local: /ci/sources.yml\n", true],
  ["stages: [test]\r\ninclude: # jobs\r\n- local: 'ci/sources.yml'\r\n", true],
  ["include: /ci/sources.yml\n", true],
  ["include: [ci/other.yml, 'ci/sources.yml']\n", true],
  ["include:\n  - project: desk/jobs\n    file: /ci/sources.yml\n", false],
  ["include: https://example.org/ci/sources.yml\n", false],
  ["job:\n  artifacts:\n    paths: [ci/sources.yml]\n", false],
])("a job that GitLab takes in from another file of the repository is found there: %j", async (jobs, isOurs) => {
  const files = { ".gitlab-ci.yml": jobs, "ci/sources.yml": "- wellsourced check\n" };
  const { stdout } = await init(folderWith({ ".git/HEAD": "", ...files }), "--ci", "gitlab");
  expect(stdout).toContain(".gitlab-ci.yml is there, and was left as it is.");
  expect(stdout.includes("Add this job to it")).toBe(!isOurs);
});

test("what lies among the workflows and can't be read is no hindrance; a file where they would lie is", async () => {
  const workflows = ".github/workflows";
  const cwd = folderWith({
    ".git/HEAD": "",
    [`${workflows}/a.yml/b`]: "",
    [`${workflows}/c.yml`]: new Uint8Array([0xff, 0xfe]),
  });
  symlinkSync("nowhere", join(cwd, workflows, "d.yaml"));
  expect(await init(cwd, "--ci", "github")).toMatchObject({
    status: 0,
    stdout: expect.stringContaining(`Wrote ${workflows}/wellsourced.yml.`),
  });
  expect(await init(folderWith({ ".git/HEAD": "", [workflows]: "" }), "--ci", "github")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("A file stands where the folder"),
  });
});
