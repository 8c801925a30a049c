/** Where links lead, be there anything at their end or not: who writes through a link makes what it names. */
import { readlinkSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join, resolve, sep } from "node:path";

/** @returns the path without links in it, as this system writes it; undefined where that can't be told: links lead in a circle, a folder is closed */
export function endOfLinks(path: string): string | undefined {
  return follow(resolve(path), MOST_LINKS);
}

/** As many as systems follow themselves. */
const MOST_LINKS = 40;

function follow(path: string, left: number): string | undefined {
  try {
    return realpathSync.native(path);
  } catch (error) {
    if (!["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "") || left === 0) return undefined;
  }
  const above = dirname(path);
  const folder = above === path ? path : follow(above, left);
  const target = linkAt(path);
  if (folder === undefined || above === path) return folder;
  if (target === undefined) return join(folder, path.slice(above.length));
  // Not put together by `resolve`: a “..” behind a link to a folder leads out of where that leads.
  return follow(isAbsolute(target) ? target : `${folder}${sep}${target}`, left - 1);
}

/** What a link says; undefined for whatever is none. */
function linkAt(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
