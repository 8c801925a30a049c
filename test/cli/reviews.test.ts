/** Reviews gate a pull request: with `unreviewed-claim` on, a draft passes when each of its claims was confirmed as it stands. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { draftAnnotation, putAnnotation, readArticle, type Verdict } from "../../server/src/engine/index.ts";
import { article, folderWith, sentences, wellsourced, writeFiles } from "./cli.ts";

const { attributed } = sentences;
const name = "a.article";
const draft = article(attributed);

/** What `ARTICLE.annotations.json` holds once the words were reviewed. */
function reviewed(verdict: Verdict, words: string): string {
  const start = draft.indexOf(words);
  const review = { verdict, by: "Ana Ruiz", date: "2025-06-02T10:00:00Z", words };
  const note = draftAnnotation(readArticle(draft, "article"), { start, end: start + words.length });
  return putAnnotation("", name, { ...note, reviews: [review] }).edits[0]!.newText;
}

async function gate(cwd: string): Promise<{ status: number | null; rules: string[] }> {
  const args = ["check", "--rule", "unreviewed-claim:error", "--format", "ndjson", name];
  const { status, stdout } = await wellsourced(args, { cwd });
  const lines = stdout.split("\n").filter(Boolean);
  return { status, rules: lines.map((line) => JSON.parse(line).rule) };
}

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
