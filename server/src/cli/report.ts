/** `wellsourced report`: the fact-checker's sheet of each article, as HTML, Markdown, CSV or JSON. */
import { formatOf } from "../config/index.ts";
import { analyze } from "../engine/index.ts";
import { type ReportFormat, reportFormats, sheetOf } from "../features/index.ts";
import {
  absolutePath,
  type FoundFile,
  loadModels,
  modelNotice,
  openProject,
  type Project,
  readArticleText,
  writeText,
} from "../host/index.ts";
import { articleText, findFiles } from "./articles.ts";
import { articleFromStdin, CommandError, type CommandIo, type ExitStatus, isStdin } from "./io.ts";
import { sayProblems, shortPath } from "./problems.ts";

export interface ReportOptions {
  readonly format: ReportFormat;
  /** A file; without one the report goes to standard output. */
  readonly output?: string;
  readonly contacts: boolean;
  readonly config?: string;
  /** The name that text from standard input would have. */
  readonly stdinFilename?: string;
}

/** @param args paths, or “-” alone for standard input */
export async function report(args: readonly string[], options: ReportOptions, io: CommandIo): Promise<ExitStatus> {
  const project = openProject({ configFile: options.config, once: true });
  const files = await filesFor(args, options, project, io);
  const notice = modelNotice(await loadModels());
  if (notice) io.printError(`wellsourced: ${notice}\n`);

  const sheets = [];
  for (const file of files) {
    const { path, named, text: given } = file;
    // A file that was named is reported on whatever it looks like.
    const article = named
      ? { text: given ?? readArticleText(path) }
      : articleText(file, (await project.settingsFor(path)).settings);
    if ("why" in article) continue;
    const { context, problems } = await project.contextFor(path);
    sayProblems(problems, io);
    sheets.push(sheetOf(analyze({ text: article.text, format: formatOf(path) }, context), shortPath(path)));
  }
  if (!sheets.length) throw new CommandError("found no article to report on; name its file.");

  const text = reportFormats[options.format](sheets, { contacts: options.contacts });
  if (options.output === undefined) await io.print(text);
  else writeText(absolutePath(options.output), text);
  return 0;
}

async function filesFor(
  args: readonly string[],
  { stdinFilename }: ReportOptions,
  project: Project,
  io: CommandIo,
): Promise<readonly (FoundFile & { readonly text?: string })[]> {
  if (args.length === 1 && isStdin(args[0]!)) return [{ ...(await articleFromStdin(io, stdinFilename)), named: true }];
  const { files, closed } = await findFiles(args, { ignore: [], mustFindFiles: true }, project, io);
  for (const error of closed) throw error;
  return files;
}
