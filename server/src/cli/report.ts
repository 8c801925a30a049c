/** `wellsourced report`: the fact-checker's sheet of each article, as HTML, Markdown, CSV or JSON. */
import { formatOf } from "../config/index.ts";
import { analyze } from "../engine/index.ts";
import { type ReportFormat, reportFormats, sheetOf } from "../features/index.ts";
import {
  absolutePath,
  FileError,
  type FoundFile,
  loadModels,
  modelNotice,
  type Project,
  writeText,
} from "../host/index.ts";
import { articleOrError, ensureReportFits, findFiles, refuseAsOutput } from "./articles.ts";
import {
  articleFromStdin,
  CommandError,
  type CommandIo,
  type ExitStatus,
  isStdin,
  refuseNameWithoutStdin,
} from "./io.ts";
import { problemSayer, shortPath, wordsForUser } from "./problems.ts";
import { projectFor } from "./project.ts";

export interface ReportOptions {
  /** By default what the name of the output says, else HTML. */
  readonly format?: ReportFormat;
  /** A file; without one the report goes to standard output. */
  readonly output?: string;
  readonly contacts?: boolean;
  readonly config?: string;
  /** The name that text from standard input would have. */
  readonly stdinFilename?: string;
}

/**
 * Reports on every article that can be read; the others are said, each with the reason.
 * @param args paths, or “-” alone for standard input @returns 2 when an article or a folder could not be read
 */
export async function report(args: readonly string[], options: ReportOptions, io: CommandIo): Promise<ExitStatus> {
  const output = options.output === undefined ? undefined : absolutePath(options.output);
  const format = options.format ?? formatNamedIn(output) ?? "html";
  if (output !== undefined) ensureReportFits(output);
  const project = projectFor({ config: options.config });
  const { files, closed } = await filesFor(args, options, project, io);
  const notice = modelNotice(await loadModels());
  if (notice) io.printError(`wellsourced: ${notice}\n`);

  const unread: FileError[] = [...closed];
  const sheets = [];
  const sayProblems = problemSayer(io);
  for (const file of files) {
    const { path } = file;
    const article = articleOrError(file, (await project.settingsFor(path)).settings);
    if (article instanceof FileError) unread.push(article);
    if (!("text" in article)) continue;
    refuseAsOutput(path, [output]);
    const { context, problems } = await project.contextFor(path);
    sayProblems(problems);
    sheets.push(sheetOf(analyze({ text: article.text, format: formatOf(path) }, context), shortPath(path)));
  }
  for (const error of unread) io.printError(`wellsourced: ${wordsForUser(error)}\n`);
  const status = unread.length ? 2 : 0;
  if (!sheets.length) {
    if (status) return status;
    throw new CommandError("found no article to report on; name its file.");
  }

  const text = reportFormats[format](sheets, {
    contacts: options.contacts === true,
  });
  if (output === undefined) await io.print(text);
  else writeText(output, text);
  return status;
}

/** Undefined where the name says nothing. @throws CommandError where it says what a report can't be: HTML under “.pdf” opens nowhere */
function formatNamedIn(output: string | undefined): ReportFormat | undefined {
  const [, ending] = /\.([a-z]{1,8})$/i.exec(output ?? "") ?? [];
  if (ending === undefined) return undefined;
  const format = formatsByEnding.get(ending.toLowerCase());
  if (format !== undefined) return format;
  throw new CommandError(
    `no report is written as “.${ending}”. Write .html, .md, .csv or .json (a browser prints the HTML to PDF), or say which with --format.`,
  );
}

const formatsByEnding: ReadonlyMap<string, ReportFormat> = new Map([
  ["csv", "csv"],
  ["htm", "html"],
  ["html", "html"],
  ["json", "json"],
  ["markdown", "markdown"],
  ["md", "markdown"],
]);

type FileToReport = FoundFile & { readonly text?: string };

async function filesFor(
  args: readonly string[],
  { stdinFilename }: ReportOptions,
  project: Project,
  io: CommandIo,
): Promise<{ readonly files: readonly FileToReport[]; readonly closed: readonly FileError[] }> {
  const isFromStdin = args.length === 1 && isStdin(args[0]!);
  refuseNameWithoutStdin(stdinFilename, isFromStdin);
  if (!isFromStdin) {
    return findFiles(args, { ignore: [], mustFindFiles: true }, project, io);
  }
  return { files: [{ ...(await articleFromStdin(io, stdinFilename)), named: true }], closed: [] };
}
