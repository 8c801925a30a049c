/** What the settings of a document count from: its workspace folder, or nothing where it lies in none. */
import { expect, test } from "vitest";
import type { Project, ProjectOptions } from "../project/index.ts";
import { Documents } from "./documents.ts";
import { Projects } from "./projects.ts";
import type { World } from "./world.ts";

test("a document in no workspace folder has none, not the top of some drive", async () => {
  const opened: (string | undefined)[] = [];
  const openProject = ({ editor }: ProjectOptions) => {
    opened.push(editor?.folder);
    return {} as Project;
  };
  const projects = new Projects(
    { openProject, foldersAre: () => {} } as unknown as World,
    new Documents(),
    async () => ({}),
    true,
    () => undefined,
  );
  projects.setFolders(["file:///c%3A/desk"]);
  expect((await projects.roomOf("file:///c%3A/desk/a.txt")).folder).toBe("c:/desk");
  expect((await projects.roomOf("file:///d%3A/a.txt")).folder).toBe("");
  expect(opened.at(-1)).toBe("");
});
