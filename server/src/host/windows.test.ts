/** Paths as Windows has them, with Node's own rules for them: drives, and files that lie in no folder of the editor's. */
import { expect, test, vi } from "vitest";
import { lastMatch } from "../config/index.ts";
import { absolutePath } from "./paths.ts";
import { openProject } from "./project.ts";

vi.mock("node:path", async (original) => (await original<typeof import("node:path")>()).win32);

test("a path counts from the top of a drive, not from whichever folder of it was the last one", () => {
  expect(absolutePath("sources.json", "D:")).toBe("D:/sources.json");
  expect(absolutePath("C:\\desk\\a.txt", "D:/elsewhere")).toBe("C:/desk/a.txt");
});

test("a file in no workspace folder is an article or none as the editor's settings say, on whatever drive it lies", async () => {
  const settings = { articles: ["/d:/desk/notes.txt", "!/d:/desk/log.txt"], libraries: ["sources.json"] };
  const project = openProject({ models: {}, editor: { settings, folder: "" } });
  const { settings: found } = await project.settingsFor("d:/desk/notes.txt");
  expect(lastMatch(found.articles, "d:/desk/notes.txt")).toBe(true);
  expect(lastMatch(found.articles, "d:/desk/log.txt")).toBe(false);
  expect(lastMatch(found.articles, "e:/desk/notes.txt")).toBeUndefined();
  expect(found.libraries).toEqual(["d:/desk/sources.json"]);
});
