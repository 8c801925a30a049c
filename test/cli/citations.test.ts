/** `clean` and `convert`: what stands behind the claims is taken out, or moved, and nothing else changes. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { article, asNobody, canBeNobody, folderWith, library, sentences, wellsourced, writeFiles } from "./cli.ts";

const { attributed, cited, plain } = sentences;
const bareOfCitation = cited.replace(" [@budget-2025]", "");

test("clean prints the article without what speaks about it, from a file or standard input, or writes it", async () => {
  const text = article(cited, "%% wellsourced-ignore-next vague-source: as agreed", plain);
  const published = article(bareOfCitation, plain);
  const cwd = folderWith({ "a.article": text });
  const printed = await wellsourced(["clean", "a.article"], { cwd });
  expect(printed.status).toBe(0);
  expect(printed.stdout.replace(/\n{2,}/g, "\n\n")).toBe(published);
  expect((await wellsourced(["clean", "-"], { cwd, input: text })).stdout).toBe(printed.stdout);
  await wellsourced(["clean", "a.article", "--output", "out.txt"], { cwd });
  expect(readFileSync(join(cwd, "out.txt"), "utf8")).toBe(printed.stdout);
  expect(readFileSync(join(cwd, "a.article"), "utf8")).toBe(text);
  expect(await wellsourced(["clean", "gone.article"], { cwd })).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("gone.article"),
  });
});

test("clean says which would-be citations it leaves in the text", async () => {
  const text = article("It rose by 3 percent [@ons-2024 on Monday, and by 4 [@ ons] on [@budget-2025; p. 3] Tuesday.");
  const { status, stdout, stderr } = await wellsourced(["clean", "-"], { input: text });
  expect({ status, stdout }).toEqual({ status: 0, stdout: text.replace(" [@budget-2025; p. 3]", "") });
  expect(stderr).toBe(
    "stdin.article:3:22: This citation is never closed. It stays in the text.\n" +
      "stdin.article:3:53: There is no key behind the @ of this citation. It stays in the text.\n",
  );
});

test("convert moves citations beside the text and back, and the claims stay answered for", async () => {
  const text = article(cited, attributed);
  const cwd = folderWith({ "a.article": text, "sources.json": library });
  const tally = async () =>
    (await wellsourced(["check"], { cwd })).stdout.split("\n").find((line) => line.includes("claims"));
  const before = await tally();
  expect(before).toContain("1 cited");

  expect(await wellsourced(["convert", "--to", "annotations", "a.article"], { cwd })).toMatchObject({
    status: 0,
    stderr: "",
  });
  expect(readFileSync(join(cwd, "a.article"), "utf8")).toBe(article(bareOfCitation, attributed));
  expect(readFileSync(join(cwd, "a.article.annotations.json"), "utf8")).toContain("budget-2025");
  expect(await tally()).toBe(before);

  expect(await wellsourced(["convert", "--to", "inline", "a.article"], { cwd })).toMatchObject({
    status: 0,
    stderr: "",
  });
  expect(readFileSync(join(cwd, "a.article"), "utf8")).toBe(text);
  expect(readdirSync(cwd).sort()).toEqual(["a.article", "sources.json"]);
  expect(await tally()).toBe(before);
  expect((await wellsourced(["convert", "--to", "inline", "a.article"], { cwd })).stdout).toContain("nothing to move");
});

test("convert goes through folders and globs, and one article that can't be moved keeps none of the others", async () => {
  const cwd = folderWith({
    "desk/a.article": article(cited),
    "desk/b.txt": article(cited, plain, attributed),
    "desk/c.article": article(plain),
    "desk/damaged.article": article(cited),
    "desk/damaged.article.annotations.json": "{",
    "desk/requirements.txt": "left==1.0\n",
    "desk/sources.json": `${library.trim().slice(0, -1)}, { "type": "report" } ]`,
  });
  const { status, stdout, stderr } = await wellsourced(["convert", "--to", "annotations", "desk"], { cwd });
  expect(status).toBe(2);
  expect(stdout).toBe("desk/a.article: moved 1 place out of the text\ndesk/b.txt: moved 1 place out of the text\n");
  expect(stderr).toMatch(/^wellsourced: desk\/damaged\.article\.annotations\.json:\d+:\d+: /m);
  expect(stderr.match(/sources\.json/g)).toHaveLength(1);
  expect(readFileSync(join(cwd, "desk/a.article"), "utf8")).toBe(article(bareOfCitation));
  expect(readFileSync(join(cwd, "desk/damaged.article"), "utf8")).toBe(article(cited));

  const back = await wellsourced(["convert", "--to", "inline", "desk/[ab].*"], { cwd });
  expect([back.status, back.stdout]).toEqual([
    0,
    "desk/a.article: moved 1 place into the text\ndesk/b.txt: moved 1 place into the text\n",
  ]);
  expect(await wellsourced(["convert", "--to", "inline", "desk/[ac].*"], { cwd })).toMatchObject({ status: 0 });
});

test("what was moved out of a text that is too short to read like an article finds its way back with its folder", async () => {
  const brief = "The fire took 316 houses in Arden [@budget-2025].\n";
  const cwd = folderWith({ "desk/brief.txt": brief, "sources.json": library });
  const moved = async (to: string, path: string) => (await wellsourced(["convert", "--to", to, path], { cwd })).stdout;
  expect(await moved("annotations", "desk/brief.txt")).toBe("desk/brief.txt: moved 1 place out of the text\n");
  expect(await moved("inline", "desk")).toBe("desk/brief.txt: moved 1 place into the text\n");
  expect(readFileSync(join(cwd, "desk/brief.txt"), "utf8")).toBe(brief);
});

test("annotations whose article was renamed without them are told of, where a folder is looked into", async () => {
  const cwd = folderWith({ "a.article": article(cited), "sources.json": library });
  await wellsourced(["convert", "--to", "annotations", "a.article"], { cwd });
  renameSync(join(cwd, "a.article"), join(cwd, "b.article"));
  const said = "wellsourced: a.article.annotations.json annotates a.article, which is not there.";
  expect((await wellsourced(["check"], { cwd })).stderr).toContain(said);
  expect((await wellsourced(["check", "--shard", "2/2"], { cwd })).stderr).toBe("");
  expect((await wellsourced(["check", "b.article"], { cwd })).stderr).toBe("");
  renameSync(join(cwd, "a.article.annotations.json"), join(cwd, "b.article.annotations.json"));
  expect((await wellsourced(["check"], { cwd })).stderr).toBe("");
});

test("annotations that say nothing any longer go, unless something of the writer's own stands in their file", async () => {
  const cwd = folderWith({ "a.article": article(cited), "sources.json": library });
  const beside = "a.article.annotations.json";
  await wellsourced(["convert", "--to", "annotations", "a.article"], { cwd });
  const written = readFileSync(join(cwd, beside), "utf8");
  writeFiles(cwd, { [beside]: written.replace('"items"', '"label": "Desk notes",\n  "items"') });
  await wellsourced(["convert", "--to", "inline", "a.article"], { cwd });
  expect(readFileSync(join(cwd, "a.article"), "utf8")).toBe(article(cited));
  expect(JSON.parse(readFileSync(join(cwd, beside), "utf8"))).toMatchObject({ label: "Desk notes", items: [] });
});

test("annotations behind links go with the links; those of another article stay, and so does the text", async () => {
  const beside = "a.article.annotations.json";
  const linked = async (files: Readonly<Record<string, string>>) => {
    const cwd = folderWith({ "a.article": article(cited), "sources.json": library, ...files });
    await wellsourced(["convert", "--to", "annotations", "a.article"], { cwd });
    mkdirSync(join(cwd, "kept"), { recursive: true });
    renameSync(join(cwd, beside), join(cwd, "kept", beside));
    symlinkSync(beside, join(cwd, "kept/link"));
    symlinkSync("kept/link", join(cwd, beside));
    return { cwd, answer: await wellsourced(["convert", "--to", "inline", "a.article"], { cwd }) };
  };
  const own = await linked({});
  expect(own.answer.status).toBe(0);
  expect(readdirSync(own.cwd, { recursive: true }).toSorted()).toEqual(["a.article", "kept", "sources.json"]);

  const shared = await linked({ "kept/a.article": article(bareOfCitation) });
  expect(shared.answer).toMatchObject({
    status: 2,
    stderr: expect.stringContaining(`${beside} is a link to the annotations of kept/a.article, which would lose them;`),
  });
  expect(readFileSync(join(shared.cwd, "a.article"), "utf8")).toBe(article(bareOfCitation));
  expect(readdirSync(join(shared.cwd, "kept"))).toEqual(["a.article", beside, "link"]);
});

test.skipIf(!canBeNobody)("annotations stay where a link on the way to them has to", async () => {
  const beside = "a.article.annotations.json";
  const cwd = folderWith({ "a.article": article(cited), "sources.json": library, "closed/x": "", "open/x": "" });
  await wellsourced(["convert", "--to", "annotations", "a.article"], { cwd });
  renameSync(join(cwd, beside), join(cwd, "open/kept.json"));
  symlinkSync("../open/kept.json", join(cwd, "closed/far"));
  symlinkSync("closed/far", join(cwd, beside));
  for (const path of [".", "open", "a.article", "open/kept.json"]) chmodSync(join(cwd, path), 0o777);
  chmodSync(join(cwd, "closed"), 0o555);
  expect(await asNobody(["convert", "--to", "inline", "a.article"], cwd)).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/may not write in the folder \S+closed\.\n$/),
  });
  expect(existsSync(join(cwd, beside))).toBe(true);
});

test("what has no words left is left where it is, and said so; a damaged file is not touched", async () => {
  const cwd = folderWith({ "a.article": article(cited), "sources.json": library });
  await wellsourced(["convert", "--to", "annotations", "a.article"], { cwd });
  writeFiles(cwd, { "a.article": article("An entirely other text about apples and pears.") });
  const orphaned = await wellsourced(["convert", "--to", "inline", "a.article"], { cwd });
  expect(orphaned).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^a\.article\.annotations\.json:\d+:\d+: .*gone/),
  });
  expect(existsSync(join(cwd, "a.article.annotations.json"))).toBe(true);
  writeFiles(cwd, { "a.article.annotations.json": "{" });
  expect(await wellsourced(["convert", "--to", "inline", "a.article"], { cwd })).toMatchObject({ status: 2 });
  expect(readFileSync(join(cwd, "a.article.annotations.json"), "utf8")).toBe("{");
});

test("a mistake in a library or in annotations is told, and the check goes on", async () => {
  const cwd = folderWith({
    "a.article": article(cited),
    "a.article.annotations.json": "{",
    "sources.json": `${library.trim().slice(0, -1)}, { "type": "report" } ]`,
  });
  const { status, stdout, stderr } = await wellsourced(["check"], { cwd });
  expect(stderr).toMatch(/sources\.json:\d+:\d+: /);
  expect(stderr).toMatch(/a\.article\.annotations\.json:\d+:\d+: /);
  expect(stdout).toContain("1 article checked");
  expect(status).not.toBe(2);
});
