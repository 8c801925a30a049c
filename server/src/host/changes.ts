/** What has changed since the merge base: for each file, the lines that are new or other than they were. */
import { realpathSync } from "node:fs";
import { fileNameOf } from "../config/index.ts";
import { folderOf } from "../project/index.ts";
import { defaultBase } from "./default-base.ts";
import { type LineRange, readPatch } from "./diff.ts";
import { GitError, git, tryGit } from "./git.ts";
import { nodeDisk } from "./node-disk.ts";
import { absolutePath, withSlashes } from "./paths.ts";
import { repositoryOf } from "./repository.ts";
import { statOf } from "./stat-of.ts";

/** The lines of a file that changed; "all" for one that is new. */
export type Changed = readonly LineRange[] | "all";

/** Answers for a file of the repository, or of a submodule, by its absolute path. */
export interface Changes {
  /** The branch or commit that was compared with, as git understands it; undefined before the first commit. */
  readonly base: string | undefined;
  /** Undefined when nothing of it changed. */
  readonly changedIn: (path: string) => Promise<Changed | undefined>;
  /** True for a file that is other than it was, new or gone. */
  readonly differs: (path: string) => Promise<boolean>;
  /** The path that the file had at the merge base: another one where it was renamed since. */
  readonly pathBefore: (path: string) => Promise<string>;
  /** What stood under this very path at the merge base; undefined when nothing did. */
  readonly textBefore: (path: string) => Promise<string | undefined>;
}

/** A repository as it is compared with one of its commits; what files have now by `Disk.spelling`. */
interface Comparison {
  readonly top: string;
  readonly commit: string;
  readonly changed: ReadonlyMap<string, Changed>;
  /** The paths that files had before they were renamed, by those they have now. */
  readonly oldPaths: ReadonlyMap<string, string>;
  readonly gone: ReadonlySet<string>;
}

/**
 * Compares the working tree, uncommitted changes and new files among them, with the commit where this branch left `base`.
 * @param folder anywhere in the repository
 * @param base a branch, tag or commit; where it is not given, see `defaultBase`
 * @throws GitError
 */
export async function openChanges(folder: string, base: string | undefined, env: NodeJS.ProcessEnv): Promise<Changes> {
  const top = await topOf(folder);
  const comparedWith = (await hasCommit(top)) ? (base ?? (await defaultBase(top, env))) : undefined;
  const mergeBase = comparedWith === undefined ? await emptyTree(top) : await mergeBaseOf(top, comparedWith);
  const byRepository = new Map([[top, compare(top, mergeBase)]]);
  // git follows links to what they point at, so both sides are compared as they really lie.
  const realFolders = new Map<string, string>();
  const lookUp = async (path: string): Promise<{ readonly comparison: Comparison; readonly real: string }> => {
    const folder = folderOf(path);
    const real = realFolders.get(folder) ?? realFolder(folder);
    realFolders.set(folder, real);
    const repository = repositoryOf(real);
    if (repository === undefined)
      throw new GitError(`${path} is in no git repository, so it can’t be told what changed in it.`);
    const known = byRepository.get(repository) ?? compareSubmodule(repository, top, mergeBase);
    byRepository.set(repository, known);
    return { comparison: await known, real: `${real}${path.slice(folder === "/" ? 0 : folder.length)}` };
  };
  return {
    base: comparedWith,
    async changedIn(path) {
      const { comparison, real } = await lookUp(path);
      return comparison.changed.get(nodeDisk.spelling(real));
    },
    async differs(path) {
      const { comparison, real } = await lookUp(path);
      const name = nodeDisk.spelling(real);
      return comparison.changed.has(name) || comparison.gone.has(name);
    },
    async pathBefore(path) {
      const { comparison, real } = await lookUp(path);
      const then = comparison.oldPaths.get(nodeDisk.spelling(real));
      return then === undefined ? path : asReached(then, real, path);
    },
    async textBefore(path) {
      const { comparison, real } = await lookUp(path);
      const then = `${comparison.commit}:${real.slice(comparison.top.length + 1)}`;
      const { status, output } = await tryGit(comparison.top, "show", "--no-textconv", then);
      return status === 0 ? output : undefined;
    },
  };
}

/** Of a folder that is gone, where it was in the nearest that is there. */
function realFolder(folder: string): string {
  try {
    return withSlashes(realpathSync(folder));
  } catch {
    const parent = folderOf(folder);
    return parent === folder ? folder : `${realFolder(parent).replace(/\/$/, "")}/${fileNameOf(folder)}`;
  }
}

/** Where a file lay before, as `git` has it, told through the same link as `path`, where that leads to both. */
function asReached(then: string, real: string, path: string): string {
  let [folder, link] = [real, path];
  while (folder !== link && fileNameOf(folder) === fileNameOf(link))
    [folder, link] = [folderOf(folder), folderOf(link)];
  return then.startsWith(`${folder}/`) ? `${link}${then.slice(folder.length)}` : then;
}

/** As we find it, where git spells the same folder otherwise: Windows takes `c:` for `C:`, and a mapped drive for another machine's folder. */
async function topOf(folder: string): Promise<string> {
  const { status, output, error } = await tryGit(folder, "rev-parse", "--show-toplevel");
  if (status === 0) {
    const top = output.replace(/\r?\n$/, "");
    const own = repositoryOf(realFolder(folder));
    return own !== undefined && isSameFolder(own, top) ? own : top;
  }
  if (error.includes("not a git repository")) {
    throw new GitError(
      `--changed compares with a git repository’s history, and ${folder} is in none. ` +
        "Name files or folders that are, or leave --changed out.",
    );
  }
  throw new GitError(error.trim()); // "detected dubious ownership" says itself what to do
}

function isSameFolder(a: string, b: string): boolean {
  const [one, other] = [statOf(a), statOf(b)];
  return one !== undefined && one.ino === other?.ino && one.dev === other.dev;
}

/** False before the first commit, when everything is new: a hook runs before that one too. */
async function hasCommit(top: string): Promise<boolean> {
  return (await tryGit(top, "rev-parse", "--verify", "--quiet", "HEAD")).status === 0;
}

async function mergeBaseOf(top: string, base: string): Promise<string> {
  if (base.startsWith("-")) throw new GitError(`“${base}” is no branch or commit.`); // git would take it for an option
  const { status, output } = await tryGit(top, "merge-base", base, "HEAD");
  if (status === 0) return output.trim();
  const isShallow = (await tryGit(top, "rev-parse", "--is-shallow-repository")).output.trim() === "true";
  const isKnown = (await tryGit(top, "rev-parse", "--verify", "--quiet", `${base}^{commit}`)).status === 0;
  if (isShallow) {
    throw new GitError(
      `this clone is shallow and does not reach back to where the branch left ${base}. Fetch the rest and try again:\n` +
        `  ${fetchCommand(base, "--unshallow ")}\n(on GitHub, give actions/checkout the input fetch-depth: 0)`,
    );
  }
  if (isKnown)
    throw new GitError(`${base} and this branch have no commit in common, so there is nothing to compare with.`);
  if (statOf(absolutePath(base)))
    throw new GitError(
      `--changed ${base} would compare with a branch of that name, and it is a file or a folder. Write it before: ${base} --changed`,
    );
  throw new GitError(
    `there is no branch or commit “${base}” here. If it is on the server, fetch it:\n  ${fetchCommand(base, "")}`,
  );
}

/** The one command that mends it. */
function fetchCommand(base: string, unshallow: string): string {
  const [, branch] = /^origin\/(.+)$/.exec(base) ?? [];
  if (branch) return `git fetch ${unshallow}origin +refs/heads/${branch}:refs/remotes/origin/${branch}`;
  return unshallow ? `git fetch ${unshallow}origin` : `git fetch origin ${base}`;
}

async function compare(top: string, commit: string): Promise<Comparison> {
  // Whatever a user has configured of this stands against how the patch is read, or may name what is not there.
  const patch = await git(
    top,
    "diff",
    "--unified=0",
    "--inter-hunk-context=0",
    "-O/dev/null",
    "--find-renames",
    "--no-ext-diff",
    "--no-textconv",
    "--no-color",
    "--ignore-submodules=all",
    "--src-prefix=a/",
    "--dst-prefix=b/",
    commit,
    "--",
  );
  const untracked = await git(top, "ls-files", "--others", "--exclude-standard", "-z");
  const changed = new Map<string, Changed>();
  const { lines, oldNames, gone } = readPatch(patch);
  const spelt = (name: string) => nodeDisk.spelling(`${top}/${name}`);
  for (const [name, ranges] of lines) changed.set(spelt(name), ranges);
  for (const name of untracked.split("\0")) if (name) changed.set(spelt(name), "all");
  const oldPaths = new Map([...oldNames].map(([name, old]) => [spelt(name), `${top}/${old}`]));
  return { top, commit, changed, oldPaths, gone: new Set([...gone].map(spelt)) };
}

/** A submodule is compared with the commit that the repository around it had recorded at the merge base. */
async function compareSubmodule(folder: string, top: string, mergeBase: string): Promise<Comparison> {
  if (!folder.startsWith(`${top}/`))
    throw new GitError(`${folder} is another repository than ${top}; check them one by one.`);
  const inside = folder.slice(top.length + 1);
  const { output } = await tryGit(top, "ls-tree", "-z", mergeBase, "--", inside);
  const [, recorded] = /^160000 commit ([0-9a-f]+)\t/.exec(output) ?? [];
  const commit = recorded ?? (await emptyTree(folder));
  if ((await tryGit(folder, "cat-file", "-e", commit)).status !== 0) {
    throw new GitError(
      `the submodule ${inside} does not hold the commit it stood at before, ${commit.slice(0, 12)}. Fetch it:\n` +
        `  git -C ${inside} fetch origin ${commit}`,
    );
  }
  return compare(folder, commit);
}

/** The tree with nothing in it: compared with it, everything is new. */
async function emptyTree(folder: string): Promise<string> {
  return (await git(folder, "hash-object", "-t", "tree", "/dev/null")).trim();
}
