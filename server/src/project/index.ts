/**
 * The door of `project`: what an article is judged with besides its words (settings, library, annotations, baseline), from whatever
 * disk it is given, on a machine or in a browser. Nothing here knows Node.
 */
export { type FindingsAt, type KnownFindings, knownFindings, nameIn, nameKnownBy } from "./baseline-file.ts";
export { misnamedAround } from "./configuration.ts";
export type { Disk } from "./disk.ts";
export { FileCache, type KnownFile } from "./file-cache.ts";
export { type FileProblem, problemAt } from "./file-problem.ts";
export { libraryFileOf, libraryPlaces } from "./libraries.ts";
export * from "./models.ts";
export * from "./paths.ts";
export * from "./project.ts";
export { repositoryAround } from "./repository.ts";
export * from "./text.ts";
