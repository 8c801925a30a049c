/** A workspace is looked at again and again: what did not change is not read again, what is gone is forgotten, and no text is kept. */
import { expect, test } from "vitest";
import { defaultSettings } from "../config/index.ts";
import { emptyLibrary } from "../engine/index.ts";
import type { Project } from "../project/index.ts";
import { Documents, linesByPath } from "./documents.ts";
import { Projects } from "./projects.ts";
import { WorkspaceFigures } from "./workspace-figures.ts";
import { WorkspaceKeys } from "./workspace-keys.ts";
import type { World } from "./world.ts";

const words = (key: string) => `Fire\n\nIt burnt 316 houses on Friday [@${key}, p. 3].\n`;

/** A workspace in memory: by path, the text of a file and how often it was changed. */
function workspace(files: Map<string, { text: string; stamp: string }>) {
  const read: string[] = [];
  const world = {
    openProject: () => {
      const project = {
        read(path: string) {
          read.push(path);
          return files.get(path)?.text;
        },
        settingsFor: async (path: string) => ({ path, settings: defaultSettings() }),
      } as unknown as Project;
      return project;
    },
    foldersAre: () => {},
    findArticles: async () => [...files.keys()],
    stampOf: (path: string) => files.get(path)?.stamp,
  } as unknown as World;
  const documents = new Documents();
  const rooms = new Projects(
    world,
    documents,
    async () => ({}),
    true,
    () => undefined,
  );
  rooms.setFolders(["file:///desk"]);
  return { world, documents, rooms, read };
}

test("a file is read again when it changed, and forgotten when it is gone", async () => {
  const files = new Map([
    ["/desk/a.article", { text: words("port"), stamp: "1" }],
    ["/desk/b.article", { text: words("fire"), stamp: "1" }],
  ]);
  const { world, documents, rooms, read } = workspace(files);
  const keys = new WorkspaceKeys(world, documents, rooms);
  const figures = new WorkspaceFigures(world, documents, rooms);
  const look = async () => {
    read.length = 0;
    const isNew = await keys.look("file:///desk/a.article");
    await figures.look("file:///desk/a.article");
    const cited = [...keys.citedElsewhere("file:///desk/none.article", "/desk", emptyLibrary)!];
    return { isNew, read: new Set(read), cited, articles: figures.articles().map(({ path }) => path) };
  };
  const all = [...files.keys()];
  expect(await look()).toEqual({ isNew: true, read: new Set(all), cited: ["port", "fire"], articles: all });
  expect(await look()).toEqual({ isNew: false, read: new Set(), cited: ["port", "fire"], articles: all });
  files.set("/desk/b.article", { text: words("union"), stamp: "2" });
  const changed = new Set(["/desk/b.article"]);
  expect(await look()).toEqual({ isNew: true, read: changed, cited: ["port", "union"], articles: all });
  files.delete("/desk/b.article");
  expect(await look()).toEqual({ isNew: true, read: new Set(), cited: ["port"], articles: ["/desk/a.article"] });
});

test("what is open counts as it stands in the editor, however often it is opened", async () => {
  const files = new Map([["/desk/a.article", { text: words("port"), stamp: "1" }]]);
  const { world, documents, rooms } = workspace(files);
  const keys = new WorkspaceKeys(world, documents, rooms);
  const uri = "file:///desk/a.article";
  const cited = async () => (await keys.places(uri)).map(({ key }) => key);
  for (const key of ["fire", "union"]) {
    files.set("/desk/a.article", { text: words(key), stamp: "1" });
    documents.open({ textDocument: { uri, languageId: "article", version: 1, text: words(key) } });
    expect(await cited()).toEqual([key]);
    documents.close({ textDocument: { uri } });
  }
});

test("of a file that many places are in, the lines are counted once for one answer", () => {
  const read: string[] = [];
  const linesAt = linesByPath((path) => {
    read.push(path);
    return "a\nb";
  });
  expect(linesAt("/a")).toBe(linesAt("/a"));
  expect(linesAt("/b").positionAt(2)).toEqual({ line: 1, character: 0 });
  expect(read).toEqual(["/a", "/b"]);
});
