/**
 * What only a look at all articles of a project can tell: which entries of its library nobody cites. One article of each
 * library is given the keys that all the others cite, and speaks for the library.
 */
import { articleVerdict } from "../../config/index.ts";
import { type FileMaterials, folderOf, type Project } from "../../host/index.ts";
import { isThere, textIfReadable } from "../articles.ts";
import type { FileToCheck } from "./check-file.ts";
import { keysCitedIn } from "./cited-keys.ts";

/** @param folders what the check looks through; a library is judged when its whole project lies in one of them */
export async function withCitedElsewhere(
  files: readonly FileToCheck[],
  folders: readonly string[],
  project: Project,
): Promise<readonly FileToCheck[]> {
  const speakers = await speakersFor(files, folders, project);
  if (!speakers.size) return files;
  const cited = [...(await allCitedKeys(files, project))];
  return files.map((file) => (speakers.has(file) ? { ...file, citedElsewhere: cited } : file));
}

/** The first article of each library that is to be judged. */
async function speakersFor(
  files: readonly FileToCheck[],
  folders: readonly string[],
  project: Project,
): Promise<ReadonlySet<FileToCheck>> {
  const byLibrary = new Map<FileMaterials["library"], FileToCheck>();
  const libraries = new Map<string, FileMaterials["library"]>(); // by folder: all files of one have the same
  for (const file of files) {
    const known = libraries.get(folderOf(file.path));
    if (known && (!known.entries.length || byLibrary.has(known))) continue;
    const { library, settings, projectFolder } = await project.materialsFor(file.path);
    libraries.set(folderOf(file.path), library);
    if (!library.entries.length || byLibrary.has(library)) continue;
    if (settings.rules.get("unused-source")?.level === "off") continue;
    if (!folders.some((folder) => projectFolder === folder || projectFolder.startsWith(`${folder}/`))) continue;
    const text = file.text ?? textIfReadable(file.path);
    if (text !== undefined && articleVerdict(file.path, text, settings, isThere).isArticle)
      byLibrary.set(library, file);
  }
  return new Set(byLibrary.values());
}

async function allCitedKeys(files: readonly FileToCheck[], project: Project): Promise<ReadonlySet<string>> {
  const keys = new Set<string>();
  for (const file of files) {
    const { annotations, library } = await project.materialsFor(file.path);
    for (const key of keysCitedIn(file, annotations, [library])) keys.add(key);
  }
  return keys;
}
