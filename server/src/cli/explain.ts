/** `wellsourced explain FILE:LINE`: what every layer makes of that line, and why each rule did or did not fire. */
import { formatOf } from "../config/index.ts";
import { analyze, explain, LineIndex } from "../engine/index.ts";
import { openProject, readArticleText } from "../host/index.ts";
import { CommandError, type CommandIo, type ExitStatus } from "./io.ts";
import { printableLines } from "./printable.ts";
import { sayProblems, shortPath } from "./problems.ts";

export interface ExplainOptions {
  readonly config?: string;
}

/** @param place `story.txt:12`, or with a column, as `check` prints it: `story.txt:12:30` */
export async function explainPlace(place: string, options: ExplainOptions, io: CommandIo): Promise<ExitStatus> {
  const [, file, lineText] = /^(.+?):(\d+)(?::\d+)?$/.exec(place) ?? [];
  if (file === undefined) throw new CommandError(`“${place}” is no place; write FILE:LINE, such as story.txt:12.`);
  const { path, context, problems } = await openProject({ configFile: options.config, once: true }).contextFor(file);
  sayProblems(problems, io);
  const text = readArticleText(path);
  const lines = new LineIndex(text);
  const line = Number(lineText);
  if (line < 1 || lines.count < line) {
    throw new CommandError(`${shortPath(path)} has ${lines.count} lines; there is no line ${line}.`);
  }
  const span = { start: lines.startOf(line), end: lines.startOf(line) + lines.textOf(line).length };
  const analysis = analyze({ text, format: formatOf(path) }, context);
  const made = explain(analysis, span, context.rules);
  await io.print(printableLines(`${shortPath(path)}:${line}\n  ${lines.textOf(line)}\n\n${made}`));
  return 0;
}
