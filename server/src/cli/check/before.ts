/** Articles as they were where a branch began, with the libraries and annotations of then, judged as they would be today. */
import { annotationsPathOf } from "../../config/index.ts";
import type { Library } from "../../engine/index.ts";
import { type Changes, GitError, libraryPlaces, openProject, type Project } from "../../host/index.ts";
import { checkFile } from "./check-file.ts";
import type { FileResult } from "./result.ts";
import type { RunOptions } from "./run.ts";

export interface Before {
  /** What was found in an article; undefined when it was not there. */
  readonly find: (path: string) => Promise<FileResult | undefined>;
  /** The library of an article. */
  readonly libraryOf: (path: string) => Promise<Library>;
}

export function openBefore(changes: Changes, project: Project, { config, rule }: RunOptions): Before {
  const texts = new Map<string, string>();
  const openDocument = (path: string) => {
    const text = texts.get(path);
    return text === undefined ? undefined : { text, version: 0 };
  };
  const projectBefore = openProject({ configFile: config, rules: rule, once: true, openDocument });

  const takeLibraries = async (path: string) => {
    const { settings, projectFolder } = await project.settingsFor(path);
    for (const place of libraryPlaces(path, settings, projectFolder)) {
      if (texts.has(place) || !(await differs(place, changes))) continue;
      texts.set(place, (await changes.textBefore(await changes.pathBefore(place))) ?? NOTHING);
    }
  };
  return {
    async find(path) {
      const then = await changes.pathBefore(path);
      const text = await changes.textBefore(then);
      if (text === undefined) return undefined;
      await takeLibraries(path);
      // Annotations belong to the article by its name: those that were beside it under its old one were its own.
      const beside = annotationsPathOf(path);
      if (then !== path || (await differs(beside, changes))) {
        texts.set(beside, (await changes.textBefore(annotationsPathOf(then))) ?? NOTHING);
      }
      const [own] = await checkFile({ path, named: false, text }, projectBefore, {});
      return own;
    },
    async libraryOf(path) {
      await takeLibraries(path);
      return (await projectBefore.materialsFor(path)).library;
    },
  };
}

/** What a file that was not there says: that it is there today must not count. */
const NOTHING = "";

/** False for a file that lies in no repository, or in one that is not compared. @see Changes.differs */
export async function differs(path: string, changes: Changes): Promise<boolean> {
  try {
    return await changes.differs(path);
  } catch (error) {
    if (error instanceof GitError) return false;
    throw error;
  }
}
