import { execFileSync } from "node:child_process";
import {
  chmodSync,
  closeSync,
  constants,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { decodeText, FileCache, FileError, foldersAbove } from "../project/index.ts";
import { discoverFiles } from "./discover.ts";
import { inOrder } from "./in-order.ts";
import { linesOf } from "./ndjson-lines.ts";
import { nodeDisk } from "./node-disk.ts";
import { openProject } from "./project.ts";
import { repositoryOf } from "./repository.ts";
import { readArticleText, readText, writeText } from "./text-files.ts";
import { openWorkerPool } from "./worker-pool.ts";

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "wellsourced-host-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

describe("text files", () => {
  // A pipe stands for all of them: a device that this very thing went wrong with would be missed by the whole machine.
  test.skipIf(process.platform === "win32")("that are devices or pipes are written to, and stay what they are", () => {
    const folder = folderWith({});
    const pipe = join(folder, "pipe");
    execFileSync("mkfifo", [pipe]);
    const reader = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
    onTestFinished(() => closeSync(reader));
    writeText(pipe, "said é");
    expect(readSync(reader, Buffer.alloc(64))).toBe(Buffer.byteLength("said é"));
    expect(lstatSync(pipe).isFIFO()).toBe(true);
    expect(readdirSync(folder)).toEqual(["pipe"]);
  });

  test("are UTF-8, a byte-order mark kept; anything else is refused with its first bad byte", () => {
    expect(decodeText(Buffer.from("\ufeffé🙂"), "a")).toBe("\ufeffé🙂");
    const codeOf = (bytes: Uint8Array) => {
      try {
        return decodeText(bytes, "a");
      } catch (error) {
        return error instanceof FileError ? `${error.code} ${/byte (\d+)/.exec(error.message)?.[1] ?? ""}` : error;
      }
    };
    expect(codeOf(Buffer.concat([Buffer.from("é".repeat(700)), Buffer.from([0xff]), Buffer.from("a")]))).toBe(
      "not-text 1400",
    );
    expect(codeOf(Buffer.from([0x61, 0xf0, 0x9f]))).toBe("not-text 3");
    expect(codeOf(Buffer.from("a\0b"))).toBe("not-text ");
    expect(codeOf(Buffer.from("\ufeffa", "utf16le"))).toBe("not-text ");
    expect(() => readText("/nowhere/at/all.txt")).toThrow(FileError);
  });

  test("are replaced whole: the mode stays, a link is written through, nothing is left lying about", () => {
    const folder = folderWith({ "real.txt": "old" });
    symlinkSync("real.txt", join(folder, "link.txt"));
    // A team's file is open to more than the umask gives a new one; a private one to fewer.
    for (const mode of [0o600, 0o666]) {
      chmodSync(join(folder, "real.txt"), mode);
      writeText(join(folder, "link.txt"), `new é ${mode}`);
      expect(readFileSync(join(folder, "real.txt"), "utf8")).toBe(`new é ${mode}`);
      expect(statSync(join(folder, "real.txt")).mode & 0o777).toBe(mode);
    }
    expect(readdirSync(folder).sort()).toEqual(["link.txt", "real.txt"]);
    expect(() => writeText(join(folder, "no/such/folder.txt"), "x")).toThrow(FileError);
    symlinkSync("new.txt", join(folder, "early.txt"));
    writeText(join(folder, "early.txt"), "made");
    expect(readFileSync(join(folder, "new.txt"), "utf8")).toBe("made");
    expect(lstatSync(join(folder, "early.txt")).isSymbolicLink()).toBe(true);
  });
});

test("links are followed to where they lead, be there anything or not", () => {
  const folder = realpathSync(folderWith({ "desk/a.txt": "", "desk/deep/d.txt": "" }));
  const links = {
    there: "desk/a.txt",
    early: "desk/b.txt",
    far: "early",
    round: "round",
    out: "../gone",
    in: "desk/deep",
    around: "in/../c.txt",
  };
  for (const [name, target] of Object.entries(links)) symlinkSync(target, join(folder, name));
  const ends = Object.entries({
    "desk/a.txt": "desk/a.txt",
    there: "desk/a.txt",
    early: "desk/b.txt",
    far: "desk/b.txt",
    "in/new/c.txt": "desk/deep/new/c.txt",
    around: "desk/c.txt",
    "desk/a.txt/d.txt": "desk/a.txt/d.txt",
    "out/e.txt": "../gone/e.txt",
    "in/../f.txt": "f.txt",
    round: undefined,
    "round/g.txt": undefined,
  });
  expect(ends.map(([path]) => [path, nodeDisk.realPath(join(folder, path))])).toEqual(
    ends.map(([path, end]) => [path, end && join(folder, end)]),
  );
});

describe("the file cache", () => {
  test("gives the same object while a file stays as it is, and another when it changes", () => {
    const path = join(folderWith({ "a.txt": "one" }), "a.txt");
    const files = new FileCache(nodeDisk);
    const first = files.read(path);
    expect(files.read(path)).toBe(first);
    writeFileSync(path, "three");
    expect(files.read(path)!.text).toBe("three");
    rmSync(path);
    expect(files.read(path)).toBeUndefined();
  });

  test("an open document wins over the disk, until it is closed", () => {
    const path = join(folderWith({ "a.txt": "disk" }), "a.txt");
    let open: { text: string; version: number } | undefined = { text: "typed", version: 1 };
    const files = new FileCache(nodeDisk, { openDocument: () => open });
    expect(files.read(path)!.text).toBe("typed");
    open = { text: "typed more", version: 2 };
    expect(files.read(path)!.text).toBe("typed more");
    open = undefined;
    expect(files.read(path)!.text).toBe("disk");
  });

  test("a run that is over in a moment looks once", () => {
    const path = join(folderWith({ "a.txt": "one" }), "a.txt");
    const files = new FileCache(nodeDisk, { once: true });
    files.read(path);
    writeFileSync(path, "two");
    expect(files.read(path)!.text).toBe("one");
  });
});

describe("a stream", () => {
  async function* chunks(...pieces: (string | Uint8Array)[]) {
    for (const piece of pieces) yield Buffer.from(piece as string);
  }
  const lines = async (...pieces: string[]) => {
    const found: string[] = [];
    for await (const line of linesOf(chunks(...pieces))) found.push(Buffer.from(line).toString());
    return found;
  };

  test("is cut into lines at LF alone, wherever its chunks end", async () => {
    expect(await lines("a\nb", "c\n", "\nd\u2028e\r")).toEqual(["a", "bc", "", "d\u2028e\r"]);
    expect(await lines("")).toEqual([]);
    expect(await lines("a\n")).toEqual(["a"]);
  });

  test("keeps the order of its items, and takes no more at a time than it was told", async () => {
    let underWay = 0;
    let most = 0;
    const work = async (n: number) => {
      most = Math.max(most, ++underWay);
      await new Promise((resolve) => setTimeout(resolve, (n * 7) % 5));
      underWay--;
      return n;
    };
    const results: number[] = [];
    for await (const result of inOrder([...Array(30).keys()], work, 4)) results.push(result);
    expect(results).toEqual([...Array(30).keys()]);
    expect(most).toBe(4);
  });

  test("fails where its item failed, not before", async () => {
    const results: number[] = [];
    const run = async () => {
      for await (const result of inOrder([1, 2, 3], (n) => (n === 2 ? Promise.reject(new Error("two")) : n), 3))
        results.push(result);
    };
    await expect(run()).rejects.toThrow("two");
    expect(results).toEqual([1]);
  });
});

describe("a pool of workers", () => {
  const script = `
    import { parentPort } from "node:worker_threads";
    parentPort.on("message", ({ id, task }) => {
      if (task === "exit") process.exit(7);
      if (task === "throw") throw new Error("thrown");
      parentPort.postMessage(task === "refuse" ? { id, error: "refused" } : { id, result: task.toUpperCase() });
    });
  `;
  const open = (size: number) => {
    const folder = folderWith({ "worker.mjs": script });
    const pool = openWorkerPool<string, string>(pathToFileURL(join(folder, "worker.mjs")), size, undefined);
    onTestFinished(() => pool.close());
    return pool;
  };
  const outcomes = async (size: number, ...tasks: readonly string[]) => {
    const pool = open(size);
    const settled = await Promise.allSettled(tasks.map((task) => pool.run(task)));
    return settled.map((each) =>
      each.status === "fulfilled" ? each.value : `${each.reason.name} ${each.reason.message}`,
    );
  };

  test("that die of a task cost that task alone", async () => {
    expect(await outcomes(1, "a", "exit", "b", "throw", "c", "refuse", "d")).toEqual([
      "A",
      "WorkerDied exit code 7",
      "B",
      "WorkerDied thrown",
      "C",
      "Error refused",
      "D",
    ]);
    expect(await outcomes(2, "exit", "exit", "exit", "a", "b")).toEqual([
      ...Array(3).fill("WorkerDied exit code 7"),
      "A",
      "B",
    ]);
  });

  test("starts no worker once it is closed", async () => {
    const pool = open(1);
    const tasks = ["exit", "a", "b"].map((task) => pool.run(task));
    const settled = Promise.allSettled(tasks);
    await pool.close();
    expect((await settled).map(({ status }) => status)).toEqual(Array(3).fill("rejected"));
  });
});

test("folders are named upward to the root", () => {
  expect(foldersAbove("/a/b")).toEqual(["/a/b", "/a", "/"]);
  expect(foldersAbove("/")).toEqual(["/"]);
  expect(foldersAbove("C:/a")).toEqual(["C:/a", "C:", "/"].slice(0, 2));
});

test("a later .gitignore takes back what an earlier one left out", () => {
  const folder = folderWith({
    ".gitignore": "*.txt\n!keep.txt\nlogs/\n",
    "a.txt": "",
    "keep.txt": "",
    "desk/.gitignore": "!b.txt\n",
    "desk/b.txt": "",
    "logs/c.md": "",
  });
  const { files } = discoverFiles([folder], { folder, ignore: [] });
  expect(files.map(({ path }) => path.slice(folder.length + 1)).filter((path) => !path.endsWith(".gitignore"))).toEqual(
    ["desk/b.txt", "keep.txt"],
  );
});

test("what can't be looked at is not there: links in a circle, names that are too long, a file in a folder's place", () => {
  const folder = folderWith({ "a.txt": "", "desk/b.txt": "" });
  symlinkSync("loop.txt", join(folder, "loop.txt"));
  symlinkSync("loop", join(folder, "desk/loop"));
  const inFolder = discoverFiles(["."], { folder, ignore: [] });
  expect(inFolder.files.map(({ path }) => path)).toEqual([join(folder, "a.txt"), join(folder, "desk/b.txt")]);
  const wrong = ["loop.txt", "desk/loop/c.txt", "a.txt/b.txt", "x".repeat(300)];
  expect(discoverFiles(wrong, { folder, ignore: [] })).toEqual({ files: [], missed: wrong, closed: [] });
  expect(discoverFiles(["nowhere/*.txt", "a.txt/*.md"], { folder, ignore: [] }).closed).toEqual([]);
  expect(() => readArticleText(join(folder, "loop.txt"))).toThrow("This is a link that leads round in a circle.");
  expect(repositoryOf(join(folder, "loop.txt"))).toBe(repositoryOf(folder));
});

describe("a project", () => {
  const models = {};
  const configuration = '{ "storage": "annotations" }';

  test("finds its configuration upward, and hands over library and annotations", async () => {
    const folder = folderWith({
      "wellsourced.config.json": configuration,
      "desk/sources.json": '[{ "id": "a", "type": "report" }]',
      "desk/city/story.txt": "",
      "desk/city/story.txt.annotations.json": "{}",
    });
    const file = await openProject({ models }).contextFor(join(folder, "desk/city/story.txt"));
    expect(file.configFile).toBe(join(folder, "wellsourced.config.json"));
    expect(file.settings.storage).toBe("annotations");
    expect(file.libraryFiles).toEqual([join(folder, "desk/sources.json")]);
    expect([...file.context.library.entryByKey.keys()]).toEqual(["a"]);
    expect(file.context.annotations).toBe("{}");
  });

  test("sees what changes on the disk and in the editor, and keeps the library while its files stay", async () => {
    const folder = folderWith({
      "sources.json": '[{ "id": "a", "type": "report" }]',
      "story.txt": "",
      ".git/HEAD": "",
    });
    const typed = new Map<string, { text: string; version: number }>();
    const project = openProject({ models, openDocument: (path) => typed.get(path) });
    const context = async () => project.contextFor(join(folder, "story.txt"));
    const first = await context();
    expect((await context()).context.library).toBe(first.context.library);
    typed.set(join(folder, "sources.json"), { text: '[{ "id": "b", "type": "report" }]', version: 1 });
    expect([...(await context()).context.library.entryByKey.keys()]).toEqual(["b"]);
    writeFileSync(join(folder, "wellsourced.config.json"), configuration);
    expect((await context()).settings.storage).toBe("annotations");
    writeFileSync(join(folder, "wellsourced.config.json"), '{ "storage": "x" }');
    const broken = await context();
    expect(broken.problems).toMatchObject([{ line: 1, column: 14, message: expect.stringContaining("“storage”") }]);
    expect(broken.settings.storage).toBe("inline");
  });

  test("tells the mistake in a configuration, and not what follows from it", async () => {
    const folder = folderWith({ "wellsourced.config.yaml": "rules:\n\tvague-source: error\n" });
    const { problems } = await openProject({ models }).contextFor(join(folder, "story.txt"));
    expect(problems.map(({ message }) => message)).toEqual(["A line is indented with spaces, not with tabs."]);
  });

  test("tells of configurations that are not read, as one beside them comes first", async () => {
    const folder = folderWith({
      "wellsourced.config.json": '{ "storage": "annotations" }',
      "wellsourced.config.yaml": "storage: inline\n",
      "package.json": '{ "name": "desk" }',
    });
    const project = openProject({ models });
    const { settings, problems } = await project.contextFor(join(folder, "story.txt"));
    expect(settings.storage).toBe("annotations");
    expect(problems).toEqual([
      {
        path: join(folder, "wellsourced.config.yaml"),
        span: { start: 0, end: 0 },
        line: 1,
        column: 1,
        message:
          "This configuration is not read, for wellsourced.config.json beside it comes first. Put all of it into one of them.",
        isBeside: true,
      },
    ]);
    writeFileSync(join(folder, "package.json"), '{ "wellsourced": { "storage": "inline" } }');
    rmSync(join(folder, "wellsourced.config.yaml"));
    const messages = (await project.contextFor(join(folder, "story.txt"))).problems.map(({ message }) => message);
    expect(messages).toEqual([expect.stringMatching(/^Its key “wellsourced” is not read/)]);
  });

  test("tells of a configuration under a name that is not looked for, where there is none under one that is", async () => {
    const folder = folderWith({ ".wellsourcedrc.yaml": "storage: annotations\n", "wellsourced.json": "{}" });
    const tell = async () => {
      const { problems } = await openProject({ models }).settingsFor(join(folder, "story.txt"));
      return problems.map(({ path, message, isBeside }) => [basename(path), message, isBeside]);
    };
    expect(await tell()).toEqual([
      ["wellsourced.json", "Nothing is read from this file: a configuration is called wellsourced.config.json.", true],
      [
        ".wellsourcedrc.yaml",
        "Nothing is read from this file: a configuration is called wellsourced.config.yaml.",
        true,
      ],
    ]);
    writeFileSync(join(folder, "wellsourced.config.json"), '{ "extends": "./wellsourced.json" }');
    expect(await tell()).toEqual([]);
  });

  test("takes a library that can't be read for a damaged one, and stays with it while the file does", async () => {
    const folder = folderWith({ "sources.json": "" });
    writeFileSync(join(folder, "sources.json"), Buffer.from([0xff, 0xfe, 0x5b, 0, 0x5d, 0]));
    const project = openProject({ models });
    const first = await project.contextFor(join(folder, "story.txt"));
    expect(first.context.library.damaged).toEqual([join(folder, "sources.json")]);
    expect((await project.contextFor(join(folder, "story.txt"))).context.library).toBe(first.context.library);
    writeFileSync(join(folder, "sources.json"), "[]");
    expect((await project.contextFor(join(folder, "story.txt"))).context.library.damaged).toEqual([]);
  });

  test("keeps a library also while another one that begins with the same file is asked for", async () => {
    const folder = folderWith({
      "wellsourced.config.json": '{ "libraries": ["shared.json"] }',
      "desk/wellsourced.config.json": '{ "libraries": ["../shared.json", "../desk.json"] }',
      "shared.json": '[{ "id": "a", "type": "report" }]',
      "desk.json": '[{ "id": "b", "type": "report" }]',
    });
    const project = openProject({ models });
    const libraryOf = async (name: string) => (await project.contextFor(join(folder, name))).context.library;
    const shared = await libraryOf("story.txt");
    expect([...(await libraryOf("desk/story.txt")).entryByKey.keys()]).toEqual(["a", "b"]);
    expect(await libraryOf("story.txt")).toBe(shared);
  });

  test("looks for libraries no higher than its own top", async () => {
    const folder = folderWith({ "sources.json": "[]", "project/.git/HEAD": "", "project/desk/story.txt": "" });
    const { libraryFiles, projectFolder } = await openProject({ models }).contextFor(
      join(folder, "project/desk/story.txt"),
    );
    expect(libraryFiles).toEqual([]);
    expect(projectFolder).toBe(join(folder, "project"));
  });

  test("an editor's settings hold where there is no configuration file", async () => {
    const folder = folderWith({ "a/story.txt": "", "b/story.txt": "", "b/wellsourced.config.json": "{}" });
    const project = openProject({
      models,
      editor: { settings: { storage: "annotations", articles: ["!story.txt"] }, folder },
    });
    expect((await project.settingsFor(join(folder, "a/story.txt"))).settings.storage).toBe("annotations");
    const configured = await project.settingsFor(join(folder, "b/story.txt"));
    expect(configured.settings.storage).toBe("inline");
    expect(configured.settings.articles).toEqual([{ pattern: "!story.txt", folder }]);
  });
});
