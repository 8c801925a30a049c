/** Problems in a project's own files, said as `file:line:column`, which terminals and editors turn into links. */
import { absolutePath, type FileError, type FileProblem } from "../host/index.ts";
import { CommandError, type CommandIo } from "./io.ts";

/**
 * Stops the command when there is one in a configuration: what it says must be right before anything is judged by it. One in
 * a library or an annotations file is said, and the rest of that file still works.
 */
export function sayProblems(problems: readonly FileProblem[], io: CommandIo): void {
  // What many files rest on is found once for each folder of them.
  for (const line of new Set(problems.map(problemLine))) io.printError(`${line}\n`);
  const stopping = new Set(problems.filter(({ isBeside }) => !isBeside).map(problemLine)).size;
  if (stopping) throw new CommandError(stopping === 1 ? "Mend it and try again." : "Mend these and try again.");
}

/** Says what `sayProblems` does, article by article, and what several of them rest on no more than once. */
export function problemSayer(io: CommandIo): (problems: readonly FileProblem[]) => void {
  const said = new Set<string>();
  return (problems) => {
    sayProblems(
      problems.filter((problem) => !said.has(problemLine(problem))),
      io,
    );
    for (const problem of problems) said.add(problemLine(problem));
  };
}

/** Stops the command as `sayProblems` does, and leaves what does not stop it to be said with the articles that it stands beside. */
export function refuseProblems(problems: readonly FileProblem[], io: CommandIo): void {
  sayProblems(
    problems.filter(({ isBeside }) => !isBeside),
    io,
  );
}

/** What to tell the user of an error that is theirs to mend; undefined for one that is ours. */
export function wordsForUser(error: unknown): string | undefined {
  if (error instanceof CommandError) return error.message;
  if (error instanceof Error && error.name === "GitError") return error.message;
  if (error instanceof Error && error.name === "FileError")
    return `${shortPath((error as FileError).path)}: ${error.message}`;
  return undefined;
}

export function problemLine({ path, line, column, message }: FileProblem): string {
  return `${shortPath(path)}:${line}:${column}: ${message}`;
}

/** A path as it is typed into a command. */
export function shellWord(path: string): string {
  return /^$|\s/.test(path) ? `"${path}"` : path;
}

/** A path as a reader at this working directory would write it. */
export function shortPath(path: string): string {
  const folder = absolutePath(".");
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
}
