/** Articles as they were where a branch began, with the libraries and annotations of then, judged as they would be today. */
import { type Changes, GitError, openProject, type Project } from "../../host/index.ts";
import { checkFile } from "./check-file.ts";
import type { FileResult } from "./result.ts";
import type { RunOptions } from "./run.ts";

/** @returns what is found in an article; undefined when it was not there */
export type FindBefore = (path: string) => Promise<FileResult | undefined>;

export function openBefore(changes: Changes, project: Project, { config, rule }: RunOptions): FindBefore {
  const texts = new Map<string, string>();
  const openDocument = (path: string) => {
    const text = texts.get(path);
    return text === undefined ? undefined : { text, version: 0 };
  };
  const projectBefore = openProject({ configFile: config, rules: rule, once: true, openDocument });
  return async (path) => {
    const text = await changes.textBefore(path);
    if (text === undefined) return undefined;
    const { annotationsFile, annotations, libraryFiles } = await project.materialsFor(path);
    for (const beside of [{ path: annotationsFile, text: annotations }, ...libraryFiles]) {
      const before = texts.has(beside.path) ? undefined : await textBefore(beside, changes);
      if (before !== undefined) texts.set(beside.path, before);
    }
    const [own] = await checkFile({ path, named: false, text }, projectBefore, {});
    return own;
  };
}

/** Undefined for a file that is as it was, that was not there, or that lies in no repository. */
async function textBefore(
  { path, text }: { readonly path: string; readonly text: string | undefined },
  changes: Changes,
): Promise<string | undefined> {
  try {
    const isAsItWas = text !== undefined && (await changes.changedIn(path)) === undefined;
    return isAsItWas ? undefined : await changes.textBefore(path);
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}
