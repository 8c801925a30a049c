/** The git repositories of this machine, found without running git. */
import { repositoryAround } from "../project/index.ts";
import { nodeDisk } from "./node-disk.ts";
import { absolutePath } from "./paths.ts";

/** The top folder of the working tree that holds `folder`. */
export function repositoryOf(folder: string): string | undefined {
  return repositoryAround(folder, nodeDisk);
}

/** The repository that a command is about: the one that it runs in, else the first that a path (or glob) it is given leads into. */
export function repositoryOfCommand(paths: readonly string[]): string | undefined {
  for (const path of [".", ...paths]) {
    const repository = repositoryOf(absolutePath(path));
    if (repository !== undefined) return repository;
  }
  return undefined;
}
