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
  if (folder === undefined || above === path) return folder;
  const here = join(folder, path.slice(above.length));
  const next = nextLink(here);
  return next === undefined ? here : follow(next, left - 1);
}

/** Where a link leads that lies at this path, which may be the next link; undefined where none lies there. */
export function nextLink(path: string): string | undefined {
  try {
    const target = readlinkSync(path);
    // Not put together by `resolve`: a “..” behind a link to a folder leads out of where that leads.
    return isAbsolute(target) ? target : `${dirname(path)}${sep}${target}`;
  } catch {
    return undefined;
  }
}
