/** Runs git and reads what it answers. What goes wrong is said with what to do about it. */
import { execFile } from "node:child_process";

/** Something about the repository that the user can mend; the message says how. */
export class GitError extends Error {
  override readonly name = "GitError";
}

/** @returns what git prints @throws GitError with git's own words */
export async function git(folder: string, ...args: readonly string[]): Promise<string> {
  const result = await tryGit(folder, ...args);
  if (result.status === 0) return result.output;
  throw new GitError(`git ${args[0]} failed in ${folder}: ${result.error.trim() || `exit status ${result.status}`}`);
}

export interface GitAnswer {
  readonly status: number;
  readonly output: string;
  readonly error: string;
}

/** For questions whose answer may be no. @throws GitError when there is no git to ask */
export function tryGit(folder: string, ...args: readonly string[]): Promise<GitAnswer> {
  return new Promise((resolve, reject) => {
    const options = { cwd: folder, maxBuffer: 2 ** 30, env: { ...ownEnvironment(), LC_ALL: "C" } };
    execFile("git", [...settings, ...args], options, (error, output, stderr) => {
      const code = (error as NodeJS.ErrnoException | null)?.code;
      if (code === "ENOENT") reject(new GitError("git was not found; --changed needs it."));
      else resolve({ status: error ? (typeof code === "number" ? code : 1) : 0, output, error: stderr });
    });
  });
}

/** What a user may have configured otherwise, and answers are read by. */
const settings = ["-c", "core.quotePath=false", "-c", "diff.renames=true", "-c", "color.ui=false"];

/**
 * A hook is told by its environment which repository it runs for; we ask by folder, of submodules too. And how many lines a
 * patch shows around a change is for us to say: there the environment wins over an option.
 */
function ownEnvironment(): NodeJS.ProcessEnv {
  const left = ["GIT_DIR", "GIT_WORK_TREE", "GIT_PREFIX", "GIT_INDEX_FILE", "GIT_DIFF_OPTS"];
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !left.includes(name)));
}
