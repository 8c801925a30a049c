/** Where a git repository begins, seen from a folder in it; found by its `.git`, without running git. */
import { statSync } from "node:fs";
import { foldersAbove } from "./paths.ts";

/** The top folder of the working tree that holds `folder`; `.git` is a file in a submodule or a linked working tree. */
export function repositoryOf(folder: string): string | undefined {
  return foldersAbove(folder).find(
    (above) => statSync(`${above === "/" ? "" : above}/.git`, { throwIfNoEntry: false }) !== undefined,
  );
}
