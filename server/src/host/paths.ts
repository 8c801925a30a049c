/** Paths of this machine as the project writes them: absolute, with forward slashes. */
import { isAbsolute, relative, resolve, sep } from "node:path";

/** @param folder where a relative path counts from; the working directory unless given */
export function absolutePath(path: string, folder = process.cwd()): string {
  // Windows takes a drive's bare letter for whichever folder of it was the last one.
  const from = /^[A-Za-z]:$/.test(folder) ? `${folder}/` : folder;
  return withSlashes(isAbsolute(path) ? resolve(path) : resolve(from, path));
}

/** A path as it is written in a file of `folder`: “./desk.json”, “../desk.json”. */
export function pathFrom(folder: string, path: string): string {
  const written = withSlashes(relative(folder, path));
  return written.startsWith("../") || isAbsolute(written) ? written : `./${written}`;
}

export function withSlashes(path: string): string {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}
