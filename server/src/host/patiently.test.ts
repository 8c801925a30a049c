/** A file that another program has open is tried again, and it is said in the end what bars it. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { replaceText } from "./replace-text.ts";
import { writeText } from "./text-files.ts";

/** What the system answers to the next calls, instead of doing as it is told. */
const bars = vi.hoisted(() => ({ open: [] as string[], rename: [] as string[], rm: [] as string[], meanwhile() {} }));
vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  const barred = <Call extends (...args: never[]) => unknown>(call: Call, syscall: "open" | "rename" | "rm") =>
    ((...args) => {
      const code = bars[syscall].shift();
      if (code === undefined) return call(...args);
      bars.meanwhile();
      throw Object.assign(new Error(`${code}: ${syscall}`), { code, syscall });
    }) as Call;
  return {
    ...fs,
    openSync: barred(fs.openSync, "open"),
    renameSync: barred(fs.renameSync, "rename"),
    rmSync: barred(fs.rmSync, "rm"),
  };
});
beforeEach(() => void Object.assign(bars, { open: [], rename: [], rm: [], meanwhile() {} }));

const forEver = (code: string) => Array.from({ length: 10_000 }, () => code);

function draft(): string {
  const path = join(mkdtempSync(join(tmpdir(), "wellsourced-")), "a.article");
  writeFileSync(path, "before");
  return path;
}

function on(platform: NodeJS.Platform): void {
  const own = process.platform;
  Object.defineProperty(process, "platform", { value: platform });
  onTestFinished(() => void Object.defineProperty(process, "platform", { value: own }));
}

test.each([
  ["win32", ["EPERM", "EBUSY", "EACCES"]],
  ["linux", ["EBUSY"]],
] as const)("on %s a text is written once nobody bars it any more: %j", (platform, codes) => {
  on(platform);
  bars.rename = [...codes];
  const path = draft();
  expect(replaceText(path, "before", "after")).toBe(true);
  expect(readFileSync(path, "utf8")).toBe("after");
});

test.each([
  ["win32", "EPERM", /Another program has this file open/],
  ["linux", "EPERM", /Permission denied/],
  ["linux", "EBUSY", /mounted by itself, or another program holds it/],
] as const)("on %s a file that stays barred is left as it was, and why is said: %s", (platform, code, why) => {
  on(platform);
  bars.rename = forEver(code);
  const path = draft();
  expect(() => replaceText(path, "before", "after")).toThrow(why);
  expect(readFileSync(path, "utf8")).toBe("before");
  expect(readdirSync(join(path, ".."))).toEqual(["a.article"]);
});

test.each(["after", undefined])("what the other program writes before it lets go stays: %s", (after) => {
  on("win32");
  const path = draft();
  Object.assign(bars, { rename: ["EPERM"], rm: ["EBUSY"], meanwhile: () => writeFileSync(path, "theirs") });
  expect(replaceText(path, "before", after)).toBe(false);
  expect(readFileSync(path, "utf8")).toBe("theirs");
  expect(readdirSync(join(path, ".."))).toEqual(["a.article"]);
});

test("what was to take its place goes as well, and so does the lock, though a scanner looks at them just then", () => {
  on("win32");
  bars.rename = forEver("EPERM");
  bars.rm = ["EBUSY", "EPERM", "EBUSY"];
  const path = draft();
  expect(() => replaceText(path, "before", "after")).toThrow();
  expect(readdirSync(join(path, ".."))).toEqual(["a.article"]);
  [bars.rename, bars.rm] = [[], ["EPERM"]];
  expect(replaceText(path, "before", "after")).toBe(true);
  expect(readdirSync(join(path, ".."))).toEqual(["a.article"]);
});

test("a folder of Windows that this user may not write in is no program’s doing", () => {
  on("win32");
  bars.open = forEver("EPERM");
  expect(() => writeText(draft(), "after")).toThrow(/Permission denied: this user may not write in the folder/);
});
