/**
 * The door of `host`: the only place with Node's modules: files, globs, git, caches, workers, model loading.
 * An editor or a command asks `openProject(…).contextFor(file)` and has what `analyze` takes.
 */
export {
  configurationNames,
  type FileProblem,
  findConfiguration,
  type LoadedConfiguration,
  loadConfiguration,
} from "./configuration.ts";
export * from "./discover.ts";
export * from "./file-cache.ts";
export * from "./in-order.ts";
export { libraryFormatOf, libraryNames } from "./libraries.ts";
export * from "./models.ts";
export * from "./ndjson-lines.ts";
export * from "./paths.ts";
export * from "./project.ts";
export * from "./repository.ts";
export * from "./text-files.ts";
export * from "./worker-pool.ts";
