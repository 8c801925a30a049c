/** `wellsourced check`: finds the articles, judges each, and reports what was found. */
import { lastMatch, mayBeArticle, type WrittenRule } from "../../config/index.ts";
import { rules, type Severity } from "../../engine/index.ts";
import {
  absolutePath,
  decodeText,
  discoverFiles,
  type FileProblem,
  folderOf,
  inOrder,
  loadModels,
  modelNotice,
  openProject,
  type Project,
} from "../../host/index.ts";
import { paletteFor } from "../colours.ts";
import { CommandError, type CommandIo, type ExitStatus } from "../io.ts";
import { sayProblems } from "../problems.ts";
import { type FormatTarget, writeReports } from "../reporters/write.ts";
import { checkFile, type FileToCheck } from "./check-file.ts";
import { collect } from "./collect.ts";
import { exitStatusOf } from "./verdict.ts";

export interface CheckOptions {
  readonly config?: string;
  readonly rule?: Readonly<Record<string, WrittenRule>>;
  readonly ignore: readonly string[];
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly mustFindFiles: boolean;
  readonly format: readonly FormatTarget[];
  readonly quiet?: boolean;
  readonly failOn?: Severity;
  readonly maxWarnings?: number;
  readonly color?: boolean;
}

export async function check(args: readonly string[], options: CheckOptions, io: CommandIo): Promise<ExitStatus> {
  const project = openProject({ configFile: options.config, rules: options.rule, once: true });
  const files = options.stdin ? [await fileFromStdin(options, io)] : await findFiles(args, options, project, io);
  const notice = modelNotice(await loadModels());
  const results = [];
  for await (const result of inOrder(files, (file) => checkFile(file, project), 1)) results.push(...result);
  const result = collect(results, notice ? [notice] : []);

  for (const each of result.notices) io.printError(`wellsourced: ${each}\n`);
  await writeReports(result, options.format, reportOptions(options, io), io);
  return exitStatusOf(result, options);
}

/** The articles among what the arguments lead to. Every configuration on the way is checked before any file is. */
async function findFiles(
  args: readonly string[],
  options: CheckOptions,
  project: Project,
  io: CommandIo,
): Promise<readonly FileToCheck[]> {
  const folder = absolutePath(".");
  const { files: found, missed } = discoverFiles(args.length ? args : ["."], { folder, ignore: options.ignore });
  if (missed.length && options.mustFindFiles) {
    throw new CommandError(`there is no file or folder ${missed.map((arg) => `“${arg}”`).join(", ")}.`);
  }
  const problems: FileProblem[] = [];
  const files: FileToCheck[] = [];
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
  sayProblems(problems, io);
  if (!files.length && options.mustFindFiles) {
    throw new CommandError(
      "found no article. Articles are .article files, and .txt and .md files that read like prose; " +
        "name others in “articles” of the configuration, or allow none with --no-must-find-files.",
    );
  }
  return files;
}

async function fileFromStdin({ stdinFilename = "stdin.article" }: CheckOptions, io: CommandIo): Promise<FileToCheck> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of io.stdin) chunks.push(chunk);
  const path = absolutePath(stdinFilename);
  return { path, named: true, text: decodeText(Buffer.concat(chunks), path) };
}

function reportOptions(options: CheckOptions, io: CommandIo) {
  return {
    palette: paletteFor(io, options.color),
    width: Math.min(io.columns ?? 100, 120),
    rules,
    folder: absolutePath("."),
    quiet: options.quiet === true,
  };
}
