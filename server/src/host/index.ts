/**
 * The door of `host`: the only place with Node's modules: files, globs, git, caches, workers, model loading. With it comes all of
 * `project`, as it is on the disk of this machine: an editor or a command asks `openProject(…).contextFor(file)` and has what `analyze` takes.
 */
export {
  type Disk,
  decodeArticleText,
  FileCache,
  type FileContext,
  FileError,
  type FileMaterials,
  type FileProblem,
  type FindingsAt,
  folderOf,
  foldersAbove,
  type KnownFile,
  type KnownFindings,
  knownFindings,
  libraryPlaces,
  misnamedAround,
  modelNotice,
  nameIn,
  nameKnownBy,
  type Project,
  type ProjectOptions,
  problemAt,
} from "../project/index.ts";
export * from "./changes.ts";
export { checkedOutIn } from "./checked-out.ts";
export type { LineRange } from "./diff.ts";
export * from "./discover.ts";
export { GitError } from "./git.ts";
export * from "./in-order.ts";
export { loadModels, modelsFolder } from "./models.ts";
export * from "./ndjson-lines.ts";
export { nodeDisk } from "./node-disk.ts";
export { pathAlike } from "./path-alike.ts";
export * from "./paths.ts";
export { openProject } from "./project.ts";
export * from "./replace-text.ts";
export * from "./repository.ts";
export { statOf } from "./stat-of.ts";
export * from "./text-files.ts";
export { nameInGit, userName } from "./user-name.ts";
export * from "./worker-pool.ts";
