import { expect, test } from "vitest";
import { nameOf, normalUri, pathOf, uriOf } from "./uris.ts";

test("paths and addresses lead to each other", () => {
  const path = "/desk/a b/Ärger 100%.txt";
  expect(pathOf(uriOf(path))).toBe(path);
});

test("editors escape differently and mean the same file", () => {
  expect(normalUri("file:///a%20b/%C3%A9.txt")).toBe(normalUri("file:///a b/é.txt"));
  expect(normalUri("file:///a.txt")).not.toBe(normalUri("file:///b.txt"));
});

test("what is in no file system has no path, and what is no address breaks nothing", () => {
  expect(pathOf("untitled:Untitled-1")).toBeUndefined();
  expect(pathOf("no address")).toBeUndefined();
  expect(normalUri("no address")).toBe("no address");
  expect(nameOf("file:///desk/draft.txt")).toBe("draft.txt");
});
