/**
 * How far a project reaches. On the command line the machine is the user's own and a path leads where it leads. In an editor a
 * folder may be somebody else's: then nothing outside it is read, named or written, however a path puts it.
 */
import type { Disk } from "./disk.ts";

/** A place that a path may lead to, or may not. Paths are absolute, with forward slashes. */
export interface Reach {
  /** By its spelling alone: asks no disk, and so no other machine behind a network path. */
  names(path: string): boolean;
  /** Where the path leads once links are followed, be there anything or not: what is not there may yet be made. */
  holds(path: string): boolean;
}

export const everywhere: Reach = { names: () => true, holds: () => true };

/** All of a folder, and nothing else. */
export function within(folder: string, disk: Disk): Reach {
  const real = disk.realPath(folder) ?? folder;
  const isIn = (outer: string, inner: string) => isSameOrBelow(disk.spelling(outer), disk.spelling(inner));
  const names = (path: string) => isIn(folder, path) || isIn(real, path);
  const holds = (path: string) => {
    if (!names(path)) return false;
    const target = disk.realPath(path);
    return target !== undefined && isIn(real, target);
  };
  return { names, holds };
}

/** A path that Windows looks for on another machine: `\\server\share`, `//server/share`. Asking for it would already tell that machine who we are. */
export function isNetworkPath(written: string): boolean {
  return /^[\\/]{2}/.test(written);
}

function isSameOrBelow(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith("/") ? outer : `${outer}/`);
}
