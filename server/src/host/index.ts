/**
 * The door of `host`: the only place with Node's modules: files, globs, git, caches, workers, model loading.
 * An editor or a command asks `openProject(…).contextFor(file)` and has what `analyze` takes.
 */

export { type KnownFindings, knownFindings, nameIn, namesKnownBy } from "./baseline-file.ts";
export * from "./changes.ts";
export { checkedOutIn } from "./checked-out.ts";
export { type FileProblem, problemAt } from "./configuration.ts";
export type { LineRange } from "./diff.ts";
export * from "./discover.ts";
export * from "./file-cache.ts";
export { GitError } from "./git.ts";
export * from "./in-order.ts";
export { libraryPlaces } from "./libraries.ts";
export { loadModels, modelNotice, modelsFolder } from "./models.ts";
export * from "./ndjson-lines.ts";
export * from "./paths.ts";
export * from "./project.ts";
export * from "./replace-text.ts";
export * from "./repository.ts";
export { statOf } from "./stat-of.ts";
export * from "./text-files.ts";
export { nameInGit, userName } from "./user-name.ts";
export * from "./worker-pool.ts";
