/** `wellsourced explain FILE:LINE`, or `- LINE`: what every layer makes of that line, and why each rule did or did not fire. */
import { formatOf } from "../config/index.ts";
import { analyze, didYouMean, explain, LineIndex, plural, rules } from "../engine/index.ts";
import { absolutePath, readArticleText, statOf } from "../host/index.ts";
import {
  articleFromStdin,
  CommandError,
  type CommandIo,
  type ExitStatus,
  isStdin,
  refuseNameWithoutStdin,
} from "./io.ts";
import { printableLines } from "./printable.ts";
import { sayProblems, shortPath } from "./problems.ts";
import { projectFor } from "./project.ts";

export interface ExplainOptions {
  readonly config?: string;
  /** The text is on standard input, and the place is a line of it. */
  readonly stdin?: boolean;
  /** The name that text from standard input would have. */
  readonly stdinFilename?: string;
}

/**
 * @param place `story.txt:12`, or with a column, as `check` prints it: `story.txt:12:30`; “-” for standard input
 * @param lineApart of standard input, or of a file named without one; with a column or without: `12`
 */
export async function explainPlace(
  place: string,
  lineApart: string | undefined,
  { config, stdin, stdinFilename }: ExplainOptions,
  io: CommandIo,
): Promise<ExitStatus> {
  const isFromStdin = stdin || isStdin(place);
  const written = stdin && !isStdin(place) ? place : lineApart;
  const { file, line } = isFromStdin ? lineOfStdin(written) : placeInFile(place, lineApart);
  refuseNameWithoutStdin(stdinFilename, file === undefined);
  const { path, text } = file === undefined ? await articleFromStdin(io, stdinFilename) : articleIn(file);
  const { context, problems } = await projectFor({ config }).contextFor(path);
  sayProblems(problems, io);
  const lines = new LineIndex(text);
  if (line < 1 || lines.count < line) {
    // What stands behind the last line end is no line to whoever counts them.
    const nLines = /[\r\n]$/.test(text) ? lines.count - 1 : lines.count;
    throw new CommandError(`${shortPath(path)} has ${plural(nLines, "line")}; there is no line ${line}.`);
  }
  const span = { start: lines.startOf(line), end: lines.startOf(line) + lines.textOf(line).length };
  const analysis = analyze({ text, format: formatOf(path) }, context);
  const made = explain(analysis, span, context.rules);
  await io.print(printableLines(`${shortPath(path)}:${line}\n  ${lines.textOf(line)}\n\n${made}`));
  return 0;
}

interface Place {
  /** Undefined for standard input. */
  readonly file?: string;
  /** From 1. */
  readonly line: number;
}

function placeInFile(place: string, more: string | undefined): Place {
  const [, file, line] = /^(.+?):(\d+)(?::\d+)?$/.exec(place) ?? [];
  if (file !== undefined) {
    if (more !== undefined) throw new CommandError(`one place at a time; leave out “${more}”.`);
    return { file, line: Number(line) };
  }
  const [, lineApart] = /^(\d+)(?::\d+)?$/.exec(more ?? "") ?? [];
  if (lineApart === undefined) {
    const what = more === undefined && isFile(place) ? "names no line" : "is no place and no rule";
    throw new CommandError(`“${place}” ${what}; write FILE:LINE, such as story.txt:12.${ruleMeant(place)}`);
  }
  return { file: place, line: Number(lineApart) };
}

function ruleMeant(place: string): string {
  return /^[a-z]+(?:-[a-z]+)*$/i.test(place)
    ? didYouMean(
        place,
        rules.map(({ id }) => id),
      )
    : "";
}

function isFile(path: string): boolean {
  return statOf(absolutePath(path))?.isFile() === true;
}

function lineOfStdin(written: string | undefined): Place {
  const [, line] = /^(\d+)(?::\d+)?$/.exec(written ?? "") ?? [];
  if (line !== undefined) return { line: Number(line) };
  const wrong = written === undefined ? "" : `“${written}” is no line; `;
  throw new CommandError(`${wrong}say which line of standard input to explain, such as: wellsourced explain - 12`);
}

function articleIn(file: string): { readonly path: string; readonly text: string } {
  const path = absolutePath(file);
  return { path, text: readArticleText(path) };
}
