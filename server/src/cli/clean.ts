/** `wellsourced clean FILE`: the article ready to publish, without citations, exemptions and suppressions. */
import { formatOf } from "../config/index.ts";
import { cleanText, readArticle } from "../engine/index.ts";
import { absolutePath, readArticleText, writeText } from "../host/index.ts";
import { articleFromStdin, type CommandIo, type ExitStatus, isStdin } from "./io.ts";

export interface CleanOptions {
  /** Where to write it; to standard output unless given. */
  readonly output?: string;
  /** The name that text from standard input would have. */
  readonly stdinFilename?: string;
}

/** @param file a path, or “-” for standard input */
export async function clean(file: string, { output, stdinFilename }: CleanOptions, io: CommandIo): Promise<ExitStatus> {
  const { path, text } = isStdin(file)
    ? await articleFromStdin(io, stdinFilename)
    : { path: absolutePath(file), text: readArticleText(file) };
  const cleaned = cleanText(readArticle(text, formatOf(path)));
  if (output === undefined) await io.print(cleaned);
  else writeText(absolutePath(output), cleaned);
  return 0;
}
