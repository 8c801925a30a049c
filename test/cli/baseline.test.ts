/** The baseline, end to end: adopted, kept to, pruned; and never mistaken for one when it is missing or damaged. */
import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { article, folderWith, sentences, wellsourced, writeFiles } from "./cli.ts";
import { repositoryWith } from "./repository.ts";

const { bare, otherBare, attributed, plain } = sentences;

const configuration = '{ "baseline": "known.json" }\n';

function project(...paragraphs: readonly string[]): string {
  return folderWith({ "a.article": article(...paragraphs), "wellsourced.config.json": configuration });
}

const words = async (cwd: string, ...args: readonly string[]) => {
  const { stdout } = await wellsourced(["check", "--format", "ndjson", ...args], { cwd });
  return stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line).words);
};

test("known findings are not reported, new ones are, and the summary says how many are not shown", async () => {
  const cwd = project(bare, plain);
  expect(await wellsourced(["baseline"], { cwd })).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("1 known finding in 1 file"),
  });
  expect(await wellsourced(["check"], { cwd })).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("1 known finding not shown"),
  });
  writeFiles(cwd, { "a.article": article("A new opening.", otherBare, bare, plain) });
  expect(await words(cwd)).toEqual(["45 percent"]);
  expect(await words(cwd, "--no-baseline")).toEqual(["45 percent", "$7 million"]);
  expect(await words(cwd, "--baseline", "known.json")).toEqual(["45 percent"]);
});

test("one more of the same is new debt", async () => {
  const cwd = project(bare, plain);
  await wellsourced(["baseline"], { cwd });
  writeFiles(cwd, { "a.article": article(bare, plain, bare) });
  expect(await words(cwd)).toEqual(["$7 million"]);
});

test("what has been mended is pruned on request, and is new when it comes back", async () => {
  const cwd = project(bare, otherBare);
  await wellsourced(["baseline"], { cwd });
  writeFiles(cwd, { "a.article": article(attributed, otherBare, "It cost 46 percent less than planned.") });
  expect(await wellsourced(["baseline", "--prune"], { cwd })).toMatchObject({ status: 0 });
  const known = readFileSync(join(cwd, "known.json"), "utf8");
  expect(known).toContain("45 percent");
  expect(known).not.toContain("$7 million");
  expect(known).not.toContain("46 percent");
  writeFiles(cwd, { "a.article": article(bare, otherBare) });
  expect(await words(cwd)).toEqual(["$7 million"]);
});

test("an article that moved to another folder keeps its known findings; a copy of one that stayed has none", async () => {
  const cwd = project(bare, plain);
  await wellsourced(["baseline"], { cwd });
  mkdirSync(join(cwd, "done"));
  copyFileSync(join(cwd, "a.article"), join(cwd, "done/a.article"));
  expect(await words(cwd)).toEqual(["$7 million"]);
  rmSync(join(cwd, "a.article"));
  expect(await words(cwd)).toEqual([]);
  writeFiles(cwd, { "done/a.article": article(bare, otherBare) });
  expect(await words(cwd)).toEqual(["45 percent"]);
  await wellsourced(["baseline", "--prune"], { cwd });
  const known = readFileSync(join(cwd, "known.json"), "utf8");
  expect(known).toMatch(/"done\/a\.article": \[\s+\{[^}]*"\$7 million"/);
  expect(known).not.toContain("45 percent");
});

test("an article that was renamed keeps its known findings, wherever it lies; pruning goes on under its new name", async () => {
  const cwd = project(bare, plain, otherBare);
  await wellsourced(["baseline"], { cwd });
  copyFileSync(join(cwd, "a.article"), join(cwd, "b.article"));
  expect(await words(cwd)).toEqual(["$7 million", "45 percent"]);
  rmSync(join(cwd, "a.article"));
  expect(await words(cwd)).toEqual([]);
  mkdirSync(join(cwd, "done"));
  renameSync(join(cwd, "b.article"), join(cwd, "done/c.article"));
  writeFiles(cwd, { "done/c.article": article(bare, "It cost 46 percent less than planned.", plain) });
  expect(await words(cwd)).toEqual(["46 percent"]);
  await wellsourced(["baseline", "--prune"], { cwd });
  const { files } = JSON.parse(readFileSync(join(cwd, "known.json"), "utf8"));
  expect(files).toEqual({ "done/c.article": [expect.objectContaining({ words: "$7 million" })] });
});

test("articles that change names with each other keep what is known of them; a copy of one that stayed has none there either", async () => {
  const files = { "a.article": article(bare, plain), "b.article": article(otherBare, plain) };
  const cwd = folderWith({ ...files, "wellsourced.config.json": configuration });
  await wellsourced(["baseline"], { cwd });
  writeFiles(cwd, { "a.article": files["b.article"], "b.article": files["a.article"] });
  expect(await words(cwd)).toEqual([]);
  await wellsourced(["baseline", "--prune"], { cwd });
  expect(await words(cwd)).toEqual([]);
  writeFiles(cwd, { "b.article": files["b.article"] });
  expect(await words(cwd)).toEqual(["45 percent"]);
});

test("so do articles that are much alike, and each copy of one over the other has the other's findings as new", async () => {
  const third = "It cost 46 percent less than planned.";
  const files = { "a.article": article(bare, plain, otherBare), "b.article": article(bare, plain, third) };
  const cwd = folderWith({ ...files, "wellsourced.config.json": configuration });
  await wellsourced(["baseline"], { cwd });
  writeFiles(cwd, { "a.article": files["b.article"] });
  expect(await words(cwd)).toEqual(["46 percent"]);
  writeFiles(cwd, { "b.article": files["a.article"] });
  expect(await words(cwd)).toEqual([]);
});

test("so do editions that say the same, where somebody answers in the one for what nobody does in the other", async () => {
  const said = (sentence: string) => sentence.replace(/\.$/, ", the port authority said.");
  const [a, b] = [article(bare, plain, said(otherBare)), article(said(bare), plain, otherBare)];
  const cwd = folderWith({ "a.article": a, "b.article": b, "wellsourced.config.json": configuration });
  await wellsourced(["baseline"], { cwd });
  writeFiles(cwd, { "a.article": b, "b.article": a });
  expect(await words(cwd)).toEqual([]);
  writeFiles(cwd, { "b.article": b });
  expect(await words(cwd)).toEqual(["45 percent"]);
});

test.each([
  ["mended", (sentence: string) => sentence.replace(/\.$/, ", the port authority said.")],
  ["taken out", () => plain],
])("an article that takes passages over from another, where one was %s, has them as new", async (_, mended) => {
  const taken = [otherBare, "It cost 46 percent less than planned.", "Another $8 million went on the quay."] as const;
  const cwd = folderWith({
    "a.article": article(bare, plain),
    "b.article": article(...taken),
    "wellsourced.config.json": configuration,
  });
  await wellsourced(["baseline"], { cwd });
  writeFiles(cwd, {
    "a.article": article(bare, plain, ...taken),
    "b.article": article(mended(taken[0]), ...taken.slice(1)),
  });
  expect(await words(cwd)).toEqual(["45 percent", "46 percent", "$8 million"]);
});

test("of articles of one name in many folders each keeps its own when all are moved; another story in their place has none", async () => {
  const stories = Object.fromEntries(
    Array.from({ length: 24 }, (_, i) => [
      `${i}/index.article`,
      `Ferry ${i}\n\nThe council spent £${30 + i} million on ferry ${i} last year.\n`,
    ]),
  );
  const cwd = folderWith({ ...stories, "wellsourced.config.json": configuration });
  await wellsourced(["baseline"], { cwd });
  for (let i = 0; i < 24; i++) renameSync(join(cwd, `${i}`), join(cwd, `was-${i}`));
  expect(await words(cwd)).toEqual([]);
  writeFiles(cwd, { "was-3/index.article": "Road 3\n\nThe council spent £5 million on the road last year.\n" });
  expect(await words(cwd)).toEqual(["£5 million"]);
});

test("writing it for one folder keeps what is known of the others; for all, it forgets files that are gone", async () => {
  const cwd = folderWith({
    "x/a.article": article(bare),
    "y/b.article": article(otherBare),
    "z/c.article": article(bare),
    "wellsourced.config.json": configuration,
  });
  await wellsourced(["baseline"], { cwd });
  rmSync(join(cwd, "z/c.article"));
  writeFiles(cwd, { "x/a.article": article("It cost 46 percent less than planned.") });
  await wellsourced(["baseline", "x"], { cwd });
  const { files } = JSON.parse(readFileSync(join(cwd, "known.json"), "utf8"));
  expect(Object.keys(files)).toEqual(["x/a.article", "y/b.article", "z/c.article"]);
  expect(files["x/a.article"]).toMatchObject([{ words: "46 percent", count: 1 }]);
  await wellsourced(["baseline"], { cwd });
  expect(readFileSync(join(cwd, "known.json"), "utf8")).not.toContain("z/c.article");
});

test.each(["baseline", "baseline --prune"])(
  "%s for one folder keeps what is known of what moved between others",
  async (args) => {
    const cwd = folderWith({
      "x/a.article": article(bare),
      "y/b.article": article(otherBare),
      "z/c.article": article(bare),
      "wellsourced.config.json": configuration,
    });
    await wellsourced(["baseline"], { cwd });
    renameSync(join(cwd, "z/c.article"), join(cwd, "y/c.article"));
    await wellsourced([...args.split(" "), "x"], { cwd });
    expect(await words(cwd)).toEqual([]);
    await wellsourced([...args.split(" "), "y"], { cwd });
    const { files } = JSON.parse(readFileSync(join(cwd, "known.json"), "utf8"));
    expect(Object.keys(files)).toEqual(["x/a.article", "y/b.article", "y/c.article"]);
  },
);

test("a known article that can't be read any more is no hindrance, and its findings stay known", async () => {
  const cwd = folderWith({
    "x/a.article": article(bare),
    "y/b.article": article(otherBare),
    "wellsourced.config.json": configuration,
  });
  await wellsourced(["baseline"], { cwd });
  writeFiles(cwd, { "y/b.article": Buffer.from("Z\xfcrich\n", "latin1") });
  expect(await wellsourced(["baseline", "x"], { cwd })).toMatchObject({ status: 0, stderr: "" });
  expect(readFileSync(join(cwd, "known.json"), "utf8")).toContain("y/b.article");
});

test("a baseline that is not there is asked for where it is named", async () => {
  const cwd = project(plain);
  writeFiles(cwd, {
    "wellsourced.config.json": '{\n  "extends": "./desk.json"\n}\n',
    "desk.json": '{\n  "baseline": "known.json" }\n',
  });
  expect(await wellsourced(["check"], { cwd })).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(
      /^desk\.json:2:15: There is no baseline known\.json in \S+\. Write it: wellsourced baseline\n/,
    ),
  });
  expect(await wellsourced(["check", "--baseline", "other.json"], { cwd })).toMatchObject({
    status: 2,
    stderr: "wellsourced: --baseline other.json: there is no such file. Write it: wellsourced baseline -o other.json\n",
  });
});

test("a folder where the baseline would be is no baseline that could be written", async () => {
  const cwd = project(plain);
  writeFiles(cwd, { "wellsourced.config.json": '{ "baseline": "known" }', "known/x": "" });
  expect(await wellsourced(["check"], { cwd })).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(
      /^wellsourced\.config\.json:1:15: known in \S+ is no file\. Give the baseline another/,
    ),
  });
  for (const [name, told] of [
    ["known", "known: this is no file. Name the one that wellsourced baseline wrote."],
    ["", '"": this is no file. Name the one that wellsourced baseline wrote.'],
    ["a b.json", '"a b.json": there is no such file. Write it: wellsourced baseline -o "a b.json"'],
  ] as const) {
    const { status, stderr } = await wellsourced(["check", "--baseline", name], { cwd });
    expect({ status, stderr }).toEqual({ status: 2, stderr: `wellsourced: --baseline ${told}\n` });
  }
});

test.each([
  ["empty", ""],
  ["cut short", '{ "version": 1, "files": {'],
  ["something else", '{ "rules": {} }'],
])("a baseline that was asked for and is %s is an error", async (_, content) => {
  const cwd = project(plain);
  if (content !== undefined) writeFiles(cwd, { "known.json": content });
  const outcome = await wellsourced(["check"], { cwd });
  expect(outcome).toMatchObject({ status: 2, stdout: "" });
  expect(outcome.stderr).toMatch(/known\.json:1:\d+: .*baseline/);
  expect((await wellsourced(["check", "--no-baseline"], { cwd })).status).toBe(0);
  expect((await wellsourced(["check", "--no-baseline", "--baseline", "other.json"], { cwd })).status).toBe(2);
});

test("pruning what is not there is an error; writing over what is damaged says so", async () => {
  const cwd = project(bare);
  expect(await wellsourced(["baseline", "--prune"], { cwd })).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("no baseline"),
  });
  writeFiles(cwd, { "known.json": "{" });
  expect(await wellsourced(["baseline", "--prune"], { cwd })).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("damaged"),
  });
  expect(await wellsourced(["baseline"], { cwd })).toMatchObject({
    status: 0,
    stderr: expect.stringContaining("damaged"),
  });
  expect(await words(cwd)).toEqual([]);
});

test("without a configuration it is written here, and how to use it is said", async () => {
  const cwd = folderWith({ "a.article": article(bare) });
  const outcome = await wellsourced(["baseline"], { cwd });
  expect(outcome.stdout).toContain('"baseline": "wellsourced-baseline.json"');
  expect((await wellsourced(["check", "--baseline", "wellsourced-baseline.json"], { cwd })).status).toBe(0);
});

test("a branch is held to the baseline and to its own lines at once", async () => {
  const repository = repositoryWith({ "a.article": article(bare, plain), "wellsourced.config.json": configuration });
  await wellsourced(["baseline"], { cwd: repository.folder });
  repository.commit({}, "Adopt a baseline");
  repository.git("switch", "--quiet", "--create", "draft");
  repository.commit({ "a.article": article(`${bare} It is open.`, plain, otherBare) });
  expect(await words(repository.folder, "--changed", "main")).toEqual(["45 percent"]);
});
