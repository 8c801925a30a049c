import { expect, test } from "vitest";
import { fileSchemes, filesLieIn, nameOf, normalUri, pathOf, uriOf } from "./uris.ts";

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

/** For good: from here on files lie where the last test says. */
test("where files lie in no file system of ours, paths keep scheme and authority, and what lies elsewhere has none", () => {
  filesLieIn(["vscode-vfs://github/ashe/desk", "memfs:/"]);
  for (const [uri, path] of [
    ["vscode-vfs://github/ashe/desk/%C3%89l%20100%25.article", "vscode-vfs://github/ashe/desk/Él 100%.article"],
    ["memfs:/draft.article", "memfs:///draft.article"],
  ] as const) {
    expect(pathOf(uri)).toBe(path);
    expect(normalUri(uriOf(path))).toBe(normalUri(uri));
  }
  expect(pathOf("vscode-vfs://github/")).toBe("vscode-vfs://github");
  expect(normalUri(uriOf("vscode-vfs://github"))).toBe(normalUri("vscode-vfs://github/"));
  expect(fileSchemes()).toEqual(["vscode-vfs", "memfs"]);
  for (const elsewhere of [
    "vscode-vfs://github%2B7b22/ashe/desk/a.article",
    "vscode-vfs://github/ashe/desk/a.article?ref=1",
    "file:///desk/a.article",
    "untitled:Untitled-1",
  ]) {
    expect(pathOf(elsewhere)).toBeUndefined();
  }
});
