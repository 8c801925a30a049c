/** `check` as a user runs it: what it finds, what it passes over, its options, and what it says when something is wrong. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, test, vi } from "vitest";
import {
  article,
  asNobody,
  canBeNobody,
  folderWith,
  library,
  program,
  run,
  sentences,
  wellsourced,
  writeFiles,
} from "./cli.ts";

const { bare, otherBare, attributed, cited, plain } = sentences;

const prose = `Harbour road opens again

${plain} ${plain} The market sells fish on every day but Sunday.

${bare}
`;

const check = (cwd: string, ...args: string[]) => wellsourced(["check", ...args], { cwd });

async function found(cwd: string, ...args: string[]): Promise<string[]> {
  const { stdout } = await check(cwd, "--format", "ndjson", ...args);
  return stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map(({ path, line, words }) => `${path}:${line} ${words}`);
}

test("findings are grouped by file, with line and column, the words, the rule, and a summary; the status is 1", async () => {
  const cwd = folderWith({ "a.article": article(bare, attributed), "b.article": article(attributed) });
  const { status, stdout, stderr } = await check(cwd, "a.article", "b.article");
  expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
  expect(stdout).toBe(`a.article
  3:19  warning  Nobody in the text answers for “$7 million”.  unattributed-quantity
        The council spent $7 million on the harbour road last year.
                          ^^^^^^^^^^
        Name who counted or reported it, or cite the source.

3 claims: 2 attributed, 1 unattributed
1 warning (2 articles checked)
`);
});

test("nothing to complain of has status 0", async () => {
  const cwd = folderWith({ "a.article": article(cited), "sources.json": library });
  expect(await check(cwd)).toMatchObject({ status: 0, stdout: expect.stringContaining("1 claim: 1 cited\n") });
});

test("folders, globs and the working directory; .gitignore is honoured, in folders below it too", async () => {
  const cwd = folderWith({
    "a.txt": prose,
    "desk/b.txt": prose,
    "desk/c.md": prose,
    "desk/skip.txt": prose,
    "drafts/d.txt": prose,
    "node_modules/x/e.txt": prose,
    "desk/.gitignore": "skip.txt\n",
    ".gitignore": "drafts/\n",
  });
  expect(await found(cwd)).toEqual(["a.txt:5 $7 million", "desk/b.txt:5 $7 million", "desk/c.md:5 $7 million"]);
  expect(await found(cwd, "desk")).toEqual(["desk/b.txt:5 $7 million", "desk/c.md:5 $7 million"]);
  expect(await found(cwd, "**/*.md", "a.txt")).toEqual(["desk/c.md:5 $7 million", "a.txt:5 $7 million"]);
  expect(await found(cwd, "drafts/d.txt")).toEqual(["drafts/d.txt:5 $7 million"]);
  expect(await found(cwd, "--ignore", "*.md", "--ignore", "a.*")).toEqual(["desk/b.txt:5 $7 million"]);
});

test("what is no article is passed over, in a folder and by name; the configuration forces it in or out", async () => {
  const cwd = folderWith({ "requirements.txt": "numpy>=2\n", "LICENSE.txt": prose, "story.txt": prose });
  expect(await found(cwd)).toEqual(["story.txt:5 $7 million"]);
  const { stdout } = await check(cwd, "LICENSE.txt", "requirements.txt", "story.txt");
  expect(stdout).toContain("2 files passed over");
  expect(stdout).toContain(
    "Passed over:\n  LICENSE.txt  It does not read like an article: a licence.\n  requirements.txt  It",
  );
  writeFiles(cwd, { "wellsourced.config.json": '{ "articles": ["LICENSE.txt", "!story.txt"] }' });
  expect(await found(cwd)).toEqual(["LICENSE.txt:5 $7 million"]);
});

test("no file at all is an error unless it may be so; a path that is not there is one", async () => {
  const cwd = folderWith({ "data.json": "{}" });
  expect(await check(cwd)).toMatchObject({ status: 2, stderr: expect.stringContaining("found no article") });
  expect(await check(cwd, "--no-must-find-files")).toMatchObject({ status: 0 });
  expect(await check(cwd, "nowhere.txt")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("“nowhere.txt”"),
  });
  expect(await check(cwd, "nowhere.txt", "--no-must-find-files")).toMatchObject({
    status: 0,
    stderr: "wellsourced: there is no file or folder “nowhere.txt”.\n",
  });
  const tooLong = "x".repeat(300);
  expect(await check(cwd, tooLong)).toMatchObject({ status: 2, stderr: expect.stringContaining(`“${tooLong}”`) });
});

test("of a link that leads nowhere, or round in a circle, that is said", async () => {
  const cwd = folderWith({ "a.article": "Ferry\n" });
  symlinkSync("gone.article", join(cwd, "b.article"));
  symlinkSync("c.article", join(cwd, "c.article"));
  expect(await check(cwd, "a.article", "b.article", "c.article")).toMatchObject({
    status: 2,
    stderr:
      "wellsourced: there is no file or folder “b.article”, “c.article”. What is there are links that lead nowhere: “b.article”, “c.article”.\n",
  });
});

test.skipIf(process.platform !== "linux").each([
  ["Desk/LEAD.article", "Did you mean “desk/Lead.article”?"],
  ["desk\\Lead.article", "Did you mean “desk/Lead.article”?"],
  ["desk/Bru\u0308cke.article", "Did you mean “desk/Br\u00fccke.article”?"],
  ['"desk/Br\\303\\274cke.article"', "git puts some names between quotation marks; with -z it gives them as they are."],
])("a path as another disk or git spells it is told what is here: %s", async (path, hint) => {
  const cwd = folderWith({ "desk/Lead.article": "Ferry\n", "desk/Br\u00fccke.article": "Ferry\n" });
  expect(await wellsourced(["check", path], { cwd })).toMatchObject({
    status: 2,
    stderr: `wellsourced: there is no file or folder “${path}”. ${hint}\n`,
  });
});

test("what can't be read is said so, the rest is checked, and the status is 2", async () => {
  const cwd = folderWith({
    "a.article": article(bare),
    "latin1.article": Buffer.from("Z\xfcrich\n", "latin1"),
    "photo.article": Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]),
    "utf16.article": Buffer.from("\ufeffStory", "utf16le"),
  });
  const { status, stdout } = await check(cwd, "a.article", "latin1.article", "photo.article", "utf16.article");
  expect(status).toBe(2);
  expect(stdout).toMatch(/latin1\.article\n {2}error {2}This is not text in UTF-8 \(byte 1 fits no character\)\. Save/);
  expect(stdout).toMatch(/photo\.article\n {2}error {2}This is not text: it holds zero bytes/);
  expect(stdout).toMatch(/utf16\.article\n {2}error {2}This file is written in UTF-16\. Save it as UTF-8/);
  expect(stdout).toContain("“$7 million”");
});

test("what is surely meant as an article and is no text fails the check, also where it was only found", async () => {
  const latin1 = Buffer.from(prose.replace("market", "march\u00e9"), "latin1");
  for (const [files, isMeant] of [
    [{ "a.article": latin1 }, true],
    [{ "a.article": Buffer.from(`\ufeff${prose}`, "utf16le") }, true],
    [{ "a.txt": latin1 }, false],
    [{ "a.txt": latin1, "wellsourced.config.json": '{ "articles": ["*.txt"] }' }, true],
  ] as const) {
    const outcome = await check(folderWith({ ...files, "good.article": article(attributed) }));
    expect(outcome.status).toBe(isMeant ? 2 : 0);
    expect(outcome.stdout).toMatch(
      isMeant ? /^a\.\w+\n {2}error .*Save/m : /^ {2}a\.txt {2}This is not text in UTF-8/m,
    );
  }
});

test("where everything was passed over no article was found, and each file says why", async () => {
  const short = { "brief.txt": "The road opens again." };
  for (const args of [["."], ["brief.txt"], ["*.txt"]]) {
    const outcome = await check(folderWith(short), ...args);
    expect(outcome).toMatchObject({ status: 2, stderr: expect.stringContaining("found no article") });
    expect(outcome.stdout).toMatch(/^ {2}brief\.txt {2}It does not read like an article: /m);
    expect(outcome.stdout).not.toContain("Nothing to complain of");
    expect((await check(folderWith(short), ...args, "--no-must-find-files")).status).toBe(0);
  }
});

test.skipIf(!canBeNobody)("a folder that may not be looked into is said so, found or named", async () => {
  const cwd = folderWith({ "a.article": article(attributed), "closed/b.article": article(bare) });
  chmodSync(join(cwd, "closed"), 0);
  chmodSync(cwd, 0o755);
  for (const args of [["."], ["closed"]]) {
    const { status, stdout, stderr } = await asNobody(["check", ...args], cwd);
    expect({ status, stderr }).toEqual({ status: 2, stderr: "" });
    expect(stdout).toMatch(/^closed\n {2}error {2}Permission denied/m);
  }
  chmodSync(join(cwd, "closed"), 0o755);
});

test.skipIf(!canBeNobody)(
  "an article that is read-only is left as it is, and said so; others beside it are mended",
  async () => {
    const mendable = article("%% wellsourced-ignore-next unclosed-quote: old", plain);
    const cwd = folderWith({ "a.article": mendable, "b.article": mendable });
    chmodSync(cwd, 0o777);
    chmodSync(join(cwd, "a.article"), 0o444);
    chmodSync(join(cwd, "b.article"), 0o666);
    const { status, stdout } = await asNobody(["check", "--fix"], cwd);
    expect(status).toBe(2);
    expect(stdout).toMatch(/^a\.article\n {2}error {2}Permission denied: this file is read-only/);
    expect(stdout).toContain("1 fix written");
    expect(readFileSync(join(cwd, "a.article"), "utf8")).toBe(mendable);
    expect(readFileSync(join(cwd, "b.article"), "utf8")).not.toContain("%%");
  },
);

test("one thing to mend is one, however many files rest on it", async () => {
  const cwd = folderWith({
    "wellsourced.config.json": '{ "storage": "beside" }',
    "a/a.article": article(plain),
    "b/b.article": article(plain),
  });
  const { status, stderr } = await check(cwd);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^wellsourced\.config\.json:1:14: .*\nwellsourced: Mend it and try again\.\n$/);
});

test.skipIf(!canBeNobody)("where a report can't be written, the folder that is to blame is named", async () => {
  const cwd = folderWith({ "a.article": article(attributed, bare), "theirs/x": "", "locked/x": "" });
  chmodSync(cwd, 0o555);
  chmodSync(join(cwd, "locked"), 0);
  chmodSync(join(cwd, "theirs"), 0o555);
  for (const [args, words] of [
    [["check", "a.article", "--format", "json=locked/x.json"], `may not write in the folder ${cwd}/locked.`],
    [["check", "a.article", "--format", "json=theirs/x.json"], `may not write in the folder ${cwd}/theirs.`],
    [["report", "a.article", "--output", "nowhere/x.html"], `There is no folder ${cwd}/nowhere`],
    [["review", "a.article", "1", "--verdict", "confirmed", "--by", "A"], `may not write in the folder ${cwd}.`],
  ] as const) {
    expect(await asNobody(args, cwd)).toMatchObject({ status: 2, stderr: expect.stringContaining(words) });
  }
  for (const name of [".", "locked", "theirs"]) chmodSync(join(cwd, name), 0o755);
});

test("what can't be written is said before anything is read", async () => {
  const cwd = folderWith({ "a.article": article(bare), "kept/x": "" });
  for (const [args, words] of [
    [["check", "--format", "text", "--format", "json=nowhere/x.json"], `There is no folder ${cwd}/nowhere`],
    [["check", "--format", "text", "--format", "json=kept"], "kept: This is a folder, not a file."],
    [["check", "--cache", "--cache-location", "nowhere/kept"], `There is no folder ${cwd}/nowhere`],
    [["check", "--cache", "--cache-location", "kept"], "kept: This is a folder, not a file."],
    // The same holds of an article that can't be found: that comes second.
    [["baseline", "none.article", "--output", "nowhere/b.json"], `There is no folder ${cwd}/nowhere`],
    [["report", "none.article", "--output", "nowhere/x.html"], `There is no folder ${cwd}/nowhere`],
  ] as const) {
    expect(await wellsourced(args, { cwd })).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining(words),
    });
  }
});

test("a leading ! leaves out of what the other arguments lead to, and alone it says so", async () => {
  const cwd = folderWith({ "news/a.txt": prose, "opinion/b.txt": prose, "opinion/c.txt": prose });
  expect(await found(cwd, "**/*.txt", "!opinion/**")).toEqual(["news/a.txt:5 $7 million"]);
  expect(await found(cwd, "!opinion", ".")).toEqual(["news/a.txt:5 $7 million"]);
  expect(await found(cwd, "opinion/b.txt", "opinion/c.txt", "!**/c.*")).toEqual(["opinion/b.txt:5 $7 million"]);
  for (const command of ["check", "report"]) {
    expect(await wellsourced([command, "!opinion/**"], { cwd })).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining("“!opinion/**” only leaves files out"),
    });
  }
});

test("an empty file, one with a byte-order mark, and CRLF", async () => {
  const cwd = folderWith({
    "empty.article": "",
    "mark.article": `\ufeff${article(bare)}`,
    "crlf.article": article(bare).replaceAll("\n", "\r\n"),
  });
  expect(await found(cwd)).toEqual(["crlf.article:3 $7 million", "mark.article:3 $7 million"]);
});

test("standard input, under the name it would have", async () => {
  const cwd = folderWith({
    "wellsourced.config.json":
      '{ "overrides": [{ "files": "desk/**", "rules": { "unattributed-quantity": "error" } }] }',
  });
  const input = article(bare);
  const args = ["check", "--stdin", "--format", "ndjson"];
  const plainly = await wellsourced(args, { cwd, input });
  expect(JSON.parse(plainly.stdout)).toMatchObject({ path: "stdin.article", severity: "warning", line: 3 });
  const named = await wellsourced([...args, "--stdin-filename", "desk/new.article"], { cwd, input });
  expect(JSON.parse(named.stdout)).toMatchObject({ path: "desk/new.article", severity: "error" });
});

test("standard input is no file to write fixes into: nothing on the disk is touched, and what to do is said", async () => {
  const cwd = folderWith({ "story.article": "ON DISK\n" });
  const input = article(bare, "%% wellsourced-ignore-next vague-source: said so", plain);
  for (const named of [["--stdin", "--stdin-filename", "story.article"], ["--stdin"], ["-"]]) {
    const outcome = await wellsourced(["check", "--fix", ...named], { cwd, input });
    expect(outcome).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining("Name the file instead") });
  }
  expect(readdirSync(cwd)).toEqual(["story.article"]);
  expect(readFileSync(join(cwd, "story.article"), "utf8")).toBe("ON DISK\n");
});

test("- is standard input, which is looked at alone", async () => {
  const cwd = folderWith({ "a.article": article(attributed) });
  const input = article(bare);
  const checked = await wellsourced(["check", "-", "--format", "ndjson", "--stdin-filename", "b.txt"], {
    cwd,
    input: prose,
  });
  expect(JSON.parse(checked.stdout)).toMatchObject({ path: "b.txt", words: "$7 million" });
  const reported = await wellsourced(["report", "-", "--format", "csv"], { cwd, input });
  expect(reported).toMatchObject({ status: 0, stdout: expect.stringContaining("$7 million") });
  for (const [args, words] of [
    [["check", "--stdin", "a.article"], "leave out a.article"],
    [["check", "--stdin", "--file-list", "x"], "leave out --file-list x"],
    [["check", "-", "a.article"], "stands alone"],
    [["report", "a.article", "-"], "stands alone"],
    [["review", "-"], "name that file"],
  ] as const) {
    expect(await wellsourced(args, { cwd, input })).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining(words),
    });
  }
});

test.skipIf(process.platform === "win32")(
  "a reader of what is said beside the report may close early too",
  async () => {
    const pipeline = `{ sleep 0.5; "$0" "$1" check nowhere.article; } 2>&1 | true; exit \${PIPESTATUS[0]}`;
    const { status } = await run("bash", ["-c", pipeline, process.execPath, program], { cwd: folderWith() });
    expect(status).toBe(2);
  },
);

test("an option that goes with another is refused without it: it would be overlooked", async () => {
  const cwd = folderWith({ "a.article": article(bare) });
  for (const [args, said] of [
    [["check", "--stdin-filename", "a.article"], "--stdin-filename names the text on standard input"],
    [["explain", "a.article:3", "--stdin-filename", "b.txt"], "--stdin-filename names the text on standard input"],
    [["report", "a.article", "--stdin-filename", "b.txt"], "--stdin-filename names the text on standard input"],
    [["clean", "a.article", "--stdin-filename", "b.txt"], "--stdin-filename names the text on standard input"],
    [["check", "--scope", "file"], "give it together with --changed"],
  ] as const) {
    expect(await wellsourced(args, { cwd })).toMatchObject({ status: 2, stderr: expect.stringContaining(said) });
  }
});

test.runIf(existsSync("/dev/full"))(
  "a full disk is told of, be it that of a report or of standard output",
  async () => {
    const cwd = folderWith({ "a.article": article(sentences.bare) });
    const full = "There is no room left to write it in. Make room, and try again.\n";
    expect(await wellsourced(["check", "--format", "sarif=/dev/full"], { cwd })).toMatchObject({
      status: 2,
      stderr: `wellsourced: /dev/full: ${full}`,
    });
    const redirected = await run("sh", ["-c", '"$0" "$1" clean a.article >/dev/full', process.execPath, program], {
      cwd,
    });
    expect(redirected).toMatchObject({ status: 2, stderr: `wellsourced: standard output: ${full}` });
  },
);

test.skipIf(process.platform === "win32")("a reader that closes early makes no failing check pass", async () => {
  const findings = Object.fromEntries(
    Array.from({ length: 8 }, (_, i) => [`${i}.article`, article(...Array(60).fill(bare))]),
  );
  const cwd = folderWith(findings);
  const pipeline = (level: string) => `"$0" "$1" check --jobs 1 --fail-on ${level} | head -1; exit \${PIPESTATUS[0]}`;
  const status = async (level: string) =>
    (await run("bash", ["-c", pipeline(level), process.execPath, program], { cwd })).status;
  expect([await status("warning"), await status("error")]).toEqual([1, 0]);
});

test("names that a program ends with NUL are names, whatever signs they hold", async () => {
  const names = ["!a.article", "[1] b.article", "a.article", "c\nd.article"].filter(isPossibleName);
  const cwd = folderWith(Object.fromEntries(names.map((name) => [name, article(bare)])));
  const outcome = await wellsourced(["check", "--file-list", "-", "--format", "ndjson"], {
    cwd,
    input: names.join("\0"),
  });
  const found = outcome.stdout.split("\n").filter(Boolean);
  expect(found.map((line) => JSON.parse(line).path).sort()).toEqual(names);
});

const isPossibleName = (name: string) => process.platform !== "win32" || !name.includes("\n");

test("an empty path is no folder, and a list of files in UTF-16 is not taken apart into letters", async () => {
  const cwd = folderWith({ "a.article": article(bare), list: Buffer.from("\ufeffa.article\r\n", "utf16le") });
  for (const command of ["check", "baseline", "report"]) {
    const outcome = await wellsourced([command, ""], { cwd });
    expect(outcome).toMatchObject({ status: 2, stderr: expect.stringContaining("one of the paths is empty") });
  }
  const outcome = await wellsourced(["check", "--file-list", "list"], { cwd });
  expect(outcome).toMatchObject({ status: 2, stderr: expect.stringContaining("UTF-16") });
});

test("a list of files, one a line or ended by NUL, from a file or standard input", async () => {
  const cwd = folderWith({
    "a b.article": article(bare),
    "c.article": article(bare),
    "lines.txt": "a b.article\r\nc.article\r\n",
  });
  const both = ["a b.article:3 $7 million", "c.article:3 $7 million"];
  expect(await found(cwd, "--file-list", "lines.txt")).toEqual(both);
  writeFiles(cwd, { nul: "a b.article\0c.article\0" });
  expect(await found(cwd, "--file-list", "nul")).toEqual(both);
  const args = ["check", "--file-list", "-", "--format", "ndjson"];
  const { stdout } = await wellsourced(args, { cwd, input: "a b.article\nc.article\n" });
  expect(stdout.split("\n").filter(Boolean)).toHaveLength(2);
});

test("levels: --rule, --fail-on, --quiet and --max-warnings", async () => {
  const cwd = folderWith({ "a.article": article(bare, otherBare) });
  expect((await check(cwd, "--rule", "unattributed-quantity:off")).status).toBe(0);
  expect((await check(cwd, "--rule", "unattributed-quantity:info")).status).toBe(0);
  expect((await check(cwd, "--fail-on", "error")).status).toBe(0);
  expect((await check(cwd, "--rule", "unattributed-quantity:hint", "--fail-on", "hint")).status).toBe(1);
  expect((await check(cwd, "--max-warnings", "2")).status).toBe(0);
  expect((await check(cwd, "--max-warnings", "1")).status).toBe(1);
  const quiet = await check(cwd, "--quiet", "--max-warnings", "1");
  expect(quiet).toMatchObject({ status: 1, stdout: expect.not.stringContaining("$7 million") });
  expect(quiet.stdout).toContain("No errors, but 2 warnings are more than the 1 that --max-warnings allows (1 article");
  expect((await check(cwd, "--quiet")).stdout).toContain("No errors, but 2 findings of lesser levels fail the check (");
  expect((await check(cwd, "--quiet", "--fail-on", "error")).stdout).toContain("No errors (1 article");
});

test("options that can't be read say what would be right", async () => {
  const cwd = folderWith({ "a.article": article(bare) });
  for (const [args, words] of [
    [["--rule", "unattributed-quantitty:off"], "Did you mean “unattributed-quantity”?"],
    [
      ["--rule", "unattributed:off"],
      "Did you mean “unattributed-claim” or “unattributed-quantity” or “unattributed-quote”?",
    ],
    [["--rule", "vague-source:of"], "Did you mean “off”?"],
    [["--format", "text", "--format", "json"], "give one of the two a file, as in json=FILE"],
    [["--format", "rdjson"], "Did you mean “rdjsonl”?"],
    [["--format", "sarfi"], "Did you mean “sarif”?"],
    [["--fail-on", "warn"], "Allowed choices are"],
    [["--shard", "3/2"], "such as 1/4"],
    [["--frmat", "json"], "Did you mean --format?"],
    [["--max-warnings", "x"], "0 or more"],
  ] as const) {
    expect(await check(cwd, ...args)).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining(words) });
  }
  for (const [args, words] of [
    [["lsp", "--socket", "x"], "number of a port"],
    [["lsp", "--socket", "65536"], "number of a port"],
    [["lsp", "--node-ipc"], "leave it out"],
  ] as const) {
    expect(await wellsourced(args)).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining(words) });
  }
  expect((await wellsourced(["help", "explain"])).stdout).toBe((await wellsourced(["explain", "--help"])).stdout);
});

test("a wrong configuration stops the run, with file, line and what was meant", async () => {
  const cwd = folderWith({
    "a.article": article(bare),
    "desk/b.article": article(bare),
    "desk/wellsourced.config.yaml": "rules:\n  vague-sorce: off\nstorge: inline\n",
  });
  const { status, stdout, stderr } = await check(cwd);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain(
    "desk/wellsourced.config.yaml:2:3: There is no rule “vague-sorce”. Did you mean “vague-source”?",
  );
  expect(stderr).toContain("desk/wellsourced.config.yaml:3:1: There is no setting “storge”. Did you mean “storage”?");
});

test("a --config that leads to no file is said so, by every command, with what to do", async () => {
  const cwd = folderWith({ "a.article": article(bare), "desk/a.article": article(bare) });
  for (const [config, what] of [
    ["nosuch.json", "there is no such file"],
    ["desk", "this is a folder, not a file"],
    ...(process.platform === "win32" ? [] : [["/dev/null", "this is a device or a pipe, not a file"] as const]),
  ] as const) {
    const stderr = `wellsourced: --config ${config}: ${what}. Name a configuration file, or leave --config out, and the one beside the articles holds.\n`;
    expect(await check(cwd, "--config", config)).toEqual({ status: 2, stdout: "", stderr });
  }
  for (const args of [
    ["check", "--print-config", "a.article"],
    ["explain", "a.article:3"],
    ["report", "a.article"],
    ["review", "a.article"],
    ["baseline"],
    ["convert", "--to", "inline", "a.article"],
    ["analyze", "--ndjson"],
  ]) {
    const { status, stderr } = await wellsourced([...args, "--config", "nosuch.json"], { cwd });
    expect([status, stderr]).toEqual([2, expect.stringContaining("--config nosuch.json: there is no such file. ")]);
  }
});

test("configuration is found upward, extends others, and can be printed", async () => {
  const cwd = folderWith({
    "package.json":
      '{ "name": "paper", "wellsourced": { "extends": "./shared/desk.json", "rules": { "vague-source": "off" } } }',
    "shared/desk.json": '{ "extends": ["wellsourced:strict"], "storage": "annotations", "libraries": "desk.json" }',
    "shared/desk.json.bak": "",
    "shared/node_modules/.keep": "",
    "desk/city/a.article": article(bare),
  });
  writeFiles(cwd, { "shared/desk.json": '{ "extends": ["wellsourced:strict"], "storage": "annotations" }' });
  const { stdout } = await check(cwd, "--print-config", "desk/city/a.article");
  const printed = JSON.parse(stdout);
  expect(printed).toMatchObject({ configuration: "package.json", storage: "annotations", failOn: "warning" });
  expect(printed.rules["vague-source"]).toBe("off");
  expect([printed.rules["unattributed-quantity"]].flat()[0]).toBe("error");
  expect((await check(cwd, "--config", "shared/desk.json", "desk")).status).toBe(1);
});

test("configurations that extend each other in a circle, or what is not there, are reported where they are written", async () => {
  const cwd = folderWith({
    "a.article": article(bare),
    "wellsourced.config.json":
      '{\n  "extends": ["./b.json", "./gone.json", "wellsourced:strct", "no-such-package"],\n  "libraries": ["lost.bib"]\n}',
    "b.json": '{ "extends": "./wellsourced.config.json" }',
  });
  const { status, stderr } = await check(cwd);
  expect(status).toBe(2);
  expect(stderr).toMatch(/b\.json:1:14: .*circle/);
  expect(stderr).toMatch(/wellsourced\.config\.json:2:27: There is no configuration file at “\.\/gone\.json”/);
  expect(stderr).toContain("Did you mean “wellsourced:strict”?");
  expect(stderr).toMatch(/2:63: There is no package “no-such-package”/);
  expect(stderr).toMatch(
    /wellsourced\.config\.json:3:17: There is no library file “lost\.bib” in .*\. Make it, or take it out/,
  );
});

test("rules are listed", async () => {
  const { status, stdout } = await wellsourced(["check", "--list-rules"]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^unattributed-quantity +warning +A figure/m);
});

test("reports go to standard output and to files, several at once", async () => {
  const cwd = folderWith({ "a.article": article(bare) });
  const { stdout } = await check(cwd, "--format", "github", "--format", "sarif=out.sarif", "--format", "json=out.json");
  expect(stdout).toMatch(/^::warning file=a\.article,line=3/);
  expect(JSON.parse(readFileSync(join(cwd, "out.sarif"), "utf8")).runs[0].results).toHaveLength(1);
  expect(JSON.parse(readFileSync(join(cwd, "out.json"), "utf8")).files).toHaveLength(1);
  expect(await check(cwd, "--format", "json=no/such/folder/out.json")).toMatchObject({ status: 2 });
});

test("colour is for terminals, and for those who ask", async () => {
  const cwd = folderWith({ "a.article": article(bare) });
  expect((await check(cwd)).stdout).not.toContain("\u001b[");
  expect((await check(cwd, "--color")).stdout).toContain("\u001b[");
  const forced = { cwd, env: { FORCE_COLOR: "1" } };
  expect((await wellsourced(["check"], forced)).stdout).toContain("\u001b[");
  expect((await wellsourced(["check", "--no-color"], forced)).stdout).not.toContain("\u001b[");
});

const many = Object.fromEntries(
  Array.from({ length: 80 }, (_, i) => [
    `desk-${i % 7}/story-${i}.article`,
    article(...(i % 3 ? [bare] : [attributed]), plain),
  ]),
);

test("several threads find the same in the same order as one", async () => {
  const cwd = folderWith({ ...many, "bad.article": Buffer.from([0xff]) });
  const one = await check(cwd, ".", "bad.article", "--jobs", "1", "--format", "json");
  expect(await check(cwd, ".", "bad.article", "--jobs", "2", "--format", "json")).toEqual(one);
  expect(one.status).toBe(2);
});

test("an article that a thread dies of is named, and all others are checked", async () => {
  // Stands in for what would exhaust a thread's memory.
  const killer = `import fs from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    import { isMainThread } from "node:worker_threads";
    const { readFileSync } = fs;
    fs.readFileSync = (path, ...rest) => (!isMainThread && /killer/.test(path) ? process.exit(7) : readFileSync(path, ...rest));
    syncBuiltinESMExports();`;
  const cwd = folderWith({ "killer.article": article(bare), "kill.mjs": killer });
  const names = Array.from({ length: 12 }, (_, i) => `${i % 2 ? "a" : "z"}${i}.article`);
  writeFiles(cwd, Object.fromEntries(names.map((name) => [name, article(bare)])));
  const env = { NODE_OPTIONS: `--import ${pathToFileURL(join(cwd, "kill.mjs")).href}` };
  const { status, stdout, stderr } = await wellsourced(["check", "--jobs", "2", "--format", "json"], { cwd, env });
  const files: { path: string; outcome: string; why?: string; findings: unknown[] }[] = JSON.parse(stdout).files;
  const expected = [...names, "killer.article"].sort();
  expect({ status, stderr, paths: files.map(({ path }) => path) }).toEqual({ status: 2, stderr: "", paths: expected });
  for (const { path, outcome, why, findings } of files) {
    const hasDied = path === "killer.article";
    expect({ path, outcome, n: findings.length }).toEqual({
      path,
      outcome: hasDied ? "failed" : "checked",
      n: hasDied ? 0 : 1,
    });
    if (hasDied) expect(why).toMatch(/died: exit code 7\. Check it alone, with --jobs 1/);
  }
});

test("shares of the files, merged, are the check that was never split", async () => {
  const cwd = folderWith(many);
  const whole = await check(cwd, "--format", "text");
  const parts = ["part3.json", "part1.json", "part2.json"];
  for (const [i, part] of ["part1.json", "part2.json", "part3.json"].entries()) {
    await check(cwd, "--shard", `${i + 1}/3`, "--format", `json=${part}`);
  }
  expect(await wellsourced(["merge", ...parts], { cwd })).toEqual(whole);
  expect(await wellsourced(["merge", ...parts, "--fail-on", "error"], { cwd })).toMatchObject({ status: 0 });
  for (const [args, words] of [
    [["part1.json", "part2.json"], "part 3 of 3 is missing"],
    [["part1.json", "part2.json", "part2.json"], "both part 2"],
    [["nowhere.json"], "no such file"],
    [[Object.keys(many)[0]!], "is not what check --format json=FILE writes"],
  ] as const) {
    expect(await wellsourced(["merge", ...args], { cwd })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(words),
    });
  }
});

test("a part that is not what a check wrote is named, whatever is missing from it", async () => {
  const cwd = folderWith({ "a.article": article(bare) });
  await check(cwd, "--shard", "1/1", "--format", "json=part.json");
  const part = JSON.parse(readFileSync(join(cwd, "part.json"), "utf8"));
  const [file] = part.files;
  const [finding] = file.findings;
  const withFinding = (wrong: object) => ({
    ...part,
    files: [file, { ...file, findings: [{ ...finding, ...wrong }] }],
  });
  for (const [wrong, words] of [
    [{ ...part, files: [{}] }, "file 1 of its “files”"],
    [{ ...part, files: [null] }, "file 1 of its “files”"],
    [{ ...part, files: [{ ...file, tally: {} }] }, "file 1 of its “files”"],
    [withFinding({ message: {} }), "file 2 of its “files”"],
    [withFinding({ severity: "grave" }), "file 2 of its “files”"],
    [withFinding({ line: null }), "file 2 of its “files”"],
    [{ ...part, notices: [1] }, "it holds no files"],
    [{ ...part, shard: 1 }, "its “shard”"],
    [null, "it holds no files"],
  ] as const) {
    writeFiles(cwd, { "wrong.json": JSON.stringify(wrong) });
    const outcome = await wellsourced(["merge", "wrong.json"], { cwd });
    expect(outcome).toMatchObject({ status: 2, stdout: "" });
    expect(outcome.stderr).toContain(`wrong.json is not what check --format json=FILE writes: ${words}`);
  }
});

test("more shares than files leave some empty, and merge all the same", async () => {
  const cwd = folderWith({ "a.article": article(bare) });
  for (const i of [1, 2]) await check(cwd, "--shard", `${i}/2`, "--format", `json=part${i}.json`);
  expect(await wellsourced(["merge", "part1.json", "part2.json"], { cwd })).toEqual(await check(cwd));
});

test("the cache never gives a stale answer: text, settings, library, annotations, name and program count", async () => {
  const cwd = folderWith({ "a.article": article(bare, cited), "sources.json": library });
  const cached = () => check(cwd, "--cache", "--format", "json");
  const fresh = () => check(cwd, "--format", "json");
  const same = async () => expect(await cached()).toEqual(await fresh());
  await same();
  const cacheFile = join(cwd, ".wellsourced-cache");
  expect(readFileSync(cacheFile, "utf8")).toContain("a.article");
  await same();
  writeFiles(cwd, { "a.article": article(otherBare, cited) });
  await same();
  writeFiles(cwd, { "sources.json": "[]\n" });
  await same();
  rmSync(join(cwd, "sources.json"));
  await same();
  writeFiles(cwd, { "sources.json": Buffer.from("\ufeff[]", "utf16le") });
  await same();
  writeFiles(cwd, { "wellsourced.config.json": '{ "rules": { "unattributed-quantity": "off" } }' });
  await same();
  writeFiles(cwd, { "wellsourced.config.json": '{ "commonKnowledge": ["45 percent"] }' });
  await same();
  writeFiles(cwd, { "a.article.annotations.json": "not an annotation file" });
  await same();
  const entry = readFileSync(cacheFile, "utf8");
  for (const damage of ["", "x", entry.slice(0, -40), entry.replace("wellsourced cache", "other cache")]) {
    writeFileSync(cacheFile, damage);
    await same();
  }
});

test("a result comes from the cache when nothing has changed", async () => {
  const cwd = folderWith({ "a.article": article(bare) });
  await check(cwd, "--cache", "--cache-location", "kept");
  // Proof that it is read: what is kept is changed by hand, and the change is seen.
  writeFileSync(
    join(cwd, "kept"),
    readFileSync(join(cwd, "kept"), "utf8").replaceAll("Nobody in the text", "NOBODY IN THE TEXT"),
  );
  const { stdout } = await check(cwd, "--cache", "--cache-location", "kept");
  expect(stdout).toContain("NOBODY IN THE TEXT");
  const copy = folderWith();
  cpSync(join(cwd, "a.article"), join(copy, "b.article"));
  cpSync(join(cwd, "kept"), join(copy, "kept"));
  expect((await check(copy, "--cache", "--cache-location", "kept")).stdout).not.toContain("NOBODY");
});

test("a run that is broken off keeps what it had read by then", async () => {
  const long = article(bare, ...Array.from({ length: 60 }, () => attributed));
  const files = Object.fromEntries(Array.from({ length: 1500 }, (_, i) => [`${i}.article`, `${long}\n${i}\n`]));
  const cwd = folderWith(files);
  const cacheFile = join(cwd, ".wellsourced-cache");
  const child = spawn(process.execPath, [program, "check", "--cache", "--jobs", "1"], { cwd, stdio: "ignore" });
  const ended = once(child, "close");
  await vi.waitUntil(() => existsSync(cacheFile) || child.exitCode !== null, { timeout: 60_000, interval: 20 });
  child.kill("SIGKILL");
  expect(await ended).toEqual([null, "SIGKILL"]);
  const nKept = readFileSync(cacheFile, "utf8").trimEnd().split("\n").length - 1;
  expect(nKept).toBeGreaterThan(0);
  expect(nKept).toBeLessThan(1500);
}, 90_000);

test("a cache that is used from several folders gives each its own paths, and forgets files that are gone", async () => {
  const cwd = folderWith({ "gone.article": article(bare), "sub/s.article": article(bare) });
  const cached = (folder: string) => found(folder, "--cache", "--cache-location", join(cwd, "kept"));
  expect(await cached(cwd)).toEqual(["gone.article:3 $7 million", "sub/s.article:3 $7 million"]);
  rmSync(join(cwd, "gone.article"));
  expect(await cached(join(cwd, "sub"))).toEqual(["s.article:3 $7 million"]);
  expect(readFileSync(join(cwd, "kept"), "utf8")).not.toContain("gone.article");
  expect(readFileSync(join(cwd, "kept"), "utf8")).toContain("s.article");
});

test("--fix writes the fixes that leave the meaning alone, keeps the file's mode, and writes through links", async () => {
  const cwd = folderWith({
    "real/a.article": article(bare, "%% wellsourced-ignore-next vague-source: said so", plain),
  });
  const target = join(cwd, "real/a.article");
  chmodSync(target, 0o640);
  symlinkSync(target, join(cwd, "link.article"));
  const before = readFileSync(target, "utf8");
  const { stdout } = await check(cwd, "link.article", "--fix", "--format", "json");
  const [file] = JSON.parse(stdout).files;
  const after = readFileSync(target, "utf8");
  expect(file.fixed).toBeGreaterThan(0);
  expect(after).not.toBe(before);
  expect(statSync(target).mode & 0o777).toBe(0o640);
  expect(readFileSync(join(cwd, "link.article"), "utf8")).toBe(after);
  const again = JSON.parse((await check(cwd, "link.article", "--fix", "--format", "json")).stdout).files[0];
  expect(again.fixed).toBe(0);
});

test("what a finding refers to in the library is named with its file, and placed there", async () => {
  const cwd = folderWith({ "a.article": article(cited), "lib/sources.json": '[\n\n\n  { "id": "budget-2025" }\n]\n' });
  const settings = { libraries: ["lib/sources.json"] };
  writeFileSync(join(cwd, "wellsourced.config.json"), JSON.stringify(settings));
  expect((await check(cwd, "a.article")).stdout).toContain("lib/sources.json:4:3  The entry.");
  const { runs } = JSON.parse((await check(cwd, "a.article", "--format", "sarif")).stdout);
  const [{ relatedLocations }] = runs[0].results;
  expect(relatedLocations[0].physicalLocation).toMatchObject({
    artifactLocation: { uri: expect.stringMatching(/lib\/sources\.json$/) },
    region: { startLine: 4, startColumn: 3 },
  });
});

test("an article and links to it are looked at once, under its own name unless a link alone is asked for", async () => {
  const cwd = folderWith({ "b.article": article(bare), "desk/c.article": article(plain), "kept/d": article(plain) });
  symlinkSync("b.article", join(cwd, "a.article"));
  symlinkSync("desk", join(cwd, "linked"));
  symlinkSync("kept/d", join(cwd, "d.article"));
  const pathsOf = async (...args: string[]) =>
    JSON.parse((await check(cwd, ...args, "--format", "json")).stdout).files.map(({ path }: { path: string }) => path);
  expect(await pathsOf(".")).toEqual(["b.article", "d.article", "desk/c.article"]);
  expect(await pathsOf("a.article")).toEqual(["a.article"]);
  expect(await pathsOf("a.article", "b.article", "linked/c.article", "desk")).toEqual([
    "b.article",
    "linked/c.article",
  ]);
});

test.skipIf(process.platform === "win32")("a device and a pipe are no files, and are not waited for", async () => {
  const cwd = folderWith();
  expect((await run("mkfifo", ["pipe.article"], { cwd })).status).toBe(0);
  for (const [args, what] of [
    [["check", "/dev/zero"], "a device"],
    [["check", "pipe.article"], "a pipe"],
    [["clean", "pipe.article"], "a pipe"],
    [["explain", "pipe.article:1"], "a pipe"],
    [["report", "pipe.article"], "a pipe"],
  ] as const) {
    const { status, stdout, stderr } = await wellsourced(args, { cwd });
    expect(`${stdout}${stderr}`).toContain(`This is ${what}, not a file.`);
    expect(status).toBe(2);
  }
});

test("an entry of the library that nobody cites is told of where the whole project is looked at, and there alone", async () => {
  const entries = [
    ...JSON.parse(library),
    { ...JSON.parse(library)[0], id: "port-2025" },
    { ...JSON.parse(library)[0], id: "port-2024" },
  ];
  const cwd = folderWith({
    "a.article": article(plain),
    "desk/b.article": article(cited),
    "desk/c.article": article("The port took $3 million [@port-2024]."),
    "sources.json": `${JSON.stringify(entries, null, 2)}\n`,
    "wellsourced.config.json": "{}",
  });
  const unused = async (...args: string[]) => {
    const { stdout } = await check(cwd, "--format", "ndjson", ...args);
    const findings = stdout
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    return findings
      .filter(({ rule }) => rule === "unused-source")
      .map(({ path, words }) => [path, words.includes("port-2025") || words]);
  };
  const once = [["sources.json", expect.anything()]];
  expect(await unused()).toEqual(once);
  expect(await unused(".", "--jobs", "2", "--cache")).toEqual(once);
  expect(await unused(".", "--jobs", "2", "--cache")).toEqual(once);
  expect(await unused("desk")).toEqual([]);
  expect(await unused("a.article")).toEqual([]);
  expect(await unused("--rule", "unused-source:off")).toEqual([]);
});

test("explain says what every layer makes of a line, and why each rule did or did not fire", async () => {
  const cwd = folderWith({ "a.article": article(bare, attributed) });
  const flagged = await wellsourced(["explain", "a.article:3"], { cwd });
  expect(flagged.status).toBe(0);
  expect(flagged.stdout).toMatch(/⟦\$7 million⟧ {2}money, 7000000, unit “dollar”/);
  expect(flagged.stdout).toMatch(/unattributed-quantity +warning +fires at ⟦\$7 million⟧/);
  expect(flagged.stdout).toMatch(/unclosed-quote +warning +finds nothing here/);
  expect(await wellsourced(["explain", "a.article", "3"], { cwd })).toEqual(flagged);
  const answered = await wellsourced(["explain", "a.article:5:1"], { cwd });
  expect(answered.stdout).toMatch(/⟦\$9 million⟧ {2}quantity, attributed \(by attribution 0\)/);
  expect(await wellsourced(["explain", "a.article:99"], { cwd })).toMatchObject({
    status: 2,
    stderr: "wellsourced: a.article has 5 lines; there is no line 99.\n",
  });
  expect(await wellsourced(["explain", "a.article"], { cwd })).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("FILE:LINE"),
  });
});

test("explain says of a rule what it finds and why, in as many columns as there are, and which one was meant", async () => {
  const { status, stdout } = await wellsourced(["explain", "unattributed-quantity"]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^unattributed-quantity: A figure that nobody answers for\. Default: warning\.\n\n/);
  expect(stdout).toMatch(/\nOptions\n(?: {2}.*\n)+\nFails\n {2}.*⟦.*\nPasses\n/s);
  expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(await wellsourced(["explain", "vage-source"])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("Did you mean “vague-source”?"),
  });
});

test("explain takes a line of standard input, under the name it would have", async () => {
  const cwd = folderWith({ "a.article": article(bare, attributed) });
  const fromFile = (await wellsourced(["explain", "a.article:3"], { cwd })).stdout;
  const input = article(bare, attributed);
  for (const args of [
    ["-", "3"],
    ["-", "3:7"],
    ["--stdin", "3"],
    ["--stdin", "-", "3"],
  ]) {
    const named = await wellsourced(["explain", ...args, "--stdin-filename", "a.article"], { cwd, input });
    expect(named).toEqual({ status: 0, stdout: fromFile, stderr: "" });
  }
  const markdown = await wellsourced(["explain", "-", "1", "--stdin-filename", "a.md"], { cwd, input: `# ${bare}\n` });
  expect(markdown.stdout).toMatch(/^a\.md:1\n/);
  for (const args of [["-"], ["-", "x"], ["--stdin", "a.article:3"]]) {
    const { status, stderr } = await wellsourced(["explain", ...args], { cwd, input });
    expect(status).toBe(2);
    expect(stderr).toContain("wellsourced explain - 12");
  }
});

test("a command that has no use for standard input says what to name instead, and changes nothing", async () => {
  const cwd = folderWith({ "a.article": article(cited), "sources.json": library });
  for (const args of [
    ["convert", "--to", "annotations", "a.article", "-"],
    ["review", "-"],
    ["baseline", "-"],
    ["merge", "-"],
  ]) {
    const { status, stdout, stderr } = await wellsourced(args, { cwd, input: article(cited) });
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/name .* instead of “-” \(a file of that name is written \.\/-\)\.\n$/);
  }
  expect(readdirSync(cwd).sort()).toEqual(["a.article", "sources.json"]);
});

test("what can't be read is named as it was written, by every command", async () => {
  const cwd = folderWith({ "desk/a.article": article(cited) });
  for (const command of [["clean"], ["review"], ["merge"]]) {
    for (const [name, what] of [
      ["desk", "This is a folder, not a file."],
      ["desk/b.article", "There is no such file."],
    ] as const) {
      const { status, stderr } = await wellsourced([...command, name], { cwd });
      expect([status, stderr]).toEqual([2, `wellsourced: ${name}: ${what}\n`]);
    }
  }
});

test("--version and --help; a command that is not there", async () => {
  const { version } = JSON.parse(readFileSync(fileURLToPath(new URL("../../package.json", import.meta.url)), "utf8"));
  expect(await wellsourced(["--version"])).toMatchObject({ status: 0, stdout: `${version}\n` });
  expect(await wellsourced(["--help"])).toMatchObject({ status: 0, stdout: expect.stringContaining("check") });
  expect(await wellsourced(["chekc"])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("Did you mean check?"),
  });
  expect((await wellsourced([])).status).not.toBe(1);
});
