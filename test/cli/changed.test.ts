/** `check --changed` on real repositories: a pull request answers for what it adds, and for nothing that was there before. */
import { chmodSync, mkdirSync, readFileSync, renameSync, symlinkSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { article, folderWith, library, type Outcome, sentences, wellsourced, writeFiles } from "./cli.ts";
import { cloneOf, type Repository, repositoryIn, repositoryWith } from "./repository.ts";

const { bare, otherBare, attributed, cited, plain } = sentences;

/** An archive that has been bad for ten years, and a branch to change it on. */
function archive(): Repository {
  const repository = repositoryWith({ "old.article": article(bare, plain, attributed), "sources.json": library });
  repository.git("switch", "--quiet", "--create", "draft");
  return repository;
}

const check = ({ folder }: Repository, ...args: readonly string[]) =>
  wellsourced(["check", "--changed", "main", "--format", "ndjson", ...args], { cwd: folder });

/** The findings as `path:line words`. */
function found({ stdout }: Outcome): string[] {
  return stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map(({ path, line, words }) => `${path}:${line} ${words}`);
}

test("a pull request that adds a bare figure fails, with an annotation on that line alone", async () => {
  const repository = archive();
  repository.commit({ "old.article": article(bare, plain, attributed, otherBare) });
  const outcome = await wellsourced(["check", "--changed", "main", "--format", "github"], { cwd: repository.folder });
  expect(outcome.status).toBe(1);
  const annotations = outcome.stdout.split("\n").filter((line) => line.startsWith("::"));
  expect(annotations.length).toBeGreaterThan(0);
  for (const annotation of annotations) expect(annotation).toMatch(/^::\w+ file=old\.article,line=9,/);
});

test("one that cites its source passes", async () => {
  const repository = archive();
  repository.commit({ "old.article": article(bare, plain, attributed, cited) });
  const outcome = await check(repository);
  expect(found(outcome)).toEqual([]);
  expect(outcome.status).toBe(0);
});

test("one that only touches other lines of a bad archive passes", async () => {
  const repository = archive();
  repository.commit({ "old.article": article(bare, `${plain} It is short.`, attributed) });
  const outcome = await check(repository);
  expect(found(outcome)).toEqual([]);
  expect(outcome.status).toBe(0);
});

/** A paragraph a line, as articles have it, with several figures that nobody answers for. */
const paragraph = `${bare} ${otherBare} It was closed for 31 days. Some 400 stalls suffered from it.`;

test("one that mends a word of a paragraph does not answer for what stood in it before", async () => {
  const repository = repositoryWith({ "old.article": article(paragraph, plain) });
  repository.git("switch", "--quiet", "--create", "draft");
  repository.commit({ "old.article": article(paragraph.replace("suffered from", "had to bear"), plain) });
  expect(await check(repository)).toMatchObject({ status: 0, stdout: "" });
  repository.commit({ "old.article": article(`${paragraph} It cost 45 percent more than planned.`, plain) });
  expect(found(await check(repository))).toEqual(["old.article:3 45 percent"]);
  repository.commit({ "old.article": article(`${paragraph} ${bare}`, plain) });
  expect(found(await check(repository))).toEqual(["old.article:3 $7 million"]);
});

test("nor does one that changes the ends of all lines", async () => {
  const repository = repositoryWith({ "old.article": article(paragraph, plain) });
  repository.git("switch", "--quiet", "--create", "draft");
  repository.commit({ "old.article": article(paragraph, plain).replaceAll("\n", "\r\n") });
  expect(await check(repository)).toMatchObject({ status: 0, stdout: "" });
});

test("one that takes a source out of the library, or a suppression out of the text, answers for what rested on it", async () => {
  const hidden = `%% wellsourced-ignore-next unattributed-quantity: known\n${bare}`;
  const repository = repositoryWith({ "old.article": article(cited, hidden, plain), "sources.json": library });
  repository.git("switch", "--quiet", "--create", "draft");
  repository.commit({ "old.article": article(`${cited} So it is.`, hidden, `${plain} So it is.`) });
  expect(found(await check(repository))).toEqual([]);
  repository.commit({ "old.article": article(`${cited} So it is.`, bare, plain), "sources.json": "[]\n" });
  expect(found(await check(repository))).toContain("old.article:3 budget-2025");
  expect(found(await check(repository))).toContain("old.article:5 $7 million");
});

/** Annotations of `old.article` that cite the budget for the figure of `sentences.bare`, as `convert` writes them. */
async function withAnnotations(): Promise<Repository> {
  const repository = repositoryWith({ "old.article": article(otherBare, cited), "sources.json": library });
  const converted = await wellsourced(["convert", "--to", "annotations", "old.article"], { cwd: repository.folder });
  expect(converted.status).toBe(0);
  repository.commit({ "other.article": article(otherBare) });
  repository.git("switch", "--quiet", "--create", "draft");
  return repository;
}

const beside = "old.article.annotations.json";

test("one that changes or deletes annotations answers for the article beside them, which did not change", async () => {
  const repository = await withAnnotations();
  const text = readFileSync(join(repository.folder, beside), "utf8");
  expect(await check(repository)).toMatchObject({ status: 0, stdout: "" });
  repository.commit({ [beside]: text.replace("budget-2025", "budget-2052") });
  const misspelt = await check(repository);
  expect(found(misspelt)).toContain("old.article:5 $7 million");
  expect(misspelt.stdout).toContain("budget-2052");
  expect(misspelt.status).toBe(1);
  repository.commit({ [beside]: null });
  expect(found(await check(repository))).toEqual(["old.article:5 $7 million"]);
  repository.commit({ [beside]: text.replace('"body"', '"body" ') });
  expect(await check(repository)).toMatchObject({ status: 0, stdout: "" });
});

test("--fix writes into articles that the branch changes, and into none that it only takes or gives a source", async () => {
  const hidden = `%% wellsourced-ignore-next vague-source: said so\n${plain}`;
  const repository = repositoryWith({ "old.article": article(hidden, bare), "other.article": article(hidden) });
  repository.git("switch", "--quiet", "--create", "draft");
  repository.commit({ [beside]: "{}", "other.article": article(hidden, plain) });
  const { stdout } = await wellsourced(["check", "--changed", "main", "--fix"], { cwd: repository.folder });
  expect(stdout).toContain("2 articles checked");
  expect(readFileSync(join(repository.folder, "old.article"), "utf8")).toBe(article(hidden, bare));
  expect(readFileSync(join(repository.folder, "other.article"), "utf8")).toBe(article(plain, plain));
});

test("so does one that renames the article and leaves its annotations where they were", async () => {
  const repository = await withAnnotations();
  repository.git("mv", "old.article", "new.article");
  repository.commit({});
  const astray = await check(repository);
  expect(found(astray)).toEqual(["new.article:5 $7 million"]);
  expect(astray.stderr).toContain(
    `${beside} annotates old.article, which is not there. Rename it as the article was renamed, to new.article.annotations.json,`,
  );
  // On the next branch it was so before.
  const { stderr } = await wellsourced(["check", "--changed", "draft"], { cwd: repository.folder });
  expect(stderr).toBe("");
  repository.git("mv", beside, "new.article.annotations.json");
  repository.commit({});
  expect(await check(repository)).toMatchObject({ stdout: "", stderr: "" });
});

test("also where it moves to another folder, which alone is asked about", async () => {
  const repository = await withAnnotations();
  mkdirSync(join(repository.folder, "done"));
  repository.git("mv", "old.article", "done/new.article");
  repository.commit({});
  const { stderr } = await wellsourced(["check", "--changed", "main", "done"], { cwd: repository.folder });
  expect(stderr).toContain(`Rename it as the article was renamed, to done/new.article.annotations.json, or delete it.`);
});

test("and once, where the repository is reached through a link", async () => {
  const repository = await withAnnotations();
  repository.git("mv", "old.article", "new.article");
  repository.commit({});
  const link = join(folderWith({}), "link");
  symlinkSync(repository.folder, link);
  const { stderr } = await wellsourced(["check", "--changed", "main", link], { cwd: repository.folder });
  expect(stderr.match(/annotates/g)).toHaveLength(1);
  expect(stderr).toContain(`as the article was renamed, to ${link}/new.article.annotations.json,`);
});

test("through a link too, an article that moved out of a folder is held to what it adds", async () => {
  const repository = repositoryWith({ "old/a.article": article(plain, bare, attributed) });
  repository.git("switch", "--quiet", "--create", "draft");
  repository.git("mv", "old", "new");
  repository.commit({ "new/a.article": article(plain, bare, attributed, otherBare) });
  const link = join(folderWith({}), "link");
  symlinkSync(repository.folder, link);
  const args = ["check", "--changed", "main", "--format", "ndjson", link];
  expect(found(await wellsourced(args, { cwd: repository.folder }))).toEqual([expect.stringMatching(/a\.article:9 /)]);
});

test("a verdict that the branch adds beside an article counts as new", async () => {
  const repository = repositoryWith({ "old.article": article(attributed, plain) });
  repository.git("switch", "--quiet", "--create", "draft");
  const verdict = ["review", "old.article", "1", "--verdict", "disputed", "--note", "It was 8.", "--by", "Di"];
  expect((await wellsourced(verdict, { cwd: repository.folder })).status).toBe(0);
  expect(found(await check(repository))).toEqual(["old.article:3 $9 million"]);
});

test("one that breaks a library's entry answers for the articles that cite it, and for no others", async () => {
  const repository = repositoryWith({
    "desk/linked.article": article(`${bare.slice(0, -1)} (https://example.org/budget-2025.pdf).`),
    "old.article": article(otherBare, cited),
    "other.article": article(otherBare),
    "sources.json": library,
  });
  repository.git("switch", "--quiet", "--create", "draft");
  repository.commit({ "sources.json": library.replace("budget-2025", "budget-25") });
  expect(found(await check(repository))).toEqual(["old.article:5 budget-2025"]);
  repository.commit({ "sources.json": "[]\n" });
  expect(found(await check(repository))).toEqual(["old.article:5 budget-2025"]);
  repository.commit({ "sources.json": null });
  expect(found(await check(repository))).toEqual(["old.article:5 budget-2025"]);
  repository.commit({ "sources.json": library.replace(/"accessed": \{[^}]*\},/, "") });
  expect(found(await check(repository))).toEqual([
    "desk/linked.article:3 https://example.org/budget-2025.pdf",
    "old.article:5 budget-2025",
  ]);
  repository.commit({ "sources.json": library.replace("The city budget", "City budget") });
  expect(await check(repository)).toMatchObject({ status: 0, stdout: "" });
});

test("a changed article that is no text fails the check, whatever its name, and the others are checked", async () => {
  for (const [name, bytes] of [
    ["old.article", Buffer.from(`\ufeff${article(bare)}`, "utf16le")],
    ["b b.txt", Buffer.from(`\ufeff${article(bare)}`, "utf16le")],
    ["z\u00fcrich.txt", Buffer.from(article(`${bare} Z\u00fcrich.`), "latin1")],
  ] as const) {
    const repository = repositoryWith({ [name]: article(plain), "other.article": article(plain) });
    repository.git("switch", "--quiet", "--create", "draft");
    writeFiles(repository.folder, { [name]: bytes });
    repository.commit({ "other.article": article(plain, bare) });
    const outcome = await wellsourced(["check", "--changed", "main"], { cwd: repository.folder });
    expect(outcome.status).toBe(2);
    expect(outcome.stdout).toContain(`${name}\n  error  This`);
    expect(outcome.stdout).toContain("“$7 million”");
  }
});

test("one that takes a figure's ground away answers for it, on whatever line it stands", async () => {
  const figure = "The council spent $7 million on the harbour road, and";
  const said = "$9 million on the quay, Mayor Anna Berg said on Monday.";
  const repository = repositoryWith({ "old.article": article(otherBare, `${figure}\n${said}`) });
  repository.git("switch", "--quiet", "--create", "draft");
  repository.commit({ "old.article": article(otherBare, `${figure}\n$9 million on the quay.`) });
  expect(found(await check(repository))).toEqual(["old.article:5 $7 million", "old.article:6 $9 million"]);
});

test("also where it only deletes lines, and renames the file; what was bare before stays unsaid", async () => {
  const figure = "The council spent $7 million on the harbour road";
  const repository = repositoryWith({
    "old.article": article(otherBare, plain, `${figure}\nlast year, Mayor Anna Berg said on Monday.`),
  });
  repository.git("switch", "--quiet", "--create", "draft");
  repository.git("mv", "old.article", "renamed.article");
  repository.commit({ "renamed.article": article(otherBare, plain, figure) });
  expect(found(await check(repository))).toEqual(["renamed.article:7 $7 million"]);
});

test("one that changes no article passes, without a word about there being none", async () => {
  const repository = archive();
  repository.commit({ Makefile: "all:\n" });
  expect(await check(repository)).toMatchObject({ status: 0, stdout: "" });
});

test("--scope context takes the lines around a change too, and --scope file the whole of it", async () => {
  const repository = repositoryWith({ "old.article": article(bare, plain, plain, attributed) });
  repository.git("switch", "--quiet", "--create", "draft");
  repository.commit({ "old.article": article(bare, plain, `${plain} It is short.`, attributed) });
  expect(found(await check(repository, "--scope", "added"))).toEqual([]);
  expect(found(await check(repository, "--scope", "context"))).toEqual([]);
  expect(found(await check(repository, "--scope", "file"))).toEqual(["old.article:3 $7 million"]);
  repository.commit({ "old.article": article(bare, `${plain} It is long.`, `${plain} It is short.`, attributed) });
  expect(found(await check(repository, "--scope", "added"))).toEqual([]);
  expect(found(await check(repository, "--scope", "context"))).toEqual(["old.article:3 $7 million"]);
});

test("commits that main has gained since the branch left it are not the branch's", async () => {
  const repository = archive();
  repository.commit({ "new.article": article(attributed) });
  repository.git("switch", "--quiet", "main");
  repository.commit({ "main.article": article(bare), "old.article": article(plain) });
  repository.git("switch", "--quiet", "draft");
  expect(found(await check(repository))).toEqual([]);
});

test("a file that was only renamed has no changed line; one that was renamed and edited has those", async () => {
  const repository = archive();
  repository.git("mv", "old.article", "renamed.article");
  repository.commit({});
  expect(found(await check(repository))).toEqual([]);
  repository.commit({ "renamed.article": article(bare, plain, attributed, "It cost 45 percent more than planned.") });
  expect(found(await check(repository))).toEqual(["renamed.article:9 45 percent"]);
});

test("a new file is all new, a deleted one is nothing", async () => {
  const repository = archive();
  repository.commit({ "old.article": null, "new.article": article(plain, bare) });
  // Little of the old file is in the new one, so that git takes it for no rename.
  writeFiles(repository.folder, { "new.article": `${"Entirely other words stand here. ".repeat(40)}\n\n${bare}\n` });
  repository.commit({});
  expect(found(await check(repository))).toEqual(["new.article:3 $7 million"]);
});

test("a dirty tree is checked as it stands: staged, unstaged and untracked changes", async () => {
  const repository = archive();
  writeFiles(repository.folder, {
    "old.article": article(bare, plain, attributed, "It cost 45 percent more than planned."),
  });
  repository.git("add", "old.article");
  writeFiles(repository.folder, {
    "old.article": article(
      bare,
      plain,
      attributed,
      "It cost 45 percent more than planned.",
      "It cost 46 percent less.",
    ),
    "untracked.article": article("It cost 47 percent less than planned."),
  });
  expect(found(await check(repository))).toEqual([
    "old.article:9 45 percent",
    "old.article:11 46 percent",
    "untracked.article:3 47 percent",
  ]);
});

test("names with blanks, accents, quotation marks and line breaks are names like any other", async () => {
  const repository = archive();
  const names = [
    "a b.article",
    "štúr – “odd”.article",
    'quo"te\\back.article',
    "line\nbreak.article",
    "-dash.article",
    "#1, 100%.article",
  ];
  repository.commit(Object.fromEntries(names.map((name) => [name, article(plain, attributed)])));
  repository.git("branch", "--force", "main");
  repository.commit(Object.fromEntries(names.map((name) => [name, article(plain, attributed, bare)])));
  const outcome = await check(repository);
  const paths = outcome.stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line).path);
  expect(paths.sort()).toEqual([...names].sort());
});

test("an added line that looks like a patch is a line like any other", async () => {
  const repository = archive();
  repository.commit({
    "old.article": article(bare, plain, "++ b/other.article", "-- a/other.article", "@@ -1,9 +3,9 @@", attributed),
  });
  const places = found(await check(repository));
  expect(places.filter((place) => !place.startsWith("old.article:11 "))).toEqual([]);
});

test("however git is configured to show a patch, the same lines have changed", async () => {
  const long = (...last: readonly string[]) => article(bare, ...Array(12).fill(plain), attributed, ...last);
  const repository = repositoryWith({ "a.article": long(), "b.article": long(), "old name.article": long() });
  repository.git("switch", "--quiet", "--create", "draft");
  repository.git("mv", "old name.article", "ž.article");
  const changed = long(otherBare).replace(plain, `${plain} It is short.`);
  repository.commit({ "a.article": changed, "b.article": changed, "ž.article": changed });
  const expected = ["a.article:31 45 percent", "b.article:31 45 percent", "ž.article:31 45 percent"];
  writeFiles(repository.folder, { ".git/info/attributes": "*.article diff=shout\n" });
  for (const [name, value] of [
    ["diff.interHunkContext", "10"],
    ["diff.context", "10"],
    ["diff.noprefix", "true"],
    ["diff.mnemonicPrefix", "true"],
    ["diff.srcPrefix", "x/"],
    ["diff.dstPrefix", "y/"],
    ["diff.external", "/bin/true"],
    ["diff.renames", "false"],
    ["diff.relative", "true"],
    ["diff.orderFile", "nowhere"],
    ["diff.algorithm", "patience"],
    ["diff.shout.textconv", "tr a-z A-Z <"],
    ["color.diff", "always"],
    ["color.ui", "always"],
    ["core.quotePath", "true"],
  ] as const) {
    repository.git("config", name, value);
  }
  expect(found(await check(repository))).toEqual(expected);
  const env = { GIT_DIFF_OPTS: "--unified=5", GIT_EXTERNAL_DIFF: "/bin/true" };
  const args = ["check", "--changed", "main", "--format", "ndjson"];
  expect(found(await wellsourced(args, { cwd: repository.folder, env }))).toEqual(expected);
});

test("paths below the repository's top, and from within a folder", async () => {
  const repository = archive();
  repository.commit({ "desk/city/new.article": article(plain, bare), "desk/new.article": article(plain, bare) });
  const inFolder = await wellsourced(["check", "--changed", "main", "--format", "ndjson", "city"], {
    cwd: join(repository.folder, "desk"),
  });
  expect(found(inFolder)).toEqual(["city/new.article:5 $7 million"]);
});

test("without a base the upstream branch is compared with; in CI, the pull request's base", async () => {
  const origin = archive();
  origin.git("switch", "--quiet", "main");
  const clone = cloneOf(origin);
  clone.git("switch", "--quiet", "--create", "mine", "--track", "origin/main");
  clone.commit({ "old.article": article(bare, plain, attributed, "It cost 45 percent more than planned.") });
  const args = ["check", "--changed", "--format", "ndjson"];
  expect(found(await wellsourced(args, { cwd: clone.folder }))).toEqual(["old.article:9 45 percent"]);
  clone.git("branch", "--quiet", "--unset-upstream");
  for (const env of [{ GITHUB_BASE_REF: "main" }, { CI_MERGE_REQUEST_TARGET_BRANCH_NAME: "main" }]) {
    expect(found(await wellsourced(args, { cwd: clone.folder, env }))).toEqual(["old.article:9 45 percent"]);
  }
});

test("a draft that was pushed is compared with the main branch, not with its own copy on the server", async () => {
  const origin = archive();
  origin.git("switch", "--quiet", "main");
  const clone = cloneOf(origin);
  const check = async () => {
    const { status, stdout, stderr } = await wellsourced(["check", "--changed"], { cwd: clone.folder });
    return status === 2 ? stderr : `${status} ${/compared with [^,)]+/.exec(stdout)?.[0]}`;
  };
  clone.git("switch", "--quiet", "--create", "city/mine", "--no-track");
  clone.commit({ "mine.article": article(bare) });
  clone.git("push", "--quiet", "--set-upstream", "origin", "city/mine");
  expect(await check()).toBe("1 compared with origin/main");
  clone.git("remote", "set-head", "origin", "--delete"); // as where a remote was added by hand
  expect(await check()).toBe("1 compared with origin/main");
  clone.git("switch", "--quiet", "main");
  clone.commit({ "unpushed.article": article(bare) });
  expect(await check()).toBe("1 compared with origin/main");
  clone.git("remote", "remove", "origin");
  expect(await check()).toContain("--changed main");
  clone.git("switch", "--quiet", "city/mine");
  expect(await check()).toBe("1 compared with main");
});

test("in a clone of a fork a pushed draft is compared with what was forked: what others did there is theirs", async () => {
  const forked = archive();
  forked.git("switch", "--quiet", "main");
  const fork = cloneOf(forked);
  const clone = cloneOf(fork);
  forked.commit({ "theirs.article": article(otherBare) });
  clone.git("remote", "add", "upstream", forked.folder);
  clone.git("fetch", "--quiet", "upstream");
  clone.git("switch", "--quiet", "--create", "mine", "--no-track", "upstream/main");
  clone.commit({ "mine.article": article(bare) });
  clone.git("push", "--quiet", "--set-upstream", "origin", "mine");
  const isOneFound = async () => {
    const { stdout } = await wellsourced(["check", "--changed"], { cwd: clone.folder });
    expect(stdout).toContain("1 article checked, compared with upstream/main");
  };
  await isOneFound();
  fork.git("switch", "--quiet", "--detach"); // nobody pushes to the branch that is checked out
  clone.git("switch", "--quiet", "main");
  clone.git("reset", "--quiet", "--hard", "mine");
  clone.git("push", "--quiet", "origin", "main");
  await isOneFound();
});

test.each([[[]], [["--depth", "1"]]])(
  "a clone of a draft alone (%j) is not compared with itself: nothing would be found",
  async (how) => {
    const origin = archive();
    origin.commit({ "mine.article": article(otherBare) });
    origin.git("switch", "--quiet", "main");
    const { folder } = cloneOf(origin, "--single-branch", "--branch", "draft", ...how);
    const { status, stderr } = await wellsourced(["check", "--changed"], { cwd: folder });
    expect(status).toBe(2);
    expect(stderr).toContain("the branch's own copy, origin/draft. Fetch what it is to be merged into");
  },
);

test("where GitLab checks the merge itself, what others merged meanwhile is theirs", async () => {
  const repository = archive();
  const left = repository.git("rev-parse", "main").trim();
  repository.commit({ "new.article": article(otherBare) });
  repository.git("switch", "--quiet", "main");
  repository.commit({ "others.article": article(bare) });
  const target = repository.git("rev-parse", "main").trim();
  repository.git("switch", "--quiet", "--detach");
  repository.git("merge", "--quiet", "--no-ff", "draft");
  const check = (env: Readonly<Record<string, string>>) =>
    wellsourced(["check", "--changed", "--format", "ndjson"], { cwd: repository.folder, env });
  const pipeline = { CI_MERGE_REQUEST_DIFF_BASE_SHA: left, CI_MERGE_REQUEST_TARGET_BRANCH_SHA: target };
  const files = new Set(found(await check(pipeline)).map((place) => place.split(":")[0]));
  expect([...files]).toEqual(["new.article"]);
});

test("a shallow clone is told the one command that mends it, and that command does", async () => {
  const origin = archive();
  origin.commit({ "old.article": article(bare, plain, attributed, otherBare) });
  origin.commit({ "more.article": article(attributed) });
  const clone = cloneOf(origin, "--depth", "1", "--branch", "draft", "--no-single-branch");
  const args = ["check", "--changed", "origin/main", "--format", "ndjson"];
  const outcome = await wellsourced(args, { cwd: clone.folder });
  expect(outcome.status).toBe(2);
  expect(outcome.stderr).toContain("shallow");
  const [, command] = /^ {2}git (fetch .+)$/m.exec(outcome.stderr) ?? [];
  clone.git(...command!.split(" "));
  const mended = await wellsourced(args, { cwd: clone.folder });
  expect(mended.status).toBe(1);
  expect(found(mended).every((place) => place.startsWith("old.article:9 "))).toBe(true);
});

test("so is one that does not even know the base", async () => {
  const origin = archive();
  origin.commit({ "old.article": article(bare, plain, attributed, otherBare) });
  const clone = cloneOf(origin, "--depth", "1", "--branch", "draft");
  const args = ["check", "--changed", "--format", "ndjson"];
  const env = { GITHUB_BASE_REF: "main" };
  const outcome = await wellsourced(args, { cwd: clone.folder, env });
  const [, command] = /^ {2}git (fetch .+)$/m.exec(outcome.stderr) ?? [];
  clone.git(...command!.split(" "));
  expect((await wellsourced(args, { cwd: clone.folder, env })).status).toBe(1);
});

test("a base that is not there and a folder that is no repository are said so", async () => {
  const unknown = await wellsourced(["check", "--changed", "nowhere"], { cwd: archive().folder });
  const swallowed = await wellsourced(["check", "--changed", "old.article"], { cwd: archive().folder });
  expect(swallowed.stderr).toContain("is a file or a folder. Write it before: old.article --changed");
  expect(unknown).toMatchObject({ status: 2, stderr: expect.stringContaining("no branch or commit “nowhere”") });
  const outside = await wellsourced(["check", "--changed", "main"], {
    cwd: folderWith({ "a.article": article(bare) }),
  });
  expect(outside).toMatchObject({ status: 2, stderr: expect.stringContaining("git repository") });
});

test.each([["HEAD"], ["main"], [undefined]])(
  "before the first commit everything is new: --changed %s",
  async (base) => {
    const empty = repositoryIn(folderWith({ "a.article": article(bare), "b.article": article(attributed) }));
    empty.git("init", "--quiet", "--initial-branch=main");
    empty.git("add", "a.article");
    const args = ["check", "--format", "ndjson", "--changed", ...(base === undefined ? [] : [base])];
    const { status, stdout, stderr } = await wellsourced(args, { cwd: empty.folder });
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({ path: "a.article", words: "$7 million" });
  },
);

test("a forge's paths count from the top of the repository, wherever the check runs; reviewdog's from there", async () => {
  const { folder } = repositoryWith({ "desk/a.article": article(bare) });
  const cwd = join(folder, "desk");
  const formats = ["gitlab", "sarif", "junit", "github", "rdjsonl"];
  const reports = await Promise.all(
    formats.map(async (format) => (await wellsourced(["check", "--format", format], { cwd })).stdout),
  );
  for (const report of reports.slice(0, 4)) expect(report).toContain("desk/a.article");
  expect(JSON.parse(reports[4]!).location.path).toBe("a.article");
});

test("in a submodule the lines that changed since the recorded commit count", async () => {
  const stories = repositoryWith({ "story.article": article(bare, attributed) });
  const top = repositoryWith({ "top.article": article(attributed) });
  top.git("submodule", "--quiet", "add", `file://${stories.folder}`, "stories");
  top.commit({});
  top.git("switch", "--quiet", "--create", "draft");
  expect(found(await check(top))).toEqual([]);
  writeFiles(top.folder, {
    "stories/story.article": article(bare, attributed, "It cost 45 percent more than planned."),
  });
  expect(found(await check(top))).toEqual(["stories/story.article:7 45 percent"]);
});

test("a submodule that the branch adds is all new", async () => {
  const stories = repositoryWith({ "story.article": article(plain, bare) });
  const top = repositoryWith({ "top.article": article(attributed) });
  top.git("switch", "--quiet", "--create", "draft");
  top.git("submodule", "--quiet", "add", `file://${stories.folder}`, "stories");
  top.commit({});
  expect(found(await check(top))).toEqual(["stories/story.article:5 $7 million"]);
});

test("lines that end in a lone CR are found where git sees one long line", async () => {
  const repository = repositoryWith({ "old.article": article(plain, attributed).replaceAll("\n", "\r") });
  repository.git("switch", "--quiet", "--create", "draft");
  repository.commit({ "old.article": article(plain, attributed, bare).replaceAll("\n", "\r") });
  expect(found(await check(repository))).toEqual(["old.article:7 $7 million"]);
});

test("a repository reached through a link is the same repository", async () => {
  const repository = archive();
  repository.commit({ "new.article": article(plain, bare) });
  const elsewhere = `${repository.folder}-moved`;
  renameSync(repository.folder, elsewhere);
  symlinkSync(elsewhere, repository.folder);
  try {
    const outcome = await wellsourced(["check", "--changed", "main", "--format", "ndjson", repository.folder], {
      cwd: repository.folder,
    });
    expect(found(outcome)).toEqual([expect.stringMatching(/new\.article:5 \$7 million$/)]);
  } finally {
    unlinkSync(repository.folder);
    renameSync(elsewhere, repository.folder);
  }
});

test("git may spell the repository's folder otherwise, as Windows does a drive", async () => {
  const repository = archive();
  repository.commit({ "old.article": article(bare, plain, attributed, otherBare) });
  const [elsewhere, path] = [folderWith(), process.env.PATH];
  symlinkSync(repository.folder, join(elsewhere, "drive"));
  const git = `#!/bin/sh\ncase "$*" in *--show-toplevel*) echo ${elsewhere}/drive;; *) PATH='${path}' exec git "$@";; esac\n`;
  writeFiles(elsewhere, { "bin/git": git });
  chmodSync(join(elsewhere, "bin/git"), 0o755);
  const outcome = await wellsourced(["check", "--changed", "main", "--format", "ndjson"], {
    cwd: repository.folder,
    env: { PATH: `${elsewhere}/bin:${path}` },
  });
  expect(outcome.stderr).toBe("");
  expect(found(outcome)).toEqual(["old.article:9 45 percent"]);
});
