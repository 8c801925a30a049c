/** Where a git repository begins, seen from a folder in it; found by its `.git`, without running git. */
import { foldersAbove } from "./paths.ts";
import { statOf } from "./stat-of.ts";

/** The top folder of the working tree that holds `folder`; `.git` is a file in a submodule or a linked working tree. */
export function repositoryOf(folder: string): string | undefined {
  return foldersAbove(folder).find((above) => statOf(`${above === "/" ? "" : above}/.git`) !== undefined);
}
