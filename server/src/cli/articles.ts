/** Which files a command's arguments lead to, and what stands in those that are articles: one answer for every command. */
import {
  articleByName,
  articleOfAnnotations,
  articleVerdict,
  lastMatch,
  mayBeArticle,
  type Settings,
  standsAroundArticles,
} from "../config/index.ts";
import {
  absolutePath,
  type Discovery,
  discoverFiles,
  ensureWritable,
  FileError,
  type FileProblem,
  type FoundFile,
  folderOf,
  isExclusion,
  isLink,
  onceEach,
  type Project,
  pathAlike,
  readArticleText,
  statOf,
} from "../host/index.ts";
import { CommandError, type CommandIo, isStdin } from "./io.ts";
import { refuseProblems, shortPath } from "./problems.ts";

export interface SearchOptions {
  /** Patterns in the manner of .gitignore; what they match is left out. */
  readonly ignore: readonly string[];
  /** False where an argument may lead to nothing: then it is only said so. */
  readonly mustFindFiles: boolean;
}

/**
 * The files that may be articles: named ones, and those in folders whose name or configuration says so; and annotations in these folders
 * whose article is not there. Every configuration on the way is checked before any file is read.
 * @throws CommandError for an argument that leads to nothing, for arguments that only leave files out, for “-” (who takes that has looked for it before), and for a wrong configuration
 */
export async function findFiles(
  args: readonly string[],
  { ignore, mustFindFiles }: SearchOptions,
  project: Project,
  io: CommandIo,
): Promise<Omit<Discovery, "missed"> & { readonly strayAnnotations: readonly string[] }> {
  if (args.length && args.every(isExclusion)) {
    throw new CommandError(
      `${quoted(args)} only leaves files out. Say out of what, as in . '${args[0]}' (a file whose name begins with “!” is written ./!name).`,
    );
  }
  // As from a script whose variable is not set: it would stand for the whole folder.
  if (args.includes("")) throw new CommandError("one of the paths is empty; leave it out, or write . for this folder.");
  if (args.some(isStdin)) {
    throw new CommandError("“-” is standard input, and stands alone (a file of that name is written ./-).");
  }
  const { files: found, missed, closed } = discoverFiles(args, { folder: absolutePath("."), ignore });
  const nothingThere = `there is no file or folder ${quoted(missed)}.${whatWasMeant(missed)}`;
  if (missed.length && mustFindFiles) throw new CommandError(nothingThere);
  // It may be so; a name that is misspelt must not pass unseen all the same.
  if (missed.length) io.printError(`wellsourced: ${nothingThere}\n`);
  const problems: FileProblem[] = [];
  const files: FoundFile[] = [];
  const settingsByFolder = new Map<string, Awaited<ReturnType<Project["settingsFor"]>>>();
  for (const file of found) {
    const known = settingsByFolder.get(folderOf(file.path));
    const about = known ?? (await project.settingsFor(file.path));
    if (!known) {
      settingsByFolder.set(folderOf(file.path), about);
      problems.push(...about.problems);
    }
    if (file.named || mayBeArticle(file.path) || lastMatch(about.settings.articles, file.path)) files.push(file);
  }
  refuseProblems(problems, io);
  const isStray = ({ path, named }: FoundFile) => {
    const article = articleOfAnnotations(path);
    return article !== undefined && !named && !isThere(article);
  };
  return { files: onceEach(files), closed, strayAnnotations: found.filter(isStray).map(({ path }) => path) };
}

function whatWasMeant(missed: readonly string[]): string {
  const meant = missed.flatMap((arg) => pathAlike(arg) ?? []);
  if (meant.length) return ` Did you mean ${quoted(meant.map(shortPath))}?`;
  const links = missed.filter((arg) => isLink(absolutePath(arg)));
  if (links.length) return ` What is there are links that lead nowhere: ${quoted(links)}.`;
  return missed.some((arg) => /^".*"$/.test(arg))
    ? " git puts some names between quotation marks; with -z it gives them as they are."
    : "";
}

function quoted(args: readonly string[]): string {
  return args.map((arg) => `“${arg}”`).join(", ");
}

/** An article's words, or why the file is passed over: a sentence. */
export type ArticleText = { readonly text: string } | { readonly why: string };

/**
 * @param file with its words, where they don't come from the disk; `changed` when it is part of what a branch changes
 * @throws FileError for what can't be read and is surely meant as an article: by its user, its name, the configuration, a branch that
 *   changes it; any other file that is not text, or too long, is no article
 */
export function articleText(
  file: FoundFile & { readonly text?: string; readonly changed?: boolean },
  settings: Pick<Settings, "articles">,
): ArticleText {
  const byName = articleByName(file.path, settings);
  if (byName && !byName.isArticle) return { why: byName.why };
  try {
    const text = file.text ?? readArticleText(file.path);
    const { isArticle, why } = byName ?? articleVerdict(file.path, text, settings, isThere);
    return isArticle ? { text } : { why };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const isMeant = file.named || byName?.isArticle || (file.changed && error.code === "not-text");
    if (isMeant || (error.code !== "not-text" && error.code !== "too-large")) throw error;
    return { why: error.message };
  }
}

/** A file that was named is taken for an article whatever it looks like; the reason comes back where one can't be read. */
export function articleOrError(
  file: FoundFile & { readonly text?: string },
  settings: Pick<Settings, "articles">,
): ArticleText | FileError {
  try {
    return file.named ? { text: file.text ?? readArticleText(file.path) } : articleText(file, settings);
  } catch (error) {
    if (error instanceof FileError) return error;
    throw error;
  }
}

/** Before the work: a report can be written there, and is not put in the place of a library, a configuration or annotations. */
export function ensureReportFits(output: string): void {
  ensureWritable(output);
  if (standsAroundArticles(output) && isThere(output)) throw writtenInPlaceOf(output, "is read beside the articles");
}

/**
 * Nobody means a draft to be written over with what is said of it.
 * @param file that was looked at; absolute, as `outputs` are, which are undefined for standard output
 */
export function refuseAsOutput(file: string, outputs: readonly (string | undefined)[]): void {
  if (outputs.some((output) => output !== undefined && isSameFile(output, file)))
    throw writtenInPlaceOf(file, "is what is looked at");
}

function writtenInPlaceOf(file: string, what: string): CommandError {
  return new CommandError(`${shortPath(file)} ${what}, and would be lost. Name another file to write to.`);
}

function isSameFile(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [statOf(one), statOf(other)];
  return a !== undefined && a.ino !== 0 && a.ino === b?.ino && a.dev === b.dev;
}

/** Whether there is something at a path. */
export function isThere(path: string): boolean {
  return statOf(path) !== undefined;
}

/** For questions that come before a file is judged: judging it will say why it can't be read. */
export function textIfReadable(path: string): string | undefined {
  try {
    return readArticleText(path);
  } catch {
    return undefined;
  }
}
