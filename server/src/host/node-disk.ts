/** The disk of this machine, as Node reads it. */
import type { Disk } from "../project/index.ts";
import { endOfLinks } from "./end-of-links.ts";
import { absolutePath, withSlashes } from "./paths.ts";
import { statOf } from "./stat-of.ts";
import { readText } from "./text-files.ts";

export const nodeDisk: Disk = {
  /** Time and size tell one state of a file from another; the inode catches a file renamed over it within one tick. */
  stampOf(path) {
    const stat = statOf(path);
    return stat?.isFile() ? `${stat.mtimeMs} ${stat.size} ${stat.ino}` : undefined;
  },
  has: (path) => statOf(path) !== undefined,
  readText,
  realPath(path) {
    const end = endOfLinks(path);
    return end === undefined ? undefined : withSlashes(end);
  },
  absolutePath,
  spelling: (path) => (process.platform === "win32" ? path.toLowerCase() : path),
};
