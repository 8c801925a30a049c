/** `wellsourced report`: the fact-checker's sheet of each article, as HTML, Markdown, CSV or JSON. */
import { articleVerdict, formatOf, mayBeArticle } from "../config/index.ts";
import { analyze } from "../engine/index.ts";
import { type ReportFormat, reportFormats, sheetOf } from "../features/index.ts";
import {
  absolutePath,
  discoverFiles,
  loadModels,
  modelNotice,
  openProject,
  readArticleText,
  writeText,
} from "../host/index.ts";
import { CommandError, type CommandIo, type ExitStatus } from "./io.ts";
import { sayProblems, shortPath } from "./problems.ts";

export interface ReportOptions {
  readonly format: ReportFormat;
  /** A file; without one the report goes to standard output. */
  readonly output?: string;
  readonly contacts: boolean;
  readonly config?: string;
}

export async function report(args: readonly string[], options: ReportOptions, io: CommandIo): Promise<ExitStatus> {
  const { files, missed } = discoverFiles(args, { folder: absolutePath("."), ignore: [] });
  if (missed.length)
    throw new CommandError(`there is no file or folder ${missed.map((arg) => `“${arg}”`).join(", ")}.`);
  const notice = modelNotice(await loadModels());
  if (notice) io.printError(`wellsourced: ${notice}\n`);

  const project = openProject({ configFile: options.config, once: true });
  const sheets = [];
  for (const { path, named } of files) {
    if (!named && !mayBeArticle(path)) continue;
    const text = readArticleText(path);
    const { context, settings, problems } = await project.contextFor(path);
    sayProblems(problems, io);
    // A file that was named is reported on whatever it looks like.
    if (!named && !articleVerdict(path, text, settings).isArticle) continue;
    sheets.push(sheetOf(analyze({ text, format: formatOf(path) }, context), shortPath(path)));
  }
  if (!sheets.length) throw new CommandError("found no article to report on; name its file.");

  const text = reportFormats[options.format](sheets, { contacts: options.contacts });
  if (options.output === undefined) await io.print(text);
  else writeText(absolutePath(options.output), text);
  return 0;
}
