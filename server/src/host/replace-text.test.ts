/** A file is replaced only while it says what was read, however many write at once. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { replaceText } from "./replace-text.ts";

function fileIn(text?: string): string {
  const folder = mkdtempSync(join(tmpdir(), "wellsourced-replace-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "notes.json");
  if (text !== undefined) writeFileSync(path, text);
  return path;
}

test("a file is replaced, made or taken away while it says what it said", () => {
  const path = fileIn();
  expect(replaceText(path, undefined, "first")).toBe(true);
  expect(replaceText(path, "first", "second")).toBe(true);
  expect(readFileSync(path, "utf8")).toBe("second");
  expect(replaceText(path, "second", undefined)).toBe(true);
  expect(readdirSync(join(path, ".."))).toEqual([]);
});

test("what is taken away goes with the links that lead to it, and nothing beside them", () => {
  const kept = fileIn("said");
  const folder = mkdtempSync(join(tmpdir(), "wellsourced-links-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  symlinkSync(kept, join(folder, "far"));
  symlinkSync("far", join(folder, "near"));
  writeFileSync(join(folder, "other"), "");
  expect(replaceText(join(folder, "near"), "said", undefined)).toBe(true);
  expect([readdirSync(folder), readdirSync(join(kept, ".."))]).toEqual([["other"], []]);
});

test.each([[undefined], ["old"]])("what somebody else wrote since it was %s stays", (before) => {
  const path = fileIn("theirs");
  expect(replaceText(path, before, "ours")).toBe(false);
  expect(readFileSync(path, "utf8")).toBe("theirs");
});

test("what can't be read is not replaced", () => {
  const path = fileIn();
  writeFileSync(path, Buffer.from([0xff, 0xfe, 0x5b, 0]));
  expect(() => replaceText(path, undefined, "ours")).toThrow("UTF-16");
});
