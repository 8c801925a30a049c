/** A file that another program has open is tried again, and it is said in the end what bars it. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { replaceText } from "./replace-text.ts";

const bars = vi.hoisted(() => ({ codes: [] as string[] }));
vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  const renameSync = (from: string, to: string) => {
    const code = bars.codes.shift();
    if (code !== undefined) throw Object.assign(new Error(`${code}: rename`), { code });
    fs.renameSync(from, to);
  };
  return { ...fs, renameSync };
});

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
  bars.codes = [...codes];
  const path = draft();
  expect(replaceText(path, "before", "after")).toBe(true);
  expect(readFileSync(path, "utf8")).toBe("after");
});

test.each([
  ["win32", "EPERM", /Another program has this file open/],
  ["linux", "EPERM", /Permission denied/],
] as const)("on %s a file that stays barred is left as it was, and why is said: %s", (platform, code, why) => {
  on(platform);
  bars.codes = Array.from({ length: 10_000 }, () => code);
  const path = draft();
  expect(() => replaceText(path, "before", "after")).toThrow(why);
  expect(readFileSync(path, "utf8")).toBe("before");
  expect(readdirSync(join(path, ".."))).toEqual(["a.article"]);
});
