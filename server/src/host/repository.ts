/** Where a git repository begins, seen from a folder in it; found by its `.git`, without running git. */
import { absolutePath, foldersAbove } from "./paths.ts";
import { statOf } from "./stat-of.ts";

/** The top folder of the working tree that holds `folder`; `.git` is a file in a submodule or a linked working tree. */
export function repositoryOf(folder: string): string | undefined {
  return foldersAbove(folder).find((above) => statOf(`${above === "/" ? "" : above}/.git`) !== undefined);
}

/** The repository that a command is about: the one that it runs in, else the first that a path (or glob) it is given leads into. */
export function repositoryOfCommand(paths: readonly string[]): string | undefined {
  for (const path of [".", ...paths]) {
    const repository = repositoryOf(absolutePath(path));
    if (repository !== undefined) return repository;
  }
  return undefined;
}
