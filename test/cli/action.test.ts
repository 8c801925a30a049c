/** The GitHub Action, run as a runner would: its entry from action.yml, an event's file, inputs and files in the environment. */
import { chownSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { article, folderWith, library, type Outcome, run, sentences } from "./cli.ts";
import { cloneOf, type Repository, repositoryWith } from "./repository.ts";

const { bare, otherBare, attributed, cited, plain } = sentences;

const top = fileURLToPath(new URL("../../", import.meta.url));
const metadata = parse(readFileSync(join(top, "action.yml"), "utf8"));

interface Step extends Outcome {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly annotations: readonly string[];
}

/**
 * @param event what GitHub writes into the event's file
 * @param env what else is in the environment
 */
async function step(
  workspace: string,
  event: unknown,
  inputs: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
): Promise<Step> {
  const temp = folderWith({ "event.json": JSON.stringify(event) ?? "", "output.txt": "", "summary.md": "" });
  mkdirSync(join(temp, "runner"));
  // The runner sets every input that action.yml names, the empty string for one that is not given.
  const named = Object.keys(metadata.inputs).map((name) => [`INPUT_${name.toUpperCase()}`, inputs[name] ?? ""]);
  const outcome = await run(process.execPath, [join(top, metadata.runs.main)], {
    cwd: workspace,
    env: {
      ...Object.fromEntries(named),
      CI: "true",
      GITHUB_ACTIONS: "true",
      GITHUB_REPOSITORY: "harrow/desk",
      GITHUB_SERVER_URL: "https://forge.example",
      GITHUB_SHA: "0f0f",
      GITHUB_WORKSPACE: workspace,
      GITHUB_EVENT_PATH: join(temp, "event.json"),
      GITHUB_OUTPUT: join(temp, "output.txt"),
      GITHUB_STEP_SUMMARY: join(temp, "summary.md"),
      RUNNER_TEMP: join(temp, "runner"),
      ...env,
    },
  });
  const outputs = readFileSync(join(temp, "output.txt"), "utf8").trim().split("\n");
  return {
    ...outcome,
    outputs: Object.fromEntries(outputs.map((line) => line.split("="))),
    summary: readFileSync(join(temp, "summary.md"), "utf8"),
    annotations: outcome.stdout.split("\n").filter((line) => line.startsWith("::")),
  };
}

/** What actions/checkout leaves for a pull request: the merge of its head into its base, on no branch. */
function pullRequest(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>, fork = false) {
  const origin = repositoryWith(before);
  origin.git("switch", "--quiet", "--create", "change");
  origin.commit(after);
  const head = origin.git("rev-parse", "HEAD").trim();
  origin.git("switch", "--quiet", "main");
  const base = origin.git("rev-parse", "HEAD").trim();
  mergeOf(origin);
  const event = {
    pull_request: { number: 1, base: { ref: "main", sha: base }, head: { ref: "change", sha: head, repo: { fork } } },
  };
  return { origin, event };
}

/** GitHub merges the pull request into the branch as it is now. */
function mergeOf(origin: Repository): void {
  origin.git("switch", "--quiet", "--detach", "main");
  origin.git("merge", "--quiet", "--no-ff", "change");
  origin.git("update-ref", "refs/heads/pull-1-merge", "HEAD");
  origin.git("switch", "--quiet", "main");
}

const checkout = (origin: Repository, ...options: string[]) =>
  cloneOf(origin, "--branch", "pull-1-merge", ...options).folder;

const archive = { "old.article": article(bare, plain, attributed), "sources.json": library };

test.each([false, true])(
  "a pull request that adds a bare figure fails, annotated on that line alone (from a fork: %s)",
  async (fork) => {
    const { origin, event } = pullRequest(
      archive,
      { "old.article": article(bare, plain, attributed, otherBare) },
      fork,
    );
    const { status, annotations, outputs, summary } = await step(checkout(origin), event);
    expect(status).toBe(1);
    expect(annotations.length).toBeGreaterThan(0);
    for (const annotation of annotations) expect(annotation).toMatch(/^::\w+ file=old\.article,line=9,/);
    expect(outputs).toMatchObject({
      status: "1",
      findings: String(annotations.length),
      unattributed: expect.any(String),
    });
    const merge = origin.git("rev-parse", "pull-1-merge").trim();
    expect(summary).toContain(`](https://forge.example/harrow/desk/blob/${merge}/old.article?plain=1#L9) |`);
    expect(summary).toMatch(/\| \[old\.article:9:\d+\]\(/);
  },
);

test("one that cites its source passes", async () => {
  const { origin, event } = pullRequest(archive, { "old.article": article(bare, plain, attributed, cited) });
  const { status, annotations, outputs } = await step(checkout(origin), event);
  expect({ status, annotations }).toEqual({ status: 0, annotations: [] });
  expect(outputs).toMatchObject({ status: "0", findings: "0", cited: "1" });
});

test("one that changes no article passes", async () => {
  const { origin, event } = pullRequest(archive, { Makefile: "all:\n" });
  expect(await step(checkout(origin), event)).toMatchObject({ status: 0, annotations: [] });
});

test("a shallow checkout is told what to write into the workflow", async () => {
  const { origin, event } = pullRequest(archive, { "old.article": article(bare, plain, attributed, otherBare) });
  const { status, annotations } = await step(checkout(origin, "--depth", "1"), event);
  expect(status).toBe(2);
  expect(annotations).toEqual([expect.stringMatching(/^::error title=wellsourced::.*shallow.*fetch-depth: 2/)]);
});

test("a checkout two commits deep is enough", async () => {
  const { origin, event } = pullRequest(archive, { "old.article": article(bare, plain, attributed, otherBare) });
  expect((await step(checkout(origin, "--depth", "2"), event)).status).toBe(1);
});

test("what others merged since the branch was pushed is theirs, and two commits are enough to tell", async () => {
  const { origin, event } = pullRequest(archive, { "new.article": article(cited) });
  origin.commit({ "others.article": article(bare, otherBare) });
  mergeOf(origin);
  expect(await step(checkout(origin, "--depth", "2"), event)).toMatchObject({ status: 0, annotations: [] });
});

test("the head of the pull request, checked out in place of the merge, is compared with where it left the base", async () => {
  const { origin, event } = pullRequest(archive, { "new.article": article(bare) });
  origin.commit({ "others.article": article(otherBare) });
  const { folder } = cloneOf(origin, "--branch", "change");
  const { annotations, summary } = await step(folder, event, {}, { GITHUB_EVENT_NAME: "pull_request_target" });
  expect(annotations).toEqual([expect.stringContaining("file=new.article,")]);
  // The commit that the job is told of there, GITHUB_SHA, has no such file.
  expect(summary).toContain(`/blob/${event.pull_request.head.sha}/new.article?plain=1#L`);
});

test("on pull_request_target the base, which holds nothing of the pull request, does not pass for it", async () => {
  const { origin, event } = pullRequest(archive, { "new.article": article(bare) });
  const { folder } = cloneOf(origin, "--branch", "main");
  const { status, annotations } = await step(folder, event, {}, { GITHUB_EVENT_NAME: "pull_request_target" });
  expect(status).toBe(2);
  expect(annotations).toEqual([expect.stringContaining("what is checked out is not the pull request")]);
});

test("a checkout in a folder of the workspace is found by the paths, and its files are named as the repository has them", async () => {
  const { origin, event } = pullRequest(archive, { "desk/new.article": article(bare) });
  const workspace = folderWith();
  renameSync(checkout(origin), join(workspace, "site"));
  const { annotations } = await step(workspace, event, { paths: "site" });
  expect(annotations).toEqual([expect.stringContaining("file=desk/new.article,")]);
  const lost = await step(workspace, event);
  expect(lost.annotations).toEqual([expect.stringMatching(/^::error .*no git repository.*“paths”/)]);
});

// In a container the files are the runner's, and the user who runs there is another.
test.runIf(process.getuid?.() === 0)("a checkout that belongs to another user is read all the same", async () => {
  const { origin, event } = pullRequest(archive, { "new.article": article(bare) });
  const workspace = checkout(origin);
  chownSync(workspace, 65_534, 65_534);
  chownSync(join(workspace, ".git"), 65_534, 65_534);
  expect((await step(workspace, event)).annotations).toEqual([expect.stringContaining("file=new.article,")]);
});

test("a push checks everything, as does base: none", async () => {
  const { origin, event } = pullRequest(archive, { "new.article": article(cited) });
  const workspace = checkout(origin);
  for (const { annotations } of [
    await step(workspace, { ref: "refs/heads/main", before: "0".repeat(40) }),
    await step(workspace, event, { base: "none" }),
  ]) {
    expect(annotations[0]).toMatch(/^::warning file=old\.article,line=3,/);
  }
});

test("a merge queue is compared with what it merges into", async () => {
  const { origin, event } = pullRequest(archive, { "old.article": article(bare, plain, attributed, otherBare) });
  const queue = { merge_group: { base_sha: event.pull_request.base.sha } };
  const { annotations } = await step(checkout(origin), queue);
  expect(annotations).toEqual([expect.stringContaining("line=9,")]);
});

test("inputs choose the paths, the level, more reports and the configuration", async () => {
  const { origin, event } = pullRequest(archive, {
    "desk/a.article": article(bare),
    "desk/b.article": article(otherBare),
    "c.article": article(bare),
  });
  const workspace = checkout(origin);
  writeFileSync(join(workspace, "strict.json"), '{ "rules": { "unattributed-quantity": "error" } }');
  const inputs = {
    paths: "desk/a.article\ndesk/b*.article\n",
    "fail-on": "error",
    format: "sarif=out.sarif\njunit=out.xml",
    config: "strict.json",
  };
  const { status, annotations } = await step(workspace, event, inputs);
  expect(status).toBe(1);
  expect(annotations.every((annotation) => annotation.startsWith("::error file=desk/"))).toBe(true);
  expect(JSON.parse(readFileSync(join(workspace, "out.sarif"), "utf8")).runs[0].results).toHaveLength(
    annotations.length,
  );
  expect(readFileSync(join(workspace, "out.xml"), "utf8")).toContain("<testsuites");
  expect((await step(workspace, event, { "fail-on": "error" })).status).toBe(0);
});

test("what is over GitHub's ten stands in the summary", async () => {
  const many = Array.from({ length: 14 }, (_, i) => `The town paid $${i + 2} million for the quay in that year.`);
  const { origin, event } = pullRequest(archive, { "many.article": article(...many) });
  const { annotations, summary, outputs } = await step(checkout(origin), event);
  expect(annotations.filter((annotation) => annotation.startsWith("::warning"))).toHaveLength(10);
  expect(summary.split("\n").filter((line) => line.startsWith("| [many")).length).toBe(Number(outputs.findings));
  expect(Number(outputs.warnings)).toBeGreaterThan(10);
});

test("so does what is more than a comment holds", async () => {
  const many = Array.from({ length: 300 }, (_, i) => `The town paid $${i + 2} million for the quay in that year.`);
  const { origin, event } = pullRequest(archive, { "many.article": article(...many) });
  const { summary, outputs } = await step(checkout(origin), event);
  expect(summary.length).toBeGreaterThan(65_536);
  expect(summary.split("\n").filter((line) => line.startsWith("| [many")).length).toBe(Number(outputs.findings));
});

test("an event whose file can’t be read is an error in a sentence", async () => {
  const { origin } = pullRequest(archive, { "a.article": article(bare) });
  const { status, annotations, outputs } = await step(checkout(origin), undefined);
  expect(annotations).toEqual([
    expect.stringMatching(
      /^::error title=wellsourced::the file of the event, .*can’t be read\. Say in the input “base” /,
    ),
  ]);
  expect({ status, outputs }).toEqual({ status: 2, outputs: { status: "2" } });
});

test("a path that leads nowhere, and a damaged library, are warnings beside the findings", async () => {
  const { origin, event } = pullRequest(archive, { "a.article": article(bare), "sources.json": "[" });
  const misspelt = await step(checkout(origin), event, { paths: "storys" });
  expect(misspelt.annotations).toEqual(["::warning title=wellsourced::there is no file or folder “storys”."]);
  const damaged = await step(checkout(origin), event, { paths: "a.article" });
  expect(damaged.annotations).toContainEqual(expect.stringMatching(/^::warning title=wellsourced::.*sources\.json:1:/));
});

test("a mistake in the configuration is an annotation, and the status is 2", async () => {
  const { origin, event } = pullRequest(archive, {
    "wellsourced.config.json": '{ "rulse": {} }',
    "a.article": article(bare),
  });
  const { status, annotations, outputs } = await step(checkout(origin), event);
  expect(status).toBe(2);
  expect(annotations).toEqual([expect.stringContaining("wellsourced.config.json:1:3: There is no setting “rulse”.")]);
  expect(outputs).toEqual({ status: "2" });
});

test("action.yml names no input or output that the entry does not know", () => {
  const entry = readFileSync(join(top, "server/src/cli/action.ts"), "utf8");
  for (const name of Object.keys(metadata.inputs)) expect(entry).toContain(`"${name}"`);
  expect(metadata.runs.using).toMatch(/^node\d+$/);
});
