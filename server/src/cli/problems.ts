/** Problems in a project's own files, said as `file:line:column`, which terminals and editors turn into links. */
import { absolutePath, type FileProblem } from "../host/index.ts";
import { CommandError, type CommandIo } from "./io.ts";

/** Stops the command when there are any: what a configuration says must be right before anything is judged by it. */
export function sayProblems(problems: readonly FileProblem[], io: CommandIo): void {
  if (!problems.length) return;
  for (const problem of unique(problems)) io.printError(`${problemLine(problem)}\n`);
  throw new CommandError(problems.length === 1 ? "Mend it and try again." : "Mend these and try again.");
}

export function problemLine({ path, line, column, message }: FileProblem): string {
  return `${shortPath(path)}:${line}:${column}: ${message}`;
}

/** A path as a reader at this working directory would write it. */
export function shortPath(path: string): string {
  const folder = absolutePath(".");
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
}

function unique(problems: readonly FileProblem[]): FileProblem[] {
  return [...new Map(problems.map((problem) => [problemLine(problem), problem])).values()];
}
