/** `wellsourced clean FILE`: the article ready to publish, without citations, exemptions and suppressions. */
import { formatOf } from "../config/index.ts";
import {
  type ArticleText,
  cleanEdits,
  cleanText,
  contains,
  type MarkupProblem,
  readArticle,
  readMarkupProblems,
} from "../engine/index.ts";
import { absolutePath, problemAt, readArticleText, writeText } from "../host/index.ts";
import { ensureReportFits, refuseAsOutput } from "./articles.ts";
import { articleFromStdin, type CommandIo, type ExitStatus, isStdin, refuseNameWithoutStdin } from "./io.ts";
import { problemLine } from "./problems.ts";

export interface CleanOptions {
  /** Where to write it; to standard output unless given. */
  readonly output?: string;
  /** The name that text from standard input would have. */
  readonly stdinFilename?: string;
}

/** @param file a path, or “-” for standard input */
export async function clean(file: string, { output, stdinFilename }: CleanOptions, io: CommandIo): Promise<ExitStatus> {
  refuseNameWithoutStdin(stdinFilename, isStdin(file));
  const { path, text } = isStdin(file)
    ? await articleFromStdin(io, stdinFilename)
    : { path: absolutePath(file), text: readArticleText(file) };
  const target = output === undefined ? undefined : absolutePath(output);
  if (target !== undefined) ensureReportFits(target);
  if (!isStdin(file)) refuseAsOutput(path, [target]);
  const article = readArticle(text, formatOf(path));
  for (const problem of problemsLeft(article)) {
    io.printError(`${problemLine(problemAt({ path, text }, problem))} It stays in the text.\n`);
  }
  const cleaned = cleanText(article);
  if (target === undefined) await io.print(cleaned);
  else writeText(target, cleaned);
  return 0;
}

/** What was to be a citation and is none can't be told from the article's words, and goes to print with them. */
function problemsLeft(article: ArticleText): readonly MarkupProblem[] {
  const problems = readMarkupProblems(article);
  const edits = problems.length ? cleanEdits(article) : [];
  return problems.filter(({ span }) => !edits.some((edit) => contains(edit.span, span)));
}
