/** One writer at a time, whatever the clocks, the system's moods and the other waiters do. Waiting moves a clock of the test's own. */
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { FileError, replaceText } from "./index.ts";

const { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } = fs;

/** What happens just before the system does as it is told; what it throws is the system's answer. */
const before = vi.hoisted(() => ({
  openSync: (_: string) => {},
  rmSync: (_: string) => {},
  renameSync: (_: string) => {},
}));

vi.mock("node:fs", async (importOriginal) => {
  const real = await importOriginal<typeof fs>();
  const told = (name: keyof typeof before) => {
    const call = real[name] as (...args: unknown[]) => unknown;
    return (...args: unknown[]) => {
      before[name](String(args[0]));
      return call(...args);
    };
  };
  return { ...real, openSync: told("openSync"), rmSync: told("rmSync"), renameSync: told("renameSync") };
});

let clock = 0;
let eachPause = () => {};

beforeEach(() => {
  Object.assign(before, { openSync: () => {}, rmSync: () => {}, renameSync: () => {} });
  clock = 0;
  eachPause = () => {};
  vi.spyOn(performance, "now").mockImplementation(() => clock);
  vi.spyOn(Atomics, "wait").mockImplementation((_array, _index, _value, milliseconds) => {
    clock += milliseconds ?? 0;
    if (60_000 < clock) throw new Error("waits for ever");
    eachPause();
    return "timed-out";
  });
  onTestFinished(() => void vi.restoreAllMocks());
});

function desk() {
  const folder = mkdtempSync(join(tmpdir(), "wellsourced-lock-"));
  onTestFinished(() => {
    Object.assign(before, { rmSync: () => {} });
    rmSync(folder, { recursive: true, force: true });
  });
  const path = join(folder, "notes.json");
  writeFileSync(path, "old");
  return { folder, path, lock: join(folder, ".notes.json.lock") };
}

function refusal(code: string): Error {
  return Object.assign(new Error(code), { code });
}

test("a lock whose holder has died is taken over", () => {
  const { folder, path, lock } = desk();
  writeFileSync(lock, "");
  expect(replaceText(path, "old", "new")).toBe(true);
  expect(clock).toBeGreaterThan(4000);
  expect(readdirSync(folder)).toEqual(["notes.json"]);
});

test("a lock is not dead because the folder's clock is behind", () => {
  const { path, lock } = desk();
  writeFileSync(lock, "");
  utimesSync(lock, 1000, 1000);
  eachPause = () => {
    if (clock < 1000 || !existsSync(lock)) return;
    writeFileSync(path, "theirs");
    rmSync(lock);
  };
  expect(replaceText(path, "old", "ours")).toBe(false);
  expect(clock).toBeGreaterThanOrEqual(1000);
});

test.each(["EPERM", "EACCES", "EBUSY"])("a lock that is barred with %s for a moment is waited for", (code) => {
  const { folder, path, lock } = desk();
  before.openSync = (file) => {
    if (file === lock && clock < 200) throw refusal(code);
  };
  expect(replaceText(path, "old", "new")).toBe(true);
  expect(clock).toBeGreaterThanOrEqual(200);
  expect(readdirSync(folder)).toEqual(["notes.json"]);
});

test.each(["EPERM", "EROFS", "EIO"])("nothing is written without a lock: %s", (code) => {
  const { path, lock } = desk();
  before.openSync = (file) => {
    if (file === lock) throw refusal(code);
  };
  expect(() => replaceText(path, "old", "new")).toThrow(FileError);
  expect(readFileSync(path, "utf8")).toBe("old");
});

test("a lock that another took over from a slow holder is left to the other", () => {
  const { path, lock } = desk();
  before.renameSync = (file) => {
    if (!file.endsWith(".tmp")) return;
    rmSync(lock);
    writeFileSync(lock, "");
    utimesSync(lock, 1000, 1000);
  };
  expect(replaceText(path, "old", "new")).toBe(true);
  expect(existsSync(lock)).toBe(true);
});

test("a lock that can't be removed does not undo what was written", () => {
  const { path, lock } = desk();
  before.rmSync = (file) => {
    if (file === lock) throw refusal("EBUSY");
  };
  expect(replaceText(path, "old", "new")).toBe(true);
});

test("of two that wait for a dead lock the second leaves the first its own", () => {
  const { folder, path, lock } = desk();
  writeFileSync(lock, "dead");
  let isFirst = true;
  const firstIsQuicker = (file: string) => {
    if (file !== lock || !isFirst) return;
    isFirst = false;
    writeFileSync(lock, "first");
    utimesSync(lock, 1000, 1000);
    const taken = clock;
    eachPause = () => {
      if (clock < taken + 500 || !existsSync(lock) || readFileSync(lock, "utf8") !== "first") return;
      writeFileSync(path, "theirs");
      rmSync(lock);
    };
  };
  Object.assign(before, { rmSync: firstIsQuicker, renameSync: firstIsQuicker });
  expect(replaceText(path, "old", "ours")).toBe(false);
  expect(readFileSync(path, "utf8")).toBe("theirs");
  expect(readdirSync(folder)).toEqual(["notes.json"]);
});
