/** `report` as a user runs it: of which files it makes sheets. */
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { article, folderWith, sentences, wellsourced, writeFiles } from "./cli.ts";

const { bare, plain } = sentences;
const latin1 = Buffer.from("Z\xfcrich\n", "latin1");

async function reported(cwd: string, ...args: readonly string[]): Promise<string[]> {
  const { stdout } = await wellsourced(["report", ...args, "--format", "json"], { cwd });
  return JSON.parse(stdout).articles.map(({ name }: { name: string }) => name);
}

async function checked(cwd: string): Promise<string[]> {
  const { stdout } = await wellsourced(["check", "--format", "json"], { cwd });
  const files: { path: string; outcome: string }[] = JSON.parse(stdout).files;
  return files.filter(({ outcome }) => outcome === "checked").map(({ path }) => path);
}

test("a folder's report is of the articles that a check of it finds: configured ones too, and none that is no text", async () => {
  const cwd = folderWith({
    "a.article": article(bare),
    "latin1.txt": latin1,
    "list.txt": "numpy>=2\n",
    "out.article": article(bare),
    "u.story": article(bare, plain),
    "wellsourced.config.json": '{ "articles": ["*.story", "!out.article"] }',
  });
  expect(await reported(cwd, ".")).toEqual(["a.article", "u.story"]);
  expect(await checked(cwd)).toEqual(["a.article", "u.story"]);
});

test("what can't be read is named, the rest is reported on, and the status is 2", async () => {
  const cwd = folderWith({ "a.article": article(bare), "b.article": latin1, "c.article": article(bare) });
  for (const args of [["."], ["b.article", "a.article", "c.article"]]) {
    expect(await reported(cwd, ...args)).toEqual(["a.article", "c.article"]);
    const { status, stderr } = await wellsourced(["report", ...args], { cwd });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^wellsourced: b\.article: This is not text in UTF-8 .*\n$/);
  }
});

test("a file that is named is reported on whatever it looks like; what can't be read is said", async () => {
  const cwd = folderWith({ "list.txt": "numpy>=2\n", "latin1.txt": latin1 });
  expect(await reported(cwd, "list.txt")).toEqual(["list.txt"]);
  expect(await wellsourced(["report", "latin1.txt"], { cwd })).toMatchObject({
    status: 2,
    stdout: "",
    stderr: expect.stringContaining("latin1.txt: This is not text in UTF-8"),
  });
  expect(await wellsourced(["report", "."], { cwd })).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("found no article to report on"),
  });
  writeFiles(cwd, { "wellsourced.config.json": '{ "articls": [] }' });
  expect(await wellsourced(["report", "."], { cwd })).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("Did you mean “articles”?"),
  });
});

test("the output's name says how it is written, unless that is said", async () => {
  const cwd = folderWith({ "a.article": article(bare) });
  for (const [args, opening] of [
    [["--output", "out.csv"], /^\ufeff?File,/],
    [["--output", "out.MD"], /^# /],
    [["--output", "out.json"], /^\{/],
    [["--output", "out"], /^<!doctype html>/],
    [["--output", "out.csv", "--format", "html"], /^<!doctype html>/],
  ] as const) {
    await wellsourced(["report", "a.article", ...args], { cwd });
    expect(readFileSync(join(cwd, args[1]), "utf8")).toMatch(opening);
  }
});

test("a name that promises what no report is written as is refused before anything is read", async () => {
  const cwd = folderWith({ "a.article": article(bare) });
  for (const name of ["out.pdf", "out.XLSX"]) {
    const { status, stderr } = await wellsourced(["report", "a.article", "gone.article", "--output", name], { cwd });
    expect(status).toBe(2);
    expect(stderr).toBe(
      `wellsourced: no report is written as “${name.slice(3)}”. Write .html, .md, .csv or .json (a browser prints the HTML to PDF), or say which with --format.\n`,
    );
    expect(existsSync(join(cwd, name))).toBe(false);
  }
});

test.each([
  ["report a.article --format html --output a.article"],
  ["report . --output link"],
  ["check --format json=a.article"],
  ["baseline --output a.article"],
  ["clean a.article --output a.article"],
  ["clean a.article --output link"],
])("%s leaves the article as it is", async (command) => {
  const cwd = folderWith({ "a.article": article(bare) });
  symlinkSync("a.article", join(cwd, "link"));
  expect(await wellsourced(command.split(" "), { cwd })).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("a.article is what is looked at, and would be lost."),
  });
  expect(readFileSync(join(cwd, "a.article"), "utf8")).toBe(article(bare));
});

test("nor does a report or a clean article take a library's place", async () => {
  const cwd = folderWith({ "a.article": article(bare), "sources.json": "[]" });
  for (const command of ["report", "clean"]) {
    const { status, stderr } = await wellsourced([command, "a.article", "--output", "sources.json"], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain("sources.json is read beside the articles, and would be lost.");
  }
  expect(readFileSync(join(cwd, "sources.json"), "utf8")).toBe("[]");
});
