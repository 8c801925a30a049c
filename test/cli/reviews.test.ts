/** Reviews gate a pull request: with `unreviewed-claim` on, a draft passes when each of its claims was confirmed as it stands. */
import { existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { draftAnnotation, putAnnotations, readArticle, type Verdict } from "../../server/src/engine/index.ts";
import { article, folderWith, sentences, wellsourced, writeFiles } from "./cli.ts";

const { attributed, cited } = sentences;
const name = "a.article";
const draft = article(attributed);

/** What `ARTICLE.annotations.json` holds once the words were reviewed. */
function reviewed(verdict: Verdict, words: string): string {
  const start = draft.indexOf(words);
  const review = { verdict, by: "Ana Ruiz", date: "2025-06-02T10:00:00Z", words };
  const note = draftAnnotation(readArticle(draft, "article"), { start, end: start + words.length });
  return putAnnotations("", name, [{ ...note, reviews: [review] }]).edits[0]!.newText;
}

async function gate(cwd: string): Promise<{ status: number | null; rules: string[] }> {
  const args = ["check", "--rule", "unreviewed-claim:error", "--format", "ndjson", name];
  const { status, stdout } = await wellsourced(args, { cwd });
  const lines = stdout.split("\n").filter(Boolean);
  return { status, rules: lines.map((line) => JSON.parse(line).rule) };
}

const review = (cwd: string, ...args: readonly string[]) => wellsourced(["review", name, ...args], { cwd });

test("claims are listed by number; a verdict on one is recorded with a note, listed, and lapses with its figure", async () => {
  const cwd = folderWith({ [name]: article(attributed, sentences.bare) });
  const list = await review(cwd);
  expect(list.stdout).toBe(
    [
      "a.article: 2 claims: 1 attributed, 1 unattributed (1 open)",
      "  1  line 3  $9 million  attributed: Mayor Anna Berg",
      "  2  line 5  $7 million  unattributed: open",
      "",
    ].join("\n"),
  );
  const verdict = ["--verdict", "disputed", "--note", " The budget says 6. ", "--by", "Ana Ruiz"];
  expect(await review(cwd, "2", ...verdict)).toMatchObject({
    status: 0,
    stdout: "a.article:5  $7 million  disputed by Ana Ruiz\n",
  });
  const [, ...shown] = (await review(cwd, "2")).stdout.split("\n");
  expect(shown).toEqual([expect.stringMatching(/^ +disputed by Ana Ruiz, [\d-]{10}: The budget says 6\.$/), ""]);
  expect(JSON.parse(readFileSync(join(cwd, `${name}.annotations.json`), "utf8")).items[0].body).toMatchObject([
    { value: "disputed", note: "The budget says 6.", words: "$7 million", creator: { name: "Ana Ruiz" } },
  ]);
  expect((await wellsourced(["check", name], { cwd })).stdout).toContain("disputed-claim");
  writeFiles(cwd, { [name]: article(attributed, sentences.bare.replace("$7", "$6")) });
  expect((await review(cwd, "2")).stdout).toContain("lapsed, for it was “$7 million” and is now “$6 million”");
});

test("a verdict is withdrawn by whoever gave it, and nobody else’s is", async () => {
  const cwd = folderWith({ [name]: draft });
  await review(cwd, "1", "--verdict", "disputed", "--by", "Ana Ruiz", "--note", "The budget says 8.");
  expect(await review(cwd, "1", "--verdict", "withdrawn", "--by", "Bo Lind")).toMatchObject({
    status: 2,
    stderr: "wellsourced: There is no review of this claim by Bo Lind to withdraw.\n",
  });
  expect(await review(cwd, "1", "--verdict", "withdrawn", "--by", "Ana Ruiz")).toMatchObject({
    status: 0,
    stdout: "a.article:3  $9 million  withdrawn by Ana Ruiz\n",
  });
  expect((await review(cwd, "1")).stdout).not.toContain("disputed");
});

test("the verdict before one that is withdrawn counts again, and is said", async () => {
  const cwd = folderWith({ [name]: draft });
  await review(cwd, "1", "--verdict", "disputed", "--by", "Ana Ruiz", "--note", "The budget\nsays 8.");
  await review(cwd, "1", "--verdict", "confirmed", "--by", "Bo Lind");
  const { stdout } = await review(cwd, "1", "--verdict", "withdrawn", "--by", "Bo Lind");
  expect(stdout).toMatch(/withdrawn by Bo Lind; now disputed by Ana Ruiz, [\d-]{10}: The budget says 8\.\n$/);
});

test("a long quotation is cut short in the list, and told in full where it is asked for", async () => {
  const words = `“The old bridge was sold for scrap, and nobody ${"ever, ever ".repeat(8)}told us,”`;
  const cwd = folderWith({ [name]: article(`${words} Mayor Anna Berg said.`) });
  expect((await review(cwd)).stdout).toMatch(/^ {2}1 {2}line 3 {2}“The old bridge[^”\n]{20,44}… {2}attributed: /m);
  expect((await review(cwd, "1")).stdout).toContain(words);
});

test("one verdict on several claims, each named once, is recorded at one go; where one is named wrongly, on none", async () => {
  const cwd = folderWith({ [name]: article(attributed, sentences.bare, sentences.otherBare) });
  const verdict = ["--verdict", "confirmed", "--by", "Ana Ruiz"];
  expect(await review(cwd, "3", "9", ...verdict)).toMatchObject({ status: 2, stdout: "" });
  expect(existsSync(join(cwd, `${name}.annotations.json`))).toBe(false);
  const { stdout } = await review(cwd, "3,", "1-2,2", ...verdict);
  expect(stdout.match(/:\d+ .* confirmed by Ana Ruiz$/gm)?.map((line) => /\d+/.exec(line)![0])).toEqual([
    "7",
    "3",
    "5",
  ]);
  expect((await review(cwd)).stdout).toMatch(/^a\.article: 3 claims: .*; 3 confirmed$/m);
  await review(cwd, "2", "--verdict", "withdrawn", "--by", "Ana Ruiz");
  expect((await review(cwd, "1-3", "--verdict", "withdrawn", "--by", "Ana Ruiz")).stderr).toContain(
    "There is no review of “$7 million” by Ana Ruiz to withdraw.",
  );
  expect((await review(cwd)).stdout).toMatch(/; 2 confirmed$/m);
  await review(cwd, "2", ...verdict);
  expect((await review(cwd, "1-3", "--verdict", "withdrawn", "--by", "Ana Ruiz")).status).toBe(0);
  expect((await review(cwd)).stdout).not.toContain("confirmed");
});

test("a claim is named by a place too, as check prints it; confirmed, it passes the gate", async () => {
  const cwd = folderWith({ [name]: draft });
  const { index } = /\$9 million/.exec(attributed)!;
  expect(await review(cwd, `3:${index + 4}`, "--verdict", "confirmed")).toMatchObject({ status: 0, stderr: "" });
  expect(await gate(cwd)).toEqual({ status: 0, rules: [] });
});

test.each([
  [
    ["7", "--verdict", "confirmed"],
    "“7” is no claim; write a number from 1 to 1, several as 2-5 or 2,5, or LINE:COLUMN.",
  ],
  [["1-2", "--verdict", "confirmed"], "“1-2” is no claim"],
  [["1", "0", "--verdict", "confirmed"], "“0” is no claim"],
  [["1:1", "--verdict", "confirmed"], "there is no claim at 1:1."],
  [["99:1", "--verdict", "confirmed"], "there is no claim at 99:1."],
  // Behind the end of line 1, as far as the claim in line 3.
  [[`1:${draft.indexOf("$9") + 1}`, "--verdict", "confirmed"], "there is no claim at 1:"],
  [["1", "--verdict", "disputed"], "so that its writer can answer: --note TEXT."],
  [["1", "--verdict", "needs-work", "--note", " "], "so that its writer can answer: --note TEXT."],
  [["--verdict", "confirmed"], "a verdict is on claims; wellsourced review a.article lists them by number."],
  [["1", "--note", "The log says 312."], "a note goes with a --verdict."],
  [["1", "--verdict", "fine"], "Allowed choices are confirmed, disputed, needs-work, withdrawn."],
])("what can’t be done is said, and nothing is written: review %j", async (args, words) => {
  const cwd = folderWith({ [name]: draft });
  expect(await review(cwd, ...args)).toMatchObject({ status: 2, stderr: expect.stringContaining(words) });
  expect(existsSync(join(cwd, `${name}.annotations.json`))).toBe(false);
});

test("a review through a link stands beside the article that it leads to, and is found by either name", async () => {
  const cwd = folderWith({ [`archive/${name}`]: draft });
  symlinkSync(`archive/${name}`, join(cwd, "latest.article"));
  await wellsourced(["review", "latest.article", "1", "--verdict", "confirmed"], { cwd });
  expect(readdirSync(cwd).sort()).toEqual(["archive", "latest.article"]);
  const beside = readFileSync(join(cwd, `archive/${name}.annotations.json`), "utf8");
  expect(JSON.parse(beside).items[0].target.source).toBe(name);
  for (const path of ["latest.article", `archive/${name}`]) {
    expect((await wellsourced(["review", path], { cwd })).stdout).toContain("; 1 confirmed");
  }
});

test("in an article without claims there is none to name", async () => {
  const cwd = folderWith({ [name]: "Harbour\n\nThe ferry is back.\n" });
  expect(await review(cwd, "1")).toEqual({ status: 2, stdout: "", stderr: "wellsourced: a.article has no claims.\n" });
  expect(await review(cwd)).toMatchObject({ status: 0, stdout: "a.article: No claims\n" });
});

test("a damaged file of annotations is left as it is", async () => {
  const damaged = "{ not ours";
  const cwd = folderWith({ [name]: draft, [`${name}.annotations.json`]: damaged });
  expect(await review(cwd, "1", "--verdict", "confirmed")).toMatchObject({ status: 2 });
  expect(readFileSync(join(cwd, `${name}.annotations.json`), "utf8")).toBe(damaged);
});

test("a draft that nobody reviewed is refused, and passes without the rule", async () => {
  const cwd = folderWith({ [name]: draft });
  expect(await gate(cwd)).toEqual({ status: 1, rules: ["unreviewed-claim"] });
  expect(await wellsourced(["check", name], { cwd })).toMatchObject({ status: 0 });
});

test("confirmed, it passes; with another figure the confirmation has lapsed, and it is refused again", async () => {
  const cwd = folderWith({ [name]: draft, [`${name}.annotations.json`]: reviewed("confirmed", "$9 million") });
  expect(await gate(cwd)).toEqual({ status: 0, rules: [] });
  writeFiles(cwd, { [name]: draft.replace("$9 million", "$8 million") });
  const after = await gate(cwd);
  expect(after.status).toBe(1);
  expect(after.rules.sort()).toEqual(["stale-review", "unreviewed-claim"]);
  writeFiles(cwd, { [name]: draft.replace("on Monday that", "on Monday, that") });
  expect(readFileSync(join(cwd, name), "utf8")).toContain("$9 million");
  expect(await gate(cwd)).toEqual({ status: 0, rules: [] });
});

test("disputed, it is refused whatever else is set", async () => {
  const cwd = folderWith({ [name]: draft, [`${name}.annotations.json`]: reviewed("disputed", "$9 million") });
  expect((await gate(cwd)).rules).toContain("disputed-claim");
  expect(await wellsourced(["check", name], { cwd })).toMatchObject({ status: 1 });
});

test("reviews recorded at the same moment all stand", async () => {
  const cwd = folderWith({ [name]: draft });
  const reviewers = ["Ana", "Bo", "Cy", "Di", "Ed", "Flo"];
  const outcomes = await Promise.all(reviewers.map((by) => review(cwd, "1", "--verdict", "confirmed", "--by", by)));
  expect(outcomes.map(({ status }) => status)).toEqual(reviewers.map(() => 0));
  const written = JSON.parse(readFileSync(join(cwd, `${name}.annotations.json`), "utf8"));
  const signed = written.items.flatMap(({ body }: { body: { creator: { name: string } }[] }) =>
    [body].flat().map(({ creator }) => creator.name),
  );
  expect(signed.sort()).toEqual(reviewers);
  expect(readdirSync(cwd).sort()).toEqual([name, `${name}.annotations.json`]);
});

test.each([
  ["in UTF-16", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le"), "UTF-16"],
  ["in Latin-1", (text: string) => Buffer.from(text.replace("Ana Ruiz", "Ána Ruiz"), "latin1"), "fits no character"],
])("annotations %s are not written over: the reviews in them would be gone", async (_, encoded, said) => {
  const file = `${name}.annotations.json`;
  const before = encoded(reviewed("confirmed", "$9 million"));
  const cwd = folderWith({ [name]: draft, [file]: before });
  for (const args of [
    ["review", name, "1", "--verdict", "confirmed"],
    ["convert", "--to", "annotations", name],
  ]) {
    writeFiles(cwd, { [name]: article(cited) });
    expect(await wellsourced(args, { cwd })).toMatchObject({ status: 2, stderr: expect.stringContaining(said) });
    expect(readFileSync(join(cwd, file))).toEqual(before);
    expect(readFileSync(join(cwd, name), "utf8")).toBe(article(cited));
  }
});
