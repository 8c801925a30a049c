/** Paths as this project writes them, absolute and with forward slashes, and the folders in them. */

export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0)) || "/";
}

/** The folder and every folder above it, nearest first. */
export function foldersAbove(folder: string): string[] {
  const folders = [folder];
  for (let here = folder; ; ) {
    const above = folderOf(here);
    if (above === here || !here.includes("/") || (above === "/" && /^[A-Za-z]:$/.test(here))) return folders;
    folders.push(above);
    here = above;
  }
}

/** The folder and those above it up to `top`, nearest first; the folder alone where `top` is none of them. */
export function foldersUpTo(folder: string, top: string): readonly string[] {
  const folders = foldersAbove(folder);
  return folders.slice(0, Math.max(1, folders.indexOf(top) + 1));
}
