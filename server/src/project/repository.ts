/** Where a git repository begins, seen from a folder in it; found by its `.git`, without running git. */
import type { Disk } from "./disk.ts";
import { foldersAbove } from "./paths.ts";

/** The top folder of the working tree that holds `folder`; `.git` is a file in a submodule or a linked working tree. */
export function repositoryAround(folder: string, disk: Pick<Disk, "has">): string | undefined {
  return foldersAbove(folder).find((above) => disk.has(`${above === "/" ? "" : above}/.git`));
}
