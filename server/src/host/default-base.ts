/** What a branch is compared with where nobody says: what it is to be merged into, as a CI service or the clone itself knows it. */
import { GitError, tryGit } from "./git.ts";

/**
 * The pull request's base in CI; else the upstream branch, unless that is this branch's own copy on the server; else the server's
 * main branch, or the clone's.
 * @param top the repository
 * @returns a name that git understands
 * @throws GitError where there is none
 */
export async function defaultBase(top: string, env: NodeJS.ProcessEnv): Promise<string> {
  for (const ask of basesInCi) {
    const base = ask(env);
    if (base) return base;
  }
  const branch = await shortName(top, "HEAD");
  const upstream = await shortName(top, "@{upstream}");
  // Once a draft is pushed, its upstream holds all that it brings: compared with that, nothing would be left to find.
  if (upstream !== undefined && !isCopyOf(branch, upstream)) return upstream;
  const main = await firstKnown(top, mainBranches);
  const isOnMain = main === undefined || main === branch || isCopyOf(branch, main);
  const base = isOnMain ? (upstream ?? main) : main;
  if (base !== undefined && base !== branch) return base;
  throw new GitError("this branch has no upstream to compare with. Say what to compare with: --changed main");
}

/** Where the change is to be merged, as each CI service says it; the first that is set counts. */
const basesInCi: readonly ((env: NodeJS.ProcessEnv) => string | undefined)[] = [
  ({ GITHUB_BASE_REF }) => GITHUB_BASE_REF && `origin/${GITHUB_BASE_REF}`,
  // GitLab names it where it checks the merge itself: what came to the target meanwhile is others' work.
  ({ CI_MERGE_REQUEST_TARGET_BRANCH_SHA }) => CI_MERGE_REQUEST_TARGET_BRANCH_SHA,
  ({ CI_MERGE_REQUEST_DIFF_BASE_SHA }) => CI_MERGE_REQUEST_DIFF_BASE_SHA,
  ({ CI_MERGE_REQUEST_TARGET_BRANCH_NAME: name }) => name && `origin/${name}`,
  ({ BITBUCKET_PR_DESTINATION_BRANCH: name }) => name && `origin/${name}`,
  ({ SYSTEM_PULLREQUEST_TARGETBRANCH: name }) => name && `origin/${name.replace(/^refs\/heads\//, "")}`,
  ({ BUILDKITE_PULL_REQUEST_BASE_BRANCH: name }) => name && `origin/${name}`,
  ({ CHANGE_TARGET: name }) => name && `origin/${name}`, // Jenkins
];

/** `origin/HEAD` is set by a clone, and not where a remote was added by hand. */
const mainBranches = ["origin/HEAD", "origin/main", "origin/master", "main", "master"];

/** `origin/draft` for `draft`. */
function isCopyOf(branch: string | undefined, remote: string): boolean {
  return branch !== undefined && remote.endsWith(`/${branch}`);
}

async function firstKnown(top: string, refs: readonly string[]): Promise<string | undefined> {
  for (const ref of refs) {
    const name = await shortName(top, ref);
    if (name !== undefined) return name;
  }
  return undefined;
}

/** A branch as git shows it, which for `origin/HEAD` is the one that it stands for; undefined where there is none. */
async function shortName(top: string, ref: string): Promise<string | undefined> {
  const { status, output } = await tryGit(top, "rev-parse", "--abbrev-ref", "--verify", "--quiet", ref);
  return (status === 0 && output.trim()) || undefined;
}
