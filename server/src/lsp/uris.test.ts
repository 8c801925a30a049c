import { expect, test } from "vitest";
import { nameOf, normalUri, pathOf, sameUri, uriOf } from "./uris.ts";

test("paths and addresses lead to each other", () => {
  const path = "/desk/a b/Ärger 100%.txt";
  expect(pathOf(uriOf(path))).toBe(path);
});

test("editors escape differently and mean the same file", () => {
  expect(sameUri("file:///a%20b/%C3%A9.txt", "file:///a b/é.txt")).toBe(true);
  expect(sameUri("file:///a.txt", "file:///b.txt")).toBe(false);
});

test("what is in no file system has no path, and what is no address breaks nothing", () => {
  expect(pathOf("untitled:Untitled-1")).toBeUndefined();
  expect(pathOf("no address")).toBeUndefined();
  expect(normalUri("no address")).toBe("no address");
  expect(nameOf("file:///desk/draft.txt")).toBe("draft.txt");
});
