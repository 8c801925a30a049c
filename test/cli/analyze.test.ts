/** `analyze --ndjson`: the contract to the letter, and the distributed engines that rely on it. */
import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { article, folderWith, program, run, sentences, wellsourced } from "./cli.ts";

const { bare, attributed } = sentences;

const line = (id: string, text: string, more = {}) => JSON.stringify({ id, text, ...more });

async function analyze(input: string | Uint8Array, ...args: string[]) {
  const { status, stdout, stderr } = await wellsourced(["analyze", "--ndjson", ...args], { input });
  return {
    status,
    stderr,
    answers: stdout
      .split("\n")
      .slice(0, -1)
      .map((answer) => JSON.parse(answer)),
  };
}

test("an answer has what the contract names, in its types, at offsets into the text", async () => {
  const text = article(bare, attributed, "“It is done,” said Anna Berg. 🙂 Fares rose 3% in 2024.");
  const { status, answers } = await analyze(`${line("one", text)}\n`);
  expect(status).toBe(0);
  const [answer] = answers;
  expect(Object.keys(answer)).toEqual(["id", "quantities", "attributions", "sentences", "diagnostics"]);
  const money = answer.quantities.find(({ unit }: { unit: string }) => unit === "dollar");
  expect(Object.keys(money)).toEqual(
    "start end kind value unit surfaceUnit modifier trend concept claim attribution sources".split(" "),
  );
  expect(text.slice(money.start, money.end)).toBe("$7 million");
  expect(money).toMatchObject({
    kind: "money",
    value: 7_000_000,
    modifier: "=",
    claim: true,
    attribution: null,
    sources: [],
  });
  const percentage = answer.quantities.find(({ kind }: { kind: string }) => kind === "percentage");
  expect(text.slice(percentage.start, percentage.end)).toBe("3%");
  const direct = answer.attributions.find(({ kind }: { kind: string }) => kind === "direct");
  expect(direct.cue.map(({ start, end }: never) => text.slice(start, end))).toEqual(["said"]);
  expect(answer.sentences.every(({ checkworthiness: p }: { checkworthiness: number }) => 0 <= p && p <= 1)).toBe(true);
  const diagnostic = answer.diagnostics.find(({ rule }: { rule: string }) => rule === "unattributed-quantity");
  expect(Object.keys(diagnostic)).toEqual(["start", "end", "rule", "severity", "message"]);
});

test("a line that is no document gets an error in its place, the run goes on, and the status is 2", async () => {
  const input = [
    line("first", bare),
    "no JSON",
    "",
    '{"id": "lacks text"}',
    '{"text": "lacks id"}',
    '{"id": 7, "text": "id is a number"}',
    line("odd", bare, { languageId: "klingon" }),
    line("object's own", bare, { languageId: "constructor" }),
    "[]",
    line("last", bare, { languageId: "markdown" }),
  ];
  for (const jobs of ["1", "2"]) {
    const { status, answers } = await analyze(`${input.join("\n")}\n`, "--jobs", jobs);
    expect(status).toBe(2);
    const ids = ["first", null, null, "lacks text", null, 7, "odd", "object's own", null, "last"];
    expect(answers.map(({ id }) => id)).toEqual(ids);
    const failed = answers.filter((answer) => "error" in answer);
    expect(failed).toHaveLength(8);
    for (const answer of failed) expect(Object.keys(answer)).toEqual(["id", "error"]);
  }
});

test("a document that a thread dies of has an error for its answer, and the others have theirs", async () => {
  // Stands in for what would exhaust a thread's memory.
  const killer = `import { isMainThread } from "node:worker_threads";
    const { parse } = JSON;
    JSON.parse = (text, ...rest) => (!isMainThread && /killer/.test(text) ? process.exit(7) : parse(text, ...rest));`;
  const folder = folderWith({ "kill.mjs": killer });
  const ids = ["a", "b", "killer", "c", "d", "e"];
  const { status, stdout, stderr } = await wellsourced(["analyze", "--ndjson", "--jobs", "2"], {
    input: ids.map((id) => `${line(id, bare)}\n`).join(""),
    env: { NODE_OPTIONS: `--import ${pathToFileURL(join(folder, "kill.mjs")).href}` },
  });
  const answers = stdout
    .trimEnd()
    .split("\n")
    .map((answer) => JSON.parse(answer));
  expect({ status, stderr, ids: answers.map(({ id }) => id) }).toEqual({ status: 2, stderr: "", ids });
  expect(answers.filter((answer) => "error" in answer)).toEqual([
    { id: "killer", error: "The thread that analysed this document died: exit code 7." },
  ]);
});

test("bytes that are not UTF-8 spoil their own line alone", async () => {
  const input = Buffer.concat([
    Buffer.from('{"id":"a","text":"'),
    Buffer.from([0xff, 0xfe]),
    Buffer.from(`"}\n${line("b", bare)}`),
  ]);
  const { answers } = await analyze(input);
  expect(answers).toMatchObject([{ id: null, error: "This line is not UTF-8." }, { id: "b" }]);
});

test("line separators within JSON end no line; a last line needs no line feed; CRLF is read over; nothing in, nothing out", async () => {
  const { answers } = await analyze(
    `${JSON.stringify({ id: "a", text: "x" }).replace("x", "one\u2028two")}\r\n${line("b", "y")}`,
  );
  expect(answers.map(({ id }) => id)).toEqual(["a", "b"]);
  expect(await analyze("")).toMatchObject({ status: 0, answers: [] });
});

test("answers keep the order of the documents on several threads, and say the same", async () => {
  const documents = Array.from({ length: 60 }, (_, i) =>
    line(`d${i}`, article(...Array(1 + ((i * 7) % 13)).fill(bare))),
  );
  const one = await analyze(`${documents.join("\n")}\n`);
  const two = await analyze(`${documents.join("\n")}\n`, "--jobs", "2");
  expect(two.answers).toEqual(one.answers);
  expect(two.answers.map(({ id }) => id)).toEqual(documents.map((_, i) => `d${i}`));
});

test("an answer is given as soon as it is ready, before the next document comes", async () => {
  const child = spawn(process.execPath, [program, "analyze", "--ndjson"]);
  const next = () => new Promise<string>((resolve) => child.stdout.once("data", (data) => resolve(String(data))));
  for (const id of ["a", "b"]) {
    const answer = next();
    child.stdin.write(`${line(id, bare)}\n`);
    expect(JSON.parse(await answer).id).toBe(id);
  }
  child.stdin.end();
  expect(await new Promise((resolve) => child.on("close", resolve))).toBe(0);
});

test("a reader that has seen enough ends the run without a complaint", async () => {
  const folder = folderWith({ "in.ndjson": `${line("a", bare)}\n`.repeat(3000) });
  const { stdout, stderr } = await run(
    "sh",
    ["-c", `"${process.execPath}" "${program}" analyze --ndjson < in.ndjson | head -n 1`],
    { cwd: folder },
  );
  expect(JSON.parse(stdout).id).toBe("a");
  expect(stderr).toBe("");
});

test("memory stays flat over many documents: a small heap is enough for any number of them", {
  timeout: 180_000,
}, async () => {
  // Kept analyses would not fit: one takes some hundred kilobytes, and there are 1,500.
  const child = spawn(process.execPath, ["--max-old-space-size=96", program, "analyze", "--ndjson"]);
  let nAnswers = 0;
  child.stdout.on("data", (data: Buffer) => {
    for (const byte of data) if (byte === 10) nAnswers++;
  });
  const text = article(...Array(20).fill(bare));
  for (let i = 0; i < 1500; i++) {
    const hasRoom = child.stdin.write(`${line(String(i), text)}\n`);
    if (!hasRoom) await new Promise((resolve) => child.stdin.once("drain", resolve));
  }
  child.stdin.end();
  expect(await new Promise((resolve) => child.on("close", resolve))).toBe(0);
  expect(nAnswers).toBe(1500);
});

test("a configuration sets the rules for every document", async () => {
  const config = join(
    folderWith({ "wellsourced.config.json": '{ "rules": { "unattributed-quantity": "off" } }' }),
    "wellsourced.config.json",
  );
  const { answers } = await analyze(`${line("a", article(bare))}\n`, "--config", config);
  expect(answers[0].diagnostics.filter(({ rule }: { rule: string }) => rule === "unattributed-quantity")).toEqual([]);
  expect(await analyze("", "--config", `${config}.missing`)).toMatchObject({ status: 2 });
});

const hasParallel = spawnSync("parallel", ["--version"], { encoding: "utf8" }).stdout?.includes("GNU") === true;

test.skipIf(!hasParallel)("under GNU parallel, as the guide says (skipped where there is none)", async () => {
  const documents = Array.from({ length: 200 }, (_, i) =>
    line(`d${i}`, article(bare, `Fares rose ${i + 2}% that year.`)),
  );
  const folder = folderWith({ "archive.ndjson": `${documents.join("\n")}\n` });
  const command = `parallel --will-cite --pipe --keep-order --jobs 2 --block 20k "${process.execPath}" "${program}" analyze --ndjson`;
  const { status, stdout } = await run("sh", ["-c", `${command} < archive.ndjson`], { cwd: folder });
  expect(status).toBe(0);
  expect(
    stdout
      .split("\n")
      .slice(0, -1)
      .map((answer) => JSON.parse(answer).id),
  ).toEqual(documents.map((_, i) => `d${i}`));
});

test("as the command of Spark's rdd.pipe: a process a partition, lines in, lines out, a lost partition run again", async () => {
  const documents = Array.from({ length: 40 }, (_, i) =>
    line(`d${i}`, article(bare, `Fares rose ${i + 2}% that year.`)),
  );
  const partitions = [0, 1, 2, 3].map((n) => documents.filter((_, i) => i % 4 === n));

  // rdd.pipe writes each element with a line feed, reads lines until the end, and fails the task on another status than 0.
  const pipe = async (partition: readonly string[]) => {
    const { status, answers } = await analyze(partition.map((each) => `${each}\n`).join(""));
    if (status !== 0) throw new Error(`Subprocess exited with status ${status}`);
    return answers;
  };
  const lost = spawn(process.execPath, [program, "analyze", "--ndjson"]);
  lost.stdin.write(`${partitions[2]![0]}\n`);
  lost.kill("SIGKILL"); // an executor dies half way through its partition
  const done = await Promise.all([
    pipe(partitions[1]!),
    pipe([]),
    pipe(partitions[0]!),
    pipe(partitions[3]!),
    pipe(partitions[2]!),
  ]);
  const ids = done.flat().map(({ id }) => id);
  expect(ids.sort()).toEqual(documents.map((_, i) => `d${i}`).sort());
  const again = await pipe(partitions[2]!);
  expect(again).toEqual(done[4]);
});

test("a damaged or missing option says what is wrong", async () => {
  expect(await wellsourced(["analyze"])).toMatchObject({ status: 2, stderr: expect.stringContaining("--ndjson") });
  expect(await wellsourced(["analyze", "--ndjson", "--jobs", "0"])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("1 or more"),
  });
});
